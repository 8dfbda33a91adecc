import type { MoveTaskKind, Officer } from '@yilu/contracts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Empty } from '../shell/empty.js';
import { useQueueKeys } from '../shell/use-queue-keys.js';
import { useWords } from '../words.js';
import { kindOf } from './kind-of.js';
import { MoveList } from './move-list.js';
import { MovePane } from './move-pane.js';
import { type MoveRow, useMoveTasks } from './use-moves.js';
import './moves.css';

const idOf = ({ taskId }: MoveRow) => taskId;
const pathOf = (taskId: string) => `/review/moves/${taskId}`;

/** Cars in the way (H16-H18): what waits on the left, one of them on the right, what is done about it below. */
export function MoveDesk({ officer, open }: { officer: Officer; open: string | undefined }) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const [kind, setKind] = useState<MoveTaskKind>(kindOf(open) ?? 'police');
  const tasks = useMoveTasks(kind);
  const onOpen = ({ taskId }: MoveRow) => navigate(pathOf(taskId));
  const { cursor } = useQueueKeys(tasks.items, { idOf, open, onOpen });
  return (
    <div className="desk">
      <MoveList tasks={tasks} kind={kind} onKind={setKind} cursor={cursor} open={open} onOpen={onOpen} />
      <main className="case-pane">
        {open ? (
          <MovePane key={open} taskId={open} officer={officer} />
        ) : (
          <div className="case-scroll">
            <Empty icon="next" title={t('console.moves.choose')}>
              {t('console.moves.choose_text')}
            </Empty>
          </div>
        )}
      </main>
    </div>
  );
}
