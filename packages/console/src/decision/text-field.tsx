import { useWords } from '../words.js';

interface TextFieldProps {
  readonly name: 'findings' | 'reasons';
  readonly value: string;
  readonly template: string | undefined;
  readonly onChange: (text: string) => void;
}

const longestText = 2000;

/** A text of the determination, begun from a template and edited freely. */
export function TextField({ name, value, template, onChange }: TextFieldProps) {
  const { t } = useWords();
  return (
    <div className="text-field">
      <div className="label-row">
        <label className="label" htmlFor={`decision-${name}`}>
          {t(`console.decision.${name}`)}
        </label>
        <span className="hint number">
          {value.length} / {longestText}
        </span>
        <button
          type="button"
          className="button small"
          data-testid={`decision-${name}-template`}
          disabled={template === undefined || template === value}
          title={template === undefined ? t('console.decision.template_needs') : undefined}
          // What was written stands; the template is put behind it.
          onClick={() => template !== undefined && onChange(value.trim() ? `${value.trim()}\n${template}` : template)}
        >
          {t('console.decision.template')}
        </button>
      </div>
      <textarea
        id={`decision-${name}`}
        data-testid={`decision-${name}`}
        rows={4}
        maxLength={longestText}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
