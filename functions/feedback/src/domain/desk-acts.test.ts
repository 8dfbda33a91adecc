import { DeskAct, ReportId, type ReportOutcome, ReportPhotoId, ReportStatus } from '@yilu/contracts';
import { ningboFeedback as profile } from '@yilu/law/feedback/city-profile';
import { describe, expect, it } from 'vitest';
import { completed, replied } from './completing.js';
import { reclassified, relocated } from './correcting.js';
import { actsOf, unitActs } from './desk-acts.js';
import { acknowledged, dispatched, returned, scheduled } from './dispatching.js';
import { escalated } from './escalating.js';
import { extended } from './extending.js';
import type { Report, ReportPhoto } from './files.js';
import { moderated } from './moderating.js';
import { isPending, queueOf } from './report-states.js';
import { accepted, joined, rejected } from './triaging.js';

/** Wednesday, ten in the morning in Ningbo. */
const now = new Date('2026-11-25T02:00:00.000Z');
const technology = { unitId: 'technology', kind: 'police' } as const;
const lighting = { unitId: 'lighting', kind: 'outside' } as const;
const assignment = { unitId: 'lighting', at: now.toISOString(), returnBy: '2026-11-26' };
const reportId = ReportId.parse('0123456789AB');
const other = ReportId.parse('CDEFGHJKMNPQ');
const third = ReportId.parse('RSTVWXYZ0123');
const report = (over: Partial<Report> = {}): Report => ({
  reportId,
  version: 4,
  serviceCode: 'FAC-LIGHTING',
  status: 'submitted',
  source: 'app',
  location: { lat: 29.868, lng: 121.544 },
  description: '路灯不亮',
  attributes: {},
  photoIds: [],
  fixedPhotoIds: [],
  requestedAt: '2026-11-24T02:00:00.000Z',
  updatedAt: '2026-11-24T02:00:00.000Z',
  expectedOn: '2026-12-01',
  returnedBy: [],
  steps: [],
  followers: 1,
  reopened: 0,
  escalation: 0,
  ...over,
});
const at = (status: ReportStatus, over: Partial<Report> = {}) => report({ status, assignment, ...over });
const photoId = ReportPhotoId.parse('7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33');
const proof = (over: Partial<ReportPhoto> = {}): ReportPhoto => ({
  photoId,
  version: 2,
  state: 'sealed',
  shows: 'fixed',
  by: { officerId: 'officer-fei' },
  reportId,
  sha256: 'a'.repeat(64),
  sizeBytes: 1000,
  mediaType: 'image/jpeg',
  originalKey: 'originals/1',
  registeredAt: now.toISOString(),
  keptUntil: '2029-11-25T02:00:00.000Z',
  ...over,
});
const states = (fits: (status: ReportStatus) => boolean) => ReportStatus.options.filter(fits);

describe('taking up, turning away', () => {
  it('is for what was just filed alone', () => {
    expect(states((status) => accepted(at(status), now).ok)).toEqual(['submitted']);
    expect(states((status) => rejected(at(status), '不属于', now).ok)).toEqual(['submitted']);
  });
  it('writes the reason of a rejection where its reporter reads it', () => {
    expect(rejected(report(), '不属于交通管理', now)).toMatchObject({
      value: { status: 'rejected', closedAt: now.toISOString(), steps: [{ text: '不属于交通管理' }] },
    });
  });
});

describe('joining', () => {
  const target = report({ reportId: other, followers: 3, joined: [] });
  const join = (over: Partial<Parameters<typeof joined>[0]> = {}, callers: readonly string[] = []) =>
    joined({ report: report({ followers: 2 }), target, along: [], ...over }, callers, now);

  it('ends the one, adds its followers and callers to the other, and names each to the other', () => {
    const done = join({}, ['v1.phone']);
    expect(done).toMatchObject({
      value: {
        reports: [
          { reportId, status: 'duplicate', duplicateOf: other, version: 5 },
          { reportId: other, followers: 5, joined: [reportId], alsoCallers: ['v1.phone'], version: 5 },
        ],
      },
    });
  });
  it('takes what had been joined before along, so that no duplicate leads to a duplicate', () => {
    const along = report({ reportId: third, status: 'duplicate', duplicateOf: reportId });
    const done = join({ report: report({ joined: [third] }), along: [along] });
    expect(done).toMatchObject({
      value: {
        reports: [{ duplicateOf: other }, { joined: [reportId, third] }, { reportId: third, duplicateOf: other }],
      },
    });
    expect(done.ok && done.value.reports[0]).not.toHaveProperty('joined');
  });
  it.each<readonly [string, Partial<Parameters<typeof joined>[0]>, string]>([
    ['nothing', { target: undefined }, 'feedback.no_target'],
    ['itself', { target: report() }, 'feedback.same_report'],
    ['a duplicate', { target: { ...target, status: 'duplicate' } }, 'feedback.target_ended'],
    ['one that is closed', { target: { ...target, status: 'closed' } }, 'feedback.target_ended'],
    ['a complaint', { target: { ...target, serviceCode: 'COMPLAINT' } }, 'feedback.private_stays_alone'],
    ['one that has too many', { target: { ...target, joined: Array(40).fill(third) } }, 'feedback.joined_too_many'],
  ])('is refused to %s', (_, over, refusal) => {
    expect(join(over)).toEqual({ ok: false, refusal });
  });
  it('is refused to what is done already', () => {
    expect(join({ report: at('done') })).toEqual({ ok: false, refusal: 'feedback.not_now' });
  });
});

