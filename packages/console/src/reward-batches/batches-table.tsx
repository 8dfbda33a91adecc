import type { RewardBatchView } from '@yilu/contracts';
import { formatInstantInFull, formatMoney } from '@yilu/look/format';
import type { ReactNode } from 'react';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';

const looks = {
  proposed: { tone: 'warn', icon: 'clock' },
  declined: { tone: 'plain', icon: 'cross' },
  approved: { tone: 'brand', icon: 'next' },
  paid: { tone: 'ok', icon: 'check' },
} as const satisfies Record<RewardBatchView['state'], object>;

interface BatchesTableProps {
  readonly batches: readonly RewardBatchView[];
  readonly acts: (batch: RewardBatchView) => ReactNode;
}

/** Batches with who proposed and who decided each: two people always. */
export function BatchesTable({ batches, acts }: BatchesTableProps) {
  const { locale, t } = useWords();
  return (
    <table className="list" data-testid="batches">
      <thead>
        <tr>
          <th scope="col">{t('console.rewards.proposed_at')}</th>
          <th scope="col" className="figure-cell">
            {t('console.rewards.count')}
          </th>
          <th scope="col" className="figure-cell">
            {t('console.money.sum')}
          </th>
          <th scope="col">{t('console.rewards.by_two')}</th>
          <th scope="col">{t('console.money.state')}</th>
          <th scope="col">
            <span className="sr-only">{t('console.rewards.acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {batches.map((batch) => (
          <tr key={batch.batchId} data-batch={batch.batchId}>
            <td className="number together">{formatInstantInFull(locale, batch.proposedAt)}</td>
            <td className="figure-cell">{batch.count}</td>
            <td className="figure-cell strong">{formatMoney(batch.totalFen)}</td>
            <td>
              <p>{t('console.rewards.proposed_by', { name: batch.proposedBy })}</p>
              {batch.decidedBy && (
                <p>
                  {t(batch.state === 'declined' ? 'console.rewards.declined_by' : 'console.rewards.approved_by', {
                    name: batch.decidedBy,
                  })}
                </p>
              )}
              {batch.note && <p className="hint prose">{batch.note}</p>}
            </td>
            <td>
              <Tag {...looks[batch.state]}>{t(`console.rewards.state.${batch.state}`)}</Tag>
              {batch.bankReference && (
                <p className="hint">
                  {t('console.rewards.bank_reference')} <code>{batch.bankReference}</code>
                </p>
              )}
            </td>
            <td>{acts(batch)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
