import { workingDaysKnownUntil } from '@yilu/kernel';
import { expect, it } from 'vitest';
import { isTooLate, lastReviewDay } from './review-right.js';

it('counts three working days over a weekend', () => {
  expect(lastReviewDay('2026-11-20')).toBe('2026-11-25');
});

it('has no last day, and cuts nobody’s right, where the holidays are not announced yet', () => {
  const servedAt = `${Number(workingDaysKnownUntil.slice(0, 4)) + 1}-01-04T06:00:00Z`;
  expect(lastReviewDay(servedAt.slice(0, 10))).toBeUndefined();
  const service = { at: servedAt, outcome: 'received' as const };
  expect(isTooLate(service, new Date(Date.parse(servedAt) + 30 * 86_400_000))).toBe(false);
});

it('goes by the day that was told at service', () => {
  const service = { at: '2026-11-20T06:00:00Z', outcome: 'received' as const, reviewUntil: '2026-11-25' };
  expect(isTooLate(service, new Date('2026-11-25T15:59:59Z'))).toBe(false);
  expect(isTooLate(service, new Date('2026-11-25T16:00:00Z'))).toBe(true);
});

it('runs from the day on which an officer served it, not from the one on which he wrote that down', () => {
  const service = { how: 'mailed' as const, servedOn: '2026-11-20', officerId: 'o1' };
  const acknowledged = { at: '2026-11-24T06:00:00Z', outcome: 'received' as const, service };
  expect(isTooLate(acknowledged, new Date('2026-11-25T15:59:59Z'))).toBe(false);
  expect(isTooLate(acknowledged, new Date('2026-11-25T16:00:00Z'))).toBe(true);
});
