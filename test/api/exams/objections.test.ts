import { advanceDraw } from '@yilu/exams/use-cases/advance-draw';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicants, drawIn, townOfApplicants } from '../../fixtures/exams-draw.js';
import { type Citizen, personOf } from '../../fixtures/exams-people.js';
import { type ExamsTown, planId } from '../../fixtures/exams-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const complaint = { planId, subject: 'S2', text: '我的上一次考试是去年三月，排位时间不对。' };
const object = (town: ExamsTown, who: Citizen) => town.post(who, '/exams/objections', complaint);
const standing = async (town: ExamsTown) =>
  Promise.all(applicants.map(async (who) => ({ who, booking: await town.bookingOf(who, 'S2') })));
const whoIs = async (town: ExamsTown, state: string) =>
  (await standing(town)).filter(({ booking }) => booking?.state === state).map(({ who }) => who);
const someoneWhoIs = async (town: ExamsTown, state: string) => {
  const [who] = await whoIs(town, state);
  if (!who) throw new Error(`Nobody is ${state}`);
  return who;
};

describe('an objection to a draw', () => {
  it('is taken within three working days of the results, with the day of its answer, and shown to its author', async () => {
    const town = await townOfApplicants(store);
    await drawIn(town);
    const filed = await object(town, 'c3');
    expect(filed).toMatchObject({ status: 201, body: { answerBy: { on: '2026-11-26' } } });
    const { body } = await town.get('c3', '/exams/objections');
    expect(body.items).toMatchObject([{ objectionId: filed.body.objectionId, text: complaint.text, state: 'open' }]);
    expect((await town.get('c4', '/exams/objections')).body.items).toEqual([]);
  });

  it('is kept sealed', async () => {
    const town = await townOfApplicants(store);
    await drawIn(town);
    const { objectionId } = (await object(town, 'c3')).body;
    const [objection] = (await town.find({ objections: [objectionId] })).objections;
    expect(objection?.text).toMatch(/^v1\./);
  });

  it.each<readonly [string, number, string, (town: ExamsTown) => Promise<unknown>]>([
    ['before there are results', 409, 'exams.no_results_yet', async () => undefined],
    [
      'twice',
      409,
      'exams.objected_already',
      async (town) => {
        await drawIn(town);
        await object(town, 'c3');
      },
    ],
    [
      'on the fourth working day',
      409,
      'exams.objection_over',
      async (town) => {
        await drawIn(town);
        town.clock.at = new Date('2026-11-26T16:00:00Z');
      },
    ],
  ])('is refused %s', async (_, status, code, before) => {
    const town = await townOfApplicants(store);
    await before(town);
    expect(await object(town, 'c3')).toMatchObject({ status, body: { code } });
  });

  it('is refused to whoever was not in the draw, to strangers, and without words', async () => {
    const town = await townOfApplicants(store);
    await drawIn(town);
    await town.settle('c50');
    expect((await object(town, 'c50')).body.code).toBe('exams.not_in_draw');
    expect((await town.post(undefined, '/exams/objections', complaint)).status).toBe(401);
    expect((await town.post('c3', '/exams/objections', { ...complaint, text: '不公平' })).status).toBe(400);
  });
});

const reason = '一名申请人的排位时间有误，重新摇号。';
const order = (town: ExamsTown, who: 'exam_admin' | 'auditor' = 'exam_admin') =>
  town.post(who, `/exams/staff/plans/${planId}/reruns`, { reason });

/** A draw in which somebody without a seat turns out to have waited longer than all others. */
async function townOfAWrong(): Promise<{ town: ExamsTown; wronged: Citizen }> {
  const town = await townOfApplicants(store);
  await drawIn(town);
  const wronged = await someoneWhoIs(town, 'unseated');
  const { objectionId } = (await object(town, wronged)).body;
  const learner = await town.learnerOf(wronged);
  const [objection] = (await town.find({ objections: [objectionId] })).objections;
  if (!learner || !objection) throw new Error('Nothing to put right');
  const subjects = { ...learner.subjects, S2: { bookingsUsed: 1, lastExamAt: '2025-03-01T01:00:00.000Z' } };
  await town.put({
    learners: [{ ...learner, subjects, version: learner.version + 1 }],
    objections: [
      {
        ...objection,
        version: objection.version + 1,
        state: 'granted',
        answer: { text: '经核实，排位时间有误。', at: town.clock.at.toISOString(), by: 'officer-exam_admin' },
      },
    ],
  });
  return { town, wronged };
}
const drawAgain = async (town: ExamsTown) => {
  await advanceDraw(town.deps)(planId, () => true);
  town.clock.at = new Date(town.clock.at.getTime() + 11 * 60_000);
  return advanceDraw(town.deps)(planId, () => true);
};

