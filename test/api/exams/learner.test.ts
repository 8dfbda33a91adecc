import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personChanged, personOf } from '../../fixtures/exams-people.js';
import { examsTown } from '../../fixtures/exams-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const subjectOf = (body: { subjects: { subject: string }[] }, subject: string) =>
  body.subjects.find((one) => one.subject === subject);

describe('who learns to drive', () => {
  it('types nothing: the register says it, and nobody is known before it was asked', async () => {
    const town = await examsTown(store, { known: [] });
    await town.follow(await personChanged('ready', town.clock.at));
    expect((await town.get('ready', '/exams/learner')).body).toMatchObject({ status: 404, code: 'exams.no_learner' });
    const { status, body } = await town.post('ready', '/exams/learner');
    expect(status).toBe(200);
    expect(body).toMatchObject({ licenceClass: 'C1', certificate: { issuedOn: '2026-06-01' }, placeChangesLeft: 3 });
    expect((await town.get('ready', '/exams/learner')).body).toEqual(body);
  });

  it('is refused before his name is verified, where he learns nothing, and while the register is silent', async () => {
    const town = await examsTown(store);
    expect((await town.post('unverified', '/exams/learner')).body.code).toBe('exams.not_verified');
    expect((await town.post('stranger', '/exams/learner')).body.code).toBe('exams.not_learning');
    town.registers.down = true;
    expect((await town.post('ready', '/exams/learner')).body).toMatchObject({
      status: 503,
      code: 'exams.register_silent',
    });
  });

  it('whose name was verified before this room was there to hear of it, is told how it comes here', async () => {
    const town = await examsTown(store, { known: [] });
    expect((await town.post('ready', '/exams/learner')).body.code).toBe('exams.person_on_the_way');
    const news = await personChanged('ready', town.clock.at);
    await town.follow({ ...news, id: 'signed-in-before', data: { ...news.data, revision: 1, verified: false } });
    expect((await town.post('ready', '/exams/learner')).body.code).toBe('exams.person_on_the_way');
    await town.follow({ ...news, data: { ...news.data, revision: 2 } });
    expect((await town.post('ready', '/exams/learner')).status).toBe(200);
  });

  it('sees for each subject whether he may book, why not with its article, and from which day on', async () => {
    const town = await examsTown(store);
    const novice = (await town.get('novice', '/exams/learner')).body;
    expect(subjectOf(novice, 'S1')).toMatchObject({ standing: 'next', obstacles: [], firstPossibleOn: '2026-11-20' });
    expect(subjectOf(novice, 'S2')).toMatchObject({ standing: 'later', obstacles: [{ code: 's1_first' }] });

    const waiter = (await town.get('waiter', '/exams/learner')).body;
    expect(subjectOf(waiter, 'S1')).toMatchObject({ standing: 'passed', passedOn: '2026-11-15' });
    expect(subjectOf(waiter, 'S2')).toMatchObject({
      standing: 'next',
      firstPossibleOn: '2026-11-26',
      obstacles: [
        { code: 'waiting_period', firstPossibleOn: '2026-11-26', basis: { zh: expect.stringContaining('四十三') } },
      ],
    });
    const failed = (await town.get('failed', '/exams/learner')).body;
    expect(subjectOf(failed, 'S2')).toMatchObject({ bookingsUsed: 2, bookingsAllowed: 5 });
    const pressed = (await town.get('pressed', '/exams/learner')).body;
    expect([novice.priority, failed.priority, pressed.priority]).toEqual([false, false, true]);
  });

  it('keeps what only this room knows when the register is asked again', async () => {
    const town = await examsTown(store);
    const learner = await town.learnerOf('failed');
    if (!learner) throw new Error('Unknown learner');
    const s2 = { ...learner.subjects.S2, bookingsUsed: 3, lastForfeitAt: '2026-11-01T00:00:00.000Z' };
    await town.put({
      learners: [{ ...learner, version: 2, placeChanges: 1, subjects: { ...learner.subjects, S2: s2 } }],
    });
    await town.post('failed', '/exams/learner');
    expect(await town.learnerOf('failed')).toMatchObject({ version: 3, placeChanges: 1, subjects: { S2: s2 } });
  });

  it('begins anew with a new certificate', async () => {
    const town = await examsTown(store);
    const learner = await town.learnerOf('failed');
    if (!learner) throw new Error('Unknown learner');
    const old = { issuedOn: '2023-01-01', validUntil: '2025-12-31' };
    const s3r = { bookingsUsed: 4, priorityUsed: true as const };
    await town.put({
      learners: [
        { ...learner, version: 2, certificate: old, placeChanges: 3, subjects: { ...learner.subjects, S3R: s3r } },
      ],
    });
    const { body } = await town.post('failed', '/exams/learner');
    expect([body.placeChangesLeft, subjectOf(body, 'S3R')]).toMatchObject([3, { bookingsUsed: 0 }]);
  });

  it('books nothing on what the register said a day ago: it is asked anew first', async () => {
    const town = await examsTown(store);
    const learner = await town.learnerOf('ready');
    if (!learner) throw new Error('Unknown learner');
    const refreshedAt = '2026-11-19T02:00:00.000Z';
    await town.put({ learners: [{ ...learner, refreshedAt, version: learner.version + 1 }] });
    const wish = { planId: 'P2026W49', planVersion: 1, preferences: ['S2YZ1207A'], anySession: false };
    const tries = async () => [
      await town.putTo('ready', '/exams/bookings/S2/application', wish),
      await town.post('ready', '/exams/sessions/S2YZ1207A/hold'),
      await town.post('ready', '/exams/sessions/S2YZ1207A/booking'),
    ];
    const stale = { status: 409, code: 'exams.register_stale' };
    expect((await tries()).map(({ body }) => body)).toMatchObject([stale, stale, stale]);
    expect((await town.get('ready', '/exams/learner')).body.refreshDue).toBe(true);
    town.clock.at = new Date('2026-11-20T01:59:59.999Z');
    expect((await town.get('ready', '/exams/learner')).body).not.toHaveProperty('refreshDue');
    town.clock.at = new Date('2026-11-20T02:00:00.000Z');
    expect((await town.post('ready', '/exams/learner')).body).not.toHaveProperty('refreshDue');
    expect((await tries())[0]?.status).toBe(200);
  });

  it('whose certificate was issued after he passed 科目一 is asked about again at once, not a day later', async () => {
    const town = await examsTown(store);
    const learner = await town.learnerOf('ready');
    if (!learner) throw new Error('Unknown learner');
    const before = { certificate: undefined, refreshedAt: '2026-11-20T01:55:00.000Z', version: learner.version + 1 };
    await town.put({ learners: [{ ...learner, ...before }] });
    const wish = { planId: 'P2026W49', planVersion: 1, preferences: ['S2YZ1207A'], anySession: false };
    const code = async () => (await town.putTo('ready', '/exams/bookings/S2/application', wish)).body.code;
    expect(await code()).toBe('exams.not_eligible');
    town.clock.at = new Date('2026-11-20T02:05:00.000Z');
    expect(await code()).toBe('exams.register_stale');
    await town.post('ready', '/exams/learner');
    expect(await code()).toBeUndefined();
  });

  it('tells the hall what it has to prepare, on the booking that he has, too', async () => {
    const town = await examsTown(store);
    const wish = { planId: 'P2026W49', planVersion: 1, preferences: ['S2YZ1207A'], anySession: false };
    await town.putTo('ready', '/exams/bookings/S2/application', wish);
    const { body } = await town.putTo('ready', '/exams/learner/needs', { needs: ['wheelchair', 'read_aloud'] });
    expect(body.needs).toEqual(['wheelchair', 'read_aloud']);
    expect((await town.bookingOf('ready', 'S2'))?.needs).toEqual(['wheelchair', 'read_aloud']);
    expect((await town.putTo('ready', '/exams/learner/needs', { needs: ['asthma'] })).status).toBe(400);
  });

  it('lets his school see how far he is, and takes it back; a new school begins without', async () => {
    const town = await examsTown(store);
    const path = '/exams/learner/school-consent';
    expect((await town.putTo('ready', path, { seesProgress: true })).body.school.seesProgress).toBe(true);
    expect((await town.putTo('ready', path, { seesProgress: false })).body.school.seesProgress).toBe(false);
    await town.putTo('ready', path, { seesProgress: true });
    const learner = await town.learnerOf('ready');
    if (!learner) throw new Error('Unknown learner');
    const school = { schoolId: 'nb-9999', name: '别的驾校' };
    await town.put({ learners: [{ ...learner, version: learner.version + 1, school }] });
    expect((await town.post('ready', '/exams/learner')).body.school.seesProgress).toBe(false);
  });

  it('is one person with one file, whoever else asks', async () => {
    const town = await examsTown(store);
    expect((await town.learnerOf('ready'))?.personId).toBe(personOf('ready'));
    expect((await town.get(undefined, '/exams/learner')).status).toBe(401);
  });
});
