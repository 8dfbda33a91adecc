import { BookingNumber, CertificateId, type DomainEvent, type ObjectionId } from '@yilu/contracts';
import type { Booking } from '@yilu/exams/domain/files';
import { forgetCertificates } from '@yilu/exams/use-cases/forget-certificates';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Citizen, personOf } from '../../fixtures/exams-people.js';
import { type ExamsTown, examsTown, paper, planId, sessionId } from '../../fixtures/exams-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
let town: ExamsTown;
const here = sessionId('S2YZ1207A');
const begins = '2026-12-07T01:00:00.000Z';
const text = '早上突发急性肠胃炎，在医院挂急诊。';
const numberOf = (n: number) => BookingNumber.parse(`2${String(n).padStart(12, '0')}`);
const fee = { obligationId: 'E2000000000000AB', fen: 13_000, until: begins, paidAt: '2026-11-24T02:00:00.000Z' };

const booked = (who: Citizen, n: number, over: Partial<Booking> = {}): Booking => ({
  ...{ personId: personOf(who), subject: 'S2', version: 1, number: numberOf(n), planId, provider: 'wechat' },
  ...{ licenceClass: 'C1', maskedName: '学*', pool: 'general', state: 'booked', fee },
  session: { sessionId: here, siteId: 'yinzhou', startsAt: begins, endsAt: '2026-12-07T03:00:00.000Z' },
  ...{ changes: 0, reminded: [], needs: [], steps: [] },
  ...over,
});

beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  town = await examsTown(store);
  await town.put({ bookings: [booked('ready', 1), booked('failed', 2)] });
  town.clock.at = new Date('2026-12-07T02:00:00.000Z');
});

const own = '/exams/bookings/S2';
const plead = async (who: Citizen, certificateId?: string) =>
  town.post(who, `${own}/illness`, { text, certificateId: certificateId ?? (await town.sendPaper(who)) });
const pleaded = async (who: Citizen): Promise<ObjectionId> => {
  const { status, body, text: said } = await plead(who);
  if (status !== 201) throw new Error(said);
  return body.objectionId;
};
const answer = (id: string, decision: 'granted' | 'kept', who: 'supervisor' | 'exam_admin' = 'supervisor') =>
  town.post(who, `/exams/staff/objections/${id}/answer`, { decision, text: '证明写明考试当天急诊，情况属实。' });
const enter = (row: object) => town.post('exam_admin', `/exams/staff/sessions/${here}/results`, { rows: [row] });
const missing = (n: number) => enter({ number: numberOf(n), outcome: 'no_show' });
const excuseOf = async (who: Citizen) => (await town.get(who, own)).body.excuse;

