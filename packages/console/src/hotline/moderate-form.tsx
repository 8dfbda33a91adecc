import { useState } from 'react';
import { ReasonField } from '../shell/reason-field.js';
import { useWords } from '../words.js';
import type { ActFormProps } from './act-form.js';
import { ActFrame } from './act-frame.js';
import { shortestReason } from './acts.js';
import { useAct } from './use-act.js';

const modes = ['replace', 'hide'] as const;
const longestDescription = 4_000;

/** His words with others in their place, or hidden; what he wrote stays sealed. */
export function ModerateForm({ report, onActed }: ActFormProps) {
  const { t } = useWords();
  const written = report.description ?? '';
  const [mode, setMode] = useState<(typeof modes)[number]>(written ? 'replace' : 'hide');
  const [words, setWords] = useState(written);
  const [reason, setReason] = useState('');
  const sending = useAct({ report, act: 'moderate', onActed });
  const replaces = mode === 'replace';
  const missing =
    replaces && (words.trim() === '' || words === written)
      ? 'console.hotline.missing.replacement'
      : reason.trim().length < shortestReason
        ? 'console.hotline.missing.reason'
        : undefined;
  return (
    <ActFrame
      act="moderate"
      {...{ report, sending }}
      missing={missing}
      onSend={() => sending.mutate({ reason: reason.trim(), ...(replaces ? { description: words.trim() } : {}) })}
    >
      <div className="chips">
        {modes.map((one) => (
          <button
            type="button"
            key={one}
            className="chip"
            aria-pressed={one === mode}
            data-testid={`moderate-${one}`}
            onClick={() => setMode(one)}
          >
            {t(`console.hotline.moderate.${one}`)}
          </button>
        ))}
      </div>
      <div className={replaces ? 'act-two' : undefined}>
        {replaces && (
          <label>
            <span className="label">{t('console.hotline.moderate.words')}</span>
            <textarea
              data-first
              rows={6}
              maxLength={longestDescription}
              data-testid="moderate-words"
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
          </label>
        )}
        <div className="stack tight">
          <ReasonField
            label="console.hotline.moderate.why"
            usual={[
              'console.hotline.moderate.usual.person',
              'console.hotline.moderate.usual.insult',
              'console.hotline.moderate.usual.advert',
            ]}
            value={reason}
            onChange={setReason}
            testId="moderate-reason"
            rows={2}
          />
        </div>
      </div>
      <p className="hint">{t('console.hotline.follows.moderate')}</p>
    </ActFrame>
  );
}
