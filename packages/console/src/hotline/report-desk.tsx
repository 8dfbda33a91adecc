import type { DeskAct, DeskQueue, DeskReportItem, Officer } from '@yilu/contracts';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { Empty } from '../shell/empty.js';
import { useQueueKeys } from '../shell/use-queue-keys.js';
import { type PlainKey, useWords } from '../words.js';
import { ReportList } from './report-list.js';
import { ReportPane } from './report-pane.js';
import { type DeskPages, type Units, useDeskQueue } from './use-reports.js';

const idOf = ({ reportId }: DeskReportItem) => reportId;
const all = (items: readonly DeskReportItem[]) => items;

interface ReportDeskProps {
  readonly tab: 'desk' | 'units' | 'late' | 'supervisor';
  readonly queue: DeskQueue;
  readonly title: PlainKey;
  readonly empty: PlainKey;
  readonly officer: Officer;
  readonly units: Units;
  readonly open: string | undefined;
  /** Which of them are shown. */
  readonly shows?: (items: readonly DeskReportItem[]) => readonly DeskReportItem[];
  readonly filter?: (pages: DeskPages) => ReactNode;
}

/** A list of the hotline on the left, one of its reports on the right; what was done is said, and the list goes on. */
export function ReportDesk(props: ReportDeskProps) {
  const { tab, queue, title, empty, officer, units, open, shows = all, filter } = props;
  const { t } = useWords();
  const [, navigate] = useLocation();
  const [done, setDone] = useState<DeskAct>();
  const pages = useDeskQueue(queue);
  const shown = shows(pages.items);
  const onOpen = ({ reportId }: DeskReportItem) => {
    setDone(undefined);
    navigate(`/hotline/${tab}/${reportId}`);
  };
  const { cursor } = useQueueKeys(shown, { idOf, open, onOpen });
  const acted = (act: DeskAct) => {
    setDone(act);
    // What a unit gives back is no longer its own: its people cannot see it any more.
    if (act === 'return' && units.own) navigate(`/hotline/${tab}`);
  };
  return (
    <div className="desk">
      <ReportList {...{ queue, title, empty, pages, shown, units, cursor, open, onOpen }}>{filter?.(pages)}</ReportList>
      <main className="case-pane">
        {open ? (
          <ReportPane key={open} reportId={open} tab={tab} officer={officer} units={units} onActed={acted} />
        ) : (
          <div className="case-scroll">
            <Empty icon="chat" title={t(done ? `console.hotline.done.${done}` : 'console.hotline.choose')}>
              {t('console.hotline.choose_text')}
            </Empty>
          </div>
        )}
        <p className="sr-only" role="status" data-testid="acted">
          {done && t(`console.hotline.done.${done}`)}
        </p>
      </main>
    </div>
  );
}
