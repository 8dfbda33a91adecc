import type { BookingNumber, RankRule, Sha256 } from '@yilu/contracts';
import type { DrawApplication } from './application-line.js';
import type { Sessions } from './sessions.js';
import { tieKeys } from './tie.js';

/** What the walk needs of an application; half a million of them lie in memory at once, so nothing else is kept. */
export interface Contender {
  readonly number: BookingNumber;
  readonly name: string;
  /** Sorts by rank time, and by the instant of applying where the plan says so. */
  readonly order: string;
  /** Places of the preferred sessions that he may sit in, in his order. */
  readonly choices: readonly number[];
  /** Where he takes whatever is earliest, all that he may sit in; shared by everybody of his subject and class. */
  readonly anywhere?: readonly number[];
}

/** Reads applications for a draw under a plan's rule; many share a rank time, whose text is kept once. */
export function contenders(sessions: Sessions, rule: RankRule): (application: DrawApplication) => Contender {
  const orders = new Map<string, string>();
  return ({ number, subject, licenceClass, rankTime, submittedAt = '', preferences, anySession, maskedName }) => {
    const order = rule.firstBooking === 'exact' ? rankTime + submittedAt.padStart(24) : rankTime;
    const kept = orders.get(order) ?? order;
    orders.set(kept, kept);
    const choices = preferences
      .map((sessionId) => sessions.placeOf(sessionId, subject, licenceClass))
      .filter((place) => place !== undefined);
    return {
      number,
      name: maskedName,
      order: kept,
      choices,
      ...(anySession ? { anywhere: sessions.earliest(subject, licenceClass) } : {}),
    };
  };
}

/** Everybody in the order in which seats are given; in which order they came in does not matter. */
export function ranked(all: Iterable<Contender>, tieSeed: Sha256): Contender[] {
  const tieKeyOf = tieKeys(tieSeed);
  const keyed = Array.from(all, (contender) => ({ contender, tieKey: tieKeyOf(contender.number) }));
  keyed.sort((one, other) => {
    const [order, otherOrder] = [one.contender.order, other.contender.order];
    if (order !== otherOrder) return order < otherOrder ? -1 : 1;
    return one.tieKey < other.tieKey ? -1 : 1;
  });
  return keyed.map(({ contender }) => contender);
}
