import { useMutation } from '@tanstack/react-query';
import type { StaffTip } from '@yilu/contracts';
import { isStrike, type NonAdoptionReason, nonAdoptionReasons } from '@yilu/law/feedback/tip-rules';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { ProblemNote } from '../shell/problem-note.js';
import { type PlainKey, useWords } from '../words.js';
import { reasonsFor } from './tip-checks.js';
import { useFirstField } from './use-first-field.js';

interface RejectFormProps {
  readonly tip: StaffTip;
  readonly onJudged: (said: PlainKey) => void;
  readonly onStale: () => void;
}

/** Why a report is not adopted: one reason of the list, in words that its reporter is told, and what is particular here. */
export function RejectForm({ tip, onJudged, onStale }: RejectFormProps) {
  const { api } = useDesk();
  const form = useFirstField();
  const { pick, t } = useWords();
  const [reason, setReason] = useState<NonAdoptionReason>();
  const [note, setNote] = useState('');
  const given = note.trim();
  const reject = useMutation({
    mutationFn: (code: NonAdoptionReason) =>
      api.reviewTip(tip.tipId, {
        verdict: 'reject',
        version: tip.version,
        reason: code,
        ...(given ? { note: given } : {}),
      }),
    onSuccess: () => onJudged('console.tips.said.rejected'),
    onError: onStale,
  });
  return (
    <form
      className="stack"
      ref={form}
      data-testid="reject-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason) reject.mutate(reason);
      }}
    >
      <fieldset className="chips">
        <legend className="label">{t('console.tips.why_not')}</legend>
        {reasonsFor(tip.type).map((code) => (
          <button
            type="button"
            key={code}
            className={isStrike(code) ? 'chip danger' : 'chip'}
            aria-pressed={reason === code}
            data-testid={`reason-${code}`}
            onClick={() => setReason(code)}
          >
            {pick(nonAdoptionReasons[code])}
          </button>
        ))}
      </fieldset>
      {reason && isStrike(reason) && (
        <p className="apart" data-testid="reject-strike">
          {t('console.tips.strike')}
        </p>
      )}
      <label>
        <span className="label">{t('console.tips.note')}</span>
        <textarea
          rows={2}
          maxLength={300}
          data-testid="reject-note"
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </label>
      {reject.error && <ProblemNote error={reject.error} />}
      <div className="decision-foot">
        <p className="grow hint">{t('console.tips.told')}</p>
        <button type="submit" className="button danger" data-testid="reject-go" disabled={reject.isPending || !reason}>
          {t('console.tips.reject_go')}
        </button>
      </div>
    </form>
  );
}
