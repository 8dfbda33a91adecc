import { cityProfile } from '@yilu/law';
import { describe, expect, it } from 'vitest';
import { cellOf, patternsIn, type WatchedCase } from './collision-patterns.js';

const { collisions: usual } = cityProfile();
let count = 0;
const on = (day: string, plates: string, more: Partial<WatchedCase> = {}): WatchedCase => ({
  caseId: `case-${count++}`,
  at: `${day}T04:00:00.000Z`,
  plates: plates.split(' '),
  persons: [],
  ...more,
});
const here = cellOf({ lat: 29.8739, lng: 121.5345 });
const nextSquare = [here[0], here[1] + 1] as const;
const elsewhere = cellOf({ lat: 29.9, lng: 121.6 });

describe('what several accidents have in common', () => {
  it.each<[string, WatchedCase[], string[]]>([
    ['one accident', [on('2026-01-05', 'A B')], []],
    ['two strangers’ accidents', [on('2026-01-05', 'A B'), on('2026-01-06', 'C D')], []],
    ['the same pair within a year', [on('2026-01-05', 'A B'), on('2026-12-20', 'B A')], ['same_pair']],
    ['the same pair after more than a year', [on('2026-01-05', 'A B'), on('2027-01-06', 'A B')], []],
    [
      'the same two persons in other vehicles',
      [on('2026-01-05', 'A B', { persons: ['p', 'q'] }), on('2026-02-05', 'C D', { persons: ['q', 'p'] })],
      ['same_pair'],
    ],
    ['one vehicle twice', [on('2026-01-05', 'A B'), on('2026-02-05', 'A C')], []],
    [
      'one vehicle three times in half a year',
      [on('2026-01-05', 'A B'), on('2026-03-05', 'A C'), on('2026-07-05', 'A D')],
      ['same_vehicle'],
    ],
    [
      'one vehicle three times in a longer time',
      [on('2026-01-05', 'A B'), on('2026-03-05', 'A C'), on('2026-07-06', 'A D')],
      [],
    ],
    [
      'one vehicle at the same place again',
      [on('2026-01-05', 'A B', { cell: here }), on('2026-05-05', 'A C', { cell: nextSquare })],
      ['same_place'],
    ],
    [
      'one vehicle at two places',
      [on('2026-01-05', 'A B', { cell: here }), on('2026-05-05', 'A C', { cell: elsewhere })],
      [],
    ],
    [
      'strangers at a place where many crash',
      [on('2026-01-05', 'A B', { cell: here }), on('2026-01-06', 'C D', { cell: here })],
      [],
    ],
    [
      'four that hang together one after another',
      [on('2026-01-05', 'A B'), on('2026-03-05', 'B C'), on('2026-05-05', 'C D'), on('2026-07-05', 'D E')],
      ['connected_group'],
    ],
    ['three that hang together', [on('2026-01-05', 'A B'), on('2026-03-05', 'B C'), on('2026-05-05', 'C D')], []],
    [
      'four of which the first is forgotten',
      [on('2026-01-05', 'A B'), on('2026-09-05', 'B C'), on('2026-10-05', 'C D'), on('2027-01-06', 'D E')],
      [],
    ],
  ])('%s', (_what, cases, patterns) => {
    expect(patternsIn(cases, usual)).toEqual(patterns);
    expect(patternsIn([...cases].reverse(), usual)).toEqual(patterns);
  });

  it('follows the thresholds that it is given', () => {
    const twice = [on('2026-01-05', 'A B'), on('2026-02-05', 'A C')];
    const strict = { cases: 2, months: 1 };
    const thresholds = { samePair: strict, sameVehicle: strict, samePlace: strict, connectedGroup: strict };
    expect(patternsIn(twice, thresholds)).toEqual(['same_vehicle', 'connected_group']);
  });
});
