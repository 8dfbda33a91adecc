import { CaseId, type EventData, PersonId } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { driverAfter, erasePerson, goneDriver, mergeParty } from './driver.js';
import { openCase } from './opening.js';

const [a, b, c] = ['1', '2', '3'].map((n) => PersonId.parse(`0d6f2c1e-54c1-4a53-9f0e-2b1a6c7d8e0${n}`));
if (!a || !b || !c) throw new Error('Three persons');
const at = new Date('2026-11-20T06:00:00Z');
const changed = (revision: number): EventData<'identity.person_changed'> => ({
  personId: a,
  revision,
  verified: true,
  locale: 'zh-CN',
  logins: [],
  vehicles: [],
});
const open = openCase(
  CaseId.parse('7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33'),
  { personId: a, provider: 'wechat' },
  { hazards: [], occurredAt: at.toISOString(), others: ['motor'], capturedOffline: false },
  undefined,
  at,
).next;
const two = {
  ...open,
  status: 'comparing' as const,
  parties: { ...open.parties, b: { personId: b, provider: 'alipay' as const, joinedAt: at.toISOString() } },
  statements: { a: { shape: 'A01', mover: 'b' as const, facts: [] } },
};

describe('the projection of a driver', () => {
  it('takes a newer revision and drops an older or equal one', () => {
    const known = driverAfter(undefined, changed(2));
    expect(known?.revision).toBe(2);
    expect(driverAfter(known, changed(2))).toBeUndefined();
    expect(driverAfter(known, changed(1))).toBeUndefined();
    expect(driverAfter(known, changed(3))?.revision).toBe(3);
  });
  it('keeps the language in which he reads', () => {
    expect(driverAfter(undefined, { ...changed(1), locale: 'en' })?.locale).toBe('en');
  });
  it('keeps no login, and does not come back after a merge or deletion, however late the event', () => {
    expect(driverAfter(undefined, changed(1))).not.toHaveProperty('logins');
    expect(driverAfter(goneDriver(a, 5), changed(9))).toBeUndefined();
  });
});

describe('merging', () => {
  it('puts the one who took over in the seat, and leaves alone a case in which both sit', () => {
    expect(mergeParty(two, a, c, at)?.next.parties.a.personId).toBe(c);
    expect(mergeParty(two, a, b, at)).toBeUndefined();
    expect(mergeParty(two, c, a, at)).toBeUndefined();
  });
});

describe('deleting', () => {
  it('ends a draft and erases what the person said of himself and the scene', () => {
    const step = erasePerson(two, a, at);
    expect(step?.next).toMatchObject({ status: 'withdrawn', statements: { a: undefined } });
    expect(step?.events).toMatchObject([{ type: 'accidents.case_withdrawn' }]);
  });
  it.each(['signed', 'officer_queue', 'determined', 'served', 'police_referral'] as const)(
    'keeps what the law retains: %s',
    (status) => {
      expect(erasePerson({ ...two, status }, a, at)).toBeUndefined();
    },
  );
});
