import type { DeliveryAttempt, Officer } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { may } from '../session/permissions.js';
import { Empty } from '../shell/empty.js';
import { Forbidden } from '../shell/forbidden.js';
import { ProblemNote } from '../shell/problem-note.js';
import { Skeleton } from '../shell/skeleton.js';
import { Tag } from '../shell/tag.js';
import { usePages } from '../shell/use-pages.js';
import { useWords } from '../words.js';

const looks = {
  delivered: { tone: 'ok', icon: 'check' },
  scheduled: { tone: 'plain', icon: 'clock' },
  no_consent: { tone: 'warn', icon: 'lock' },
  no_address: { tone: 'warn', icon: 'cross' },
  refused: { tone: 'danger', icon: 'cross' },
  unreachable: { tone: 'danger', icon: 'warn' },
} as const satisfies Record<DeliveryAttempt['outcome'], object>;

const isFailure = ({ outcome }: DeliveryAttempt) => outcome !== 'delivered' && outcome !== 'scheduled';

function Deliveries() {
  const { api } = useDesk();
  const { locale, t } = useWords();
  const [failuresOnly, setFailuresOnly] = useState(false);
  const ledger = usePages('deliveries', api.listDeliveries);
  const failures = ledger.items.filter(isFailure);
  const shown = failuresOnly ? failures : ledger.items;
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('console.deliveries.title')}</h1>
        <button type="button" className="button" disabled={ledger.isFetching} onClick={() => void ledger.refetch()}>
          {t('console.case.refresh')}
        </button>
      </header>
      <p className="muted">{t('console.deliveries.text')}</p>
      <label className="check">
        <input
          type="checkbox"
          data-testid="deliveries-failures"
          checked={failuresOnly}
          onChange={({ target }) => setFailuresOnly(target.checked)}
        />
        {t('console.deliveries.failures', { count: failures.length })}
      </label>
      {ledger.error && <ProblemNote error={ledger.error} onRetry={() => void ledger.refetch()} />}
      {ledger.isPending && <Skeleton lines={10} card />}
      {ledger.isSuccess && shown.length === 0 && (
        <Empty icon="check" title={t(failuresOnly ? 'console.deliveries.no_failures' : 'console.deliveries.empty')} />
      )}
      {shown.length > 0 && (
        <table className="list" data-testid="deliveries">
          <thead>
            <tr>
              <th scope="col">{t('console.log.at')}</th>
              <th scope="col">{t('console.deliveries.channel')}</th>
              <th scope="col">{t('console.deliveries.template')}</th>
              <th scope="col">{t('console.deliveries.outcome')}</th>
              <th scope="col">{t('console.deliveries.detail')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((attempt) => (
              <tr key={`${attempt.messageId} ${attempt.at} ${attempt.channel} ${attempt.outcome}`}>
                <td className="number">{formatInstantInFull(locale, attempt.at)}</td>
                <td>{t(`provider.${attempt.channel}`)}</td>
                <td>{attempt.template}</td>
                <td>
                  <Tag {...looks[attempt.outcome]}>{t(`console.outcome.${attempt.outcome}`)}</Tag>
                </td>
                <td className="prose">{attempt.detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {ledger.hasNextPage && (
        <button
          type="button"
          className="button"
          data-testid="deliveries-more"
          disabled={ledger.isFetchingNextPage}
          onClick={() => void ledger.fetchNextPage()}
        >
          {t('action.more')}
        </button>
      )}
    </main>
  );
}

/** Whether each notice reached its reader, with the failures that somebody should look at (A18). */
export function DeliveriesPage({ officer }: { officer: Officer }) {
  return may(officer.roles, 'read_deliveries') ? <Deliveries /> : <Forbidden />;
}
