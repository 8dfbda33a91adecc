import { type PlainKey, say, useWords } from '../words.js';

interface ReasonFieldProps {
  readonly label: PlainKey;
  /** Reasons that come up daily; each may be changed. */
  readonly usual: readonly PlainKey[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly testId: string;
  readonly rows?: number;
  readonly longest?: number;
  /** For words that citizens are told: official papers are drawn up in Chinese, whatever the officer reads. */
  readonly inChinese?: boolean;
}

/** Words that go on record, begun by a tap on a usual one. */
export function ReasonField({
  label,
  usual,
  value,
  onChange,
  testId,
  rows = 3,
  longest = 500,
  inChinese = false,
}: ReasonFieldProps) {
  const { t } = useWords();
  return (
    <>
      <div className="chips">
        {usual.map((key) => (
          <button
            type="button"
            key={key}
            className="chip"
            onClick={() => onChange(inChinese ? say('zh-CN', key) : t(key))}
          >
            {t(key)}
          </button>
        ))}
      </div>
      <label>
        <span className="label">{t(label)}</span>
        <textarea
          rows={rows}
          maxLength={longest}
          data-testid={testId}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      </label>
    </>
  );
}
