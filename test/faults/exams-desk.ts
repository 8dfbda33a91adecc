import { BookingNumber } from '@yilu/contracts';
import type { Booking } from '@yilu/exams/domain/files';
import { createSchoolApp } from '@yilu/exams/school-app';
import { tellEdition } from '@yilu/exams/use-cases/tell-edition';
import { personOf } from '../fixtures/exams-people.js';
import { hallId, seatsHall } from '../fixtures/exams-seats.js';
import { type ExamsTown, planId, sessionId } from '../fixtures/exams-town.js';
import { type Act, inTown, on, request, scenariosIn, work } from './exams-act.js';
import { examsIllness } from './exams-illness.js';
import type { Scenario } from './explore.js';

const scenario = scenariosIn(inTown);
const plans = '/exams/staff/plans';
const hall = (day: number, over: object = {}) => ({
  ...{ sessionId: `S2JB12${day}`, subject: 'S2', classes: ['C1'], siteId: 'jiangbei' },
  ...{ startsAt: `2026-12-${day}T01:00:00.000Z`, endsAt: `2026-12-${day}T03:00:00.000Z` },
  ...{ capacity: 10, priorityCapacity: 1, ...over },
});
const draft = (...sessions: readonly object[]) => ({
  title: { zh: '十二月第三周', en: 'Third week of December' },
  ...{ opensAt: '2026-11-23T01:00:00.000Z', closesAt: '2026-11-30T10:00:00.000Z', drawAt: '2026-11-30T11:00:00.000Z' },
  ...{ rankRule: { firstBooking: 'window' }, sessions },
});
const first = draft(hall(14), hall(15));
const next = { version: 1, reason: '江北考场检修', draft: draft(hall(14, { capacity: 12 }), hall(16)) };

const done = async (answer: ReturnType<ExamsTown['call']>) => {
  const { status, text, body } = await answer;
  if (status >= 300) throw new Error(text);
  return body;
};
const drafted = async (town: ExamsTown): Promise<string> => (await done(town.post('exam_admin', plans, first))).planId;
const published = async (town: ExamsTown): Promise<string> => {
  const id = await drafted(town);
  await done(town.post('exam_admin', `${plans}/${id}/publication`, { version: 1 }));
  return id;
};
/** An edition of a plan for which somebody has applied. */
async function edited(town: ExamsTown): Promise<void> {
  const id = await published(town);
  town.clock.at = new Date('2026-11-23T02:00:00.000Z');
  const wish = { planId: id, planVersion: 1, preferences: ['S2JB1215', 'S2JB1214'], anySession: false };
  await done(town.putTo('ready', '/exams/bookings/S2/application', wish));
  await done(town.post('exam_admin', `${plans}/${id}/editions`, next));
}

const here = sessionId('S2YZ1207A');
const number = BookingNumber.parse('2000000000001');
const seat: Booking = {
  ...{ personId: personOf('failed'), subject: 'S2', version: 1, number, planId, provider: 'wechat' },
  ...{ licenceClass: 'C1', maskedName: '学*', pool: 'general', state: 'booked' },
  session: {
    sessionId: here,
    siteId: 'yinzhou',
    startsAt: '2026-12-07T01:00:00.000Z',
    endsAt: '2026-12-07T03:00:00.000Z',
  },
  ...{ changes: 0, reminded: [], needs: [], steps: [] },
};
const results = `/exams/staff/sessions/${here}/results`;
const failed = {
  number,
  outcome: 'failed',
  score: 70,
  deductions: [{ text: { zh: '压线', en: 'Touched' }, points: 30 }],
};
const onTheDay = async (town: ExamsTown) => {
  await town.put({ bookings: [seat] });
  town.clock.at = new Date('2026-12-07T02:00:00.000Z');
};
const appeal = { text: '倒车入库时车身没有压线，请查看考试录像。', video: true };
const appealed = async (town: ExamsTown): Promise<string> => {
  await onTheDay(town);
  await done(town.post('exam_admin', results, { rows: [failed] }));
  return (await done(town.post('failed', '/exams/bookings/S2/appeal', appeal))).objectionId;
};
const granted = {
  decision: 'granted',
  text: '经查看考试录像，情况属实，予以更正。',
  corrected: { outcome: 'passed', score: 90 },
};

