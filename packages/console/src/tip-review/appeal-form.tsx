import { useMutation } from '@tanstack/react-query';
import type { DecideAppealRequest, StaffTip } from '@yilu/contracts';
import { useRef, useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { ProblemNote } from '../shell/problem-note.js';
import { ReasonField } from '../shell/reason-field.js';
import { useShortcuts } from '../shell/shortcuts.js';
import { type PlainKey, useWords } from '../words.js';

const shortestAnswer = 5;
const usual = ['console.tips.usual.clear', 'console.tips.usual.keep'] as const;

interface AppealFormProps {
  readonly tip: StaffTip;
  readonly onJudged: (said: PlainKey) => void;
  readonly onStale: () => void;
}

/** Another officer than the one who found a report false clears it, and it never counted, or keeps the finding. */
export function AppealForm({ tip, onJudged, onStale }: AppealFormProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const [answer, setAnswer] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const given = answer.trim();
  const decide = useMutation({
    mutationFn: (verdict: DecideAppealRequest['verdict']) =>
      api.decideTipAppeal(tip.tipId, { version: tip.version, verdict, answer: given }),
    onSuccess: (_, verdict) => onJudged(verdict === 'clear' ? 'console.tips.said.cleared' : 'console.tips.said.kept'),
    onError: onStale,
  });
  useShortcuts({ d: () => box.current?.querySelector('textarea')?.focus() });
  const disabled = decide.isPending || given.length < shortestAnswer;
  return (
    <div className="verdict-form" ref={box}>
      <div className="verdict-reason">
        <ReasonField
          label="console.tips.appeal_answer"
          usual={usual}
          rows={2}
          longest={300}
          inChinese
          testId="appeal-answer"
          value={answer}
          onChange={setAnswer}
        />
      </div>
      <div className="verdict-buttons">
        <button
          type="button"
          className="button"
          data-testid="appeal-keep"
          disabled={disabled}
          onClick={() => decide.mutate('keep')}
        >
          {t('console.tips.appeal_keep')}
        </button>
        <button
          type="button"
          className="button primary"
          data-testid="appeal-clear"
          disabled={disabled}
          onClick={() => decide.mutate('clear')}
        >
          {t('console.tips.appeal_clear')}
        </button>
      </div>
      {decide.error && <ProblemNote error={decide.error} />}
    </div>
  );
}
