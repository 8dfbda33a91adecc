import { useMutation } from '@tanstack/react-query';
import type { InjuryFile, OfficerCaseView } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { useDesk } from '../api/api-context.js';
import { Icon } from '../shell/icon.js';
import { ProblemNote } from '../shell/problem-note.js';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import { injuryWaits } from './injury-waits.js';

type Report = InjuryFile['reports'][number];

function OpenedReport({ report }: { report: Report }) {
  const { locale, t } = useWords();
  const { by, reportedAt, recordedBy, injured, symptoms, since, hospital } = report;
  return (
    <li className="injury-report">
      <p>
        <span className={`party-${by} party-name`}>
          {t('console.injury.reported', { party: t(`party.${by}`), at: formatInstantInFull(locale, reportedAt) })}
        </span>{' '}
        {recordedBy === 'officer' && <span className="muted">{t('console.injury.by_officer')}</span>}
      </p>
      <dl className="facts">
        <dt>{t('console.injury.who')}</dt>
        <dd>
          {t(injured.passenger ? 'console.injury.passenger' : 'console.injury.driver', {
            party: t(`party.${injured.of}`),
          })}
        </dd>
        <dt>{t('console.injury.symptoms')}</dt>
        <dd className="prose">{symptoms}</dd>
        <dt>{t('console.injury.since')}</dt>
        <dd>{formatInstantInFull(locale, since)}</dd>
        {hospital && (
          <>
            <dt>{t('console.injury.hospital')}</dt>
            <dd>{hospital}</dd>
          </>
        )}
      </dl>
    </li>
  );
}

/** An injury found later: who reported it and when; what is said of anybody's health opens by a logged act alone. */
export function InjuryCard({ view, mayOpen }: { view: OfficerCaseView; mayOpen: boolean }) {
  const { api } = useDesk();
  const { locale, t } = useWords();
  const open = useMutation({ mutationFn: () => api.readInjury(view.caseId), gcTime: 0 });
  const { injury } = view;
  if (!injury) return null;
  const { reports, takenOverAt } = injury;
  return (
    <section className="block urgent" aria-labelledby="injury-title" data-testid="injury">
      <header className="block-head">
        <Icon name="injury" />
        <h2 id="injury-title" className="grow">
          {t('console.injury.title')}
        </h2>
        {injuryWaits(injury) && (
          <Tag tone="danger" icon="clock">
            {t('console.injury.waiting')}
          </Tag>
        )}
        {takenOverAt && (
          <Tag tone="ok" icon="check">
            {t('console.injury.taken', { at: formatInstantInFull(locale, takenOverAt) })}
          </Tag>
        )}
      </header>
      <p>{t('console.injury.frozen')}</p>
      {open.data ? (
        <ul className="stack" data-testid="injury-reports">
          {open.data.reports.map((report) => (
            <OpenedReport key={`${report.by} ${report.reportedAt}`} report={report} />
          ))}
        </ul>
      ) : (
        <ul>
          {reports.map(({ by, reportedAt }) => (
            <li key={`${by} ${reportedAt}`} className={`party-${by} party-name`}>
              {t('console.injury.reported', { party: t(`party.${by}`), at: formatInstantInFull(locale, reportedAt) })}
            </li>
          ))}
        </ul>
      )}
      {open.error && <ProblemNote error={open.error} />}
      {mayOpen && (
        <div className="card-acts">
          <button
            type="button"
            className="button"
            data-testid="injury-open"
            disabled={open.isPending}
            onClick={() => (open.data ? open.reset() : open.mutate())}
          >
            <Icon name="lock" />
            {t(open.data ? 'console.injury.put_away' : 'console.injury.open')}
          </button>
          {!open.data && <span className="muted">{t('console.injury.sealed')}</span>}
        </div>
      )}
    </section>
  );
}
