import type { DeskAct, DeskReportView } from '@yilu/contracts';
import { type PlainKey, useWords } from '../words.js';
import { withTemplate } from './acts.js';

interface TemplateWordsProps {
  readonly report: DeskReportView;
  /** Whose sentences are offered. */
  readonly act: DeskAct;
  readonly label: PlainKey;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly longest: number;
  readonly testId: string;
  readonly rows?: number;
  readonly first?: boolean;
}

/** Words that the reporter reads, begun by a sentence of the category; he wrote in Chinese, and so is he answered. */
export function TemplateWords(props: TemplateWordsProps) {
  const { report, act, label, value, onChange, longest, testId, rows = 3, first = false } = props;
  const { t } = useWords();
  const templates = report.templates.filter((one) => one.act === act);
  const texts = templates.map(({ text }) => text);
  return (
    <div className="stack tight">
      <label>
        <span className="label">{t(label)}</span>
        <textarea
          rows={rows}
          maxLength={longest}
          data-testid={testId}
          data-first={first || undefined}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      </label>
      {templates.length > 0 && (
        <div className="marks">
          <span className="hint">{t('console.hotline.templates')}</span>
          {templates.map(({ templateId, title, text }) => (
            <button
              type="button"
              key={templateId}
              className="chip"
              title={text}
              data-testid={`template-${templateId}`}
              onClick={() => onChange(withTemplate(value, text, texts))}
            >
              <span lang="zh-CN">{title}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
