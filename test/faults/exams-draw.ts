import { applicationShards } from '@yilu/exams/domain/application-shards';
import { shardPlace } from '@yilu/exams/domain/draw-places';
import type { DrawRun } from '@yilu/exams/domain/files';
import { advanceDraw } from '@yilu/exams/use-cases/advance-draw';
import { drawIn, hours, townOfApplicants } from '../fixtures/exams-draw.js';
import { type Citizen, personOf } from '../fixtures/exams-people.js';
import { type ExamsTown, planId } from '../fixtures/exams-town.js';
import { type Act, on, request, scenariosIn } from './exams-act.js';
import type { Scenario } from './explore.js';

const applicants: readonly Citizen[] = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6'];
const scenario = scenariosIn((table, over) => townOfApplicants(on(table), { ...over, known: applicants }));
const reason = '一名申请人的排位时间有误，重新摇号。';
const complaint = { planId, subject: 'S2', text: '我的上一次考试是去年三月，排位时间不对。' };

/** The job's turn; what lies on the shelf afterwards has to be the same as well. */
const turn =
  (town: ExamsTown): Act =>
  () =>
    advanceDraw(town.deps)(planId, () => true).then(
      () => ({ status: 200, text: JSON.stringify({ files: [...town.shelf.files].sort() }) }),
      () => 500,
    );

/** All shards but the last two, as earlier turns of the job have left them: every application (or so many) lies in the first. */
async function nearlyCollected(town: ExamsTown, seen = applicants): Promise<void> {
  const [plan] = (await town.find({ plans: [planId] })).plans;
  if (!plan?.commitment || !plan.sealedSeed) throw new Error('The plan has no seed');
  const { commitment, sealedSeed } = plan;
  const next = applicationShards - 2;
  const begun: DrawRun = {
    ...{ planId, run: 1, version: 1, stage: 'collecting', next, count: 0, commitment, sealedSeed, files: [] },
  };
  const wanted = seen.map((who) => ({ personId: personOf(who), subject: 'S2' as const }));
  const { bookings } = await town.find({ bookings: wanted });
  for (let shard = 0; shard < next; shard++) town.shelf.files.set(shardPlace(begun, shard), '');
  const lines = bookings.flatMap(({ application }) => (application ? [`${application.line}\n`] : []));
  town.shelf.files.set(shardPlace(begun, 0), lines.join(''));
  await town.put({ runs: [begun] });
}

const drawn = async (town: ExamsTown): Promise<Citizen> => {
  await nearlyCollected(town);
  await drawIn(town);
  for (const who of applicants) if ((await town.bookingOf(who, 'S2'))?.state === 'unseated') return who;
  throw new Error('Everybody has a seat');
};
const objected = async (town: ExamsTown): Promise<{ who: Citizen; objectionId: string }> => {
  const who = await drawn(town);
  const { body } = await town.post(who, '/exams/objections', complaint);
  return { who, objectionId: body.objectionId };
};
const answer = { decision: 'granted', text: '经核实，排位时间有误，重新摇号。' };

/** The draw from the last shards to the last seat, objections to it, and drawing again. */
export const examsDraw: readonly Scenario<Act>[] = [
  scenario(
    'advanceDraw, to the root',
    async (town) => {
      await nearlyCollected(town);
      town.clock.at = hours.closed;
      return turn(town);
    },
    true,
  ),
  scenario(
    'advanceDraw, from the seed to the seats',
    async (town) => {
      await nearlyCollected(town);
      town.clock.at = hours.closed;
      await advanceDraw(town.deps)(planId, () => true);
      town.clock.at = hours.drawn;
      return turn(town);
    },
    true,
  ),
  scenario(
    'advanceDraw, with somebody whom no index showed in time',
    async (town) => {
      await nearlyCollected(town, applicants.slice(1));
      town.clock.at = hours.closed;
      await advanceDraw(town.deps)(planId, () => true);
      town.clock.at = hours.drawn;
      return turn(town);
    },
    true,
  ),
  scenario('fileObjection', async (town) => {
    const who = await drawn(town);
    return request(town, who, ['POST', '/exams/objections', complaint]);
  }),
  scenario('answerObjection', async (town) => {
    const { objectionId } = await objected(town);
    return request(town, 'exam_admin', ['POST', `/exams/staff/objections/${objectionId}/answer`, answer]);
  }),
  scenario('rerunDraw', async (town) => {
    const { objectionId } = await objected(town);
    await town.post('exam_admin', `/exams/staff/objections/${objectionId}/answer`, answer);
    return request(town, 'exam_admin', ['POST', `/exams/staff/plans/${planId}/reruns`, { reason }]);
  }),
];
