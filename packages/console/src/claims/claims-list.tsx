import type { StaffClaim } from '@yilu/contracts';
import { formatInstantInFull, formatRemaining } from '@yilu/look/format';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Empty } from '../shell/empty.js';
import { ProblemNote } from '../shell/problem-note.js';
import { Skeleton } from '../shell/skeleton.js';
import { Tag } from '../shell/tag.js';
import { useNow } from '../shell/use-now.js';
import { usePages } from '../shell/use-pages.js';
import { useWords } from '../words.js';

/** The limit that runs, in words: which one, until when, and whether it has passed. */
function Clock({ claim: { clock, frozen } }: { claim: StaffClaim }) {
  const { locale, t } = useWords();
  const now = useNow();
  if (frozen) return <Tag tone="warn">{t('desk.claim.frozen')}</Tag>;
  if (!clock) return <span className="claims-empty">{t('desk.claim.no_clock')}</span>;
  return (
    <span title={clock.basis}>
      {t(`clock.${clock.clock}`)} · {formatInstantInFull(locale, new Date(Date.parse(clock.dueAt) - 60_000))}{' '}
      {clock.overdue ? (
        <Tag tone="danger" icon="clock">
          {t('desk.claim.overdue')}
        </Tag>
      ) : (
        <Tag icon="clock">{formatRemaining(locale, clock.dueAt, new Date(now))}</Tag>
      )}
    </span>
  );
}

/** Claims by the limit that ends first: where an insurer is late, it stands on top. */
export function ClaimsList() {
  const { api } = useDesk();
  const { t } = useWords();
  const [overdue, setOverdue] = useState(false);
  const claims = usePages(`claims-${overdue}`, (cursor) => api.listStaffClaims(overdue, cursor));
  return (
    <>
      <div className="claims-tools">
        <label className="check">
          <input
            type="checkbox"
            data-testid="claims-overdue"
            checked={overdue}
            onChange={({ target }) => setOverdue(target.checked)}
          />
          {t('desk.claim.overdue_only')}
        </label>
        <button type="button" className="button" disabled={claims.isFetching} onClick={() => void claims.refetch()}>
          {t('console.case.refresh')}
        </button>
      </div>
      {claims.error && <ProblemNote error={claims.error} onRetry={() => void claims.refetch()} />}
      {claims.isPending && <Skeleton lines={8} card />}
      {claims.isSuccess && claims.items.length === 0 && (
        <Empty icon="check" title={t(overdue ? 'desk.claim.empty_overdue' : 'desk.claim.empty')} />
      )}
      {claims.items.length > 0 && (
        <table className="list" data-testid="staff-claims">
          <thead>
            <tr>
              <th scope="col">{t('desk.claim.paper')}</th>
              <th scope="col">{t('desk.claim.insurer')}</th>
              <th scope="col">{t('desk.claim.plate')}</th>
              <th scope="col">{t('desk.claim.number')}</th>
              <th scope="col">{t('desk.claim.stage')}</th>
              <th scope="col">{t('desk.claim.clock')}</th>
            </tr>
          </thead>
          <tbody>
            {claims.items.map((claim) => (
              <tr key={claim.claimId}>
                <td className="number">{claim.number}</td>
                <td>{claim.insurer}</td>
                <td className="number">{claim.plate}</td>
                <td className="number">{claim.claimNumber}</td>
                <td>{t(`stage.${claim.stage}`)}</td>
                <td>
                  <Clock claim={claim} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {claims.hasNextPage && (
        <button
          type="button"
          className="button"
          disabled={claims.isFetchingNextPage}
          onClick={() => void claims.fetchNextPage()}
        >
          {t('action.more')}
        </button>
      )}
    </>
  );
}
