import { randomUUID } from 'node:crypto';
import type {
  BookingView,
  ExamSubject,
  LearnerView,
  Me,
  PersonId,
  PlanDraft,
  PlanId,
  PlanPage,
  SessionPage,
} from '@yilu/contracts';
import type { Deps } from '@yilu/exams/ports';
import { advanceDraw } from '@yilu/exams/use-cases/advance-draw';
import { apply } from '@yilu/exams/use-cases/apply';
import type { StaffCommand } from '@yilu/exams/use-cases/commands';
import { draftPlan } from '@yilu/exams/use-cases/draft-plan';
import { publishPlan } from '@yilu/exams/use-cases/publish-plan';
import type { Result } from '@yilu/kernel';
import type { Addresses } from '../addresses.js';
import { eventually, UnexpectedAnswer } from './api-client.js';
import type { Citizen } from './citizens.js';
import { drawnPlan, narrow, openPlan } from './exam-plans.js';
import { type ExamsAccess, examsRoom } from './exams-room.js';
import { officers } from './officers.js';
import { payOwed } from './violation-acts.js';

const dayMs = 86_400_000;
const minuteMs = 60_000;

export interface ExamsStage {
  readonly addresses: Addresses;
  readonly access: ExamsAccess;
  readonly citizen: (name: string) => Promise<Citizen>;
}

const command = (actor: string, operation: string) => ({ actor, operation, key: randomUUID(), hash: '0' });

function done<T>(outcome: Result<T, unknown>, what: string): T {
  if (!outcome.ok) throw new Error(`${what}: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** Drafts and publishes a plan as the officer of the demo would have, at the room's clock. */
async function publish(room: Deps, draft: PlanDraft): Promise<PlanId> {
  const officer = officers.find(({ roles }) => roles.includes('exam_admin'));
  if (!officer) throw new Error('The demo has no officer for exams');
  const { sub, name, badge } = officer;
  const by = (operation: string): StaffCommand => ({
    command: command(sub, operation),
    officer: { officerId: sub, name, badge },
  });
  const { planId, version } = done(await draftPlan(room)(by('draftPlan'), draft), 'The draft of the demo');
  done(await publishPlan(room)(by('publishPlan'), planId, { version }), 'The plan of the demo');
  return planId;
}

/** Makes the register's word of somebody known; his real name has reached the exams by then. */
const learn = ({ call, person }: Citizen) =>
  eventually(
    () =>
      call<LearnerView>('POST', '/exams/learner').catch((fault: unknown) => {
        if (fault instanceof UnexpectedAnswer && fault.code === 'exams.person_on_the_way') return undefined;
        throw fault;
      }),
    `${person.name} as a learner`,
  );

const newest = async ({ call }: Citizen, status: string) => {
  const { items } = await call<PlanPage>('GET', '/exams/plans');
  const plan = items.find((one) => one.status === status);
  if (!plan) throw new Error(`The demo has no ${status} plan`);
  return plan;
};
const sessionsOf = async ({ call }: Citizen, planId: PlanId, subject: ExamSubject) =>
  (await call<SessionPage>('GET', `/exams/plans/${planId}/sessions?subject=${subject}&limit=50`)).items;

/** Opens the window that visitors of the demo apply in, as if it had been published two days ago. */
export async function openWindow({ access }: ExamsStage): Promise<void> {
  const now = new Date();
  const room = examsRoom(access, { at: new Date(now.getTime() - 2 * dayMs) });
  await publish(room, openPlan(now));
}

/** A window of the days before with its draw: two people have seats by it, and most seats are left. */
export async function drawWindow({ access, citizen }: ExamsStage): Promise<void> {
  const now = new Date();
  const clock = { at: new Date(now.getTime() - 9 * dayMs) };
  const room = examsRoom(access, clock);
  const [xue, yong] = await Promise.all([citizen('冯雪'), citizen('何勇')]);
  await Promise.all([learn(xue), learn(yong)]);
  const draft = drawnPlan(now);
  const of = (subject: ExamSubject, sign = '') =>
    draft.sessions
      .filter((one) => one.subject === subject && one.sessionId.startsWith(subject + sign))
      .map((one) => one.sessionId);
  const planId = await publish(room, draft);
  clock.at = new Date(now.getTime() - 4 * dayMs);
  const ask = async (
    { call }: Citizen,
    subject: ExamSubject,
    preferences: PlanDraft['sessions'][number]['sessionId'][],
  ) => {
    const { personId } = await call<Me>('GET', '/identity/me');
    const by = {
      command: command(personId, 'applyForExam'),
      personId: personId as PersonId,
      provider: 'wechat' as const,
    };
    done(
      await apply(room)(by, subject, { planId, planVersion: 1, preferences, anySession: false }),
      `The application for ${subject}`,
    );
  };
  // In the afternoon, since the road test is in the morning: two subjects are asked for at hours that do not meet.
  const afternoons = of('S2', 'YZ').filter((id) => id.endsWith('P'));
  await ask(xue, 'S2', afternoons);
  await ask(xue, narrow.subject, of(narrow.subject, narrow.sign).slice(0, 1));
  await ask(yong, 'S2', of('S2', 'JB').slice(0, 2));
  for (const instant of [Date.parse(draft.closesAt) + minuteMs, Date.parse(draft.drawAt) + minuteMs]) {
    clock.at = new Date(instant);
    await advanceDraw(room)(planId, () => true);
  }
}

/** Who has not begun yet applies in the window that is open. */
export async function applyFirst({ citizen }: ExamsStage): Promise<void> {
  const tong = await citizen('吴桐');
  await learn(tong);
  const plan = await newest(tong, 'published');
  const sessions = await sessionsOf(tong, plan.planId, 'S1');
  const preferences = sessions.slice(0, 2).map(({ sessionId }) => sessionId);
  const body = { planId: plan.planId, planVersion: plan.version, preferences, anySession: true };
  await tong.call('PUT', '/exams/bookings/S1/application', body);
}

/** Who drew a seat pays for it, and so it is booked. */
export async function paySeat({ addresses, citizen }: ExamsStage): Promise<void> {
  const yong = await citizen('何勇');
  const { fee } = await yong.call<BookingView>('GET', '/exams/bookings/S2');
  if (fee) await payOwed(addresses, yong, fee);
}

/** Somebody waits for the one seat that another has. */
export async function waitInLine({ citizen }: ExamsStage): Promise<void> {
  const qing = await citizen('许晴');
  await learn(qing);
  const { planId } = await newest(qing, 'drawn');
  const full = (await sessionsOf(qing, planId, narrow.subject)).find(({ free }) => free === 0);
  if (full) await qing.call('POST', `/exams/sessions/${full.sessionId}/waiting`);
}