describe('dispatching and giving back', () => {
  it('names the unit, and the working day by which it is given back', () => {
    const done = dispatched(report(), lighting, now, profile);
    expect(done).toMatchObject({
      value: { version: 5, status: 'dispatched', assignment: { unitId: 'lighting', returnBy: '2026-11-26' } },
    });
    expect(done.ok && done.value.steps.map(({ status }) => status)).toEqual(['accepted', 'dispatched']);
  });
  it('gives a complaint the five working days of the petition rules', () => {
    const done = dispatched(report({ serviceCode: 'COMPLAINT' }), technology, now, profile);
    expect(done).toMatchObject({ value: { assignment: { returnBy: '2026-12-02' } } });
  });
  it('is for what nobody works on', () => {
    const may = states((status) => dispatched(at(status), technology, now, profile).ok);
    expect(may).toEqual(['submitted', 'accepted', 'returned', 'reopened']);
  });
  it('never goes to nobody, nor again to the unit that gave it back', () => {
    expect(dispatched(report(), undefined, now, profile)).toMatchObject({ refusal: 'feedback.no_unit' });
    const back = at('returned', { returnedBy: ['lighting'] });
    expect(dispatched(back, lighting, now, profile)).toMatchObject({ refusal: 'feedback.returned_by_unit' });
    expect(dispatched(back, technology, now, profile).ok).toBe(true);
  });
  it('is looked at once', () => {
    const seen = acknowledged(at('dispatched'), now);
    expect(seen).toMatchObject({ value: { status: 'dispatched', assignment: { seenAt: now.toISOString() } } });
    expect(seen.ok && acknowledged(seen.value, now)).toMatchObject({ refusal: 'feedback.not_now' });
    expect(states((status) => acknowledged(at(status), now).ok)).toEqual(['dispatched']);
  });
  it('comes back with a reason on the last working day, and not on the day after', () => {
    const back = (on: string) => returned(at('dispatched'), '不归我们', new Date(on), profile);
    expect(back('2026-11-26T15:59:59.999Z')).toMatchObject({
      value: { status: 'returned', returnedBy: ['lighting'], steps: [{ unitId: 'lighting', text: '不归我们' }] },
    });
    expect(back('2026-11-26T16:00:00.000Z')).toMatchObject({ refusal: 'feedback.return_over' });
  });
  it('comes back once in its life', () => {
    const again = at('dispatched', { returnedBy: ['technology'] });
    expect(returned(again, '不归我们', now, profile)).toMatchObject({ refusal: 'feedback.returned_before' });
    expect(states((status) => returned(at(status), '不归我们', now, profile).ok)).toEqual(['dispatched']);
  });
});

