import { describe, expect, it } from 'vitest';
import {
  afterEntry,
  auditBy,
  cameraLimits,
  extendHandling,
  extensionUntil,
  handleBy,
  type OpenRecord,
  unhandledAtLeast,
  withoutPartyStep,
} from './camera-clocks.js';

const on = (day: string) => new Date(`${day}T12:00:00+08:00`);

describe('the clocks of a camera record', () => {
  it.each([
    ['2026-09-14', '2026-09-20', 'the make-up Sunday is the fifth working day'],
    ['2026-09-21', '2026-09-29', 'over Mid-Autumn'],
    ['2026-09-29', '2026-10-12', 'over National Day with its make-up Saturday'],
  ])('captured on %s, to be audited by %s: %s', (day, until) => {
    expect(auditBy(on(day))).toEqual({ on: until, provisional: false });
  });
  it('begin with the day in Shanghai', () => {
    expect(auditBy(new Date('2026-11-22T16:00:00Z')).on).toBe('2026-11-30');
    expect(auditBy(new Date('2026-11-22T15:59:59Z')).on).toBe('2026-11-27');
  });
  it('open a record to query on the day of its entry, even on a holiday, and give five working days to notify', () => {
    expect(afterEntry(on('2026-10-01'))).toEqual({
      queryOn: '2026-10-01',
      noticeBy: { on: '2026-10-13', provisional: false },
    });
  });
  it.each([
    ['2026-08-03', '2026-09-02', 'thirty calendar days'],
    ['2026-09-02', '2026-10-08', 'out of the holidays'],
    ['2026-09-10', '2026-10-10', 'onto a make-up Saturday, which is a working day'],
  ])('noticed on %s, to come by %s: %s', (day, until) => expect(handleBy(day).on).toBe(until));
});

describe('an extension', () => {
  it('reaches three months at most, to a month’s end where it has no such day', () => {
    expect(extensionUntil('2025-11-30')).toEqual({ on: '2026-02-28', provisional: false });
  });
  it('moves from a holiday to the next working day', () => {
    expect(extendHandling('2026-08-14', '2026-10-03')).toEqual({
      ok: true,
      value: { on: '2026-10-08', provisional: false },
    });
  });
  it.each([
    ['2026-08-14', 'handling.extension_not_later'],
    ['2026-11-17', 'handling.extension_too_long'],
  ])('to %s is refused as %s', (until, refusal) => {
    expect(extendHandling('2026-08-14', until)).toEqual({ ok: false, refusal });
  });
  it('is granted to its last day', () => expect(extendHandling('2026-08-14', '2026-11-16').ok).toBe(true));
});

describe('five or more unhandled records', () => {
  const open = (count: number, more: Partial<OpenRecord> = {}) =>
    Array.from({ length: count }, () => ({ handleBy: '2026-07-31', extended: false, ...more }));
  it.each<[string, OpenRecord[], object]>([
    ['four are none of it', open(4), { step: 'none', overdue: 4 }],
    ['the fifth begins it', open(5), { step: 'tell' }],
    ['an extended one does not count', [...open(4), ...open(1, { extended: true })], { step: 'none', overdue: 4 }],
    ['nor one on its last day', [...open(4), ...open(1, { handleBy: '2026-08-03' })], { step: 'none', overdue: 4 }],
  ])('%s', (_what, records, step) => expect(withoutPartyStep(records, '2026-08-03')).toEqual(step));

  const until = (day: string) => ({ on: day, provisional: false });
  it.each([
    ['2026-09-02', {}, { step: 'wait', until: until('2026-09-02') }],
    ['2026-09-03', {}, { step: 'publish' }],
    ['2026-09-14', { publishedOn: '2026-09-03' }, { step: 'published', until: until('2026-09-14') }],
    ['2026-09-15', { publishedOn: '2026-09-03' }, { step: 'decide' }],
  ])('told on 3 August, on %s so far %o: %o', (day, so, step) => {
    expect(withoutPartyStep(open(unhandledAtLeast), day, { toldOn: '2026-08-03', ...so })).toEqual(step);
  });
  it('stop being pursued without him when he comes and fewer are left', () => {
    expect(withoutPartyStep(open(4), '2026-09-15', { toldOn: '2026-08-03', publishedOn: '2026-09-03' }).step).toBe(
      'none',
    );
  });
});

it('names the article of every limit', () => {
  for (const { basis } of Object.values(cameraLimits)) expect(basis).toMatch(/^《.+》第.+条/);
});
