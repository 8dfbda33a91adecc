import type { FollowedReport } from '@yilu/contracts';
import { useEffect, useState } from 'react';
import { listReports } from '@/api/hotline';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { NotRead } from '@/ui/not-read';
import { Action, Card, TroubleNotice, Waiting } from '@/ui/parts';
import { mergedPages } from './merged-pages';
import { ReportRow } from './report-row';
import { useFollowingSay } from './say';

/** What he filed and follows, the newest first; where his word is asked stands above all. */
export function ReportList() {
  const say = useFollowingSay();
  const first = useLoaded(() => listReports());
  const [older, setOlder] = useState<readonly FollowedReport[]>([]);
  const [cursor, setCursor] = useState<string>();
  const more = useAct();
  const nextCursor = first.data?.nextCursor;
  useEffect(() => {
    // What was loaded below stays, so that coming back from a report throws nobody to the top.
    if (older.length === 0) setCursor(nextCursor);
  }, [nextCursor, older.length]);
  const loadMore = () =>
    void more.run(async () => {
      const page = await listReports(cursor);
      setOlder((before) => [...before, ...page.items]);
      setCursor(page.nextCursor);
    });
  if (!first.data) return first.trouble ? <NotRead trouble={first.trouble} onAgain={first.reload} /> : <Waiting />;
  const { asked, others } = mergedPages(first.data.items, older);
  return (
    <>
      <TroubleNotice trouble={first.trouble ?? more.trouble} />
      {asked.length > 0 ? (
        <Card id="reports-asked" title={say('following.mine.asked')}>
          {asked.map((report) => (
            <ReportRow key={report.reportId} report={report} />
          ))}
        </Card>
      ) : null}
      {asked.length + others.length === 0 ? <Card id="no-reports">{say('following.mine.none')}</Card> : null}
      {others.length > 0 ? (
        <Card id="reports-all" title={say('following.mine.all')}>
          {others.map((report) => (
            <ReportRow key={report.reportId} report={report} />
          ))}
        </Card>
      ) : null}
      {cursor ? (
        <Action id="reports-more" tone="plain" busy={more.busy} onTap={loadMore}>
          {say('action.more')}
        </Action>
      ) : null}
    </>
  );
}
