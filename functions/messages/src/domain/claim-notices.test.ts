import { CaseId, type ClaimChange, ClaimId, InsurerId, PersonId } from '@yilu/contracts';
import { expect, it } from 'vitest';
import { pageOf } from './message.js';
import { noticeWords } from './notice-words.js';
import { plannedBy } from './planned.js';

const now = new Date('2026-11-20T06:00:00Z');
const caseId = CaseId.parse('7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33');
const claimId = ClaimId.parse(`${caseId}-a`);
const holder = {
  role: 'a' as const,
  personId: PersonId.parse('0d6f2c1e-54c1-4a53-9f0e-2b1a6c7d8e01'),
  provider: 'wechat' as const,
};
const claim = { caseId, claimId, insurerId: InsurerId.parse('picc'), insurer: '人保财险', parties: [holder] };
const envelope = { id: 'event-1', at: now.toISOString() };
const changed = (change: ClaimChange) =>
  plannedBy(
    { ...envelope, type: 'claims.claim_changed', data: { ...claim, change, changedAt: now.toISOString() } },
    now,
  );
const notices = (planned: ReturnType<typeof plannedBy>) => planned.map((one) => one.kind === 'inbox' && one.notice);

it('a claim’s number is told to its holder alone, calmly, and leads to the claim', () => {
  const data = { ...claim, claimNumber: 'RDAA1', registeredAt: now.toISOString() };
  const [message] = plannedBy({ ...envelope, type: 'claims.claim_registered', data }, now);
  expect(message).toMatchObject({
    kind: 'inbox',
    notice: 'claim_registered',
    urgent: false,
    personId: holder.personId,
  });
  expect(message?.kind === 'inbox' && pageOf(message)).toBe(`packageClaims/pages/claim/index?id=${claimId}`);
});

it.each([
  ['papers_requested', ['claim_papers']],
  ['decided', ['claim_decided']],
  ['paid', ['claim_paid']],
  ['paper_replaced', ['claim_paper_replaced']],
  ['papers_complete', []],
  ['agreed', []],
  ['injury_reported', []],
] as [ClaimChange, string[]][])('%s is told as %j', (change, expected) =>
  expect(notices(changed(change))).toEqual(expected),
);

it('a claim that is nobody’s any more tells nobody', () => {
  const data = { ...claim, parties: [], change: 'paid' as const, changedAt: now.toISOString() };
  expect(plannedBy({ ...envelope, type: 'claims.claim_changed', data }, now)).toEqual([]);
});

it('an appointment is told with its day and time in the reader’s language', () => {
  const at = '2026-11-23T01:00:00.000Z';
  expect(noticeWords('zh-CN', 'appointment_booked', { at }).body).toContain('11月23日 周一 09:00');
  expect(noticeWords('en', 'appointment_cancelled', { at }).body).toContain('Mon 23 Nov, 09:00');
});