describe('a draw made again after an objection was granted', () => {
  it('keeps both roots, seats whoever was wronged where a seat is left, and takes nothing from anybody', async () => {
    const { town, wronged } = await townOfAWrong();
    const seatedBefore = await whoIs(town, 'fee_due');
    expect((await order(town)).status).toBe(201);
    const ordered = (await town.get(undefined, `/exams/plans/${planId}/draw`)).body;
    expect(ordered.ordered).toMatchObject({ run: 2, commitment: expect.stringMatching(/^\w{64}$/), reason });

    expect(await drawAgain(town)).toMatchObject({ run: 2, stage: 'done', count: 9 });
    const { runs, ordered: still } = (await town.get(undefined, `/exams/plans/${planId}/draw`)).body;
    expect(still).toBeUndefined();
    expect(runs).toHaveLength(2);
    expect(runs[0].root).not.toBe(runs[1].root);
    expect(runs[0].seed).not.toBe(runs[1].seed);
    expect(runs[1].commitment).toBe(ordered.ordered.commitment);

    expect(await town.bookingOf(wronged, 'S2')).toMatchObject({ state: 'fee_due', drawn: { run: 2, place: 1 } });
    expect(await town.session('S2YZ1207A')).toMatchObject({ booked: 4 });
    const seatedAfter = await whoIs(town, 'fee_due');
    expect(seatedAfter.filter((who) => who !== wronged)).toEqual(seatedBefore);
  });

  it('never puts whoever objected behind the place that he had', async () => {
    const { town, wronged } = await townOfAWrong();
    const [booking, learner] = [await town.bookingOf(wronged, 'S2'), await town.learnerOf(wronged)];
    if (!booking?.application || !learner) throw new Error('Nothing to look at');
    const subjects = { ...learner.subjects, S2: { bookingsUsed: 1, lastExamAt: '2026-11-01T01:00:00.000Z' } };
    await town.put({ learners: [{ ...learner, subjects, version: learner.version + 1 }] });
    await order(town);
    const after = await town.bookingOf(wronged, 'S2');
    expect(after?.application?.rankTime).toBe(booking.application.rankTime);
  });

  it('puts whoever was wronged first in line where no seat is left', async () => {
    const { town, wronged } = await townOfAWrong();
    const [seatedBefore, session] = [await whoIs(town, 'fee_due'), await town.session('S2YZ1207A')];
    if (!session) throw new Error('No session');
    await town.put({ sessions: [{ ...session, booked: session.capacity, version: session.version + 1 }] });
    await order(town);
    await drawAgain(town);
    expect(await town.bookingOf(wronged, 'S2')).toMatchObject({
      state: 'waiting',
      drawn: { run: 2, place: 1 },
      session: { sessionId: 'S2YZ1207A' },
    });
    expect((await town.session('S2YZ1207A'))?.waiters).toMatchObject([{ personId: personOf(wronged), first: true }]);
    expect(await whoIs(town, 'fee_due')).toEqual(seatedBefore);
  });

  it.each<readonly [string, string, () => Promise<ExamsTown>]>([
    ['before it was drawn at all', 'exams.not_drawn', () => townOfApplicants(store)],
    [
      'while no objection is granted',
      'exams.nothing_granted',
      async () => {
        const town = await townOfApplicants(store);
        await drawIn(town);
        await object(town, 'c3');
        return town;
      },
    ],
    [
      'while it is being drawn again',
      'exams.rerun_ordered',
      async () => {
        const { town } = await townOfAWrong();
        await order(town);
        return town;
      },
    ],
    [
      'again for the same objection',
      'exams.nothing_granted',
      async () => {
        const { town } = await townOfAWrong();
        await order(town);
        await drawAgain(town);
        return town;
      },
    ],
  ])('is refused %s', async (_, code, townWhere) => {
    expect((await order(await townWhere())).body.code).toBe(code);
  });

  it('is ordered by nobody but who administers exams', async () => {
    const { town } = await townOfAWrong();
    expect((await order(town, 'auditor')).body.code).toBe('exams.role_missing');
    expect((await town.post('c3', `/exams/staff/plans/${planId}/reruns`, { reason })).status).toBe(403);
  });
});
