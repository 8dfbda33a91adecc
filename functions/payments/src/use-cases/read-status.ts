import type { PaymentStatus } from '@yilu/contracts';
import { allWell } from '../domain/wallet-health.js';
import { type Deps, wallets } from '../ports.js';

const keptMs = 15_000;

/** How paying stands now, the same for everybody: read at most once in fifteen seconds by each instance. */
export function readStatus({ payments, now }: Pick<Deps, 'payments' | 'now'>): () => Promise<PaymentStatus> {
  let kept: PaymentStatus | undefined;
  return async () => {
    const at = now();
    if (kept && at.getTime() - Date.parse(kept.at) < keptMs) return kept;
    const { health = allWell } = await payments.find({ health: true });
    kept = {
      wallets: wallets.map((wallet) => {
        const { downSince } = health.wallets[wallet];
        return downSince ? { wallet, state: 'down', since: downSince } : { wallet, state: 'ok' };
      }),
      at: at.toISOString(),
    };
    return kept;
  };
}
