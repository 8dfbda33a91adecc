import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { BookingNumber, PersonId, type PlanPage, SessionId } from '@yilu/contracts';
import type { Booking, ExamSession } from '@yilu/exams/domain/files';
import { learnerAfter } from '@yilu/exams/domain/learner';
import { dayOf, startOfDay } from '@yilu/kernel';
import { storeAccess } from '@yilu/local-city/store';
import { putFiles } from '../fixtures/exams-files.js';
import { learnerOf } from '../fixtures/exams-people.js';
import { sessionOf } from '../fixtures/exams-town.js';

const hourMs = 3_600_000;

interface Someone {
  readonly personId: PersonId;
  readonly maskedName: string;
}
interface Hall extends Partial<ExamSession> {
  readonly sessionId: SessionId;
  readonly startsAt: string;
}

const masked = ['王*', '李*', '张**', '陈*', '杨**', '周*', '徐**', '孙*', '马*', '朱**', '胡*', '郭**'];

/** People of the halls, who have no phone: only the desk ever meets them. */
const strangers = (count: number): Someone[] =>
  Array.from({ length: count }, (_, n) => ({
    personId: PersonId.parse(randomUUID()),
    maskedName: masked[n % masked.length] ?? '',
  }));

/**
 * What the city's API cannot bring about within a test: a day of exams that were booked weeks ago. Sessions of 科目二 are
 * written past it into the plan that was drawn last, full of people who have booked them.
 */
export async function examDays(api: string, endpoint: string) {
  const client = new DynamoDBClient({ ...storeAccess, endpoint });
  const db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const now = () => new Date();
  const table = { db, name: 'yilu-exams', now, newId: randomUUID };
  const plans: PlanPage = await (await fetch(`${api}/exams/plans`)).json();
  const plan = plans.items.find(({ status }) => status === 'drawn');
  if (!plan) throw new Error('The demo has no plan that was drawn');
  const { planId } = plan;
  let numbers = 0;

  /** A session with so many strangers, and whoever else has a seat in it; answers their numbers. */
  async function hall(over: Hall, count: number, ...others: readonly Someone[]): Promise<BookingNumber[]> {
    const people = [...others, ...strangers(count)];
    const endsAt = new Date(Date.parse(over.startsAt) + 2 * hourMs).toISOString();
    const session = sessionOf({
      planId,
      endsAt,
      capacity: people.length + 6,
      priorityCapacity: 2,
      priorityFrom: plan?.opensAt ?? over.startsAt,
      open: true,
      booked: people.length,
      ...over,
    });
    const { sessionId, siteId, startsAt } = session;
    const bookings = people.map(({ personId, maskedName }, n): Booking => {
      const number = BookingNumber.parse(`2E2E${String(numbers++).padStart(9, '0')}`);
      return {
        personId,
        subject: 'S2',
        version: 1,
        number,
        planId,
        provider: 'wechat',
        licenceClass: n % 4 === 3 ? 'C2' : 'C1',
        maskedName,
        pool: 'general',
        state: 'booked',
        session: { sessionId, siteId, startsAt, endsAt },
        changes: 0,
        // Of what has begun nobody is reminded any more: from its end on its hall owes the results.
        reminded: startsAt <= now().toISOString() ? [3, 1] : [],
        needs: n === 2 ? ['sign_language', 'extra_time'] : [],
        steps: [{ at: plan?.opensAt ?? startsAt, what: 'booked' }],
        ...(n % 3 === 0 && startsAt <= now().toISOString() ? { checkedInAt: startsAt } : {}),
      };
    });
    const ready = learnerOf('ready');
    if (!ready) throw new Error('Nobody is ready');
    await putFiles(table, {
      sessions: [session],
      bookings,
      learners: people
        .slice(others.length)
        .map(({ personId }) => learnerAfter(personId, undefined, ready, now().toISOString())),
    });
    return bookings.map(({ number }) => number);
  }
  return { planId, hall, close: () => client.destroy() };
}

/** A number for a session of these tests, apart from those of the demo. */
export const hallNumber = (name: string): SessionId => SessionId.parse(`S2E2E${name}`);

/** An hour ago, or at midnight: a session of today that is under way, at whatever hour a test runs. */
export const begunToday = (): string =>
  new Date(Math.max(Date.now() - hourMs, startOfDay(dayOf(new Date())).getTime())).toISOString();
