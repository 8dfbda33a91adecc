import { useQueryClient } from '@tanstack/react-query';
import type { Officer, StaffRecordQuery, StaffRecords } from '@yilu/contracts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useDesk } from '../api/api-context.js';
import { Empty } from '../shell/empty.js';
import { usePages } from '../shell/use-pages.js';
import { useQueueKeys } from '../shell/use-queue-keys.js';
import { useWords } from '../words.js';
import { RecordList } from './record-list.js';
import { RecordPane, type Verdict } from './record-pane.js';

type Item = StaffRecords['items'][number];
const idOf = ({ recordId }: Item) => recordId;

interface RecordDeskProps {
  readonly queue: StaffRecordQuery['queue'];
  readonly officer: Officer;
  readonly open: string | undefined;
}

/** Records that wait for an officer: to be audited, or held for a reason. After a verdict comes the next one. */
export function RecordDesk({ queue, officer, open }: RecordDeskProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [done, setDone] = useState<{ verdict: Verdict; plate: string }>();
  const records = usePages(`records-${queue}`, (cursor) => api.listStaffRecords(queue, cursor));
  const pathOf = (id: string) => `/violations/${queue}/${id}`;
  const { cursor } = useQueueKeys(records.items, { idOf, open, onOpen: ({ recordId }) => navigate(pathOf(recordId)) });
  const judged = (verdict: Verdict, plate: string) => {
    setDone({ verdict, plate });
    const at = records.items.findIndex(({ recordId }) => recordId === open);
    const next = records.items[at + 1] ?? records.items[at - 1];
    navigate(next ? pathOf(next.recordId) : `/violations/${queue}`);
    void queries.invalidateQueries({ queryKey: [`records-${queue}`] });
  };
  return (
    <div className="desk">
      <RecordList
        records={records}
        queue={queue}
        cursor={cursor}
        open={open}
        onOpen={({ recordId }) => navigate(pathOf(recordId))}
      />
      <main className="case-pane">
        {open ? (
          <RecordPane key={open} recordId={open} queue={queue} officer={officer} onJudged={judged} />
        ) : (
          <div className="case-scroll">
            <Empty icon="camera" title={t(done ? 'console.records.all_done' : 'console.records.choose')}>
              {t('console.records.choose_text')}
            </Empty>
          </div>
        )}
        <p className="sr-only" role="status" data-testid="judged">
          {done && t(`console.records.done.${done.verdict}`, { plate: done.plate })}
        </p>
      </main>
    </div>
  );
}
