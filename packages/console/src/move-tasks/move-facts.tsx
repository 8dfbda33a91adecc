import type { MoveTaskView } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { useWords } from '../words.js';

/** What has been tried, and what the owner answered. */
export function MoveFacts({ task, move }: { task: MoveTaskView; move: NonNullable<MoveTaskView['move']> }) {
  const { locale, pick, t } = useWords();
  const { answer, police, told } = move;
  const at = (instant: string) => formatInstantInFull(locale, instant);
  return (
    <section className="block" aria-label={t('console.moves.facts')}>
      <dl className="facts" data-testid="move-facts">
        <dt>{t('console.moves.place')}</dt>
        <dd className="strong">{move.place}</dd>
        <dt>{t('console.moves.asked')}</dt>
        <dd className="number">{at(move.askedAt)}</dd>
        <dt>{t('console.moves.told')}</dt>
        <dd>
          {told.length === 0 && <p className="muted">{t('console.moves.nobody_told')}</p>}
          {told.map((one) => (
            <p key={one.at}>
              <span className="number">{at(one.at)}</span> {t(`console.moves.by.${one.by}`)}
              {one.arrived !== undefined && (
                <span className="muted"> {t(one.arrived ? 'console.moves.arrived' : 'console.moves.not_arrived')}</span>
              )}
            </p>
          ))}
          {move.seenAt && <p>{t('console.moves.seen', { at: at(move.seenAt) })}</p>}
        </dd>
        <dt>{t('console.moves.answer')}</dt>
        <dd>
          {answer ? (
            <>
              <p className="strong">
                {answer.denial ? t(`console.moves.denial.${answer.denial}`) : t(`console.moves.said.${answer.answer}`)}
              </p>
              <p className="number">{at(answer.at)}</p>
              {answer.until && <p>{t('console.moves.until', { at: at(answer.until) })}</p>}
            </>
          ) : (
            <span className="muted">{t('console.moves.no_answer')}</span>
          )}
        </dd>
        {police && (
          <>
            <dt>{t('console.moves.police')}</dt>
            <dd>
              <p>{t(`console.moves.why.${police.why}`)}</p>
              <p className="number">{at(police.since)}</p>
              {police.taken && <p>{pick(police.unit)}</p>}
            </dd>
          </>
        )}
        {move.ended && (
          <>
            <dt>{t('console.moves.ended')}</dt>
            <dd>
              {t(`console.moves.ending.${move.ended.how}`)} <span className="number">{at(move.ended.at)}</span>
            </dd>
          </>
        )}
        <dt>{t('console.moves.number')}</dt>
        <dd>
          <code>{task.taskId}</code>
        </dd>
      </dl>
    </section>
  );
}
