import { useQueryClient } from '@tanstack/react-query';
import type { Officer, RefundQuery, StaffRefund } from '@yilu/contracts';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Listing } from '../shell/listing.js';
import { usePages } from '../shell/use-pages.js';
import { useWords } from '../words.js';
import { DecideRefundDialog } from './decide-refund-dialog.js';
import { RefundsTable } from './refunds-table.js';

const queues = ['proposed', 'trouble', 'running', 'ended'] as const satisfies readonly RefundQuery['queue'][];

/** Refunds by what is to be done with them; whoever asked for one never agrees to it himself. */
export function Refunds({ officer }: { officer: Officer }) {
  const { api } = useDesk();
  const { t } = useWords();
  const queries = useQueryClient();
  const [queue, setQueue] = useState<RefundQuery['queue']>('proposed');
  const [open, setOpen] = useState<StaffRefund>();
  const refunds = usePages(`refunds-${queue}`, (cursor) => api.listStaffRefunds(queue, cursor));
  const actions = (refund: StaffRefund) => {
    if (refund.state !== 'proposed') return null;
    return refund.requestedBy === officer.officerId ? (
      <span className="hint">{t('console.refund.mine')}</span>
    ) : (
      <button type="button" className="button small" data-testid="refund-review" onClick={() => setOpen(refund)}>
        {t('console.refund.review')}
      </button>
    );
  };
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('console.money.tab.refunds')}</h1>
        <div className="chips">
          {queues.map((one) => (
            <button
              type="button"
              key={one}
              className="chip"
              aria-pressed={one === queue}
              data-testid={`refunds-${one}`}
              onClick={() => setQueue(one)}
            >
              {t(`console.refund.queue.${one}`)}
            </button>
          ))}
        </div>
      </header>
      {queue === 'trouble' && <p className="muted">{t('console.refund.trouble_text')}</p>}
      <Listing pages={refunds} empty={t(`console.refund.empty.${queue}`)}>
        {(items) => <RefundsTable refunds={items} actions={actions} />}
      </Listing>
      {open && (
        <DecideRefundDialog
          refund={open}
          onDone={() => {
            setOpen(undefined);
            for (const one of queues) void queries.invalidateQueries({ queryKey: [`refunds-${one}`] });
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </main>
  );
}
