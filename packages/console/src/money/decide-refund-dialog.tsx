import { useMutation } from '@tanstack/react-query';
import type { DecideRefundRequest, StaffRefund } from '@yilu/contracts';
import { formatMoney } from '@yilu/look/format';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { ReasonField } from '../shell/reason-field.js';
import { useWords } from '../words.js';

const shortestNote = 5;
const usual = ['console.refund.review.right', 'console.refund.review.wrong'] as const;

interface DecideRefundDialogProps {
  readonly refund: StaffRefund;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The second person: agrees to a refund or declines it, with what was found. */
export function DecideRefundDialog({ refund, onDone, onClose }: DecideRefundDialogProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const [note, setNote] = useState('');
  const decide = useMutation({
    mutationFn: (verdict: DecideRefundRequest['verdict']) =>
      api.decideRefund(refund.refundId, { verdict, note: note.trim() }),
    onSuccess: onDone,
  });
  const disabled = decide.isPending || note.trim().length < shortestNote;
  return (
    <Dialog
      title={t('console.refund.review_title', { sum: formatMoney(refund.amountFen) })}
      onClose={onClose}
      testId="decide-refund"
      actions={
        <>
          <button
            type="button"
            className="button danger"
            data-testid="refund-decline"
            disabled={disabled}
            onClick={() => decide.mutate('decline')}
          >
            {t('console.refund.decline')}
          </button>
          <button
            type="button"
            className="button primary"
            data-testid="refund-approve"
            disabled={disabled}
            onClick={() => decide.mutate('approve')}
          >
            {t('console.refund.approve')}
          </button>
        </>
      }
    >
      {refund.note && <p className="prose">{t('console.refund.asked_note', { note: refund.note })}</p>}
      <ReasonField
        label="console.refund.review_note"
        usual={usual}
        testId="decide-note"
        value={note}
        onChange={setNote}
      />
      {decide.error && <ProblemNote error={decide.error} />}
    </Dialog>
  );
}
