import { useMutation } from '@tanstack/react-query';
import type { DecideRewardBatchRequest, RewardBatchView } from '@yilu/contracts';
import { formatMoney } from '@yilu/look/format';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { ProblemNote } from '../shell/problem-note.js';
import { ReasonField } from '../shell/reason-field.js';
import { useWords } from '../words.js';

const shortestNote = 4;
const usual = ['console.rewards.usual.right', 'console.rewards.usual.wrong'] as const;

interface DecideBatchDialogProps {
  readonly batch: RewardBatchView;
  readonly onClose: () => void;
}

/** The second person: has the rewards transferred, or sends the batch back with a reason. */
export function DecideBatchDialog({ batch, onClose }: DecideBatchDialogProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const [note, setNote] = useState('');
  const given = note.trim();
  const decide = useMutation({
    mutationFn: (verdict: DecideRewardBatchRequest['verdict']) =>
      api.decideRewardBatch(batch.batchId, { verdict, ...(given ? { note: given } : {}) }),
    onSuccess: onClose,
  });
  return (
    <Dialog
      title={t('console.rewards.decide_title', { count: batch.count, sum: formatMoney(batch.totalFen) })}
      onClose={onClose}
      testId="decide-batch"
      actions={
        <>
          <button
            type="button"
            className="button danger"
            data-testid="batch-decline"
            disabled={decide.isPending || given.length < shortestNote}
            onClick={() => decide.mutate('decline')}
          >
            {t('console.rewards.decline')}
          </button>
          <button
            type="button"
            className="button primary"
            data-testid="batch-approve"
            disabled={decide.isPending}
            onClick={() => decide.mutate('approve')}
          >
            {t('console.rewards.approve')}
          </button>
        </>
      }
    >
      <p>{t('console.rewards.proposed_by', { name: batch.proposedBy })}</p>
      <p className="muted">{t('console.rewards.decide_text')}</p>
      <ReasonField
        label="console.rewards.note"
        usual={usual}
        longest={300}
        testId="batch-note"
        value={note}
        onChange={setNote}
      />
      {decide.error && <ProblemNote error={decide.error} />}
    </Dialog>
  );
}
