import type { StaffRefund } from '@yilu/contracts';
import { formatInstantInFull, formatMoney } from '@yilu/look/format';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';

const looks = {
  proposed: { tone: 'warn', icon: 'clock' },
  written: { tone: 'brand', icon: 'next' },
  processing: { tone: 'brand', icon: 'next' },
  succeeded: { tone: 'ok', icon: 'check' },
  abnormal: { tone: 'danger', icon: 'warn' },
  closed: { tone: 'plain', icon: 'cross' },
  declined: { tone: 'plain', icon: 'cross' },
} as const satisfies Record<StaffRefund['state'], object>;

interface RefundsTableProps {
  readonly refunds: readonly StaffRefund[];
  /** What this officer may do with one; a list of its own then, which leads to each obligation. */
  readonly actions?: (refund: StaffRefund) => ReactNode;
}

/** Money on its way back, with its reason and where it stands. */
export function RefundsTable({ refunds, actions }: RefundsTableProps) {
  const { locale, t } = useWords();
  return (
    <table className={actions ? 'list' : 'plain-table'} data-testid="refunds">
      <thead>
        <tr>
          <th scope="col">{t('console.refund.number')}</th>
          {actions && <th scope="col">{t('console.refund.of')}</th>}
          <th scope="col">{t('console.money.wallet')}</th>
          <th scope="col" className="figure-cell">
            {t('console.money.sum')}
          </th>
          <th scope="col">{t('console.refund.reason')}</th>
          <th scope="col">{t('console.money.state')}</th>
          <th scope="col">{t('console.money.at')}</th>
          {actions && (
            <th scope="col">
              <span className="sr-only">{t('console.refund.review')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {refunds.map((refund) => (
          <tr key={refund.refundId} data-refund={refund.refundId}>
            <td>
              <code>{refund.refundId}</code>
            </td>
            {actions && (
              <td className="number">
                <Link href={`/money/find/${refund.obligationId.slice(1)}`}>{refund.obligationId.slice(1)}</Link>
              </td>
            )}
            <td>{t(`provider.${refund.wallet}`)}</td>
            <td className="figure-cell strong">{formatMoney(refund.amountFen)}</td>
            <td>
              {t(`console.refund.reason.${refund.reason}`)}
              {refund.note && <p className="hint prose">{refund.note}</p>}
            </td>
            <td>
              <Tag {...looks[refund.state]}>{t(`console.refund.state.${refund.state}`)}</Tag>
            </td>
            <td className="number">{formatInstantInFull(locale, refund.endedAt ?? refund.writtenAt)}</td>
            {actions && <td>{actions(refund)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
