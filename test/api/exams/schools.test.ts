import type { SchoolProgressPage } from '@yilu/contracts';
import { dynamoExamStore } from '@yilu/exams/adapters/dynamo-exam-store';
import { createSchoolApp } from '@yilu/exams/school-app';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Citizen, personOf } from '../../fixtures/exams-people.js';
import { type ExamsTown, examsTown, sessionId } from '../../fixtures/exams-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const own = { schoolId: 'nb-0007', name: '宁波甬驾驾校' };
const desk = '/exams/staff/schools';
const log = (fault: Error) => console.error(fault);

/** A town whose school is connected, and what that school sees. */
async function schoolTown(over: Parameters<typeof examsTown>[1] = {}) {
  const town = await examsTown(store, over);
  const app = createSchoolApp(town.deps, { log });
  const look = async (key: string, cursor?: string) => {
    const path = `/exams/schools/progress${cursor === undefined ? '' : `?cursor=${cursor}`}`;
    const answer = await app.request(path, { headers: { 'x-school-key': key } });
    const text = await answer.text();
    return { status: answer.status, text, body: JSON.parse(text) as SchoolProgressPage & { readonly code?: string } };
  };
  const { key } = (await town.post('exam_admin', desk, own)).body;
  const pass = (minutes: number) => {
    town.clock.at = new Date(town.clock.at.getTime() + minutes * 60_000);
  };
  return { town, app, key: key as string, look, pass };
}
const consent = (town: ExamsTown, who: Citizen, seesProgress = true) =>
  town.putTo(who, '/exams/learner/school-consent', { seesProgress });

async function changed(
  town: ExamsTown,
  who: Citizen,
  over: Partial<NonNullable<Awaited<ReturnType<ExamsTown['learnerOf']>>>>,
) {
  const learner = await town.learnerOf(who);
  if (!learner) throw new Error('Unknown learner');
  await town.put({ learners: [{ ...learner, ...over, version: learner.version + 1 }] });
}

/** A seat of 科目二, paid for. */
async function seated(town: ExamsTown, who: Citizen, state: 'booked' | 'fee_due' = 'booked') {
  const wish = { planId: 'P2026W49', planVersion: 1, preferences: ['S2YZ1207A'], anySession: false };
  await town.putTo(who, '/exams/bookings/S2/application', wish);
  const booking = await town.bookingOf(who, 'S2');
  if (!booking) throw new Error('No booking');
  const session = {
    ...{ sessionId: sessionId('S2YZ1207A'), siteId: 'yinzhou' },
    ...{ startsAt: '2026-12-07T01:00:00.000Z', endsAt: '2026-12-07T03:00:00.000Z' },
  };
  await town.put({ bookings: [{ ...booking, version: booking.version + 1, state, session }] });
}

