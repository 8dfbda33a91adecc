import { BookingNumber } from '@yilu/contracts';
import type { Booking } from '@yilu/exams/domain/files';
import { checkStanding } from '@yilu/exams/use-cases/check-standing';
import { forgetCertificates } from '@yilu/exams/use-cases/forget-certificates';
import { personOf } from '../fixtures/exams-people.js';
import { hallId, seatsHall } from '../fixtures/exams-seats.js';
import { type ExamsTown, paper, planId, sessionId } from '../fixtures/exams-town.js';
import { type Act, inTown, on, request, scenariosIn, work } from './exams-act.js';
import type { Scenario } from './explore.js';

const scenario = scenariosIn(inTown);
const here = sessionId('S2YZ1207A');
const number = BookingNumber.parse('2000000000001');
const begins = '2026-12-07T01:00:00.000Z';
const fee = { obligationId: 'E2000000000000AB', fen: 13_000, until: begins, paidAt: '2026-11-24T02:00:00.000Z' };
const seat: Booking = {
  ...{ personId: personOf('failed'), subject: 'S2', version: 1, number, planId, provider: 'wechat' },
  ...{ licenceClass: 'C1', maskedName: '学*', pool: 'general', state: 'booked', fee },
  session: { sessionId: here, siteId: 'yinzhou', startsAt: begins, endsAt: '2026-12-07T03:00:00.000Z' },
  ...{ changes: 0, reminded: [], needs: [], steps: [] },
};
const text = '早上突发急性肠胃炎，在医院挂急诊。';
const illness = '/exams/bookings/S2/illness';

const done = async (answer: ReturnType<ExamsTown['call']>) => {
  const { status, text: said, body } = await answer;
  if (status >= 300) throw new Error(said);
  return body;
};
/** He missed it, and the hall has said so. */
async function missed(town: ExamsTown): Promise<string> {
  await town.put({ bookings: [seat] });
  town.clock.at = new Date('2026-12-07T02:00:00.000Z');
  const rows = [{ number, outcome: 'no_show' }];
  await done(town.post('exam_admin', `/exams/staff/sessions/${here}/results`, { rows }));
  return town.sendPaper('failed');
}
const pleaded = async (town: ExamsTown): Promise<string> => {
  const certificateId = await missed(town);
  return (await done(town.post('failed', illness, { text, certificateId }))).objectionId;
};

/** A plea of illness from its paper to its answer and to its being forgotten; and a seat that the register bars. */
export const examsIllness: readonly Scenario<Act>[] = [
  scenario('addExamCertificate', async (town) => request(town, 'failed', ['POST', '/exams/certificates', paper])),
  scenario('pleadIllness', async (town) => {
    const certificateId = await missed(town);
    return request(town, 'failed', ['POST', illness, { text, certificateId }]);
  }),
  scenario('answerObjection, excusing somebody who was ill', async (town) => {
    const id = await pleaded(town);
    const granted = { decision: 'granted', text: '证明写明考试当天急诊，情况属实。' };
    return request(town, 'supervisor', ['POST', `/exams/staff/objections/${id}/answer`, granted]);
  }),
  scenario(
    'forgetCertificates',
    async (town) => {
      await town.sendPaper('failed');
      town.clock.at = new Date(town.clock.at.getTime() + 2 * 86_400_000);
      const until = new Date(town.clock.at.getTime() + 60_000);
      const bytes = { remove: async () => undefined };
      const forget = forgetCertificates({ ...town.deps, bytes }, (fault) => {
        throw fault;
      });
      return work(() => forget(until));
    },
    true,
  ),
  scenario(
    'person_deleted, with the paper of a plea',
    async (town) => {
      await pleaded(town);
      const data = { personId: personOf('failed'), revision: 9 };
      const id = '00000000-0000-4000-8000-0000000000fe';
      return work(() => town.follow({ id, at: begins, type: 'identity.person_deleted', data }));
    },
    true,
  ),
  scenariosIn((table, over) => seatsHall(on(table), undefined, over))('checkStanding', async ({ town, ...hall }) => {
    await hall.confirm('c1');
    await hall.pay('c1');
    const learner = await town.learnerOf('c1');
    if (!learner) throw new Error('No learner');
    await town.put({
      learners: [{ ...learner, version: learner.version + 1, refreshedAt: '2026-11-20T00:00:00.000Z' }],
    });
    const session = { sessionId: hallId('one'), site: { zh: '', en: '' }, startsAt: begins };
    const about = { personId: personOf('c1'), provider: 'wechat', subject: 'S2', number, session, days: 3 } as const;
    return work(() => checkStanding(town.deps)('standing-1', about));
  }),
];
