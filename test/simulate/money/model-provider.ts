import type { PaymentProvider, Unclear } from '@yilu/payments/ports';
import type { ModelWallet } from './model-wallet.js';
import type { Life, Turns } from './turns.js';

const unclear: Unclear = { kind: 'unclear', code: 'TIMEOUT' };

/** How often an answer is lost before and after the wallet acted, in per cent. */
export interface Losses {
  readonly asked: number;
  readonly answered: number;
}

/** A wallet as one process reaches it: every call may be lost on its way there or back, and may be the process's last. */
export function modelProvider(
  wallet: ModelWallet,
  turns: Pick<Turns, 'call'>,
  life: Life,
  losses: Losses,
  now: () => Date,
): PaymentProvider {
  const { chance } = life;
  const call = <T>(act: () => T): Promise<T | Unclear> =>
    turns.call(life, () => {
      if (now().getTime() < wallet.downUntil || chance.percent(losses.asked)) return unclear;
      const answer = act();
      return chance.percent(losses.answered) ? unclear : answer;
    });
  return {
    wallet: wallet.wallet,
    create: async (order) =>
      call(() => {
        const made = wallet.create(order);
        if (made === 'refused') return { kind: 'refused', code: 'OUT_TRADE_NO_USED' } as const;
        if (made === 'paid') return { kind: 'paid' } as const;
        return { kind: 'ready', handOver: { kind: 'alipay', tradeNo: order.attemptId } } as const;
      }),
    query: (attemptId) => call(() => wallet.query(attemptId)),
    close: (attemptId) => call(() => ({ kind: wallet.close(attemptId, chance) })),
    refund: ({ refundId, attemptId, amountFen }) => call(() => wallet.refund(refundId, attemptId, amountFen, chance)),
    queryRefund: ({ refundId }) => call(() => wallet.queryRefund(refundId)),
    bill: (day) => turns.call(life, () => wallet.bill(day)),
    read: async () => ({ kind: 'untrusted', why: 'signature' }),
  };
}
