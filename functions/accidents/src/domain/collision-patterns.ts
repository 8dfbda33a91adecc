import type { PatternKind } from '@yilu/contracts';
import { addMonths, dayOf } from '@yilu/kernel';
import type { CollisionThresholds } from '@yilu/law';

/** An accident as the watch over collisions keeps it: keyed hashes of plates, ids of persons, a square of the map. */
export interface WatchedCase {
  readonly caseId: string;
  readonly at: string;
  readonly plates: readonly string[];
  readonly persons: readonly string[];
  /** Square of a thousandth of a degree, some hundred metres wide; a neighbouring one is the same place. */
  readonly cell?: readonly [number, number];
}

export const cellOf = ({ lat, lng }: { readonly lat: number; readonly lng: number }): readonly [number, number] => [
  Math.floor(lat * 1000),
  Math.floor(lng * 1000),
];

const share = (one: readonly string[], other: readonly string[]) => one.some((value) => other.includes(value));
const connected = (one: WatchedCase, other: WatchedCase) =>
  share(one.plates, other.plates) || share(one.persons, other.persons);
const samePlace = ({ cell: one }: WatchedCase, { cell: other }: WatchedCase) =>
  one !== undefined && other !== undefined && Math.abs(one[0] - other[0]) <= 1 && Math.abs(one[1] - other[1]) <= 1;

const byTime = (cases: readonly WatchedCase[]) => [...cases].sort((one, other) => (one.at < other.at ? -1 : 1));

/** Whether so many of the cases lie within so many months of each other. */
function within(cases: readonly WatchedCase[], { cases: enough, months }: CollisionThresholds['samePair']): boolean {
  const days = byTime(cases).map(({ at }) => dayOf(new Date(at)));
  return days.some((day, first) => {
    const last = days[first + enough - 1];
    return last !== undefined && last <= addMonths(day, months);
  });
}

/** Cases by each value that they have; of pairs the two in one order. */
function grouped(cases: readonly WatchedCase[], valuesOf: (one: WatchedCase) => readonly string[]): WatchedCase[][] {
  const groups = new Map<string, WatchedCase[]>();
  for (const one of cases)
    for (const value of new Set(valuesOf(one))) groups.set(value, [...(groups.get(value) ?? []), one]);
  return [...groups.values()];
}
const pairs = (values: readonly string[]): string[] =>
  values.flatMap((one) => values.filter((other) => one < other).map((other) => `${one} ${other}`));

/** The cases that hang together with the newest through vehicles and persons, one after another. */
function chainOf(cases: readonly WatchedCase[]): WatchedCase[] {
  const [newest] = byTime(cases).slice(-1);
  const reached = newest ? [newest] : [];
  for (const one of reached)
    reached.push(...cases.filter((other) => !reached.includes(other) && connected(one, other)));
  return reached;
}

/** What these cases have in common beyond chance. Pure: the same cases give the same answer in whatever order. */
export function patternsIn(cases: readonly WatchedCase[], thresholds: CollisionThresholds): PatternKind[] {
  const { samePair, sameVehicle, samePlace: place, connectedGroup } = thresholds;
  const byPair = grouped(cases, ({ plates, persons }) => [...pairs(plates), ...pairs(persons)]);
  const byPlate = grouped(cases, ({ plates }) => plates);
  const again = grouped(cases, ({ plates, persons }) => [...plates, ...persons]);
  const found: readonly (readonly [PatternKind, boolean])[] = [
    ['same_pair', byPair.some((group) => within(group, samePair))],
    ['same_vehicle', byPlate.some((group) => within(group, sameVehicle))],
    [
      'same_place',
      again.some((group) =>
        group.some((one) =>
          within(
            group.filter((other) => samePlace(one, other)),
            place,
          ),
        ),
      ),
    ],
    ['connected_group', within(chainOf(cases), connectedGroup)],
  ];
  return found.flatMap(([kind, is]) => (is ? [kind] : []));
}
