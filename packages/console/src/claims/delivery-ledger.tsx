import type { ClaimDelivery, ClaimDeliveryState } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Empty } from '../shell/empty.js';
import { ProblemNote } from '../shell/problem-note.js';
import { Skeleton } from '../shell/skeleton.js';
import { usePages } from '../shell/use-pages.js';
import { useWords } from '../words.js';
import { DeliveryDialog } from './delivery-dialog.js';

const states = ['parked', 'pending', 'delivered', 'replaced'] as const satisfies readonly ClaimDeliveryState[];

/** Every message to an insurer by its state; what was not delivered comes first, because somebody must see to it. */
export function DeliveryLedger() {
  const { api } = useDesk();
  const { locale, t } = useWords();
  const [state, setState] = useState<ClaimDeliveryState>('parked');
  const [open, setOpen] = useState<string>();
  const ledger = usePages(`claim-deliveries-${state}`, (cursor) => api.listClaimDeliveries(state, cursor));
  const standing = ({ state: stood, nextTryAt, deliveredAt, lastStatus }: ClaimDelivery) => {
    if (stood === 'replaced') return t('desk.delivery.state.replaced');
    if (deliveredAt) return t('desk.delivery.done', { at: formatInstantInFull(locale, deliveredAt) });
    if (nextTryAt) return t('desk.delivery.next', { at: formatInstantInFull(locale, nextTryAt) });
    return lastStatus === undefined ? t('desk.delivery.attempt.unreachable') : `HTTP ${lastStatus}`;
  };
  return (
    <>
      <fieldset className="claims-tools">
        <legend className="sr-only">{t('desk.claims.tab.deliveries')}</legend>
        {states.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === state}
            className="chip"
            data-testid={`claim-deliveries-${one}`}
            onClick={() => setState(one)}
          >
            {t(`desk.delivery.state.${one}`)}
          </button>
        ))}
        <button type="button" className="button" disabled={ledger.isFetching} onClick={() => void ledger.refetch()}>
          {t('console.case.refresh')}
        </button>
      </fieldset>
      {ledger.error && <ProblemNote error={ledger.error} onRetry={() => void ledger.refetch()} />}
      {ledger.isPending && <Skeleton lines={8} card />}
      {ledger.isSuccess && ledger.items.length === 0 && (
        <Empty icon="check" title={t(`desk.delivery.empty.${state}`)} />
      )}
      {ledger.items.length > 0 && (
        <table className="list" data-testid="claim-deliveries">
          <thead>
            <tr>
              <th scope="col">{t('desk.delivery.at')}</th>
              <th scope="col">{t('desk.delivery.insurer')}</th>
              <th scope="col">{t('desk.delivery.what')}</th>
              <th scope="col">{t('desk.delivery.paper')}</th>
              <th scope="col">{t('desk.delivery.tries')}</th>
              <th scope="col">{t('desk.delivery.last')}</th>
              <th scope="col">
                <span className="sr-only">{t('desk.delivery.open')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {ledger.items.map((delivery) => (
              <tr key={delivery.deliveryId}>
                <td className="number">{formatInstantInFull(locale, delivery.createdAt)}</td>
                <td>{delivery.insurer}</td>
                <td>{t(`desk.delivery.message.${delivery.message}`)}</td>
                <td className="number">{delivery.number}</td>
                <td className="number">{delivery.tries}</td>
                <td>{standing(delivery)}</td>
                <td>
                  <button
                    type="button"
                    className="button small"
                    data-testid="open-delivery"
                    onClick={() => setOpen(delivery.deliveryId)}
                  >
                    {t('desk.delivery.open')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {ledger.hasNextPage && (
        <button
          type="button"
          className="button"
          disabled={ledger.isFetchingNextPage}
          onClick={() => void ledger.fetchNextPage()}
        >
          {t('action.more')}
        </button>
      )}
      {open && (
        <DeliveryDialog
          deliveryId={open}
          onClose={() => {
            setOpen(undefined);
            void ledger.refetch();
          }}
        />
      )}
    </>
  );
}