describe('what a driving school sees', () => {
  it('is only those of its learners who consent', async () => {
    const { town, key, look } = await schoolTown();
    expect((await look(key)).body).toEqual({ items: [] });
    await consent(town, 'ready');
    await changed(town, 'failed', { school: { schoolId: 'nb-0008', name: '别的驾校' } });
    await consent(town, 'failed');
    const { status, body } = await look(key);
    expect(status).toBe(200);
    expect(body.items).toEqual([
      {
        pseudonym: expect.stringMatching(/^[\w-]{22}$/),
        maskedName: '学*',
        licenceClass: 'C1',
        subjects: [
          { subject: 'S1', standing: 'passed' },
          { subject: 'S2', standing: 'next' },
          { subject: 'S3R', standing: 'next' },
          { subject: 'S3S', standing: 'later' },
        ],
      },
    ]);
  });

  it('names day and site of a seat that is certain, and of no other', async () => {
    const { town, key, look } = await schoolTown();
    for (const who of ['ready', 'failed'] as const) await consent(town, who);
    await seated(town, 'ready');
    await seated(town, 'failed', 'fee_due');
    const seats = (await look(key)).body.items.flatMap(({ subjects }) =>
      subjects.flatMap(({ booked }) => booked ?? []),
    );
    expect(seats).toEqual([
      { startsAt: '2026-12-07T01:00:00.000Z', site: expect.objectContaining({ zh: expect.any(String) }) },
    ]);
  });

  it('says from which day on somebody who failed may book again, while that is ahead', async () => {
    const { town, key, look } = await schoolTown();
    await consent(town, 'failed');
    const s2 = async () => (await look(key)).body.items[0]?.subjects.find(({ subject }) => subject === 'S2');
    expect(await s2()).toEqual({ subject: 'S2', standing: 'next' });
    const learner = await town.learnerOf('failed');
    if (!learner) throw new Error('Unknown learner');
    const again = { ...learner.subjects.S2, bookingsUsed: 3, lastFailedOn: '2026-11-18' };
    await changed(town, 'failed', { subjects: { ...learner.subjects, S2: again } });
    expect(await s2()).toEqual({ subject: 'S2', standing: 'next', retryOn: '2026-11-28' });
  });

  it('says nothing of documents, phones, needs, scores, numbers, bans and obstacles, nor who he is in the city', async () => {
    const { town, key, look } = await schoolTown();
    await consent(town, 'ready');
    await seated(town, 'ready');
    await town.putTo('ready', '/exams/learner/needs', { needs: ['wheelchair'] });
    await changed(town, 'ready', { bannedUntil: '2027-11-11' });
    const { text } = await look(key);
    const number = (await town.bookingOf('ready', 'S2'))?.number ?? '';
    expect(number).toHaveLength(13);
    for (const secret of [personOf('ready'), '3302', 'wheelchair', '2027-11-11', number, '学员', 'P2026W49', '四十三'])
      expect(text).not.toContain(secret);
  });

  it('knows each learner by one pseudonym, whatever he takes back, and another school by another', async () => {
    const { town, key, look, pass } = await schoolTown();
    const pseudonym = async (of: string) => (await look(of)).body.items.map((one) => one.pseudonym);
    await consent(town, 'ready');
    const first = await pseudonym(key);
    await consent(town, 'ready', false);
    await consent(town, 'ready');
    expect(await pseudonym(key)).toEqual(first);
    const other = { schoolId: 'nb-0008', name: '别的驾校' };
    const { key: otherKey } = (await town.post('exam_admin', desk, other)).body;
    await changed(town, 'ready', { school: other, schoolConsent: undefined });
    await consent(town, 'ready');
    pass(1);
    const second = await pseudonym(otherKey);
    expect([second.length, second[0] === first[0]]).toEqual([1, false]);
  });

  it('comes in pages that leave nobody out and show nobody twice, whose cursors name no person', async () => {
    const people = Array.from({ length: 33 }, (_, n): Citizen => `c${n + 1}`);
    const { town, key, look } = await schoolTown({ known: people });
    for (const who of people) await consent(town, who);
    const pages = [(await look(key)).body];
    for (let next = pages[0]?.nextCursor; next; next = pages.at(-1)?.nextCursor) {
      expect(next).toMatch(/^[\w-]{22}$/);
      pages.push((await look(key, next)).body);
    }
    const all = pages.flatMap(({ items }) => items.map((one) => one.pseudonym));
    expect([pages.length, all.length, new Set(all).size]).toEqual([3, 33, 33]);
    expect((await look(key, 'not a cursor of ours')).status).toBe(400);
  });
});

describe('a page of a school', () => {
  it('costs one look at the index and one batch read, and a write on the first look of a day alone', async () => {
    const { town, key, pass } = await schoolTown();
    await consent(town, 'ready');
    const sent: string[] = [];
    const send = town.table.db.send.bind(town.table.db);
    const db = Object.assign(Object.create(town.table.db), {
      send: (command: Parameters<typeof send>[0]) => {
        sent.push(command.constructor.name);
        return send(command);
      },
    });
    const app = createSchoolApp({ ...town.deps, store: dynamoExamStore({ ...town.table, db }, 'ningbo') }, { log });
    const calls = async () => {
      sent.length = 0;
      await app.request('/exams/schools/progress', { headers: { 'x-school-key': key } });
      return [...sent];
    };
    expect(await calls()).toEqual(['BatchGetCommand', 'QueryCommand', 'BatchGetCommand', 'TransactWriteCommand']);
    expect(await calls()).toEqual(['QueryCommand', 'BatchGetCommand']);
    pass(24 * 60);
    expect(await calls()).toEqual(['BatchGetCommand', 'QueryCommand', 'BatchGetCommand', 'TransactWriteCommand']);
  });
});

