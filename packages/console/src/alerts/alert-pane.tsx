import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AlertDetail } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { Link } from 'wouter';
import { useDesk } from '../api/api-context.js';
import { ReasonForm } from '../case/reason-form.js';
import { Icon } from '../shell/icon.js';
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

/** What stands in several accidents, with how many; in the table an icon marks it, and nothing is said of anybody. */
function Shared({ cases }: Pick<AlertDetail, 'cases'>) {
  const { t } = useWords();
  const { plates, places } = sharedIn(cases);
  const times = (values: ReadonlyMap<string, number>) =>
    [...values]
      .map(([value, count]) => t('console.alerts.times', { value, cases: t('console.alerts.cases', { count }) }))
      .join(t('console.list_comma'));
  return (
    <dl className="facts">
      {plates.size > 0 && (
        <>
          <dt>{t('console.alerts.plates')}</dt>
          <dd className="number">{times(plates)}</dd>
        </>
      )}
      {places.size > 0 && (
        <>
          <dt>{t('console.alerts.place')}</dt>
          <dd>{times(places)}</dd>
        </>
      )}
    </dl>
  );
}

function Cases({ cases }: Pick<AlertDetail, 'cases'>) {
  const { locale, t } = useWords();
  const shared = sharedIn(cases);
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
            <td className="number together">{formatInstantInFull(locale, occurredAt)}</td>
            <td>
              <span className="marks">
                {plates.map((plate) => (
                  <span key={plate} className={shared.plates.has(plate) ? 'number strong together' : 'number together'}>
                    {shared.plates.has(plate) && <Icon name="group" />} {plate}
                  </span>
                ))}
              </span>
            </td>
            <td className={place && shared.places.has(place) ? 'strong' : undefined}>
              {place && shared.places.has(place) && <Icon name="group" />} {place ?? t('console.queue.no_place')}
            </td>
            <td>{t(`status.${status}`)}</td>
            <td className="together">
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
        <Shared cases={alert.cases} />
        <Cases cases={alert.cases} />
      </section>
      <Closing alert={alert} />
    </div>
  );
}
