import { type EventData, type EventType, eventData } from '@yilu/contracts';
import { accidentStatuses, photoRefusals } from '@yilu/contracts/constants';
import { describe, expect, it } from 'vitest';
import { directTypes } from './direct-sms.js';
import { noticeSms, noticeWords } from './notice-words.js';
import { recipients, type Told, toldBy } from './notices.js';

const parties = (['a', 'b'] as const).map((role) => ({ role, personId: role, provider: 'wechat' }));
const facts = {
  caseId: '7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33',
  status: accidentStatuses[0],
  parties,
  number: '330203202611210001',
  version: 1,
  reviewUntil: '2026-11-25',
};
type AccidentType = Parameters<typeof toldBy>[0]['type'];
const told = (type: AccidentType, data: object): Told | undefined =>
  toldBy({ type, data: { ...facts, ...data } as unknown as EventData<AccidentType> });
const whom = (type: AccidentType, data: object) => {
  const one = told(type, data);
  return one && recipients(facts as never, one.to).map(({ role }) => role);
};

const rows: readonly [AccidentType, object, notice: string | undefined, to: string, urgent: boolean][] = [
  ['accidents.case_opened', {}, undefined, '', false],
  ['accidents.road_cleared', {}, 'road_cleared', 'ab', false],
  ['accidents.case_joined', { by: 'b' }, 'case_joined', 'a', true],
  ['accidents.parties_complete', { by: 'a' }, 'parties_complete', 'b', true],
  ['accidents.statements_compared', { agree: true }, 'statements_agree', 'ab', true],
  ['accidents.statements_compared', { agree: false }, 'statements_differ', 'ab', true],
  ['accidents.statement_changed', { by: 'a', signaturesVoided: false }, 'statement_changed', 'b', true],
  ['accidents.statement_changed', { by: 'a', signaturesVoided: true }, 'signatures_voided', 'ab', true],
  ['accidents.liability_accepted', { by: 'a' }, undefined, '', false],
  ['accidents.agreement_drawn_up', {}, 'agreement_drawn_up', 'ab', true],
  ['accidents.agreement_signed', { by: 'a', complete: false }, 'agreement_half_signed', 'b', true],
  ['accidents.agreement_signed', { by: 'b', complete: true }, 'agreement_in_force', 'ab', false],
  ['accidents.officer_requested', { by: 'a', queued: false }, 'officer_consent_wanted', 'b', true],
  ['accidents.officer_requested', { by: 'b', queued: true }, 'officer_queued', 'ab', false],
  ['accidents.question_asked', { to: 'b' }, 'question_asked', 'b', true],
  ['accidents.question_answered', { by: 'b' }, undefined, '', false],
  ['accidents.case_determined', {}, 'case_determined', 'ab', false],
  ['accidents.determination_acknowledged', { by: 'a' }, 'determination_received', 'a', false],
  ['accidents.review_requested', { by: 'a' }, 'review_requested', 'ab', false],
  ['accidents.review_forwarded', {}, 'review_forwarded', 'ab', false],
  ['accidents.case_referred', { reason: 'refused' }, 'case_referred', 'ab', true],
  ['accidents.case_withdrawn', {}, 'case_withdrawn', 'ab', false],
  ['accidents.case_expired', {}, 'case_expired', 'ab', false],
  ['accidents.outcome_fixed', { kind: 'agreement' }, undefined, '', false],
  ['accidents.injury_reported', { by: 'a' }, 'injury_reported', 'b', true],
  ['accidents.injury_taken_over', {}, 'injury_taken_over', 'ab', false],
  ['accidents.amendment_proposed', { by: 'a' }, 'amendment_proposed', 'b', false],
  ['accidents.amendment_ended', { how: 'refused', by: 'b' }, 'amendment_refused', 'a', false],
  ['accidents.amendment_ended', { how: 'withdrawn', by: 'a' }, 'amendment_withdrawn', 'b', false],
  ['accidents.amendment_ended', { how: 'expired' }, 'amendment_expired', 'ab', false],
  ['accidents.objection_recorded', { by: 'b' }, 'objection_recorded', 'a', false],
  ['accidents.photo_refused', { by: 'a', refusal: photoRefusals[0] }, 'photo_refused', 'a', true],
];

describe('what an event of an accident tells', () => {
  it.each(rows)('%s %o is %s to %s', (type, data, notice, to, urgent) => {
    const one = told(type, data);
    expect([one?.notice, whom(type, data)?.join('') ?? '', one?.urgent ?? false]).toEqual([notice, to, urgent]);
  });
  it('is decided for every type of event', () => {
    const all = Object.keys(eventData) as EventType[];
    const sentByPhone: readonly EventType[] = directTypes;
    const accidents = all.filter((type) => type.startsWith('accidents.') && !sentByPhone.includes(type));
    expect([...new Set(rows.map(([type]) => type))].sort()).toEqual(accidents.sort());
  });
});

describe('the words of a notice', () => {
  const spoken = rows.flatMap(([type, data]) => {
    const one = told(type, data);
    return one ? [{ notice: one.notice, values: one.values ?? {} }] : [];
  });
  it.each(spoken)('$notice is whole in both languages', ({ notice, values }) => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const words = noticeWords(locale, notice, values);
      expect(Object.values(words).join()).not.toMatch(/[{}]/);
      expect([words.title, words.hint].every((line) => line.length <= 20)).toBe(true);
      expect(noticeSms(locale, words).length).toBeLessThanOrEqual(500);
    }
  });
  it('come with a reason that this version does not know yet', () => {
    expect(noticeWords('zh-CN', 'photo_refused', { refusal: 'unheard_of' }).body).toContain('原因不明');
  });
  it('name the term of review where its last day is not known', () => {
    for (const notice of ['case_determined', 'determination_received'] as const) {
      expect(noticeWords('zh-CN', notice, { number: '1' }).body).toContain('送达后三个工作日内');
      expect(noticeWords('zh-CN', notice, { number: '1', until: '2026-11-25' }).body).toContain('11月25日');
    }
  });
});