describe('whoever was ill on the day of his exam', () => {
  it('says so with the photograph of a paper, sealed, and before the desk by its last day', async () => {
    expect(await excuseOf('ready')).toEqual({ until: { on: '2026-12-10', provisional: false }, state: 'possible' });
    const { status, body } = await plead('ready');
    expect([status, body.answerBy.on]).toEqual([201, '2026-12-10']);
    expect((await excuseOf('ready')).state).toBe('filed');
    const [stored] = (await town.find({ objections: [body.objectionId] })).objections;
    expect(stored?.text).toMatch(/^v1\./);
    const [shown] = (await town.get('exam_admin', '/exams/staff/objections')).body.items;
    expect(shown).toMatchObject({
      ...{ kind: 'hardship', text: `患病：${text}`, certificate: 'kept' },
      missed: { startsAt: begins, site: { en: 'Yinzhou Test Centre' } },
    });
    expect((await town.get('ready', '/exams/objections')).body.items).toMatchObject([{ certificate: 'kept' }]);
    expect((await plead('ready')).body.code).toBe('exams.pleaded_already');
  });

  it('is excused: no booking is used, no place moves and his fee goes back', async () => {
    const before = await town.learnerOf('ready');
    await answer(await pleaded('ready'), 'granted');
    expect(await town.bookingOf('ready', 'S2')).toMatchObject({
      ...{ state: 'excused', excuse: { state: 'granted' }, fee: { withdrawn: true } },
    });
    expect(await town.learnerOf('ready')).toEqual(before);
    expect(await town.told('exams.fee_withdrawn')).toEqual([{ obligationId: fee.obligationId, why: 'cancelled' }]);
    expect(await town.told('exams.seat_used')).toMatchObject([{ outcome: 'no_show', on: '2026-12-07' }]);
    expect(await town.told('exams.objection_answered')).toMatchObject([{ kind: 'hardship', decision: 'granted' }]);
    expect((await missing(1)).body.refused[0].reason).toContain('因病未到');
    const [, other] = (await town.get('exam_admin', `/exams/staff/sessions/${here}`)).body.roster;
    expect(other).toMatchObject({ number: numberOf(2), state: 'booked' });
    expect((await town.get('ready', '/exams/learner')).body.subjects[1]).toMatchObject({
      ...{ subject: 'S2', bookingsUsed: 0, booking: { state: 'excused' } },
    });
  });

  it('has what the hall wrote down taken back, as if it had never been, by somebody who did not write it', async () => {
    const before = await town.learnerOf('failed');
    await missing(2);
    expect((await town.learnerOf('failed'))?.subjects.S2).toMatchObject({ bookingsUsed: 3, lastForfeitAt: begins });
    const id = await pleaded('failed');
    expect((await answer(id, 'granted', 'exam_admin')).body.code).toBe('exams.own_result');
    expect((await answer(id, 'granted')).status).toBe(200);
    const booking = await town.bookingOf('failed', 'S2');
    expect(booking).toMatchObject({ state: 'excused' });
    expect(booking).not.toHaveProperty('result');
    expect((await town.learnerOf('failed'))?.subjects).toEqual(before?.subjects);
    // One seat that nobody sat in, counted once.
    expect(await town.told('exams.seat_used')).toHaveLength(1);
  });

  it('keeps what came since, where he has sat another exam by the answer', async () => {
    await missing(2);
    const id = await pleaded('failed');
    const learner = await town.learnerOf('failed');
    if (!learner) throw new Error('No learner');
    const S2 = { ...learner.subjects.S2, bookingsUsed: 4, lastFailedOn: '2026-12-20', lastForfeitAt: begins };
    const subjects = { ...learner.subjects, S2 };
    await town.put({ learners: [{ ...learner, subjects, version: learner.version + 1 }] });
    await answer(id, 'granted');
    expect((await town.learnerOf('failed'))?.subjects.S2).toMatchObject({
      bookingsUsed: 3,
      lastFailedOn: '2026-12-20',
    });
    expect((await town.learnerOf('failed'))?.subjects.S2.lastForfeitAt).toBeUndefined();
  });

  it('is not marked as missing until he is answered, and then is where it does not hold', async () => {
    const id = await pleaded('ready');
    expect((await missing(1)).body.refused[0].reason).toContain('已说明因病未到');
    await answer(id, 'kept');
    expect((await excuseOf('ready')).state).toBe('kept');
    expect((await missing(1)).body).toEqual({ entered: 1, refused: [] });
    expect((await town.learnerOf('ready'))?.subjects.S2).toMatchObject({ bookingsUsed: 1, lastForfeitAt: begins });
    // That he was not there stands now; that he was ill is answered.
    expect((await plead('ready')).body.code).toBe('exams.pleaded_already');
    expect((await town.get('ready', own)).body.result.appeal.state).toBe('possible');
  });

  it('was not ill where the hall has a result of him', async () => {
    const id = await pleaded('ready');
    await enter({ number: numberOf(1), outcome: 'passed', score: 90 });
    const { status, body } = await answer(id, 'granted');
    expect([status, body.code]).toEqual([409, 'exams.came_to_exam']);
    expect((await answer(id, 'kept')).status).toBe(200);
    expect((await town.bookingOf('ready', 'S2'))?.state).toBe('passed');
  });

  it('does not say that he was there at the same time', async () => {
    await missing(1);
    await pleaded('ready');
    const appeal = { text: '我当时在考场，请查看签到录像。', video: true };
    expect((await town.post('ready', `${own}/appeal`, appeal)).body.code).toBe('exams.nothing_to_appeal');
    await missing(2);
    expect((await town.post('failed', `${own}/appeal`, appeal)).status).toBe(201);
    expect((await plead('failed')).body.code).toBe('exams.nothing_to_excuse');
  });

  it.each([
    ['before the exam', '2026-12-07T00:59:59.000Z', 'exams.nothing_to_excuse'],
    ['on the last day', '2026-12-10T15:59:59.000Z', undefined],
    ['a moment after it', '2026-12-10T16:00:00.000Z', 'exams.excuse_over'],
  ])('is heard within three working days: %s', async (_, at, code) => {
    town.clock.at = new Date(at);
    expect((await plead('ready')).body.code).toBe(code);
  });

  it('is not heard where he checked in, or has no booking', async () => {
    await town.post('exam_admin', `/exams/staff/sessions/${here}/check-ins`, { number: numberOf(1) });
    expect((await plead('ready')).body.code).toBe('exams.nothing_to_excuse');
    expect((await plead('pressed')).body.code).toBe('exams.no_booking');
  });

  it('asks once, however often the phone sends it', async () => {
    const body = { text, certificateId: await town.sendPaper('ready') };
    const send = () => town.post('ready', `${own}/illness`, body, 'illness-0001');
    expect((await send()).body).toEqual((await send()).body);
    expect(await town.deps.store.listOwnObjections(personOf('ready'))).toHaveLength(1);
  });
});

