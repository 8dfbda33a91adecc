import type { Officer, StaffDefenceSummary } from '@yilu/contracts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Empty } from '../shell/empty.js';
import { useQueueKeys } from '../shell/use-queue-keys.js';
import { useWords } from '../words.js';
import { DefenceGate } from './defence-gate.js';
import { DefenceList } from './defence-list.js';
import { type DefenceQueue, useDefences } from './use-defences.js';
import './defences.css';

const idOf = ({ defenceId }: StaffDefenceSummary) => defenceId;

interface DefenceDeskProps {
  readonly officer: Officer;
  readonly open: string | undefined;
}

/** Citizens' defences (D2): the queue on the left, one of them with its records on the right, the answer below. */
export function DefenceDesk({ officer, open }: DefenceDeskProps) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const [queue, setQueue] = useState<DefenceQueue>('open');
  const defences = useDefences(queue);
  const { cursor } = useQueueKeys(defences.items, {
    idOf,
    open,
    onOpen: ({ defenceId }) => navigate(`/violations/defences/${defenceId}`),
  });
  return (
    <div className="desk">
      <DefenceList
        defences={defences}
        officer={officer}
        queue={queue}
        onQueue={setQueue}
        cursor={cursor}
        open={open}
        onOpen={({ defenceId }) => navigate(`/violations/defences/${defenceId}`)}
      />
      <main className="case-pane">
        {open ? (
          <DefenceGate
            key={open}
            defenceId={open}
            summary={defences.items.find(({ defenceId }) => defenceId === open)}
            officer={officer}
          />
        ) : (
          <div className="case-scroll">
            <Empty icon="scales" title={t('console.defences.choose')}>
              {t('console.defences.choose_text')}
            </Empty>
          </div>
        )}
      </main>
    </div>
  );
}
