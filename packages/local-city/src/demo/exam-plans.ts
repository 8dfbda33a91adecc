import type { ExamSubject, PlanDraft, SessionDraft, SessionId } from '@yilu/contracts';
import { addDays, type Day, dayOf } from '@yilu/kernel';

const hourMs = 3_600_000;
/** An hour of a day in Ningbo. */
const at = (day: Day, clock: string) => new Date(`${day}T${clock}:00+08:00`).toISOString();

interface Hall {
  readonly siteId: string;
  /** Two letters that begin the number of its sessions. */
  readonly sign: string;
  readonly morning: ExamSubject;
  readonly afternoon: ExamSubject;
}

const halls: readonly Hall[] = [
  { siteId: 'haishu', sign: 'HS', morning: 'S1', afternoon: 'S3S' },
  { siteId: 'zhenhai', sign: 'ZH', morning: 'S3S', afternoon: 'S1' },
  { siteId: 'yinzhou', sign: 'YZ', morning: 'S2', afternoon: 'S2' },
  { siteId: 'jiangbei', sign: 'JB', morning: 'S2', afternoon: 'S3R' },
  { siteId: 'fenghua', sign: 'FH', morning: 'S3R', afternoon: 'S2' },
  { siteId: 'beilun', sign: 'BL', morning: 'S3R', afternoon: 'S3R' },
];
const capacities: Readonly<Record<ExamSubject, readonly [capacity: number, reserved: number]>> = {
  S1: [60, 0],
  S2: [24, 4],
  S3R: [16, 3],
  S3S: [60, 0],
};

/** The number that a session of the demo has: its subject, hall, day and half of the day. */
const sessionId = (subject: ExamSubject, sign: string, day: Day, half: 'A' | 'P') =>
  `${subject}${sign}${day.slice(5).replace('-', '')}${half}` as SessionId;

function sessionsOn(day: Day): SessionDraft[] {
  return halls.flatMap(({ siteId, sign, morning, afternoon }) =>
    (
      [
        ['A', morning, '09:00', '11:30'],
        ['P', afternoon, '13:30', '16:00'],
      ] as const
    ).map(([half, subject, from, to]): SessionDraft => {
      const [capacity, priorityCapacity] = capacities[subject];
      return {
        sessionId: sessionId(subject, sign, day, half),
        subject,
        classes: ['C1', 'C2'],
        siteId,
        startsAt: at(day, from),
        endsAt: at(day, to),
        capacity,
        priorityCapacity,
      };
    }),
  );
}

const titleOf = (first: Day, last: Day) => {
  const of = (day: Day) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
  return { zh: `${of(first)}至${of(last)}考试`, en: `Tests from ${first} to ${last}` };
};

/** The window that is open when the demo begins, and closes in four days. */
export function openPlan(now: Date): PlanDraft {
  const today = dayOf(now);
  const days = [18, 19, 20, 21].map((after) => addDays(today, after));
  return {
    title: titleOf(addDays(today, 18), addDays(today, 21)),
    opensAt: at(addDays(today, -1), '09:00'),
    closesAt: at(addDays(today, 4), '18:00'),
    drawAt: at(addDays(today, 4), '19:00'),
    rankRule: { firstBooking: 'window' },
    sessions: days.flatMap(sessionsOn),
  };
}

/** What the drawn plan's only seat is of: somebody has it, and somebody waits for it. */
export const narrow = { subject: 'S3R', sign: 'FH' } as const;

/** A window that closed three hours ago; it was drawn two hours ago, and most of its seats are left. */
export function drawnPlan(now: Date): PlanDraft {
  const today = dayOf(now);
  const days = [12, 13, 14].map((after) => addDays(today, after));
  const [first = today] = days;
  const only = sessionId(narrow.subject, narrow.sign, first, 'A');
  return {
    title: titleOf(first, addDays(today, 14)),
    opensAt: at(addDays(today, -8), '09:00'),
    closesAt: new Date(now.getTime() - 3 * hourMs).toISOString(),
    drawAt: new Date(now.getTime() - 2 * hourMs).toISOString(),
    rankRule: { firstBooking: 'window' },
    sessions: days
      .flatMap(sessionsOn)
      .map((one) => (one.sessionId === only ? { ...one, capacity: 1, priorityCapacity: 0 } : one)),
  };
}
