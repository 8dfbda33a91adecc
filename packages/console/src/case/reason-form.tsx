import { useState } from 'react';
import { ProblemNote } from '../shell/problem-note.js';
import { ReasonField } from '../shell/reason-field.js';
import { type PlainKey, useWords } from '../words.js';

interface ReasonFormProps {
  readonly name: string;
  readonly text: PlainKey;
  /** Reasons that come up daily; each may be changed. */
  readonly usual: readonly PlainKey[];
  readonly label: PlainKey;
  readonly action: PlainKey;
  readonly shortest?: number;
  readonly longest?: number;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onReason: (reason: string) => void;
}

/** Asks why, before something is opened or closed that goes on record with its reason. */
export function ReasonForm(props: ReasonFormProps) {
  const { name, text, usual, label, action, shortest = 4, longest = 300, pending, error, onReason } = props;
  const { t } = useWords();
  const [reason, setReason] = useState('');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onReason(reason.trim());
      }}
    >
      <p>{t(text)}</p>
      <ReasonField
        label={label}
        usual={usual}
        longest={longest}
        testId={`${name}-reason`}
        value={reason}
        onChange={setReason}
      />
      {error && <ProblemNote error={error} />}
      <button
        type="submit"
        className="button primary"
        data-testid={`${name}-record`}
        disabled={pending || reason.trim().length < shortest}
      >
        {t(action)}
      </button>
    </form>
  );
}
