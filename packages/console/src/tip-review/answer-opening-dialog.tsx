import { useMutation } from '@tanstack/react-query';
import type { AnswerOpeningRequest, StaffOpening } from '@yilu/contracts';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { ReasonField } from '../shell/reason-field.js';
import { useWords } from '../words.js';

const shortestReason = 10;
const usual = ['console.openings.usual.consent', 'console.openings.usual.decline'] as const;

interface AnswerOpeningDialogProps {
  readonly opening: StaffOpening;
  readonly onClose: () => void;
}

/** The second officer: with his consent the reporter is told in the same moment, and both may look once. */
export function AnswerOpeningDialog({ opening, onClose }: AnswerOpeningDialogProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const given = reason.trim();
  const answer = useMutation({
    mutationFn: (verdict: AnswerOpeningRequest['verdict']) =>
      api.answerOpening(opening.openingId, { verdict, reason: given }),
    onSuccess: onClose,
  });
  const disabled = answer.isPending || given.length < shortestReason;
  return (
    <Dialog
      title={t('console.openings.answer_title', { name: opening.askedBy })}
      onClose={onClose}
      testId="answer-opening"
      actions={
        <>
          <button
            type="button"
            className="button"
            data-testid="opening-decline"
            disabled={disabled}
            onClick={() => answer.mutate('decline')}
          >
            {t('console.openings.decline')}
          </button>
          <button
            type="button"
            className="button primary"
            data-testid="opening-consent"
            disabled={disabled}
            onClick={() => answer.mutate('consent')}
          >
            {t('console.openings.consent')}
          </button>
        </>
      }
    >
      <blockquote className="prose">{opening.reason}</blockquote>
      <p>{t('console.openings.answer_text')}</p>
      <ReasonField
        label="console.openings.reason"
        usual={usual}
        longest={300}
        testId="answer-reason"
        value={reason}
        onChange={setReason}
      />
      {answer.error && <ProblemNote error={answer.error} />}
    </Dialog>
  );
}
