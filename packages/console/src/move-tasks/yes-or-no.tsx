import { useRef, useState } from 'react';
import { ProblemNote } from '../shell/problem-note.js';
import { ReasonField } from '../shell/reason-field.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { type PlainKey, useWords } from '../words.js';

const shortestReason = 4;

interface YesOrNoProps {
  readonly label: PlainKey;
  readonly usual: readonly PlainKey[];
  readonly yes: PlainKey;
  readonly no: PlainKey;
  readonly name: string;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onAnswer: (yes: boolean, reason: string) => void;
}

/** A finding with the reason that citizens read, either way. */
export function YesOrNo({ label, usual, yes, no, name, pending, error, onAnswer }: YesOrNoProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const given = reason.trim();
  useShortcuts({ d: () => box.current?.querySelector('textarea')?.focus() });
  const disabled = pending || given.length < shortestReason;
  return (
    <div className="verdict-form" ref={box}>
      <div className="verdict-reason">
        <ReasonField
          label={label}
          usual={usual}
          rows={2}
          inChinese
          testId={`${name}-reason`}
          value={reason}
          onChange={setReason}
        />
      </div>
      <div className="verdict-buttons">
        <button
          type="button"
          className="button"
          data-testid={`${name}-no`}
          disabled={disabled}
          onClick={() => onAnswer(false, given)}
        >
          {t(no)}
        </button>
        <button
          type="button"
          className="button primary"
          data-testid={`${name}-yes`}
          disabled={disabled}
          onClick={() => onAnswer(true, given)}
        >
          {t(yes)}
        </button>
      </div>
      {error && <ProblemNote error={error} />}
    </div>
  );
}
