import type { Officer } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { Link } from 'wouter';
import { useDesk } from '../api/api-context.js';
import { may } from '../session/permissions.js';
import { Empty } from '../shell/empty.js';
import { Forbidden } from '../shell/forbidden.js';
import { ProblemNote } from '../shell/problem-note.js';
import { Skeleton } from '../shell/skeleton.js';
import { usePages } from '../shell/use-pages.js';
import { useWords } from '../words.js';

function AccessLog({ officer }: { officer: Officer }) {
  const { api } = useDesk();
  const { locale, t } = useWords();
  const log = usePages('access-log', api.listAccesses);
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('console.log.title')}</h1>
        <button type="button" className="button" disabled={log.isFetching} onClick={() => void log.refetch()}>
          {t('console.case.refresh')}
        </button>
      </header>
      <p className="muted">{t('console.log.text')}</p>
      {log.error && <ProblemNote error={log.error} onRetry={() => void log.refetch()} />}
      {log.isPending && <Skeleton lines={10} card />}
      {log.isSuccess && log.items.length === 0 && <Empty icon="lock" title={t('console.log.empty')} />}
      {log.items.length > 0 && (
        <table className="list" data-testid="access-log">
          <thead>
            <tr>
              <th scope="col">{t('console.log.at')}</th>
              <th scope="col">{t('console.log.officer')}</th>
              <th scope="col">{t('console.log.act')}</th>
              <th scope="col">{t('console.log.case')}</th>
              <th scope="col">{t('console.log.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {log.items.map((entry) => (
              <tr key={`${entry.at} ${entry.officerId} ${entry.act} ${entry.caseId ?? ''}`}>
                <td className="number">{formatInstantInFull(locale, entry.at)}</td>
                <td>{entry.officerName}</td>
                <td className={entry.act === 'sealed_opened' ? 'strong' : undefined}>
                  {t(`console.act.${entry.act}`)}
                </td>
                <td className="number">
                  {entry.caseId &&
                    (may(officer.roles, 'work_queue') ? (
                      <Link href={`/cases/${entry.caseId}`}>{entry.caseId.slice(0, 8)}</Link>
                    ) : (
                      entry.caseId.slice(0, 8)
                    ))}
                </td>
                <td className="prose">{entry.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {log.hasNextPage && (
        <button
          type="button"
          className="button"
          data-testid="access-log-more"
          disabled={log.isFetchingNextPage}
          onClick={() => void log.fetchNextPage()}
        >
          {t('action.more')}
        </button>
      )}
    </main>
  );
}

/** Who looked at what, and why: for supervisors, auditors and legal reviewers. */
export function AccessLogPage({ officer }: { officer: Officer }) {
  return may(officer.roles, 'read_access_log') ? <AccessLog officer={officer} /> : <Forbidden />;
}
