import { useMutation } from '@tanstack/react-query';
import type { RewardBatchView } from '@yilu/contracts';
import { useDesk } from '../api/api-context.js';
import { saveFile } from '../case/save-file.js';
import { Icon } from '../shell/icon.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';

interface BatchActsProps {
  readonly batch: RewardBatchView;
  readonly onDecide: () => void;
  readonly onPaid: () => void;
}

/** What may be done with a batch as it stands; whoever proposed it never approves it. */
export function BatchActs({ batch, onDecide, onPaid }: BatchActsProps) {
  const { api } = useDesk();
  const { t } = useWords();
  const download = useMutation({
    mutationFn: () => api.getTransferFile(batch.batchId),
    // Names and accounts: handed to the browser's downloads, and kept nowhere on this page.
    gcTime: 0,
    onSuccess: (file) => saveFile(file, `rewards-${batch.batchId}.csv`),
  });
  if (batch.state === 'proposed')
    return batch.own ? (
      <span className="hint">{t('console.rewards.own')}</span>
    ) : (
      <button type="button" className="button small" data-testid="batch-decide" onClick={onDecide}>
        {t('console.rewards.decide')}
      </button>
    );
  if (batch.state !== 'approved') return null;
  return (
    <>
      <div className="row-acts">
        <button
          type="button"
          className="button small"
          data-testid="batch-file"
          disabled={download.isPending}
          onClick={() => download.mutate()}
        >
          <Icon name="download" />
          {t('console.rewards.file')}
        </button>
        <button type="button" className="button small" data-testid="batch-paid" onClick={onPaid}>
          {t('console.rewards.note_paid')}
        </button>
      </div>
      {download.error && <ProblemNote error={download.error} />}
    </>
  );
}
