import { useQueryClient } from '@tanstack/react-query';
import type { Officer } from '@yilu/contracts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { may } from '../session/permissions.js';
import { Empty } from '../shell/empty.js';
import { useQueueKeys } from '../shell/use-queue-keys.js';
import { type PlainKey, useWords } from '../words.js';
import { type TipRow, tipGroups } from './tip-groups.js';
import { TipList } from './tip-list.js';
import { TipPane } from './tip-pane.js';
import { type TipQueue, tipsKey, useTips } from './use-tips.js';
import './tips.css';

const idOf = ({ tipId }: TipRow) => tipId;
const pathOf = (tip: TipRow | undefined) => (tip ? `/review/tips/${tip.tipId}` : '/review/tips');

/** Reports of violations (D6): reviewed without knowing whose they are; after a verdict comes the next one. */
export function TipDesk({ officer, open }: { officer: Officer; open: string | undefined }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [queue, setQueue] = useState<TipQueue>(may(officer.roles, 'review_tips') ? 'review' : 'appeals');
  const [said, setSaid] = useState<PlainKey>();
  const tips = useTips(queue);
  const inOrder = tipGroups(tips.items).flatMap((group) => group.tips);
  const onOpen = (tip: TipRow) => navigate(pathOf(tip));
  const { cursor } = useQueueKeys(inOrder, { idOf, open, onOpen });
  const judged = (words: PlainKey) => {
    setSaid(words);
    const at = inOrder.findIndex(({ tipId }) => tipId === open);
    navigate(pathOf(inOrder[at + 1] ?? inOrder[at - 1]));
    void queries.invalidateQueries({ queryKey: [tipsKey(queue)] });
    void queries.invalidateQueries({ queryKey: ['staff-tip', open] });
  };
  return (
    <div className="desk">
      <TipList tips={tips} queue={queue} onQueue={setQueue} cursor={cursor} open={open} onOpen={onOpen} />
      <main className="case-pane">
        {open ? (
          <TipPane key={open} tipId={open} officer={officer} onJudged={judged} />
        ) : (
          <div className="case-scroll">
            <Empty icon="scales" title={t('console.tips.choose')}>
              {t('console.tips.choose_text')}
            </Empty>
          </div>
        )}
        <p className="sr-only" role="status" data-testid="tip-said">
          {said && t(said)}
        </p>
      </main>
    </div>
  );
}
