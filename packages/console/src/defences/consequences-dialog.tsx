import type { AnswerDefenceRequest, StaffDefence } from '@yilu/contracts';
import { formatMoney } from '@yilu/look/format';
import { Dialog } from '../shell/dialog.js';
import { Icon } from '../shell/icon.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords, type Words } from '../words.js';
import { type Consequences, consequencesOf } from './consequences.js';

interface ConsequencesDialogProps {
  readonly defence: StaffDefence;
  readonly answer: AnswerDefenceRequest;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

function sentences({ t }: Words, answer: AnswerDefenceRequest, follows: Consequences): string[] {
  if (answer.outcome === 'rejected') return [t('console.follows.stands'), t('console.follows.again')];
  const instead =
    answer.outcome === 'changed'
      ? t(`console.record.ruling.${answer.instead.outcome}`, { sum: formatMoney(answer.instead.fen) })
      : '';
  const { erased, revoked, replaced, points, backFen, waivedFen } = follows;
  return [
    ...(erased.length > 0 ? [t('console.follows.erased', { count: erased.length })] : []),
    ...revoked.map((number) => t('console.follows.revoked', { number })),
    ...replaced.map((number) => t('console.follows.replaced', { number, instead })),
    ...(points > 0 ? [t('console.follows.points', { points })] : []),
    ...(waivedFen > 0 ? [t('console.follows.waived', { sum: formatMoney(waivedFen) })] : []),
    backFen > 0 ? t('console.follows.back', { sum: formatMoney(backFen) }) : t('console.follows.nothing_back'),
  ];
}

/** What an answer does, before it is given: records, decisions, points and money; for a clone, all of its records. */
export function ConsequencesDialog({ defence, answer, pending, error, onConfirm, onClose }: ConsequencesDialogProps) {
  const words = useWords();
  const { pick, t } = words;
  const instead = answer.outcome === 'changed' ? answer.instead : undefined;
  const follows = consequencesOf(defence, answer.outcome, instead);
  return (
    <Dialog
      title={t(`console.answer.title.${answer.outcome}`)}
      onClose={onClose}
      wide
      testId="consequences"
      actions={
        <>
          <p className="hint grow">{t('console.answer.final')}</p>
          <button type="button" className="button" onClick={onClose}>
            {t('console.answer.back')}
          </button>
          <button
            type="button"
            className="button primary"
            data-testid="answer-confirm"
            disabled={pending}
            onClick={onConfirm}
          >
            {t('console.answer.confirm')}
          </button>
        </>
      }
    >
      <ul className="follows">
        {sentences(words, answer, follows).map((sentence) => (
          <li key={sentence}>
            <Icon name="next" />
            {sentence}
          </li>
        ))}
      </ul>
      {follows.erased.length > 1 && (
        <ul className="stack">
          {defence.recordsShown.map(({ recordId, plate, act, place }) => (
            <li key={recordId}>
              <span className="number">{plate}</span> {pick(act)} <span className="hint">{place}</span>
            </li>
          ))}
        </ul>
      )}
      <blockquote className="prose" lang="zh-CN">
        {answer.reasons}
      </blockquote>
      {error && <ProblemNote error={error} />}
    </Dialog>
  );
}