describe('the photograph of a paper', () => {
  const bytes = (gone: string[]) => ({ remove: async (key: string) => void gone.push(key) });
  const forget = async () => {
    const gone: string[] = [];
    const until = new Date(town.clock.at.getTime() + 60_000);
    await forgetCertificates({ ...town.deps, bytes: bytes(gone) }, (fault) => {
      throw fault;
    })(until);
    return gone;
  };
  const at = (id: ObjectionId) => `/exams/staff/objections/${id}/certificate`;
  const stored = async (id: string) => (await town.find({ certificates: [CertificateId.parse(id)] })).certificates[0];

  it('is sent by a form for exactly its bytes, and nothing in its address says whose it is', async () => {
    const { status, body } = await town.post('ready', '/exams/certificates', paper);
    expect([status, body.url]).toEqual([201, 'https://out.test']);
    expect(body.fields.key).toBe(`exams/originals/${body.certificateId}`);
    expect(JSON.stringify(body)).not.toContain(personOf('ready'));
    expect((await town.post('unverified', '/exams/certificates', paper)).body.code).toBe('exams.not_verified');
    expect((await town.post('ready', '/exams/certificates', { ...paper, sizeBytes: 10_000_001 })).status).toBe(400);
    expect((await town.post('ready', '/exams/certificates', { ...paper, mediaType: 'image/heic' })).status).toBe(400);
  });

  it('is no plea while it is on its way, nor where it is no picture, another’s, or one of another plea', async () => {
    const lost = await town.sendPaper('ready');
    town.arrived.clear();
    expect((await plead('ready', lost)).body.code).toBe('exams.certificate_missing');
    const page = await town.sendPaper('ready', Buffer.from('<html>'));
    expect((await plead('ready', page)).body.code).toBe('exams.certificate_refused');
    const others = await town.sendPaper('failed');
    expect((await plead('ready', others)).body.code).toBe('exams.certificate_unknown');
    const mine = await town.sendPaper('ready');
    await plead('ready', mine);
    await town.put({ bookings: [booked('ready', 1, { version: 3 })] });
    expect((await plead('ready', mine)).body.code).toBe('exams.certificate_unknown');
  });

  it('is seen by who may answer, each time with a word to the log, and by nobody else', async () => {
    const id = await pleaded('ready');
    for (const who of ['exam_admin', 'supervisor'] as const) {
      const { status, body } = await town.get(who, at(id));
      expect([status, body.mediaType]).toEqual([200, 'image/jpeg']);
      expect(body.url).toMatch(/^https:\/\/out\.test\/exams\/originals\/[0-9a-f-]{36}\?.*X-Amz-Expires=300/);
    }
    const looks = (await town.told('staff.acted')).filter(({ act }) => act === 'certificate_read');
    expect(looks).toMatchObject([{ subject: id }, { subject: id }]);
    for (const who of ['auditor', 'desk_operator', 'admin', 'ready'] as const)
      expect((await town.get(who, at(id))).status, who).toBe(403);
    expect((await town.get('exam_admin', at('00000000-0000-4000-8000-0000000000aa' as ObjectionId))).body.code).toBe(
      'exams.no_objection',
    );
  });

  it('is forgotten sixty days after the answer, and not before', async () => {
    const id = await pleaded('ready');
    town.clock.at = new Date('2026-12-30T02:00:00.000Z');
    expect(await forget()).toEqual([]);
    await answer(id, 'kept');
    town.clock.at = new Date('2027-02-28T01:59:59.000Z');
    expect(await forget()).toEqual([]);
    expect((await town.get('exam_admin', at(id))).status).toBe(200);
    town.clock.at = new Date('2027-02-28T02:00:00.000Z');
    expect(await forget()).toHaveLength(1);
    expect((await town.get('exam_admin', at(id))).body.code).toBe('exams.no_certificate');
    expect((await town.get('ready', '/exams/objections')).body.items[0].certificate).toBe('forgotten');
    expect(await forget()).toEqual([]);
  });

  it('that came to no plea is forgotten after a day, and can be brought forward no more', async () => {
    const id = await town.sendPaper('ready');
    town.clock.at = new Date('2026-12-08T01:56:00.000Z');
    expect((await plead('ready', id)).body.code).toBe('exams.certificate_unknown');
    town.clock.at = new Date('2026-12-08T02:00:00.000Z');
    expect(await forget()).toEqual([`exams/originals/${id}`]);
    expect(await stored(id)).toMatchObject({ forgottenAt: '2026-12-08T02:00:00.000Z' });
  });

  it('stays to be forgotten where its removal fails, and holds up no other', async () => {
    await Promise.all([town.sendPaper('ready'), town.sendPaper('failed')]);
    town.clock.at = new Date('2026-12-09T02:00:00.000Z');
    const faults: unknown[] = [];
    let calls = 0;
    const remove = async () => {
      calls += 1;
      if (calls === 1) throw new Error('Store is away');
    };
    const until = new Date(town.clock.at.getTime() + 60_000);
    const run = forgetCertificates({ ...town.deps, bytes: { remove } }, (fault) => faults.push(fault));
    expect([await run(until), faults.length]).toEqual([1, 1]);
    expect(await run(until)).toBe(1);
  });

  const event = (type: 'identity.persons_merged' | 'identity.person_deleted', data: object) =>
    ({ id: crypto.randomUUID(), at: begins, type, data }) as DomainEvent;

  it('goes with its plea to whoever takes the account over', async () => {
    const id = await pleaded('ready');
    await town.follow(
      event('identity.persons_merged', { personId: personOf('ready'), into: personOf('stranger'), revision: 9 }),
    );
    const [objection] = (await town.find({ objections: [id] })).objections;
    expect((await stored(objection?.certificateId ?? ''))?.personId).toBe(personOf('stranger'));
    expect((await answer(id, 'granted')).status).toBe(200);
    expect((await town.bookingOf('stranger', 'S2'))?.state).toBe('excused');
  });

  it('is removed with whoever deletes his account', async () => {
    const id = await pleaded('ready');
    await town.follow(event('identity.person_deleted', { personId: personOf('ready'), revision: 9 }));
    expect((await town.get('exam_admin', at(id))).body.code).toBe('exams.no_certificate');
    expect(await forget()).toHaveLength(1);
  });

  it('comes with a plea before the exam, too, and is optional there', async () => {
    town.clock.at = new Date('2026-12-06T02:00:00.000Z');
    const session = await town.session(here);
    if (!session) throw new Error('No session');
    await town.put({ sessions: [{ ...session, open: true, booked: 2, version: session.version + 1 }] });
    const hardship = { kind: 'illness', text, certificateId: await town.sendPaper('ready') };
    const cancel = (who: Citizen, plea: object) =>
      town.post(who, `${own}/cancellation`, { understood: true, hardship: plea });
    const wrong = await cancel('failed', hardship);
    expect([wrong.status, wrong.body.code]).toEqual([422, 'exams.certificate_unknown']);
    expect((await cancel('ready', hardship)).body.state).toBe('cancelled');
    expect((await cancel('failed', { kind: 'illness', text })).body.state).toBe('cancelled');
    const { items } = (await town.get('exam_admin', '/exams/staff/objections')).body;
    expect(items.map(({ certificate }: { certificate?: string }) => certificate).sort()).toEqual(['kept', undefined]);
  });
});
