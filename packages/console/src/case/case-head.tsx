import type { OfficerCaseView } from '@yilu/contracts';
import { partyRoles } from '@yilu/contracts/constants';
import { formatInstantInFull } from '@yilu/look/format';
import { WaitTag } from '../queue/wait-tag.js';
import { Icon } from '../shell/icon.js';
import { Tag } from '../shell/tag.js';
import { useNow } from '../shell/use-now.js';
import { useWords } from '../words.js';
import { CaptureMarks } from './capture-marks.js';
import { injuryWaits } from './injury-waits.js';

interface CaseHeadProps {
  readonly view: OfficerCaseView;
  readonly refreshing: boolean;
  readonly onRefresh: () => void;
  readonly onSealed: (() => void) | undefined;
  readonly onInjury: (() => void) | undefined;
}

function plates({ parties }: OfficerCaseView): string[] {
  return partyRoles
    .flatMap((role) => parties[role] ?? [])
    .flatMap((party) => (party.vehicle?.kind === 'motor' ? [party.vehicle.plate] : []));
}

/** Which case, where and when, its state and its clock. */
export function CaseHead({ view, refreshing, onRefresh, onSealed, onInjury }: CaseHeadProps) {
  const { locale, t } = useWords();
  const now = useNow();
  const { scene, status, officer, determination, injury } = view;
  const hurtSince = injuryWaits(injury) ? injury?.reports.at(-1)?.reportedAt : undefined;
  const waiting = hurtSince
    ? { kind: 'injury' as const, since: hurtSince }
    : status === 'officer_queue' && officer?.queuedAt
      ? { kind: 'determination' as const, since: officer.queuedAt }
      : determination?.review && !determination.review.forwardedAt
        ? { kind: 'review' as const, since: determination.review.requestedAt }
        : undefined;
  return (
    <header className="case-head">
      <div className="grow">
        <h1 className="case-title number">{plates(view).join(' · ') || t('console.queue.no_plates')}</h1>
        <p className="case-facts">
          <Tag tone={status === 'reopened_injury' ? 'danger' : 'brand'}>{t(`status.${status}`)}</Tag>
          {waiting && <WaitTag entry={waiting} now={now} />}
          <CaptureMarks capture={view.captures.opening} />
          <span>{formatInstantInFull(locale, scene.occurredAt)}</span>
          <span>{scene.place ?? t('console.queue.no_place')}</span>
          {scene.weather && <span>{t(`weather.${scene.weather}`)}</span>}
        </p>
      </div>
      {onInjury && (
        <button type="button" className="button" data-testid="record-injury-open" onClick={onInjury}>
          <Icon name="injury" />
          {t('console.injury.record')}
        </button>
      )}
      {onSealed && (
        <button type="button" className="button" data-testid="open-sealed" onClick={onSealed}>
          <Icon name="lock" />
          {t('console.sealed.action')}
        </button>
      )}
      <button
        type="button"
        className="button"
        data-testid="case-refresh"
        disabled={refreshing}
        title={t('console.case.refresh_note')}
        onClick={onRefresh}
      >
        <Icon name="refresh" />
        {t('console.case.refresh')}
      </button>
    </header>
  );
}
