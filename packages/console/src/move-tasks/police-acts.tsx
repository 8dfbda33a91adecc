import { useMutation } from '@tanstack/react-query';
import type { EndMoveTaskRequest, MoveTaskView } from '@yilu/contracts';
import { useRef, useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { useWords } from '../words.js';
import { useReadMovesAgain } from './use-moves.js';

const outcomes = ['moved', 'towed', 'not_found'] as const satisfies readonly EndMoveTaskRequest['outcome'][];

/** A unit takes the car on, and says what became of it; no fine follows from a request. */
export function PoliceActs({ task: { taskId, version, taken } }: { task: MoveTaskView }) {
  const { api } = useDesk();
  const { t } = useWords();
  const readAgain = useReadMovesAgain(taskId, 'police');
  const [outcome, setOutcome] = useState<EndMoveTaskRequest['outcome']>();
  const first = useRef<HTMLButtonElement>(null);
  const take = useMutation({ mutationFn: () => api.takeMoveTask(taskId, version), onSettled: readAgain });
  const end = useMutation({
    mutationFn: (wanted: EndMoveTaskRequest['outcome']) => api.endMoveTask(taskId, { outcome: wanted }),
    onSettled: readAgain,
  });
  const mine = taken?.mine ?? false;
  useShortcuts({
    ...(!mine && !take.isPending && { t: () => take.mutate() }),
    ...(mine && { d: () => first.current?.focus() }),
  });
  const fault = take.error ?? end.error;
  return (
    <>
      <div className="dock-bar">
        <p className="grow">
          {mine
            ? t('console.moves.state.mine')
            : taken
              ? t('console.moves.with', { unit: taken.unit })
              : t('console.moves.state.free')}
        </p>
        {!mine && (
          <button
            type="button"
            className="button primary"
            data-testid="move-take"
            disabled={take.isPending}
            onClick={() => take.mutate()}
          >
            {t(taken ? 'console.moves.take_over' : 'console.moves.take')} <kbd>t</kbd>
          </button>
        )}
        {mine && (
          <>
            <fieldset className="chips">
              <legend className="sr-only">{t('console.moves.how')}</legend>
              {outcomes.map((one, index) => (
                <button
                  type="button"
                  key={one}
                  className="chip"
                  ref={index === 0 ? first : undefined}
                  aria-pressed={outcome === one}
                  data-testid={`move-${one}`}
                  onClick={() => setOutcome(one)}
                >
                  {t(`console.moves.outcome.${one}`)}
                </button>
              ))}
            </fieldset>
            <button
              type="button"
              className="button primary"
              data-testid="move-end"
              disabled={end.isPending || !outcome}
              onClick={() => outcome && end.mutate(outcome)}
            >
              {t('console.moves.end')} <kbd>d</kbd>
            </button>
          </>
        )}
      </div>
      <p className="hint">{t('console.moves.no_fine')}</p>
      {fault && <ProblemNote error={fault} />}
    </>
  );
}
