import { expect, it } from 'vitest';
import { instantIn, w3cEndOfDay, w3cInstant } from './instants.js';

it('writes instants with the city’s offset and without fractions', () => {
  expect(w3cInstant(new Date('2026-11-22T17:30:00.987Z'))).toBe('2026-11-23T01:30:00+08:00');
  expect(w3cEndOfDay('2026-11-25')).toBe('2026-11-25T23:59:59+08:00');
});

it.each([
  ['2026-11-22T09:30:00+08:00', '2026-11-22T01:30:00.000Z'],
  ['2026-11-22T09:30:00 08:00', '2026-11-22T01:30:00.000Z'],
  ['2026-11-22T09:30:00+0800', '2026-11-22T01:30:00.000Z'],
  ['2026-11-21T20:30:00-05:00', '2026-11-22T01:30:00.000Z'],
  ['2026-11-22t01:30:00z', '2026-11-22T01:30:00.000Z'],
  ['2026-11-22T01:30:00.123456Z', '2026-11-22T01:30:00.000Z'],
  ['2026-11-22T09:30', '2026-11-22T01:30:00.000Z'],
  ['2026-11-22', '2026-11-21T16:00:00.000Z'],
])('reads %s', (text, expected) => expect(instantIn(text)?.toISOString()).toBe(expected));

it.each([
  '',
  'now',
  '2026-13-01',
  '2026-02-29',
  '2026-11-22T24:01:00Z',
  '2026-11-22T09:30:00+99:00',
  '22/11/2026',
  '20261122',
])('does not take %j for an instant', (text) => expect(instantIn(text)).toBeUndefined());
