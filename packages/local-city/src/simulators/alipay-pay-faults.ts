import type { Trade } from './alipay-pay-ledger.js';
import type { Faults } from './simulator.js';

/** Troubles beside `down` and `slow`. Those of answers and notices meet both; `notify` names a notice as a method. */
export const payFaults = [
  'fails', // 500 before anything is done
  'late', // done, and answered after the caller has gone
  'lost', // done, and the line is cut
  'busy', // 20000: unknown whether it was done; here it was not
  'tampered', // changed after it was signed
  'rsa', // a notice signed by SHA-1, which it names itself
  'unknown_sign_type', // a notice that names a signature nobody knows
  'duplicate_key', // a genuine answer first, a forged one of the same name behind its signature
  'other_order', // a genuine answer about another order
  'foreign_app', // a notice for another app
  'foreign_seller', // a notice for another seller
  'foreign_amount', // another amount than was ordered, signed
  'error_unsigned', // error_response without a signature
  'no_balance', // the seller cannot give money back
  'bill_missing', // the bill leaves out a line
  'bill_extra', // the bill has a line that nobody knows
  'bill_amount', // a line of the bill has another amount
  'skewed', // the gateway's clock is ten minutes ahead
] as const;
export type PayFault = (typeof payFaults)[number];

/** Limits a trouble to one method, or to so many calls. */
export interface Scope {
  readonly only?: string | undefined;
  readonly times?: number | undefined;
}

/** The switches of the simulator, which may be limited to one method. */
export class Troubles {
  readonly #faults: Faults;
  readonly #only = new Map<string, string | undefined>();

  constructor(faults: Faults) {
    this.#faults = faults;
  }

  /** False for a trouble that this service does not have. */
  arm(name: string, { only, times }: Scope): boolean {
    this.#only.set(name, only);
    return this.#faults.set(name, true, times);
  }

  clear() {
    for (const name of Object.keys(this.#faults.all())) this.#faults.set(name, false);
    this.#only.clear();
  }

  /** Whether this call meets this trouble; that uses up one of its times. */
  meets(name: PayFault, method: string): boolean {
    const only = this.#only.get(name);
    const met = (only === undefined || only === method) && this.#faults.strikes(name);
    // Worn off, its limit must not outlive it: the same switch may be turned on without one.
    if (!this.#faults.get(name)) this.#only.delete(name);
    return met;
  }
}

type Body = Readonly<Record<string, unknown>>;

/** The same answer as it stands for another order: genuine in every way, and not what was asked. */
export const aboutOther = (body: Body, other: Trade | undefined): Body => ({
  ...body,
  out_trade_no: other?.outTradeNo ?? 'another_order',
  trade_no: other?.tradeNo ?? '2020010122001000000000000000',
});

const oneYuanMore = (text: unknown) =>
  typeof text === 'string' ? text.replace(/^\d+/, (yuan) => String(Number(yuan) + 1)) : text;
const amounts = ['total_amount', 'refund_amount', 'refund_fee'] as const;
/** Every amount one yuan higher than it was. */
export const withForeignAmount = <T extends Body>(body: T): T => ({
  ...body,
  ...Object.fromEntries(amounts.filter((name) => name in body).map((name) => [name, oneYuanMore(body[name])])),
});

/** What a forger would like to be believed. */
export const forged = (body: Body): Body => ({
  ...body,
  code: '10000',
  msg: 'Success',
  trade_status: 'TRADE_SUCCESS',
  send_pay_date: '2026-01-01 00:00:00',
  fund_change: 'Y',
  refund_status: 'REFUND_SUCCESS',
});
