import { addMonths, type Day } from '@yilu/kernel/day';

/** From how many on within twelve months somebody looks for points trading (买分卖分); each city sets its own. */
export interface WatchLimits {
  readonly vehiclesPerDriver: number;
  readonly ownersPerDriver: number;
  readonly driversPerVehicle: number;
}
export const watchLimits: WatchLimits = { vehiclesPerDriver: 3, ownersPerDriver: 3, driversPerVehicle: 3 };

/** One record with points that somebody took on himself. */
export interface TakenPoints {
  readonly recordId: string;
  readonly takenOn: Day;
  readonly driverId: string;
  readonly vehicleId: string;
  readonly ownerId: string;
  readonly points: number;
}

export interface WatchAlert {
  readonly kind: keyof WatchLimits;
  /** The driver, or the vehicle, that is looked at. */
  readonly subjectId: string;
  readonly count: number;
  readonly recordIds: readonly string[];
}

/** How far back somebody looks. */
export const monthsWatched = 12;

type Counted = 'driverId' | 'vehicleId' | 'ownerId';

/** How many different others each subject met, with the records that show it. */
function met(taken: readonly TakenPoints[], subject: Counted, other: Counted) {
  const groups = new Map<string, { others: Set<string>; recordIds: string[] }>();
  for (const one of taken) {
    const group = groups.get(one[subject]) ?? { others: new Set(), recordIds: [] };
    group.others.add(one[other]);
    group.recordIds.push(one.recordId);
    groups.set(one[subject], group);
  }
  return [...groups].map(([subjectId, { others, recordIds }]) => ({ subjectId, count: others.size, recordIds }));
}

/**
 * What looks like points trading in the twelve months up to a day: one driver for many cars or owners, one car with many
 * drivers. It proves nothing: online naming pauses and an officer looks. Records without points sell nothing.
 */
export function watchAlerts(taken: readonly TakenPoints[], on: Day, limits: WatchLimits = watchLimits): WatchAlert[] {
  const since = addMonths(on, -monthsWatched);
  const scored = taken.filter((one) => one.takenOn > since && one.takenOn <= on && one.points > 0);
  const forOthers = scored.filter((one) => one.driverId !== one.ownerId);
  const seen: Readonly<Record<keyof WatchLimits, ReturnType<typeof met>>> = {
    vehiclesPerDriver: met(forOthers, 'driverId', 'vehicleId'),
    ownersPerDriver: met(forOthers, 'driverId', 'ownerId'),
    driversPerVehicle: met(scored, 'vehicleId', 'driverId'),
  };
  return (Object.keys(seen) as (keyof WatchLimits)[]).flatMap((kind) =>
    seen[kind].filter(({ count }) => count >= limits[kind]).map((group) => ({ kind, ...group })),
  );
}

const ceilings = {
  /** Who pays another to take his points, and who takes them for money. */
  buyer: { times: 3, maxFen: 50_000_00 },
  seller: { times: 3, maxFen: 50_000_00 },
  organiser: { times: 5, maxFen: 100_000_00 },
} as const;

/** The highest fine for points trading over so much money (D163 art 30); a seller has 12 points recorded too (art 8(7)). */
export function pointsTradingFineMax(role: keyof typeof ceilings, moneyFen: number): number {
  const { times, maxFen } = ceilings[role];
  return Math.min(moneyFen * times, maxFen);
}
