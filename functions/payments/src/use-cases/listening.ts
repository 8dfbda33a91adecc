import type { Heard } from '../domain/wallet-health.js';
import type { Deps, PaymentProvider, RaiseAlarm, Unclear, Wallet } from '../ports.js';

type Providers = Deps['providers'];
type Answer = { readonly kind: string } | Unclear;

export interface Listening {
  readonly providers: Providers;
  readonly heard: Readonly<Record<Wallet, Heard>>;
}

/**
 * The wallets with an ear to what they answer: whether they can be reached, and what is not believed. An answer that is not
 * believed is no sign of an outage, and alarms; what a wallet refuses is an answer like any other.
 */
export function listening(providers: Providers, raise: RaiseAlarm): Listening {
  const heard: Record<Wallet, { clear: number; unclear: number }> = {
    wechat: { clear: 0, unclear: 0 },
    alipay: { clear: 0, unclear: 0 },
  };
  const ear = (provider: PaymentProvider): PaymentProvider => {
    const { wallet } = provider;
    const listen = async <T extends Answer>(answer: Promise<T>): Promise<T> => {
      const said = await answer;
      if (said.kind !== 'unclear') heard[wallet].clear++;
      else if (!('distrust' in said) || !said.distrust) heard[wallet].unclear++;
      else if (said.distrust !== 'probe') raise({ name: 'PaymentAnswersUntrusted', wallet, kind: said.distrust });
      return said;
    };
    return {
      ...provider,
      create: (order) => listen(provider.create(order)),
      query: (attemptId) => listen(provider.query(attemptId)),
      close: (attemptId) => listen(provider.close(attemptId)),
      refund: (refund) => listen(provider.refund(refund)),
      queryRefund: (refund) => listen(provider.queryRefund(refund)),
    };
  };

  return { providers: { wechat: ear(providers.wechat), alipay: ear(providers.alipay) }, heard };
}
