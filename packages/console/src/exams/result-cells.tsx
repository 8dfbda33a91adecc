import type { ExamSubject } from '@yilu/contracts';
import type { ReactNode } from 'react';
import { Icon } from '../shell/icon.js';
import { useWords } from '../words.js';
import { deductionItems } from './deduction-items.js';
import { deducted, type TypedResult } from './result-rows.js';

const outcomes = ['passed', 'failed', 'no_show'] as const;
const isOutcome = (value: string): value is (typeof outcomes)[number] => outcomes.some((one) => one === value);

interface ResultCellsProps {
  readonly number: string;
  readonly subject: ExamSubject;
  readonly typed: TypedResult;
  readonly onType: (next: TypedResult) => void;
  readonly fault: ReactNode;
}

/** Outcome, score and deductions of one person; what is deducted makes the score. */
export function ResultCells({ number, subject, typed, onType, fault }: ResultCellsProps) {
  const { pick, t } = useWords();
  const items = deductionItems.filter((one) => one.subjects.includes(subject));
  const name = (field: 'outcome' | 'score' | 'deductions') =>
    t('console.results.cell', { number, field: t(`console.results.${field}`) });
  const missed = typed.outcome === 'no_show';
  return (
    <>
      <td>
        <select
          aria-label={name('outcome')}
          aria-describedby={`refused-${number}`}
          data-testid={`outcome-${number}`}
          value={typed.outcome}
          onChange={({ target }) => onType({ ...typed, outcome: isOutcome(target.value) ? target.value : '' })}
        >
          <option value="">—</option>
          {outcomes.map((outcome) => (
            <option key={outcome} value={outcome}>
              {t(`console.outcome.${outcome}`)}
            </option>
          ))}
        </select>
        {fault}
      </td>
      <td>
        <input
          type="text"
          inputMode="numeric"
          className="cell-count"
          aria-label={name('score')}
          data-testid={`score-${number}`}
          disabled={missed || typed.deductions.length > 0}
          value={missed ? '' : typed.score}
          onChange={({ target }) => onType({ ...typed, score: target.value.replace(/\D/g, '').slice(0, 3) })}
        />
      </td>
      <td>
        {items.length > 0 && !missed && (
          <>
            <select
              aria-label={name('deductions')}
              data-testid={`deduct-${number}`}
              value=""
              onChange={({ target }) => {
                const item = items.find(({ code }) => code === target.value);
                if (item) onType(deducted(typed, [...typed.deductions, item]));
              }}
            >
              <option value="">{t('console.results.deduct')}</option>
              {items.map((item) => (
                <option key={item.code} value={item.code}>
                  −{item.points} {pick(item.text)}
                </option>
              ))}
            </select>
            <ul className="deducted">
              {typed.deductions.map((item, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same thing may be deducted twice, and none has a number
                <li key={`${item.code} ${at}`}>
                  <button
                    type="button"
                    className="chip"
                    onClick={() =>
                      onType(
                        deducted(
                          typed,
                          typed.deductions.filter((_, place) => place !== at),
                        ),
                      )
                    }
                  >
                    <span className="sr-only">{t('console.results.undeduct')}</span>−{item.points} {pick(item.text)}
                    <Icon name="cross" />
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </td>
    </>
  );
}