describe('a learner goes off the list at once', () => {
  const seen = async (over: {
    readonly look: (key: string) => Promise<{ body: SchoolProgressPage }>;
    readonly key: string;
  }) => (await over.look(over.key)).body.items.length;

  it('when he takes his consent back', async () => {
    const { town, ...school } = await schoolTown();
    await consent(town, 'ready');
    expect(await seen(school)).toBe(1);
    await consent(town, 'ready', false);
    expect(await seen(school)).toBe(0);
  });

  it('even where the index has not heard of it yet', async () => {
    const { town, key } = await schoolTown();
    await consent(town, 'ready');
    const listed = await town.deps.store.listSeen(own.schoolId, undefined, 14);
    await consent(town, 'ready', false);
    const late = { ...town.deps, store: { ...town.deps.store, listSeen: async () => listed } };
    const answer = await createSchoolApp(late, { log }).request('/exams/schools/progress', {
      headers: { 'x-school-key': key },
    });
    expect(await answer.json()).toEqual({ items: [] });
  });

  it('when the register names another school, which sees him after he has agreed anew', async () => {
    const { town, ...school } = await schoolTown();
    await consent(town, 'ready');
    await changed(town, 'ready', { school: { schoolId: 'nb-9999', name: '以前的驾校' } });
    expect(await seen(school)).toBe(0);
    await town.post('ready', '/exams/learner');
    expect(await seen(school)).toBe(0);
    await consent(town, 'ready');
    expect(await seen(school)).toBe(1);
  });

  it('when he deletes himself, and nothing stays of when his school looked', async () => {
    const { town, ...school } = await schoolTown();
    await consent(town, 'ready');
    expect(await seen(school)).toBe(1);
    const data = { personId: personOf('ready'), revision: 9 };
    await town.follow({
      id: crypto.randomUUID(),
      type: 'identity.person_deleted',
      at: '2026-11-20T02:00:00.000Z',
      data,
    });
    expect(await seen(school)).toBe(0);
    expect((await town.find({ looks: [personOf('ready')] })).looks).toEqual([
      { personId: personOf('ready'), version: 2 },
    ]);
  });

  it('when he is merged; whoever takes over has to agree himself', async () => {
    const { town, ...school } = await schoolTown();
    await consent(town, 'ready');
    const data = { personId: personOf('ready'), into: personOf('stranger'), revision: 9 };
    await town.follow({
      id: crypto.randomUUID(),
      type: 'identity.persons_merged',
      at: '2026-11-20T02:00:00.000Z',
      data,
    });
    expect(await seen(school)).toBe(0);
    expect((await town.learnerOf('stranger'))?.school?.schoolId).toBe(own.schoolId);
    await consent(town, 'stranger');
    expect(await seen(school)).toBe(1);
  });
});

describe('a learner sees', () => {
  it('that his school sees him, since when, and the day on which it last looked', async () => {
    const { town, key, look, pass } = await schoolTown();
    const school = async () => (await town.get('ready', '/exams/learner')).body.school;
    expect(await school()).toEqual({ name: own.name, seesProgress: false });
    await consent(town, 'ready');
    const seesSince = town.clock.at.toISOString();
    expect(await school()).toEqual({ name: own.name, seesProgress: true, seesSince });
    pass(90);
    await consent(town, 'ready');
    await look(key);
    expect(await school()).toEqual({ name: own.name, seesProgress: true, seesSince, lookedOn: '2026-11-20' });
    pass(24 * 60);
    await look(key);
    await consent(town, 'ready', false);
    pass(24 * 60);
    await look(key);
    expect(await school()).toEqual({ name: own.name, seesProgress: false, lookedOn: '2026-11-21' });
  });

  it('before the school does: what cannot be written down is not shown', async () => {
    const { town, key } = await schoolTown();
    await consent(town, 'ready');
    const perform = async () => {
      throw new Error('The store is away');
    };
    const app = createSchoolApp({ ...town.deps, store: { ...town.deps.store, perform } }, { log: () => undefined });
    const answer = await app.request('/exams/schools/progress', { headers: { 'x-school-key': key } });
    expect([answer.status, (await answer.text()).includes('学')]).toEqual([500, false]);
  });

  it('in his export, too', async () => {
    const { town, key, look } = await schoolTown();
    await consent(town, 'ready');
    await look(key);
    const { records } = (await town.get('ready', '/exams/export')).body;
    expect(records).toContainEqual({
      kind: 'school_look',
      data: { personId: personOf('ready'), schoolId: own.schoolId, on: '2026-11-20' },
    });
  });
});

