import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RewardBatchView } from '@yilu/contracts';
import { formatMoney } from '@yilu/look/format';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Listing } from '../shell/listing.js';
import { ProblemNote } from '../shell/problem-note.js';
import { usePages } from '../shell/use-pages.js';
import { useWords } from '../words.js';
import { BatchActs } from './batch-acts.js';
import { BatchesTable } from './batches-table.js';
import { DecideBatchDialog } from './decide-batch-dialog.js';
import { PaidDialog } from './paid-dialog.js';

const name = 'reward-batches';

/** Rewards that were claimed, transferred together: proposed by one officer of finance, approved by another. */
export function BatchesPage() {
  const { api } = useDesk();
  const { t } = useWords();
  const queries = useQueryClient();
  const batches = usePages(name, api.listRewardBatches);
  const [deciding, setDeciding] = useState<RewardBatchView>();
  const [paying, setPaying] = useState<RewardBatchView>();
  /** After a dialog too that was closed unanswered: a colleague may have been quicker, and it says so. */
  const again = () => void queries.invalidateQueries({ queryKey: [name] });
  const propose = useMutation({ mutationFn: api.proposeRewardBatch, onSettled: again });
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('console.review.tab.rewards')}</h1>
        <button
          type="button"
          className="button primary"
          data-testid="batch-propose"
          disabled={propose.isPending}
          onClick={() => propose.mutate()}
        >
          {t('console.rewards.propose')}
        </button>
      </header>
      <p className="muted">{t('console.rewards.text')}</p>
      {propose.error && <ProblemNote error={propose.error} />}
      <p role="status" data-testid="batch-proposed">
        {propose.data &&
          t('console.rewards.proposed', { count: propose.data.count, sum: formatMoney(propose.data.totalFen) })}
      </p>
      <Listing pages={batches} icon="document" empty={t('console.rewards.empty')}>
        {(items) => (
          <BatchesTable
            batches={items}
            acts={(batch) => (
              <BatchActs batch={batch} onDecide={() => setDeciding(batch)} onPaid={() => setPaying(batch)} />
            )}
          />
        )}
      </Listing>
      {deciding && (
        <DecideBatchDialog
          batch={deciding}
          onClose={() => {
            setDeciding(undefined);
            again();
          }}
        />
      )}
      {paying && (
        <PaidDialog
          batch={paying}
          onClose={() => {
            setPaying(undefined);
            again();
          }}
        />
      )}
    </main>
  );
}
