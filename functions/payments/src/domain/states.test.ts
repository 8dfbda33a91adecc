import { PersonId } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { type Attempt, type AttemptState, attemptStates, moved } from './attempt.js';
import { type Obligation, restand, type Standing, standings } from './obligation.js';
import { type Refund, type RefundState, refundMoved, refundStates } from './refund.js';

const person = PersonId.parse('10000000-0000-4000-8000-000000000001');
const now = new Date('2026-11-22T02:00:00Z');
const pairs = <S extends string>(table: Readonly<Record<S, readonly S[]>>): [S, S, boolean][] => {
  const all = Object.keys(table) as S[];
  return all.flatMap((from) => all.map((to): [S, S, boolean] => [from, to, table[from].includes(to)]));
};

const obligation = (standing: Standing): Obligation => ({
  obligationId: 'o1',
  kind: 'fine',
  reference: '3302001',
  ownerId: person,
  principalFen: 20_000,
  dueOn: '2026-11-30',
  stops: [],
  standing,
  version: 1,
});
const attempt = (state: AttemptState): Attempt => ({
  attemptId: 'attempt_1',
  wallet: 'wechat',
  place: { kind: 'mini_program', sealed: 'openid' },
  payerId: person,
  items: [],
  amountFen: 20_000,
  ruleVersions: [],
  subject: 'Fine',
  returnUrl: 'https://city.example/',
  state,
  writtenAt: now.toISOString(),
  expiresAt: now.toISOString(),
  checks: 0,
  nextCheckAt: now.toISOString(),
  refunds: 0,
  version: 1,
});
const refund = (state: RefundState): Refund => ({
  refundId: 'attempt_1_r1',
  attemptId: 'attempt_1',
  wallet: 'wechat',
  obligationId: 'o1',
  kind: 'fine',
  amountFen: 1,
  surchargeFen: 0,
  paidFen: 20_000,
  reason: 'manual',
  state,
  writtenAt: now.toISOString(),
  checks: 0,
  version: 1,
});
const awaited: readonly RefundState[] = ['written', 'processing', 'abnormal'];

describe('an obligation', () => {
  it.each(pairs(standings))('that is %s becomes %s: %s', (from, to, may) => {
    expect(restand(obligation(from), to).ok).toBe(may);
  });

  it.each(['paid', 'paid_elsewhere', 'waived', 'revoked'] as const)('that is %s is never due again', (standing) => {
    expect(standings[standing]).not.toContain('due');
  });
});

describe('an attempt', () => {
  it.each(pairs(attemptStates))('that is %s becomes %s: %s', (from, to, may) => {
    expect(moved(attempt(from), to).ok).toBe(may);
  });

  it('that is paid stays so for ever, and one that was closed may turn out to be paid', () => {
    expect(attemptStates.paid).toEqual([]);
    expect(attemptStates.closed).toEqual(['paid']);
  });

  it('is asked about no more once it has ended', () => {
    for (const to of ['paid', 'closed'] as const) {
      const ended = moved(attempt('open'), to);
      expect(ended.ok && ended.value.nextCheckAt).toBeUndefined();
    }
  });
});

describe('a refund', () => {
  it.each(pairs(refundStates))('that is %s becomes %s: %s', (from, to, may) => {
    const stays = from === to && awaited.includes(to);
    expect(refundMoved(refund(from), to, now).ok).toBe(may || stays);
  });

  it.each(awaited)('that is %s still is looked at later each time', (state) => {
    const once = refundMoved(refund(state), state, now);
    const again = once.ok ? refundMoved(once.value, state, now) : once;
    expect(once.ok && again.ok && (again.value.nextCheckAt ?? '') > (once.value.nextCheckAt ?? '')).toBe(true);
  });
});
