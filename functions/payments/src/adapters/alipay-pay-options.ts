import type { Clock } from '@yilu/kernel';

/** The app of the collecting bank at Alipay. */
export interface AlipayPayOptions {
  readonly gatewayUrl: string;
  readonly appId: string;
  /** Ours, PKCS8 PEM. */
  readonly privateKey: string;
  /** Alipay's, PEM. */
  readonly publicKey: string;
  /** The bank's account that the money goes to (2088…). */
  readonly sellerId: string;
  /** Public, without a query. */
  readonly notifyUrl: string;
  readonly now: Clock;
}
