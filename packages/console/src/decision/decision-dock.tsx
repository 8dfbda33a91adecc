import { useMutation } from '@tanstack/react-query';
import type { Officer, OfficerCaseView } from '@yilu/contracts';
import { formatTime } from '@yilu/look/format';
import { useEffect, useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { injuryWaits } from '../case/injury-waits.js';
import { useReadAgain } from '../case/use-case.js';
import { may } from '../session/permissions.js';
import { Icon } from '../shell/icon.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { useNow } from '../shell/use-now.js';
import { useWords } from '../words.js';
import { DecisionForm } from './decision-form.js';
import { holdOf } from './hold.js';
import { InjuryDock } from './injury-dock.js';
import { ReviewDock } from './review-dock.js';

function Determining({ view, officer }: { view: OfficerCaseView; officer: Officer }) {
  const { api } = useDesk();
  const { t } = useWords();
  const now = useNow();
  const readAgain = useReadAgain(view.caseId);
  const [isOpen, setOpen] = useState(false);
  const hold = holdOf(view.assignedTo, officer.officerId, now);
  const take = useMutation({
    mutationFn: () => api.assignCase(view.caseId),
    onSuccess: async () => {
      await readAgain();
      setOpen(true);
    },
    onError: () => readAgain(),
  });

  const begin = () => {
    if (isOpen || take.isPending || hold.by === 'other') return;
    // One's own hold is used as it stands; it is taken anew only when it has run out.
    if (hold.by === 'me') setOpen(true);
    else take.mutate();
  };
  const putAway = () => setOpen(false);
  useShortcuts({
    d: () => (isOpen ? document.getElementById('decision-shape')?.focus() : begin()),
    ...(isOpen && { Escape: putAway }),
  });
  useEffect(() => {
    if (isOpen) document.getElementById('decision-shape')?.focus();
  }, [isOpen]);

  const state =
    hold.by === 'other'
      ? t('console.hold.other', { name: hold.name, until: formatTime(hold.until) })
      : hold.by === 'me'
        ? t('console.hold.mine', { until: formatTime(hold.until) })
        : t(isOpen ? 'console.hold.lapsed' : 'console.hold.free');

  return (
    <>
      <div className="dock-bar">
        <p className="grow dock-state" data-testid="hold" role="status">
          <Icon name={hold.by === 'nobody' ? 'clock' : 'lock'} />
          {state}
        </p>
        {isOpen && hold.by === 'nobody' && (
          <button type="button" className="button" disabled={take.isPending} onClick={() => take.mutate()}>
            {t('console.hold.again')}
          </button>
        )}
        {!isOpen && (
          <button
            type="button"
            className="button primary"
            data-testid="decision-open"
            disabled={hold.by === 'other' || take.isPending}
            onClick={begin}
          >
            <Icon name="scales" />
            {t(hold.by === 'me' ? 'console.decision.open' : 'console.decision.take')} <kbd>d</kbd>
          </button>
        )}
      </div>
      {take.error && <ProblemNote error={take.error} />}
      {isOpen && <DecisionForm view={view} onPut={putAway} />}
    </>
  );
}

/** The bottom of a case: what this officer can do about it now. */
export function DecisionDock({ view, officer }: { view: OfficerCaseView; officer: Officer }) {
  const { t } = useWords();
  const review = view.determination?.review;
  const mayDecide = may(officer.roles, 'decide');
  return (
    <section className="dock" aria-label={t('console.decision.title')} data-testid="dock">
      {injuryWaits(view.injury) && mayDecide ? (
        <InjuryDock caseId={view.caseId} />
      ) : view.status === 'officer_queue' && mayDecide ? (
        <Determining view={view} officer={officer} />
      ) : review && !review.forwardedAt && may(officer.roles, 'forward_review') ? (
        <ReviewDock view={view} review={review} />
      ) : (
        <p className="dock-state" role="status">
          <Icon name="check" />
          {view.status === 'officer_queue'
            ? t('console.decision.not_yours')
            : view.status === 'determined' && mayDecide
              ? t('console.decision.to_serve')
              : t('console.decision.nothing', { status: t(`status.${view.status}`) })}
        </p>
      )}
    </section>
  );
}
