import type { Officer, QueueEntry } from '@yilu/contracts';
import { useEffect, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { CasePane } from '../case/case-pane.js';
import { FiguresCard } from '../figures/figures-card.js';
import { may } from '../session/permissions.js';
import { Empty } from '../shell/empty.js';
import { Forbidden } from '../shell/forbidden.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { useWords } from '../words.js';
import { QueueList } from './queue-list.js';
import { entryKey, neighbour } from './queue-order.js';
import { useQueue } from './use-queue.js';

const caseOf = (entry: QueueEntry) => entry.caseId ?? entry.id;
const pathOf = (entry: QueueEntry) => `/cases/${encodeURIComponent(caseOf(entry))}`;

function Desk({ officer, open }: { officer: Officer; open: string | undefined }) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const [kind, setKind] = useState<QueueEntry['kind']>();
  const queue = useQueue(kind);
  const opened = queue.entries.find((entry) => caseOf(entry) === open);
  const openKey = opened && entryKey(opened);
  const [cursor, setCursor] = useState<string>();
  useEffect(() => {
    if (openKey) setCursor(openKey);
  }, [openKey]);

  const waiting = queue.entries.length;
  useEffect(() => {
    document.title = `${waiting > 0 ? `(${waiting}) ` : ''}${t('app.name')} · ${t('console.title')}`;
  }, [waiting, t]);

  const move = (steps: number) => {
    const next = neighbour(queue.entries, cursor, steps);
    if (!next) return;
    setCursor(entryKey(next));
    // The focus goes along, or Enter would still press the entry that was clicked last.
    const item = document.querySelector(`[data-key="${CSS.escape(entryKey(next))}"]`);
    if (item instanceof HTMLElement) item.focus();
  };
  const openChosen = () => {
    const chosen = queue.entries.find((entry) => entryKey(entry) === cursor);
    if (chosen) navigate(pathOf(chosen));
  };
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    Enter: openChosen,
  });

  return (
    <div className="desk">
      <QueueList
        queue={queue}
        officer={officer}
        kind={kind}
        onKind={setKind}
        cursor={cursor}
        openKey={openKey}
        onOpen={(entry) => navigate(pathOf(entry))}
      />
      <main className="case-pane">
        {open ? (
          <CasePane key={open} caseId={open} officer={officer} />
        ) : (
          <div className="case-scroll">
            <Empty icon="scales" title={t('console.case.none')}>
              {t('console.case.none_text')}
            </Empty>
            <FiguresCard />
          </div>
        )}
      </main>
    </div>
  );
}

/** The accident queue on the left, the opened case on the right, its decision at the bottom. */
export function QueuePage({ officer, open }: { officer: Officer; open?: string }) {
  if (may(officer.roles, 'work_queue')) return <Desk officer={officer} open={open} />;
  // Whoever answers calls and chats alone begins there; an auditor reads the log and no case.
  if (!open && may(officer.roles, 'look_chats')) return <Redirect to="/chats" replace />;
  if (!open && may(officer.roles, 'see_violations')) return <Redirect to="/violations" replace />;
  if (!open && may(officer.roles, 'handle_money')) return <Redirect to="/money" replace />;
  return !open && may(officer.roles, 'read_audit_log') ? <Redirect to="/audit-log" replace /> : <Forbidden />;
}
