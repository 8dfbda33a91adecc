import { useQuery } from '@tanstack/react-query';
import type { OwingHalls as Owing } from '@yilu/contracts';
import { formatInstant, formatTime } from '@yilu/look/format';
import { Link, useLocation } from 'wouter';
import { useDesk } from '../api/api-context.js';
import { Empty } from '../shell/empty.js';
import { ProblemNote } from '../shell/problem-note.js';
import { Skeleton } from '../shell/skeleton.js';
import { useQueueKeys } from '../shell/use-queue-keys.js';
import { useWords } from '../words.js';
import { HallHead } from './hall-head.js';

type Hall = Owing['items'][number];
const hallAt = ({ sessionId }: Hall) => `/exams/hall/${sessionId}`;

/** Sessions whose exam is over and that owe results, the longest due first: their people can book nothing until then. */
export function OwingHalls() {
  const { api } = useDesk();
  const { locale, pick, t } = useWords();
  const [, navigate] = useLocation();
  const owing = useQuery({ queryKey: ['exam-owing-halls'], queryFn: api.listOwingHalls });
  const sites = useQuery({ queryKey: ['exam-sites'], queryFn: api.listExamSites, staleTime: Number.POSITIVE_INFINITY });
  const items = owing.data?.items ?? [];
  const { cursor } = useQueueKeys(items, {
    idOf: ({ sessionId }) => sessionId,
    open: undefined,
    onOpen: (hall) => navigate(hallAt(hall)),
  });
  const siteName = (siteId: string) => {
    const name = sites.data?.items.find((one) => one.siteId === siteId)?.name;
    return name ? pick(name) : siteId;
  };
  return (
    <main className="page">
      <HallHead current="owing" />
      <p className="muted">{t('console.hall.owing_text')}</p>
      {owing.error && <ProblemNote error={owing.error} onRetry={() => void owing.refetch()} />}
      {owing.isPending && <Skeleton lines={6} card />}
      {owing.data && items.length === 0 && <Empty icon="check" title={t('console.hall.owing_none')} />}
      {items.length > 0 && (
        <table className="list" data-testid="owing-halls">
          <thead>
            <tr>
              <th scope="col">{t('console.hall.when')}</th>
              <th scope="col">{t('console.draft.subject')}</th>
              <th scope="col">{t('console.draft.siteId')}</th>
              <th scope="col" className="figure-cell">
                {t('console.hall.missing')}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((hall) => (
              <tr key={hall.sessionId} data-session={hall.sessionId}>
                <td>
                  <Link
                    href={hallAt(hall)}
                    className="strong number"
                    data-key={hall.sessionId}
                    aria-current={cursor === hall.sessionId ? 'true' : undefined}
                  >
                    {formatInstant(locale, hall.startsAt)}–{formatTime(hall.endsAt)}
                  </Link>
                  <p className="hint">
                    <code>{hall.sessionId}</code>
                  </p>
                </td>
                <td>{t(`console.subject.${hall.subject}`)}</td>
                <td>{siteName(hall.siteId)}</td>
                <td className="figure-cell">{hall.missing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {owing.data?.more && <p className="note">{t('console.hall.owing_more')}</p>}
    </main>
  );
}
