import { describe, expect, it } from 'vitest';
import { placeInLine, type Ticket } from './waiting-line.js';

const at = new Date('2026-11-21T10:00:00Z');
const ticket = (id: string, minute: number, more: Partial<Ticket> = {}): Ticket => ({
  conversationId: id,
  since: `2026-11-21T09:${minute}:00.000Z`,
  unanswered: true,
  ...more,
});
const held = (officerId: string, until = '2026-11-21T10:10:00Z') => ({ officer: { officerId, until } });
const mine = ticket('m', 50);
const minutes = (seconds: readonly number[], tickets: readonly Ticket[] = [mine]) =>
  placeInLine({ tickets, handled: seconds }, mine, at).etaMinutes;

describe('a place in the line', () => {
  it.each([
    ['first, alone', [mine], 1],
    ['first, before who came later', [mine, ticket('b', 51)], 1],
    ['second, behind who came earlier', [ticket('b', 49), mine], 2],
    ['second, behind a smaller id of the same instant', [ticket('a', 50), mine], 2],
    ['not behind whom an officer talks with', [ticket('b', 49, held('wang')), mine], 1],
    ['behind whom an officer let lapse', [ticket('b', 49, held('wang', '2026-11-21T09:59:00Z')), mine], 2],
    ['not behind who was answered', [ticket('b', 49, { unanswered: false }), mine], 1],
    ['known before the list knows of him', [ticket('b', 49)], 2],
  ] as const)('is %s', (_what, tickets, place) => {
    expect(placeInLine({ tickets, handled: [] }, mine, at).place).toBe(place);
  });

  it('expects the median of the latest talks, from the fifth on', () => {
    expect(minutes([60, 60, 60, 60])).toBe(4);
    expect(minutes([60, 120, 600, 660, 6000])).toBe(10);
  });
  it('divides by the officers at work, each counted once', () => {
    const tickets = [ticket('b', 40, held('wang')), ticket('c', 41, held('li')), ticket('d', 42, held('li')), mine];
    expect(minutes([600, 600, 600, 600, 600], tickets)).toBe(5);
  });
  it('never promises less than a minute, nor lets one forgotten talk count for more than an hour', () => {
    expect(minutes([1, 1, 1, 1, 1])).toBe(1);
    expect(minutes(Array.from({ length: 5 }, () => 90_000))).toBe(60);
  });
});
