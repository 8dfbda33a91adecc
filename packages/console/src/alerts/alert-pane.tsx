import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AlertDetail } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { Link } from 'wouter';
import { useDesk } from '../api/api-context.js';
import { ReasonForm } from '../case/reason-form.js';
import { ProblemNote } from '../shell/problem-note.js';
import { Skeleton } from '../shell/skeleton.js';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import { sharedIn } from './shared-traits.js';
import { alertsKey } from './use-alerts.js';

const usualFindings = [
  'console.alerts.reason.everyday',
  'console.alerts.reason.fleet',
  'console.alerts.reason.passed_on',
] as const;
const longestFinding = 500;

/** The accidents, newest first; a plate or place that stands in several is marked, and nothing is said of anybody. */
function Cases({ cases }: Pick<AlertDetail, 'cases'>) {
  const { locale, t } = useWords();
  const { plates: sharedPlates, places: sharedPlaces } = sharedIn(cases);
  return (
    <table className="plain-table" data-testid="alert-cases">
      <thead>
        <tr>
          <th scope="col">{t('console.alerts.when')}</th>
          <th scope="col">{t('console.alerts.plates')}</th>
          <th scope="col">{t('console.alerts.place')}</th>
          <th scope="col">{t('console.alerts.state')}</th>
          <th scope="col">
            <span className="sr-only">{t('console.alerts.open_case')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {cases.map(({ caseId, occurredAt, plates, place, status }) => (
          <tr key={caseId}>
            <td className="number">{formatInstantInFull(locale, occurredAt)}</td>
            <td>
              <span className="marks">
                {plates.map((plate) => (
                  <Tag key={plate} tone={sharedPlates.has(plate) ? 'brand' : 'plain'}>
                    <span className="number">{plate}</span>
                    {sharedPlates.has(plate) && ` ${t('console.alerts.shared')}`}
                  </Tag>
                ))}
              </span>
            </td>
            <td>
              {place ?? t('console.queue.no_place')}{' '}
              {place && sharedPlaces.has(place) && <Tag tone="brand">{t('console.alerts.shared')}</Tag>}
            </td>
            <td>{t(`status.${status}`)}</td>
            <td>
              <Link href={`/cases/${caseId}`}>{t('console.alerts.open_case')}</Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Closing({ alert }: { alert: AlertDetail }) {
  const { api } = useDesk();
  const { locale, t } = useWords();
  const queries = useQueryClient();
  const close = useMutation({
    mutationFn: (reason: string) => api.closeAlert(alert.alertId, reason),
    onSettled: () => queries.invalidateQueries({ queryKey: alertsKey }),
  });
  const { closing } = alert;
  return (
    <section className="block" aria-labelledby="closing-title">
      <h2 id="closing-title">{t('console.alerts.close_title')}</h2>
      {closing ? (
        <div data-testid="alert-closing">
          <p className="muted">
            {t('console.alerts.closed_by', {
              name: closing.officerName,
              at: formatInstantInFull(locale, closing.at),
            })}
          </p>
          <p className="prose">{closing.reason}</p>
        </div>
      ) : (
        <ReasonForm
          name="alert"
          text="console.alerts.close_text"
          usual={usualFindings}
          label="console.alerts.reason"
          action="console.alerts.close"
          longest={longestFinding}
          pending={close.isPending}
          error={close.error}
          onReason={close.mutate}
        />
      )}
    </section>
  );
}

/** One group: what its accidents share, the accidents, and what an officer found. */
export function AlertPane({ alertId }: { alertId: string }) {
  const { api } = useDesk();
  const { locale, t } = useWords();
  const {
    data: alert,
    error,
    refetch,
  } = useQuery({
    queryKey: [...alertsKey, 'one', alertId],
    queryFn: () => api.readAlert(alertId),
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!alert)
    return (
      <div className="case-scroll">
        {error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Skeleton lines={10} card />}
      </div>
    );
  return (
    <div className="case-scroll" data-testid="alert-detail">
      <header>
        <h1 className="case-title">{t('console.alerts.cases', { count: alert.caseCount })}</h1>
        <p className="case-facts">
          <Tag tone={alert.state === 'open' ? 'brand' : 'plain'} icon={alert.state === 'open' ? 'clock' : 'check'}>
            {t(`console.alerts.${alert.state}`)}
          </Tag>
          <span>{t('console.alerts.raised', { at: formatInstantInFull(locale, alert.raisedAt) })}</span>
          <span>{t('console.alerts.grown', { at: formatInstantInFull(locale, alert.grownAt) })}</span>
        </p>
      </header>
      <p className="muted">{t('console.alerts.text')}</p>
      <section className="block" aria-labelledby="shared-title">
        <h2 id="shared-title">{t('console.alerts.in_common')}</h2>
        <p className="marks">
          {alert.patterns.map((pattern) => (
            <Tag key={pattern} icon="group">
              {t(`console.pattern.${pattern}`)}
            </Tag>
          ))}
        </p>
        <Cases cases={alert.cases} />
      </section>
      <Closing alert={alert} />
    </div>
  );
}
