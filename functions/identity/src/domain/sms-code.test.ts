import { PersonId } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { issueCode, type SmsCode, tryCode } from './sms-code.js';

const at = new Date('2026-11-21T02:00:00.000Z');
const day = { today: '2026-11-21', tomorrow: new Date('2026-11-21T16:00:00.000Z') };
const issued = (over: Partial<SmsCode> = {}): SmsCode => ({
  version: 1,
  sentAt: at.toISOString(),
  day: day.today,
  sentOnDay: 1,
  codeHash: 'hash',
  expiresAt: '2026-11-21T02:05:00.000Z',
  triesLeft: 5,
  ...over,
});
const seconds = (count: number) => new Date(at.getTime() + count * 1000);

describe('issueCode', () => {
  it('issues a first code for five minutes and five tries', () => {
    expect(issueCode(undefined, 'hash', at, day)).toEqual(issued());
  });

  it.each([
    ['59 s after the last', issued(), 59, { code: 'sms.too_soon', retryAt: seconds(60) }],
    ['after ten on the day', issued({ sentOnDay: 10 }), 60, { code: 'sms.day_spent', retryAt: day.tomorrow }],
  ])('refuses one %s', (_case, past, after, refusal) => {
    expect(issueCode(past, 'new', seconds(after), day)).toEqual(refusal);
  });

  it('replaces the last code and gives new tries a minute later', () => {
    expect(issueCode(issued({ triesLeft: 1 }), 'new', seconds(60), day)).toMatchObject({
      codeHash: 'new',
      triesLeft: 5,
      sentOnDay: 2,
      version: 2,
    });
  });

  it('counts a new day from one', () => {
    const next = issueCode(issued({ day: '2026-11-20', sentOnDay: 10 }), 'new', seconds(60), day);
    expect(next).toMatchObject({ sentOnDay: 1, day: '2026-11-21' });
  });
});

describe('tryCode', () => {
  it('uses a right code up', () => {
    const { right, next } = tryCode(issued(), 'hash', at);
    expect([right, next?.codeHash, next?.triesLeft, next?.version]).toEqual([true, undefined, 0, 2]);
  });

  it('takes one try for a wrong code, and the code itself with the last', () => {
    expect(tryCode(issued(), 'other', at)).toMatchObject({ right: false, next: { triesLeft: 4, codeHash: 'hash' } });
    const last = tryCode(issued({ triesLeft: 1 }), 'other', at);
    expect([last.right, last.next?.codeHash]).toEqual([false, undefined]);
  });

  it('is for the one purpose that the code was sent for, and leaves another’s code alone', () => {
    const newcomer = PersonId.parse('0199aaaa-0000-4000-8000-000000000001');
    const admitting = issued({ admits: newcomer });
    expect(tryCode(admitting, 'hash', at, newcomer).right).toBe(true);
    expect(tryCode(admitting, 'hash', at)).toEqual({ right: false });
    expect(tryCode(issued(), 'hash', at, newcomer)).toEqual({ right: false });
  });

  it.each([
    ['none was sent', undefined],
    ['it was used', issued({ codeHash: undefined })],
    ['no try is left', issued({ triesLeft: 0 })],
    ['it has lapsed', issued({ expiresAt: at.toISOString() })],
  ])('answers wrong and changes nothing where %s', (_case, kept) => {
    expect(tryCode(kept, 'hash', at)).toEqual({ right: false });
  });
});