const schools = '/exams/staff/schools';
const school = { schoolId: 'nb-0007', name: '宁波甬驾驾校' };
const connected = async (town: ExamsTown): Promise<string> =>
  (await done(town.post('exam_admin', schools, school))).key;

/** What officers do: plans and their editions, the day of the exam, appeals, halls called off. */
export const examsDesk: readonly Scenario<Act>[] = [
  scenario('draftPlan', async (town) => request(town, 'exam_admin', ['POST', plans, first])),
  scenario('savePlan', async (town) => {
    const id = await drafted(town);
    return request(town, 'exam_admin', ['PUT', `${plans}/${id}`, { version: 1, draft: draft(hall(17)) }]);
  }),
  scenario(
    'publishPlan',
    async (town) => {
      const id = await drafted(town);
      return request(town, 'exam_admin', ['POST', `${plans}/${id}/publication`, { version: 1 }]);
    },
    true,
  ),
  scenario(
    'changePlan',
    async (town) => {
      const id = await published(town);
      return request(town, 'exam_admin', ['POST', `${plans}/${id}/editions`, next]);
    },
    true,
  ),
  scenario('tellEdition', async (town) => {
    await edited(town);
    const shards = await town.told('exams.edition_published');
    const applied = await Promise.all(
      shards.map(
        async (told) => (await town.deps.store.listApplied(told.planId, told.shard, { limit: 1 })).items.length,
      ),
    );
    const told = shards[applied.indexOf(1)];
    if (!told) throw new Error('Nobody is to be told');
    return work(() => tellEdition(town.deps)('told-1', told));
  }),
  scenario('checkIn', async (town) => {
    await onTheDay(town);
    return request(town, 'exam_admin', ['POST', `/exams/staff/sessions/${here}/check-ins`, { number }]);
  }),
  scenario('enterResults', async (town) => {
    await onTheDay(town);
    return request(town, 'exam_admin', ['POST', results, { rows: [failed] }]);
  }),
  scenario('fileAppeal', async (town) => {
    await onTheDay(town);
    await done(town.post('exam_admin', results, { rows: [failed] }));
    return request(town, 'failed', ['POST', '/exams/bookings/S2/appeal', appeal]);
  }),
  scenario('answerObjection, with a correction', async (town) => {
    const id = await appealed(town);
    return request(town, 'supervisor', ['POST', `/exams/staff/objections/${id}/answer`, granted]);
  }),
  scenario('connectSchool', async (town) => request(town, 'exam_admin', ['POST', schools, school])),
  scenario('rotateSchoolKey', async (town) => {
    await connected(town);
    return request(town, 'exam_admin', ['POST', `${schools}/${school.schoolId}/keys`]);
  }),
  scenario('pauseSchool', async (town) => {
    await connected(town);
    return request(town, 'exam_admin', ['PUT', `${schools}/${school.schoolId}/pause`, { paused: true }]);
  }),
  scenario('getSchoolProgress', async (town) => {
    const key = await connected(town);
    await done(town.putTo('ready', '/exams/learner/school-consent', { seesProgress: true }));
    const app = createSchoolApp(town.deps, { log: () => {} });
    return async () => {
      const answer = await app.request('/exams/schools/progress', { headers: { 'x-school-key': key } });
      return { status: answer.status, text: await answer.text() };
    };
  }),
  scenariosIn((table, over) => seatsHall(on(table), undefined, over))('cancelSessions', async ({ town, ...hall }) => {
    await hall.confirm('c1');
    await hall.pay('c1');
    const reason = { zh: '台风红色预警', en: 'Typhoon, red alert' };
    const body = { sessionIds: [hallId('one'), hallId('far')], reason, replacementIds: [hallId('late')] };
    return request(town, 'exam_admin', ['POST', '/exams/staff/session-cancellations', body]);
  }),
  ...examsIllness,
];