describe('beginning and extending', () => {
  const begin = (one: Report, over: Parameters<typeof scheduled>[1] = {}) => scheduled(one, over, now, profile);
  it('begins what was dispatched at its unit, which has looked at it by that', () => {
    expect(begin(at('dispatched'), { expectedOn: '2026-11-27' })).toMatchObject({
      value: {
        status: 'in_progress',
        expectedOn: '2026-11-27',
        assignment: { unitId: 'lighting', seenAt: expect.any(String) },
      },
    });
  });
  it('begins anything else at a unit of the police that is named, and asks an outside owner first', () => {
    expect(begin(report(), { unit: technology })).toMatchObject({ value: { version: 5, status: 'in_progress' } });
    expect(begin(report())).toMatchObject({ refusal: 'feedback.no_unit' });
    expect(begin(report(), { unit: lighting })).toMatchObject({ refusal: 'feedback.outside_needs_dispatch' });
    expect(begin(at('dispatched'), { unit: technology })).toMatchObject({ refusal: 'feedback.not_now' });
  });
  it('promises no day that is past, and none later than promised without a reason', () => {
    expect(begin(at('dispatched'), { expectedOn: '2026-11-24' })).toMatchObject({ refusal: 'feedback.day_past' });
    expect(begin(at('dispatched'), { expectedOn: '2026-12-02' })).toMatchObject({
      refusal: 'feedback.day_needs_reason',
    });
  });
  const extend = (one: Report, expectedOn: string) => extended(one, { expectedOn, reason: '等待材料' }, now, profile);
  it('extends to a later day with its reason, at most fifteen working days on, and is not late by it', () => {
    expect(extend(at('in_progress', { escalation: 2 }), '2026-12-02')).toMatchObject({
      value: { status: 'extended', expectedOn: '2026-12-02', escalation: 0, steps: [{ text: '等待材料' }] },
    });
    expect(extend(at('in_progress'), '2026-12-16').ok).toBe(true);
    expect(extend(at('in_progress'), '2026-12-17')).toMatchObject({ refusal: 'feedback.day_too_late' });
    expect(extend(at('in_progress'), '2026-12-01')).toMatchObject({ refusal: 'feedback.day_not_later' });
    expect(extend(at('dispatched'), '2026-12-02')).toMatchObject({ refusal: 'feedback.not_now' });
  });
  it('extends a complaint once, by thirty days at most', () => {
    const complaint = at('in_progress', { serviceCode: 'COMPLAINT', expectedOn: '2027-01-24' });
    expect(extend(complaint, '2027-02-23').ok).toBe(true);
    expect(extend(complaint, '2027-02-24')).toMatchObject({ refusal: 'feedback.day_too_late' });
    const again = at('extended', { serviceCode: 'COMPLAINT' });
    expect(extend(again, '2026-12-10')).toMatchObject({ refusal: 'feedback.extended_before' });
  });
});

describe('done', () => {
  const complete = (
    outcome: ReportOutcome,
    { text, photos = [], one = at('in_progress') }: { text?: string; photos?: ReportPhoto[]; one?: Report } = {},
  ) =>
    completed(one, { version: 4, outcome, photoIds: photos.map((photo) => photo.photoId), text }, photos, now, profile);

  it('is fixed with a stored photograph of the repair, and without one it is not', () => {
    expect(complete('fixed')).toMatchObject({ refusal: 'feedback.photo_missing' });
    expect(complete('fixed', { photos: [proof()] })).toMatchObject({
      value: { status: 'done', outcome: 'fixed', fixedPhotoIds: [photoId] },
    });
  });
  it('is not fixed a second time by the photograph of a repair that was sent back', () => {
    const again = at('in_progress', { reopened: 1, fixedPhotoIds: [photoId] });
    expect(complete('fixed', { photos: [proof()], one: again })).toMatchObject({ refusal: 'feedback.photo_missing' });
    const newer = proof({ photoId: ReportPhotoId.parse('7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e34') });
    expect(complete('fixed', { photos: [newer], one: again })).toMatchObject({
      value: { status: 'done', fixedPhotoIds: [photoId, newer.photoId] },
    });
  });
  it.each<readonly [string, Partial<ReportPhoto>]>([
    ['has not come yet', { state: 'waiting' }],
    ['was no picture', { state: 'refused' }],
    ['shows the trouble', { shows: 'trouble' }],
    ['belongs to another report', { reportId: other }],
    ['was forgotten', { forgottenAt: now.toISOString() }],
  ])('is not fixed by a photograph that %s', (_, over) => {
    expect(complete('fixed', { photos: [proof(over)] })).toMatchObject({ refusal: 'feedback.photo_not_stored' });
  });
  it('is not fixed with its reason, and answers a question with the answer', () => {
    expect(complete('not_fixed')).toMatchObject({ refusal: 'feedback.reason_missing' });
    expect(complete('not_fixed', { text: ' ' })).toMatchObject({ refusal: 'feedback.reason_missing' });
    expect(complete('not_fixed', { text: '道路即将改建' }).ok).toBe(true);
    const question = report({ serviceCode: 'CONSULT' });
    expect(complete('answered', { one: question })).toMatchObject({ refusal: 'feedback.answer_missing' });
    expect(complete('answered', { one: question, text: '可以' })).toMatchObject({
      value: { status: 'done', version: 5 },
    });
  });
  it('answers no lamp away', () => {
    expect(complete('answered', { text: '已知悉' })).toMatchObject({ refusal: 'feedback.needs_repair' });
  });
  it('may come of every state in which somebody still works on it', () => {
    const may = states((status) => complete('not_fixed', { text: '道路即将改建', one: at(status) }).ok);
    expect(may).toEqual(states(isPending));
  });
  it('asks for the answer by its own day, of the desk from the beginning, and by tonight where it came late', () => {
    const by = (over: Partial<Report>) =>
      complete('not_fixed', { text: '道路即将改建', one: at('in_progress', { escalation: 2, ...over }) });
    expect(by({})).toMatchObject({ value: { answerBy: '2026-12-01', escalation: 0 } });
    expect(by({ expectedOn: '2026-11-25' })).toMatchObject({ value: { answerBy: '2026-12-01' } });
    const old = { requestedAt: '2026-11-02T02:00:00.000Z', expectedOn: '2026-11-09' } as const;
    expect(by(old)).toMatchObject({ value: { answerBy: '2026-11-25', escalation: 0 } });
  });
  it('is replied to once, in words without a placeholder, and a week runs from then', () => {
    expect(replied(at('done'), '已修复，谢谢。', now, profile)).toMatchObject({
      value: { status: 'replied', reply: { text: '已修复，谢谢。' }, survey: { until: '2026-12-02T16:00:00.000Z' } },
    });
    expect(replied(at('done'), '{unit}已修复。', now, profile)).toMatchObject({ refusal: 'feedback.placeholder_left' });
    expect(states((status) => replied(at(status), '已修复，谢谢。', now, profile).ok)).toEqual(['done']);
  });
});

