import type { DeliveryAttempt } from '@yilu/contracts';
import type { InboxItem } from './message.js';
import { consentsLeft, type Reader, type Wallet } from './reader.js';

/** One way to a reader: by a wallet's subscribe message or by SMS; or why that way is closed, for the ledger. */
export type RouteTo =
  | { readonly channel: Wallet; readonly subject: string }
  | { readonly channel: 'sms'; readonly phone: string }
  | {
      readonly channel: DeliveryAttempt['channel'];
      readonly closed: 'no_consent' | 'no_address';
      readonly detail: string;
    };

/**
 * The ways to a reader in the order of trying: the wallet in which he stands in this case, his other wallet, SMS. A
 * wallet without a consent left is not asked: it would refuse. Never empty.
 */
export function routesTo(reader: Reader, { provider, template }: Pick<InboxItem, 'provider' | 'template'>): RouteTo[] {
  const wallets: Wallet[] = provider === 'alipay' ? ['alipay', 'wechat'] : ['wechat', 'alipay'];
  const byWallet = wallets.flatMap((channel): RouteTo[] => {
    const login = reader.logins.find((one) => one.provider === channel);
    if (!login) return [];
    return consentsLeft(reader, channel, template) > 0
      ? [{ channel, subject: login.subject }]
      : [{ channel, closed: 'no_consent', detail: 'none left' }];
  });
  return [...byWallet, bySms(reader)];
}

function bySms({ phone, preferences }: Reader): RouteTo {
  if (!preferences.sms) return { channel: 'sms', closed: 'no_consent', detail: 'switched off by the reader' };
  return phone ? { channel: 'sms', phone } : { channel: 'sms', closed: 'no_address', detail: 'no phone number' };
}
