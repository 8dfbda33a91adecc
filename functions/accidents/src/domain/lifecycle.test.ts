import { type AccidentStatus, accidentStatuses, CaseId, PersonId } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import type { Accident } from './accident.js';
import { advance, allowedIn, isAllowed, type Operation, transitions } from './lifecycle.js';
import { openCase } from './opening.js';

const at = new Date('2026-11-20T06:00:00Z');
const opened = openCase(
  CaseId.parse('7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33'),
  { personId: PersonId.parse('0d6f2c1e-54c1-4a53-9f0e-2b1a6c7d8e01'), provider: 'wechat' },
  { hazards: [], occurredAt: at.toISOString(), others: ['motor'], capturedOffline: false },
  undefined,
  at,
).next;
const inStatus = (status: AccidentStatus): Accident => ({ ...opened, status });

const pairs = accidentStatuses.flatMap((from) => accidentStatuses.map((to) => [from, to] as const));

describe('transitions', () => {
  it.each(pairs)('from %s to %s go through only where the table has them', (from, to) => {
    const move = () => advance(inStatus(from), { at, by: 'a', what: 'test', to }, {});
    if (from === to || transitions[from].includes(to)) expect(move().status).toBe(to);
    else expect(move).toThrow(`No transition from ${from} to ${to}`);
  });

  it('reach every status from the first one, and leave no way out of an end', () => {
    const reached = new Set<AccidentStatus>(['evidence']);
    for (const from of reached) for (const to of transitions[from]) reached.add(to);
    expect([...reached].sort()).toEqual([...accidentStatuses].sort());
  });

  it('never let a case be signed that an officer was asked for', () => {
    const reached = new Set<AccidentStatus>(['officer_requested']);
    for (const from of reached) for (const to of transitions[from]) reached.add(to);
    expect([...reached]).not.toContain('signed');
    expect([...reached].filter((status) => (allowedIn.signAgreement as readonly string[]).includes(status))).toEqual(
      [],
    );
  });
});

describe('operations', () => {
  const operations = Object.keys(allowedIn) as Operation[];
  it.each(operations.flatMap((one) => accidentStatuses.map((status) => [one, status] as const)))(
    '%s in %s is possible only where its row says so',
    (operation, status) => {
      const row: readonly string[] = allowedIn[operation];
      expect(isAllowed(operation, inStatus(status))).toBe(row.includes(status));
    },
  );

  it('leave nothing to do for a draft that was given up', () => {
    for (const status of ['withdrawn', 'expired', 'police_referral'] as const)
      expect(operations.filter((one) => isAllowed(one, inStatus(status)))).toEqual([]);
  });

  it('leave an injury, an amendment and an objection to a signed case, and an injury alone to one that it reopened', () => {
    // A guest signs an amendment by a code as he signed the agreement.
    expect(operations.filter((one) => isAllowed(one, inStatus('signed')))).toEqual([
      'sendGuestCode',
      'reportInjury',
      'proposeAmendment',
      'objectToAgreement',
    ]);
    expect(operations.filter((one) => isAllowed(one, inStatus('reopened_injury')))).toEqual([
      'reportInjury',
      'takeOverInjury',
    ]);
  });
});

describe('advance', () => {
  it('counts the version up, notes the instant of an end, and keeps at most sixty entries of progress', () => {
    let accident = opened;
    for (let i = 0; i < 100; i++) accident = advance(accident, { at, by: 'a', what: 'photo_added' }, {});
    expect([accident.version, accident.progress.length, accident.closedAt]).toEqual([101, 60, undefined]);
    const ended = advance(accident, { at, by: 'a', what: 'case_withdrawn', to: 'withdrawn' }, {});
    expect(ended.closedAt).toBe(at.toISOString());
  });
});
