import type { Clock } from '@yilu/kernel';

/** Lets a person's request pass, or says when he may ask again. */
export type PersonLimiter = (personId: string) => Date | undefined;

/** What somebody may send at once, and how fast his bucket fills again: more than any hand, far less than any script. */
const burst = 20;
const perSecond = 2;
/** Buckets of one instance; a bucket that was forgotten is a full one, so the one least used goes first. */
const remembered = 20_000;

/**
 * A bucket of requests for every person, in the memory of the instance: what one person sends too much costs neither the
 * store nor anybody else anything. Refused requests take nothing out, so that waiting always helps.
 */
export function personLimiter(now: Clock): PersonLimiter {
  const buckets = new Map<string, { left: number; at: number }>();

  return (personId) => {
    const at = now().getTime();
    const known = buckets.get(personId);
    const refilled = known ? known.left + (Math.max(0, at - known.at) / 1000) * perSecond : burst;
    const left = Math.min(burst, refilled);
    const [oldest] = buckets.keys();
    if (!known && buckets.size >= remembered && oldest !== undefined) buckets.delete(oldest);
    // Deleted and set anew: a map keeps the order in which its keys came, and so the least used first.
    buckets.delete(personId);
    buckets.set(personId, { left: left < 1 ? left : left - 1, at });
    return left < 1 ? new Date(at + Math.ceil(((1 - left) / perSecond) * 1000)) : undefined;
  };
}
