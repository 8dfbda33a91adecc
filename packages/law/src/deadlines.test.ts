import { NoHolidayData } from '@yilu/kernel';
import { describe, expect, it } from 'vitest';
import { agreementFields } from './agreement-fields.js';
import { type DeadlineId, deadline, deadlines } from './deadlines.js';
import { reviewUntil } from './review-until.js';
import table from './vectors/accidents.json' with { type: 'json' };
import { chineseArticles } from './vectors/chinese-articles.js';

describe('deadlines', () => {
  it('are those of the table', () => expect(Object.keys(deadlines)).toEqual(table.deadlines.map(({ id }) => id)));
  it.each(table.deadlines)('$id: $value $unit', ({ id, value, unit, basis }) => {
    const own = deadline(id as DeadlineId);
    expect(own).toMatchObject({ value, unit });
    if (basis.startsWith('D146')) for (const article of chineseArticles(basis)) expect(own.basis).toContain(article);
  });
});

describe('reviewUntil', () => {
  it.each([
    ['2026-11-23', '2026-11-26'],
    ['2026-11-20', '2026-11-25'],
    ['2026-09-29', '2026-10-09'],
  ])('served on %s, review until %s: three working days', (served, until) => expect(reviewUntil(served)).toBe(until));
  it('refuses to guess beyond the last holiday notice', () =>
    expect(() => reviewUntil('2026-12-30')).toThrow(NoHolidayData));
});

it('the agreement has every field of article 21, vehicle and insurance for motor vehicles alone', () => {
  expect(agreementFields.map(({ field, zh }) => ({ field, zh, required: true }))).toEqual(
    table.agreement_required_fields,
  );
  expect(agreementFields.filter((one) => one.motorOnly).map((one) => one.field)).toEqual([
    'party.vehicle_kind',
    'party.plate_no',
    'party.insurer',
    'party.policy_no',
  ]);
});
