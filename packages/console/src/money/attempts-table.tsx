import type { StaffAttempt } from '@yilu/contracts';
import { formatInstantInFull, formatMoney } from '@yilu/look/format';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';

const looks = {
  written: { tone: 'plain', icon: 'pending' },
  open: { tone: 'brand', icon: 'clock' },
  paid: { tone: 'ok', icon: 'check' },
  closed: { tone: 'plain', icon: 'cross' },
} as const satisfies Record<StaffAttempt['state'], object>;

interface AttemptsTableProps {
  readonly attempts: readonly StaffAttempt[];
  /** The item that is looked at; with it come what of it is available, and the way to give it back. */
  readonly obligationId?: string;
  readonly onRefund?: (attemptId: string) => void;
}

/** Payments as the wallets have them: the money, not who paid it. */
export function AttemptsTable({ attempts, obligationId, onRefund }: AttemptsTableProps) {
  const { locale, t } = useWords();
  return (
    <table className={onRefund ? 'plain-table' : 'list'} data-testid="attempts">
      <thead>
        <tr>
          <th scope="col">{t('console.money.attempt')}</th>
          <th scope="col">{t('console.money.wallet')}</th>
          <th scope="col">{t('console.money.state')}</th>
          <th scope="col">{t(onRefund ? 'console.money.at' : 'console.unsettled.since')}</th>
          <th scope="col" className="figure-cell">
            {t('console.money.sum')}
          </th>
          {onRefund && (
            <th scope="col" className="figure-cell">
              {t('console.money.available')}
            </th>
          )}
          {onRefund && (
            <th scope="col">
              <span className="sr-only">{t('console.refund.action')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {attempts.map((attempt) => {
          const item = attempt.items.find((one) => one.obligationId === obligationId);
          const available = item?.availableFen ?? 0;
          const surcharge = item?.surchargeFen ?? 0;
          return (
            <tr key={attempt.attemptId}>
              <td>
                <code>{attempt.attemptId}</code>
                {attempt.transactionId && (
                  <p className="hint">{t('console.money.transaction', { id: attempt.transactionId })}</p>
                )}
              </td>
              <td>{t(`provider.${attempt.wallet}`)}</td>
              <td>
                <Tag {...looks[attempt.state]}>{t(`console.money.attempt.${attempt.state}`)}</Tag>{' '}
                {item?.outcome && <span className="hint">{t(`console.money.outcome.${item.outcome}`)}</span>}
              </td>
              <td className="number">{formatInstantInFull(locale, attempt.paidAt ?? attempt.writtenAt)}</td>
              <td className="figure-cell">
                {formatMoney(attempt.amountFen)}
                {surcharge > 0 && (
                  <p className="hint">
                    {t('console.money.surcharge')} {formatMoney(surcharge)}
                  </p>
                )}
              </td>
              {onRefund && <td className="figure-cell strong">{formatMoney(available)}</td>}
              {onRefund && (
                <td>
                  {available > 0 && (
                    <button
                      type="button"
                      className="button small"
                      data-testid="refund-open"
                      onClick={() => onRefund(attempt.attemptId)}
                    >
                      {t('console.refund.action')}
                    </button>
                  )}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
