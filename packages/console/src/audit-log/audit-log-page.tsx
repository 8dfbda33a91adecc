import type { AuditEntry, Officer } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { useState } from 'react';
import { Link } from 'wouter';
import { useDesk } from '../api/api-context.js';
import { may } from '../session/permissions.js';
import { Empty } from '../shell/empty.js';
import { Forbidden } from '../shell/forbidden.js';
import { ProblemNote } from '../shell/problem-note.js';
import { Skeleton } from '../shell/skeleton.js';
import { usePages } from '../shell/use-pages.js';
import { useWords } from '../words.js';
import { actWords, isWeighty } from './act-words.js';
import { type AuditFilter, AuditFilterForm } from './audit-filter.js';
import { DayCard } from './day-card.js';

interface SubjectProps {
  readonly officer: Officer;
  readonly entry: AuditEntry;
  readonly onChoose: (subject: string) => void;
}

/** What an act was done to: a case of the desk leads there, everything else to what else was done to it. */
function Subject({ officer, entry: { context, act, subject }, onChoose }: SubjectProps) {
  const { t } = useWords();
  if (!subject) return null;
  const short = /^[0-9a-f-]{36}$/.test(subject) ? subject.slice(0, 8) : subject;
  const ofAlert = act.startsWith('alert_');
  if (context === 'accidents' && may(officer.roles, ofAlert ? 'look_into_alerts' : 'work_queue'))
    return <Link href={`/${ofAlert ? 'alerts' : 'cases'}/${subject}`}>{short}</Link>;
  return (
    <button
      type="button"
      className="button quiet small"
      title={`${t('console.log.only_subject')}: ${subject}`}
      onClick={() => onChoose(subject)}
    >
      {short}
    </button>
  );
}

function AuditLog({ officer }: { officer: Officer }) {
  const { api } = useDesk();
  const { locale, t } = useWords();
  const [filter, setFilter] = useState<AuditFilter>({});
  const { officerId, subject } = filter;
  const log = usePages(`audit ${officerId ?? ''} ${subject ?? ''}`, (cursor) =>
    api.listEntries({ cursor, officerId, subject }),
  );
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('console.log.title')}</h1>
        <button type="button" className="button" disabled={log.isFetching} onClick={() => void log.refetch()}>
          {t('console.case.refresh')}
        </button>
      </header>
      <p className="muted">{t('console.log.text')}</p>
      <DayCard />
      <AuditFilterForm filter={filter} onChange={setFilter} />
      {log.error && <ProblemNote error={log.error} onRetry={() => void log.refetch()} />}
      {log.isPending && <Skeleton lines={10} card />}
      {log.isSuccess && log.items.length === 0 && <Empty icon="lock" title={t('console.log.empty')} />}
      {log.items.length > 0 && (
        <table className="list" data-testid="audit-log">
          <thead>
            <tr>
              <th scope="col">{t('console.log.at')}</th>
              <th scope="col">{t('console.log.officer')}</th>
              <th scope="col">{t('console.log.act')}</th>
              <th scope="col">{t('console.log.case')}</th>
              <th scope="col">{t('console.log.reason')}</th>
              <th scope="col">{t('console.log.place')}</th>
            </tr>
          </thead>
          <tbody>
            {log.items.map((entry) => {
              const words = actWords(entry.act);
              return (
                <tr key={entry.entryId}>
                  <td className="number">{formatInstantInFull(locale, entry.actedAt)}</td>
                  <td>
                    <button
                      type="button"
                      className="button quiet small"
                      title={t('console.log.only_officer')}
                      onClick={() => setFilter({ officerId: entry.officerId, officerName: entry.officerName })}
                    >
                      {entry.officerName}
                    </button>
                  </td>
                  <td className={isWeighty(entry.act) ? 'strong' : undefined}>{words ? t(words) : entry.act}</td>
                  <td className="number">
                    <Subject officer={officer} entry={entry} onChoose={(chosen) => setFilter({ subject: chosen })} />
                  </td>
                  <td className="prose">{entry.reason}</td>
                  <td className="number">{entry.place}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {log.hasNextPage && (
        <button
          type="button"
          className="button"
          data-testid="audit-log-more"
          disabled={log.isFetchingNextPage}
          onClick={() => void log.fetchNextPage()}
        >
          {t('action.more')}
        </button>
      )}
    </main>
  );
}

/** Who did and saw what, and why, in chains that nobody can rewrite: for supervisors, auditors and legal reviewers. */
export function AuditLogPage({ officer }: { officer: Officer }) {
  return may(officer.roles, 'read_audit_log') ? <AuditLog officer={officer} /> : <Forbidden />;
}