describe('putting right', () => {
  const isOutside = (unitId: string) => unitId === 'lighting';
  it('moves the pin within the city, and keeps where it was', () => {
    const location = { lat: 29.87, lng: 121.55, accuracyMetres: 5 };
    expect(relocated(report(), { location }, now, profile)).toMatchObject({
      value: {
        location: { lat: 29.87, lng: 121.55 },
        corrections: [{ what: 'location', from: { lat: 29.868, lng: 121.544 }, to: { lat: 29.87, lng: 121.55 } }],
      },
    });
    const beijing = { location: { lat: 39.9, lng: 116.4 } };
    expect(relocated(report(), beijing, now, profile)).toMatchObject({ refusal: 'feedback.outside_city' });
    expect(relocated(at('closed'), { location }, now, profile)).toMatchObject({ refusal: 'feedback.not_now' });
  });
  it('changes the service with its day, counted from when it was filed and never past', () => {
    expect(reclassified(report(), 'FAC-CAMERA', now, isOutside)).toMatchObject({
      value: {
        serviceCode: 'FAC-CAMERA',
        expectedOn: '2026-12-01',
        corrections: [{ from: 'FAC-LIGHTING', to: 'FAC-CAMERA' }],
      },
    });
    const old = report({ requestedAt: '2026-11-02T02:00:00.000Z' });
    expect(reclassified(old, 'ROAD-DAMAGE', now, isOutside)).toMatchObject({ value: { expectedOn: '2026-11-26' } });
  });
  it.each([
    ['FAC-NONE', 'feedback.no_service'],
    ['FAC-LIGHTING', 'feedback.same_service'],
    ['MOVE-CAR', 'feedback.belongs_to_moves'],
    ['RPT-HITRUN', 'feedback.belongs_to_tips'],
  ])('does not change it to %s', (code, refusal) => {
    expect(reclassified(report(), code, now, isOutside)).toEqual({ ok: false, refusal });
  });
  it('never makes public what was written in private', () => {
    const complaint = report({ serviceCode: 'COMPLAINT' });
    expect(reclassified(complaint, 'FAC-CAMERA', now, isOutside)).toMatchObject({ refusal: 'feedback.stays_private' });
    expect(reclassified(report(), 'COMPLAINT', now, isOutside).ok).toBe(true);
  });
  it('takes from an owner outside what turns out to be private, and leaves it with a team of the police', () => {
    const given = { at: now.toISOString(), returnBy: '2026-11-30' } as const;
    const lies = (unitId: string) => at('in_progress', { assignment: { ...given, unitId } });
    const outcome = reclassified(lies('lighting'), 'COMPLAINT', now, isOutside);
    expect(outcome.ok && [outcome.value.assignment, queueOf(outcome.value)]).toEqual([undefined, 'desk']);
    const kept = { value: { assignment: { unitId: 'order' } } };
    expect(reclassified(lies('order'), 'COMPLAINT', now, isOutside)).toMatchObject(kept);
    expect(reclassified(lies('lighting'), 'FAC-CAMERA', now, isOutside)).toMatchObject({
      value: { assignment: { unitId: 'lighting' } },
    });
  });
  it('replaces his words or hides them, and keeps what he wrote first', () => {
    const once = moderated(report(), 'v1.first', '路灯不亮（已处理）', now);
    expect(once).toMatchObject({ description: '路灯不亮（已处理）', original: 'v1.first' });
    const twice = moderated(once, 'v1.second', undefined, now);
    expect(twice).toMatchObject({ description: '', original: 'v1.first', shown: { at: now.toISOString() } });
    expect(twice.shown).not.toHaveProperty('description');
  });
});

