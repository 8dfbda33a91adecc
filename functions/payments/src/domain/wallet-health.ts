import type { NewEvent } from '@yilu/contracts';
import { outageStop, type Stop } from '@yilu/law/violations/surcharge-days';
import type { Wallet } from '../ports.js';

interface WalletStanding {
  /** Answers in a row that were none. */
  readonly unclear: number;
  readonly downSince?: string;
}

/** How the wallets stand, and the days on which one of them could not be reached: one record for the city. */
export interface WalletHealth {
  readonly wallets: Readonly<Record<Wallet, WalletStanding>>;
  /** Days that an outage touched, the newest last. */
  readonly stops: readonly Stop[];
  readonly version: number;
}

/** What one round of asking a wallet came to. */
export interface Heard {
  readonly clear: number;
  readonly unclear: number;
}

/** So many questions in a row without an answer are an outage; a single one is bad luck. */
const unclearTillDown = 3;
/** After so many late days the surcharge has reached the fine, so older outages change no sum. */
const stopsKept = 400;

const standing: WalletStanding = { unclear: 0 };
export const allWell: WalletHealth = { wallets: { wechat: standing, alipay: standing }, stops: [], version: 0 };

/** The days on which no surcharge grows because paying was not possible, one that still lasts among them. */
export function outageStops(health: WalletHealth | undefined): readonly Stop[] {
  if (!health) return [];
  const running = Object.values(health.wallets).flatMap(({ downSince }) =>
    downSince ? [outageStop({ from: new Date(downSince) })] : [],
  );
  return [...health.stops, ...running];
}

const changed = (wallet: Wallet, from: string, until?: Date): NewEvent => ({
  type: 'payments.outage_changed',
  data: { wallet, from, ...(until ? { until: until.toISOString() } : {}) },
});

/** A day is stopped once, however often a wallet failed on it. */
function withStop(stops: readonly Stop[], stop: Stop): readonly Stop[] {
  const last = stops.at(-1);
  if (!last?.until || last.until < stop.from) return [...stops, stop].slice(-stopsKept);
  const until = !stop.until || stop.until > last.until ? stop.until : last.until;
  const from = last.from < stop.from ? last.from : stop.from;
  return [...stops.slice(0, -1), { why: 'outage', from, until }];
}

/**
 * The health after one round: several unclear answers in a row open an outage, one clear answer ends it. Undefined where
 * nothing worth writing changed.
 */
export function healthAfter(
  before: WalletHealth,
  wallet: Wallet,
  { clear, unclear }: Heard,
  now: Date,
): { readonly health: WalletHealth; readonly events: readonly NewEvent[] } | undefined {
  const { unclear: row, downSince } = before.wallets[wallet];
  const after = (next: WalletStanding, stops: readonly Stop[], events: readonly NewEvent[]) => ({
    health: { wallets: { ...before.wallets, [wallet]: next }, stops, version: before.version + 1 },
    events,
  });
  if (clear > 0) {
    if (!downSince) return row > 0 ? after(standing, before.stops, []) : undefined;
    const stop = outageStop({ from: new Date(downSince), until: now });
    return after(standing, withStop(before.stops, stop), [changed(wallet, downSince, now)]);
  }
  if (unclear === 0 || downSince) return undefined;
  if (row + unclear < unclearTillDown) return after({ unclear: row + unclear }, before.stops, []);
  const since = now.toISOString();
  return after({ unclear: row + unclear, downSince: since }, before.stops, [changed(wallet, since)]);
}
