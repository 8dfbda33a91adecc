import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { StaffSessionView } from '@yilu/contracts';
import { formatInstantInFull, formatTime } from '@yilu/look/format';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { useDesk } from '../api/api-context.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { Skeleton } from '../shell/skeleton.js';
import { useWords } from '../words.js';
import { CheckIn } from './check-in.js';
import { Roster } from './roster.js';
import { SeatMap } from './seat-map.js';

/** A session on its day: seats, who comes and what they need, who is there, and how it ended. Each reading is logged. */
export function SessionFile({ sessionId, acting }: { sessionId: string; acting: boolean }) {
  const { api } = useDesk();
  const { locale, pick, t } = useWords();
  const queries = useQueryClient();
  const queryKey = ['exam-roster', sessionId];
  const pages = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => api.getExamRoster(sessionId, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: StaffSessionView) => page.nextCursor,
    staleTime: Number.POSITIVE_INFINITY,
    // Names leave this tab's memory with the page.
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const { hasNextPage, isFetching, fetchNextPage } = pages;
  // A sheet of results is held against the whole roster, so all of it is read.
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const [view] = pages.data?.pages ?? [];
  const roster = pages.data?.pages.flatMap((page) => page.roster) ?? [];
  const readAgain = () => void queries.invalidateQueries({ queryKey });
  useShortcuts({ r: readAgain });
  return (
    <main className="page session-file" data-testid="session">
      <header className="page-head">
        <div>
          <p>
            <Link href="/exams/hall">{t('console.hall.title')}</Link>
          </p>
          {view && (
            <>
              <h1>
                {t(`console.subject.${view.session.subject}`)} · {pick(view.session.site)}
              </h1>
              <p className="muted number">
                {formatInstantInFull(locale, view.session.startsAt)}–{formatTime(view.session.endsAt)}{' '}
                <code>{sessionId}</code>
              </p>
            </>
          )}
        </div>
        <button type="button" className="button" disabled={isFetching} onClick={readAgain}>
          {t('console.case.refresh')}
        </button>
      </header>
      {pages.error && <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <Skeleton lines={8} card />}
      {view && (
        <>
          {view.session.cancelled && (
            <p className="note">
              {t('console.hall.called_off')}: {pick(view.session.cancelled.reason)}
            </p>
          )}
          <SeatMap view={view} />
          {acting && !view.session.cancelled && <CheckIn sessionId={sessionId} onDone={readAgain} />}
          <Roster session={view.session} roster={roster} acting={acting} onEntered={readAgain} />
        </>
      )}
    </main>
  );
}