describe('the key of a school', () => {
  it('is shown once, to a request that is sent again too, and kept as a hash', async () => {
    const { town } = await schoolTown();
    const other = { schoolId: 'nb-0009', name: '象山驾校' };
    const first = await town.post('exam_admin', desk, other, 'key-of-one-click');
    expect(first.status).toBe(201);
    expect((await town.post('exam_admin', desk, other, 'key-of-one-click')).body).toEqual(first.body);
    const { items } = (await town.get('exam_admin', desk)).body;
    expect(items.map((one: { schoolId: string }) => one.schoolId)).toEqual(['nb-0007', 'nb-0009']);
    expect(JSON.stringify(items)).not.toMatch(/hash|sealed|"key"/i);
    const kept = JSON.stringify((await town.find({ schools: ['nb-0009'] })).schools);
    expect(kept).not.toContain(first.body.key.split('.')[1]);
    expect((await town.post('exam_admin', desk, other)).body.code).toBe('exams.school_connected');
  });

  it('opens nothing when it is missing, made up, another school’s or an officer’s token', async () => {
    const { app, key, look } = await schoolTown();
    for (const wrong of ['', 'x', own.schoolId, `${own.schoolId}.`, `nb-0008.${key.split('.')[1]}`, `${key}A`])
      expect((await look(wrong)).body.code).toBe('exams.school_key');
    const officer = await app.request('/exams/schools/progress', { headers: { authorization: 'Bearer exam_admin' } });
    expect(officer.status).toBe(401);
  });

  it('opens nothing a minute after it was changed or paused, and the new one does', async () => {
    const { town, key, look, pass } = await schoolTown();
    expect((await look(key)).status).toBe(200);
    const { key: next } = (await town.post('exam_admin', `${desk}/${own.schoolId}/keys`)).body;
    pass(1);
    expect([(await look(key)).status, (await look(next)).status]).toEqual([401, 200]);
    const pause = (paused: boolean) => town.putTo('exam_admin', `${desk}/${own.schoolId}/pause`, { paused });
    expect((await pause(true)).body.state).toBe('paused');
    pass(1);
    expect((await look(next)).body.code).toBe('exams.school_paused');
    await pause(false);
    pass(1);
    expect((await look(next)).status).toBe(200);
  });

  it('is an exam officer’s to give, who is named for it; others read at most', async () => {
    const { town } = await schoolTown();
    for (const who of ['supervisor', 'auditor'] as const) {
      expect((await town.get(who, desk)).status).toBe(200);
      expect((await town.post(who, desk, { schoolId: 'nb-0010', name: '慈溪驾校' })).status).toBe(403);
      expect((await town.post(who, `${desk}/${own.schoolId}/keys`)).status).toBe(403);
      expect((await town.putTo(who, `${desk}/${own.schoolId}/pause`, { paused: true })).status).toBe(403);
    }
    expect((await town.get('admin', desk)).status).toBe(403);
    expect((await town.get('ready', desk)).status).toBe(403);
    await town.post('exam_admin', `${desk}/${own.schoolId}/keys`);
    await town.putTo('exam_admin', `${desk}/${own.schoolId}/pause`, { paused: true });
    const acts = (await town.told('staff.acted')).map(({ act, subject }) => `${act} ${subject}`).sort();
    expect(acts).toEqual(['school_connected nb-0007', 'school_key_rotated nb-0007', 'school_paused nb-0007']);
  });

  it('cannot be given to, changed or paused for a school that is not connected', async () => {
    const { town } = await schoolTown();
    const unknown = [
      await town.post('exam_admin', `${desk}/nb-0404/keys`),
      await town.putTo('exam_admin', `${desk}/nb-0404/pause`, { paused: true }),
    ];
    expect(unknown.map(({ body }) => body.code)).toEqual(['exams.unknown_school', 'exams.unknown_school']);
    expect((await town.post('exam_admin', desk, { schoolId: 'NB 7', name: '驾校' })).status).toBe(400);
  });
});
