import type { MoveTaskView } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { useWords } from '../words.js';

/** What was found against whoever asked before; three within a year bar him. */
export function Misuses({ task }: { task: MoveTaskView }) {
  const { locale, t } = useWords();
  if (task.kind === 'police') return null;
  return (
    <section className="block" aria-labelledby="misuses-title">
      <h2 id="misuses-title">{t('console.moves.misuses', { count: task.misuses.length })}</h2>
      {task.misuses.length === 0 ? (
        <p className="muted">{t('console.moves.no_misuse')}</p>
      ) : (
        <ul className="history" data-testid="misuses">
          {task.misuses.map(({ moveId, at, reason }) => (
            <li key={moveId}>
              <span className="history-at number">{formatInstant(locale, at)}</span>
              <code>{moveId}</code>
              <span className="prose">{reason}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
