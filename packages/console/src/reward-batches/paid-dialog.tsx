import { useMutation } from '@tanstack/react-query';
import type { RewardBatchView } from '@yilu/contracts';
import { formatMoney } from '@yilu/look/format';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';

/** As banks write the number of a transfer. */
const referenceForm = /^[0-9A-Za-z-]{6,40}$/;

interface PaidDialogProps {
  readonly batch: RewardBatchView;
  readonly onClose: () => void;
}

/** The bank has transferred: with its number the ledger closes, and every reporter is told. */
export function PaidDialog({ batch, onClose }: PaidDialogProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const [reference, setReference] = useState('');
  const note = useMutation({
    mutationFn: () => api.noteRewardPayment(batch.batchId, reference),
    onSuccess: onClose,
  });
  return (
    <Dialog
      title={t('console.rewards.paid_title', { count: batch.count, sum: formatMoney(batch.totalFen) })}
      onClose={onClose}
      testId="paid-dialog"
      actions={
        <button
          type="button"
          className="button primary"
          data-testid="paid-go"
          disabled={note.isPending || !referenceForm.test(reference)}
          onClick={() => note.mutate()}
        >
          {t('console.rewards.note_paid')}
        </button>
      }
    >
      <p>{t('console.rewards.paid_text')}</p>
      <label>
        <span className="label">{t('console.rewards.bank_reference')}</span>
        <input
          data-testid="paid-reference"
          value={reference}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setReference(target.value.trim())}
        />
        <span className="hint">{t('console.rewards.reference_form')}</span>
      </label>
      {note.error && <ProblemNote error={note.error} />}
    </Dialog>
  );
}
