import type { LicenceClass, SessionDraft } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import { fault, firstExamDay, type InForce, type PlanContext, type PlanFault } from './plan-context.js';
import { overlaps, sameNumbers } from './session-clashes.js';

type FaultAt = (field: string, zh: string, en: string) => PlanFault;
type Published = InForce['sessions'] extends ReadonlyMap<string, infer S> ? S : never;

// Who holds C1 or C2 and wants C6 is examined on the ground and in theory alone (D172 art 30 ¶3).
const withoutRoadExam: readonly LicenceClass[] = ['C6'];

const sameInstant = (one: string, other: string) => Date.parse(one) === Date.parse(other);

function seatFaults({ subject, capacity, priorityCapacity }: SessionDraft, at: FaultAt): PlanFault[] {
  if (capacity === 0) return [at('capacity', '名额不能为零。', 'There must be at least one seat.')];
  // Reserved for whoever's certificate ends soon: who has not passed 科目一 has none yet.
  if (subject === 'S1' && priorityCapacity > 0)
    return [
      at(
        'priorityCapacity',
        '科目一没有优先名额：学习驾驶证明在科目一合格后才核发。',
        'Subject 1 has no reserved seats: the learning certificate is issued once it is passed.',
      ),
    ];
  return priorityCapacity > capacity
    ? [
        at(
          'priorityCapacity',
          `优先名额 ${priorityCapacity} 多于总名额 ${capacity}。`,
          `${priorityCapacity} reserved seats are more than the ${capacity} seats there are.`,
        ),
      ]
    : [];
}

function placeFaults({ siteId, subject, classes }: SessionDraft, { siteIds }: PlanContext, at: FaultAt): PlanFault[] {
  const found: PlanFault[] = [];
  if (!siteIds.includes(siteId)) found.push(at('siteId', `没有考场 ${siteId}。`, `There is no site ${siteId}.`));
  const wrong = subject === 'S3R' ? classes.filter((one) => withoutRoadExam.includes(one)) : [];
  if (wrong.length > 0)
    found.push(at('classes', `${wrong.join('、')} 不考科目三道路。`, `${wrong.join(', ')} has no road exam.`));
  if (new Set(classes).size < classes.length)
    found.push(at('classes', '同一准驾车型写了两次。', 'A class is named twice.'));
  return found;
}

function timeFaults(
  { startsAt, endsAt }: SessionDraft,
  { now, rules }: PlanContext,
  was: Published | undefined,
  at: FaultAt,
): PlanFault[] {
  const [starts, ends] = [new Date(startsAt), new Date(endsAt)];
  const found: PlanFault[] = [];
  if (starts >= ends) found.push(at('endsAt', '结束时间必须晚于开始时间。', 'It must end after it begins.'));
  else if (dayOf(starts) !== dayOf(ends))
    found.push(at('endsAt', '一场考试必须在同一天结束。', 'It must end on the day on which it begins.'));
  if (was && sameInstant(was.startsAt, startsAt)) return found;
  const first = firstExamDay(now, rules);
  if (starts <= now) found.push(at('startsAt', '考试时间已经过去。', 'It lies in the past.'));
  else if (dayOf(starts) < first)
    found.push(
      at(
        'startsAt',
        `考试计划至少提前 ${rules.publishDaysBefore} 日公布，最早可以安排在 ${first}（公安部令第172号第五十二条）。`,
        `A plan is published at least ${rules.publishDaysBefore} days ahead: ${first} is the first possible day (D172 art 52).`,
      ),
    );
  return found;
}

/** Whoever was told that a session is called off shall not find it held after all. */
const revived = ({ sessionId }: SessionDraft, { inForce }: PlanContext, at: FaultAt): PlanFault[] =>
  inForce?.calledOff.has(sessionId)
    ? [at('sessionId', '这个场次已经取消，请用新的场次编号。', 'This session was called off; give a new number.')]
    : [];

const hasSameHours = (session: SessionDraft, was: SessionDraft): boolean =>
  sameInstant(session.startsAt, was.startsAt) && sameInstant(session.endsAt, was.endsAt);

/** Whether it is still the exam that somebody has a seat in: its day and place stand on his slip, and he is of a class. */
export const isSameExam = (session: SessionDraft, was: SessionDraft): boolean =>
  session.siteId === was.siteId &&
  hasSameHours(session, was) &&
  was.classes.every((one) => session.classes.includes(one));

/** What may not be changed under those who have asked for a session, or have a seat in it. */
function changeFaults(
  session: SessionDraft,
  was: Published | undefined,
  { now, inForce }: PlanContext,
  at: FaultAt,
): PlanFault[] {
  if (!was) return [];
  const found: PlanFault[] = [];
  const isAskedFor = inForce !== undefined && now.getTime() >= Date.parse(inForce.opensAt);
  if (was.taken > 0 && !isSameExam(session, was))
    found.push(
      at(
        'startsAt',
        `已有 ${was.taken} 人约到，时间、考场和准驾车型不能再改，请用“取消场次”。`,
        `${was.taken} people have seats: time, site and classes stay; call the session off instead.`,
      ),
    );
  else if (isAskedFor && !hasSameHours(session, was))
    found.push(
      at(
        'startsAt',
        '报名已经开始，有人按这个时间选了场次，不能再改时间：请新增场次，删去这一场。',
        'Applications have opened, and people chose it for its hours: add another session and leave this one out.',
      ),
    );
  if (session.subject !== was.subject)
    found.push(
      at('subject', '已公布的场次不能改科目，请新增场次。', 'A published session keeps its subject; add another.'),
    );
  if (session.capacity < was.taken)
    found.push(at('capacity', `已有 ${was.taken} 个名额约出。`, `${was.taken} seats are taken already.`));
  if (session.priorityCapacity < was.priorityTaken)
    found.push(
      at(
        'priorityCapacity',
        `已有 ${was.priorityTaken} 个优先名额约出。`,
        `${was.priorityTaken} reserved seats are taken already.`,
      ),
    );
  return found;
}

/** Sessions that the draft leaves out although somebody has a seat: they are called off one by one, with a reason. */
function missing(sessions: readonly SessionDraft[], { inForce }: PlanContext): PlanFault[] {
  const kept = new Set(sessions.map(({ sessionId }) => sessionId));
  return [...(inForce?.sessions.values() ?? [])]
    .filter(({ sessionId, taken }) => taken > 0 && !kept.has(sessionId))
    .map(({ sessionId, taken }) =>
      fault(
        'sessions',
        `场次 ${sessionId} 已有 ${taken} 人约到，不能删去，请用“取消场次”。`,
        `${taken} people have seats in ${sessionId}: call it off instead.`,
      ),
    );
}

/** Everything that is wrong with the sessions of a draft, row by row, then what is wrong between rows. */
export function sessionFaults(sessions: readonly SessionDraft[], context: PlanContext): PlanFault[] {
  const ofRows = sessions.flatMap((session, row) => {
    const at: FaultAt = (field, zh, en) => fault(`sessions.${row}.${field}`, zh, en);
    const was = context.inForce?.sessions.get(session.sessionId);
    return [
      ...seatFaults(session, at),
      ...placeFaults(session, context, at),
      ...timeFaults(session, context, was, at),
      ...changeFaults(session, was, context, at),
      ...revived(session, context, at),
    ];
  });
  const { neighbours = [] } = context;
  return [
    ...ofRows,
    ...sameNumbers(sessions, neighbours),
    ...overlaps(sessions, neighbours),
    ...missing(sessions, context),
  ];
}
