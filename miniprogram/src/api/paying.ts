import { forget, store, stored } from '@/platform/storage';

/** The payment that this phone began last and whose end it has not seen. */
export interface Paying {
  readonly attemptId: string;
  readonly startedAt: string;
  /** What it pays; nothing of one's own where a link said so. */
  readonly obligationIds: readonly string[];
}
const name = 'me:paying';

export const payingNow = (): Paying | undefined => stored<Paying>(name);
export const keepPaying = (attemptId: string, obligationIds: readonly string[] = []): void =>
  store(name, { attemptId, startedAt: new Date().toISOString(), obligationIds } satisfies Paying);
/** Its end is known: paid or closed. */
export const endPaying = (attemptId: string): void => {
  if (payingNow()?.attemptId === attemptId) forget(name);
};
