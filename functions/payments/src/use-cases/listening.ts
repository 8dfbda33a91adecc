import type { Heard } from '../domain/wallet-health.js';
import type { Deps, PaymentProvider, RaiseAlarm, Unclear, Wallet } from '../ports.js';

type Providers = Deps['providers'];
type Answer = { readonly kind: string } | Unclear;

export interface Listening {
  readonly providers: Providers;
  readonly heard: Readonly<Record<Wallet, Heard>>;
}

/** After so many silences one behind the other a wallet is asked no more in this round. */
const patience = 3;
const notAsked: Unclear = { kind: 'unclear', code: 'not_asked' };

/**
 * The wallets with an ear to what they answer: whether they can be reached, and what is not believed. An answer that is not
 * believed is no sign of an outage, and alarms; what a wallet refuses is an answer like any other. A silent wallet costs a
 * round a few time-outs and not one for each order, or the round would die before the other wallet had its turn.
 */
export function listening(providers: Providers, raise: RaiseAlarm): Listening {
  const heard: Record<Wallet, { clear: number; unclear: number }> = {
    wechat: { clear: 0, unclear: 0 },
    alipay: { clear: 0, unclear: 0 },
  };
  const ear = (provider: PaymentProvider): PaymentProvider => {
    const { wallet } = provider;
    let silences = 0;
    const listen = async <T extends Answer>(ask: () => Promise<T>): Promise<T | Unclear> => {
      if (silences >= patience) return notAsked;
      const said = await ask();
      const silent = said.kind === 'unclear' && !('distrust' in said && said.distrust);
      silences = silent ? silences + 1 : 0;
      if (said.kind !== 'unclear') heard[wallet].clear++;
      else if (silent) heard[wallet].unclear++;
      else if ('distrust' in said && said.distrust && said.distrust !== 'probe')
        raise({ name: 'PaymentAnswersUntrusted', wallet, kind: said.distrust });
      return said;
    };
    return {
      ...provider,
      create: (order) => listen(() => provider.create(order)),
      query: (attemptId) => listen(() => provider.query(attemptId)),
      close: (attemptId) => listen(() => provider.close(attemptId)),
      refund: (refund) => listen(() => provider.refund(refund)),
      queryRefund: (refund) => listen(() => provider.queryRefund(refund)),
    };
  };

  return { providers: { wechat: ear(providers.wechat), alipay: ear(providers.alipay) }, heard };
}
