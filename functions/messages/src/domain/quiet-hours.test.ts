import { describe, expect, it } from 'vitest';
import { quietUntil } from './quiet-hours.js';

/** An instant of Saturday 21 November 2026 in Shanghai. */
const at = (time: string) => new Date(`2026-11-21T${time}+08:00`);
const end = (time: string, quietFromHour = 22, quietToHour = 8) =>
  quietUntil(at(time), { quietFromHour, quietToHour })?.toISOString();
const thatMorning = '2026-11-21T00:00:00.000Z';
const nextMorning = '2026-11-22T00:00:00.000Z';

describe('quiet hours from 22 to 8 in Shanghai', () => {
  it.each([
    ['21:59:59.999', undefined],
    ['22:00:00', nextMorning],
    ['23:59:59', nextMorning],
    ['00:00:00', thatMorning],
    ['03:00:00', thatMorning],
    ['07:59:59.999', thatMorning],
    ['08:00:00', undefined],
    ['12:00:00', undefined],
  ])('at %s a calm message waits until %s', (time, until) => {
    expect(end(time)).toBe(until);
  });
});

describe('quiet hours of one’s own choice', () => {
  it.each([
    ['12:30:00', 12, 14, '2026-11-21T06:00:00.000Z'],
    ['11:59:59', 12, 14, undefined],
    ['14:00:00', 12, 14, undefined],
    ['23:30:00', 0, 6, undefined],
    ['05:59:00', 0, 6, '2026-11-20T22:00:00.000Z'],
    ['22:00:00', 9, 9, undefined],
    ['09:00:00', 9, 9, undefined],
  ])('at %s, from %i to %i, until %s', (time, from, to, until) => {
    expect(end(time, from, to)).toBe(until);
  });
});