describe('being late', () => {
  const late = (on: string, over: Partial<Report> = {}) =>
    escalated(at('in_progress', { expectedOn: '2026-11-26', ...over }), new Date(`${on}T02:00:00.000Z`), profile);
  const told = (on: string, over: Partial<Report> = {}) => late(on, over)?.told;

  it('is told to the unit on the day after, to its lead after two working days more, then to the supervisor', () => {
    expect(told('2026-11-26')).toBeUndefined();
    expect(told('2026-11-27')).toEqual(['unit']);
    expect(told('2026-11-30', { escalation: 1 })).toBeUndefined();
    expect(told('2026-12-01', { escalation: 1 })).toEqual(['lead']);
    expect(told('2026-12-03', { escalation: 2 })).toEqual(['supervisor']);
    expect(told('2026-12-31', { escalation: 3 })).toBeUndefined();
  });
  it('waits for a lead and a supervisor through the holiday, and counts the Saturday that is worked for it', () => {
    // National Day 2026: 1 to 7 October; Saturday the tenth is a working day.
    const due = { expectedOn: '2026-09-30' } as const;
    expect(told('2026-10-01', due)).toEqual(['unit']);
    expect(told('2026-10-09', { ...due, escalation: 1 })).toBeUndefined();
    expect(told('2026-10-10', { ...due, escalation: 1 })).toEqual(['lead']);
    expect(told('2026-10-12', { ...due, escalation: 2 })).toBeUndefined();
    expect(told('2026-10-13', { ...due, escalation: 2 })).toEqual(['supervisor']);
  });
  it('is told to all of them at once where nobody looked for a week', () => {
    expect(told('2026-12-04')).toEqual(['unit', 'lead', 'supervisor']);
    expect(late('2026-12-04')?.report).toMatchObject({ escalation: 3, version: 5 });
  });
  it('ends with the answer', () => {
    for (const status of ReportStatus.options)
      expect(told('2026-11-27', { status })).toEqual(isPending(status) || status === 'done' ? ['unit'] : undefined);
  });
  it('is counted from the day of the answer once the repair is done', () => {
    const done = { status: 'done', answerBy: '2026-11-30' } as const;
    expect(told('2026-11-30', done)).toBeUndefined();
    expect(late('2026-12-01', done)).toMatchObject({ told: ['unit'], dueOn: '2026-11-30' });
    expect(told('2026-12-02', { ...done, escalation: 1 })).toBeUndefined();
    expect(told('2026-12-03', { ...done, escalation: 1 })).toEqual(['lead']);
    expect(told('2026-12-07', { ...done, escalation: 2 })).toEqual(['supervisor']);
  });
});

describe('what an officer is offered', () => {
  const officer = { officerId: 'officer-lin', name: '林悦', isSupervisor: false };
  it('is what the state allows, and for a unit’s own people what is theirs', () => {
    expect(actsOf(report(), officer)).toEqual([
      'accept',
      'reject',
      'join',
      'dispatch',
      'schedule',
      'complete',
      'move',
      'change_service',
      'moderate',
    ]);
    expect(actsOf(at('dispatched'), { ...officer, onlyOf: 'lighting' })).toEqual([
      'acknowledge',
      'return',
      'schedule',
      'complete',
    ]);
    expect(actsOf(at('done'), officer)).toEqual(['reply', 'move', 'moderate']);
    for (const act of unitActs) expect(DeskAct.options).toContain(act);
  });
  it('is a supervisor’s alone once it was reopened twice', () => {
    const twice = at('reopened', { reopened: 2 });
    expect(actsOf(twice, officer)).toEqual(['moderate']);
    expect(actsOf(twice, { ...officer, isSupervisor: true })).toContain('dispatch');
  });
});
