import type { DomainEvent } from '@yilu/contracts';
import { countApplication } from '@yilu/exams/use-cases/count-application';
import { countExam } from '@yilu/exams/use-cases/count-exam';
import { personOf } from '../fixtures/exams-people.js';
import { hallId, type SeatsHall, seatsHall } from '../fixtures/exams-seats.js';
import { type Act, on, scenariosIn, work } from './exams-act.js';
import type { Scenario } from './explore.js';

const scenario = scenariosIn((table, over) => seatsHall(on(table), undefined, over));
const minute = 60_000;
const hour = 60 * minute;

const owing = async (here: SeatsHall) => {
  await here.confirm('c1');
  const fee = (await here.town.bookingOf('c1', 'S2'))?.fee;
  if (!fee) throw new Error('Nothing is owed');
  return fee;
};
const booked = async (here: SeatsHall) => {
  await here.confirm('c1');
  await here.pay('c1');
};
/** News of payments; always with the same number, as the queue brings it again. */
const news = (here: SeatsHall, type: DomainEvent['type'], data: object): Act => {
  const event = { id: '00000000-0000-4000-8000-0000000000fe', type, at: here.town.clock.at.toISOString(), data };
  return work(() => here.settled(event as DomainEvent));
};
const paid = (here: SeatsHall, obligationId: string, settledAt: string) =>
  news(here, 'payments.obligation_settled', {
    ...{ obligationId, reference: '2', ownerId: personOf('c1'), settledAt },
    ...{ kind: 'exam_fee', by: 'wallet', amountFen: 13_000 },
  });
const ended = ({ town }: SeatsHall, type: DomainEvent['type'], data: object): Act => {
  const about = { personId: personOf('c1'), revision: 9, ...data };
  const event = { id: '00000000-0000-4000-8000-0000000000fd', type, at: town.clock.at.toISOString(), data: about };
  return work(() => town.follow(event as DomainEvent));
};
const callOff = (here: SeatsHall) =>
  here.town.post('exam_admin', '/exams/staff/session-cancellations', {
    sessionIds: [hallId('one')],
    reason: { zh: '台风红色预警', en: 'Typhoon, red alert' },
    replacementIds: [hallId('late')],
  });

/** What comes by itself: payments in time and too late, times that run out, seats that come free, halls called off. */
export const examsNews: readonly Scenario<Act>[] = [
  scenario('settleFee, in time', async (here) => {
    const { obligationId } = await owing(here);
    return paid(here, obligationId, here.later(0));
  }),
  scenario('settleFee, too late', async (here) => {
    const { obligationId, until } = await owing(here);
    here.pass(31 * minute);
    return paid(here, obligationId, until);
  }),
  scenario('settleFee, of a seat that lapsed', async (here) => {
    const { obligationId, until } = await owing(here);
    here.pass(40 * minute);
    await here.follow();
    return paid(here, obligationId, until);
  }),
  scenario('settleFee, whose money payments gave back by themselves', async (here) => {
    const { obligationId } = await owing(here);
    here.pass(40 * minute);
    await here.follow();
    const refund = { refundId: 'r1', obligationId, amountFen: 13_000, reason: 'seat_gone', state: 'succeeded' };
    return news(here, 'payments.refund_changed', { ...refund, ownerId: personOf('c1') });
  }),
  scenario(
    'followBookings, a hold that ran out',
    async (here) => {
      await here.hold('c1');
      await here.wait('c2');
      here.pass(11 * minute);
      return work(here.follow);
    },
    true,
  ),
  scenario(
    'followBookings, a fee that was not paid',
    async (here) => {
      await owing(here);
      await here.wait('c2');
      here.pass(40 * minute);
      return work(here.follow);
    },
    true,
  ),
  scenario(
    'followBookings, an exam that is near',
    async (here) => {
      await booked(here);
      here.town.clock.at = new Date('2026-12-06T02:00:00.000Z');
      return work(here.follow);
    },
    true,
  ),
  scenario(
    'offerSeats',
    async (here) => {
      await booked(here);
      for (const who of ['c2', 'c3'] as const) await here.wait(who);
      await here.cancel('c1');
      return work(here.offer);
    },
    true,
  ),
  scenario(
    'offerSeats, past somebody who lapsed',
    async (here) => {
      await booked(here);
      for (const who of ['c2', 'c3'] as const) await here.wait(who);
      await here.cancel('c1');
      await here.offer();
      here.pass(3 * hour);
      await here.follow();
      return work(here.offer);
    },
    true,
  ),
  scenario(
    'rehousePeople',
    async (here) => {
      await booked(here);
      await here.wait('c2');
      await callOff(here);
      return work(here.offer);
    },
    true,
  ),
  scenario(
    'persons_merged, with a plea of hardship',
    async (here) => {
      await booked(here);
      await here.cancel('c1', { kind: 'illness', text: '急性阑尾炎手术。' });
      return ended(here, 'identity.persons_merged', { into: personOf('c2') });
    },
    true,
  ),
  scenario(
    'persons_merged, with a seat that goes along',
    async (here) => {
      await booked(here);
      return ended(here, 'identity.persons_merged', { into: personOf('c2') });
    },
    true,
  ),
  scenario(
    'persons_merged, with a seat that is worth more than the place in line of his heir',
    async (here) => {
      await booked(here);
      await here.confirm('c3', 'far');
      await here.wait('c2', 'far');
      return ended(here, 'identity.persons_merged', { into: personOf('c2') });
    },
    true,
  ),
  scenario(
    'person_deleted, with a seat for which somebody waits',
    async (here) => {
      await booked(here);
      await here.wait('c2');
      return ended(here, 'identity.person_deleted', {});
    },
    true,
  ),
  scenario('countApplication', async ({ town }) => {
    const data = { planId: 'P2026W49', subject: 'S2', licenceClass: 'C1', is: '2026-05-29' };
    const event = { id: 'counted-1', type: 'exams.application_changed', at: town.clock.at.toISOString(), data };
    return work(() => countApplication(town.deps)(event as DomainEvent));
  }),
  scenario('countExam', async ({ town }) => {
    const data = { siteId: 'yinzhou', subject: 'S2', on: '2026-12-07', outcome: 'passed', waitedDays: 17 };
    const event = { id: 'counted-2', type: 'exams.seat_used', at: town.clock.at.toISOString(), data };
    return work(() => countExam(town.deps)(event as DomainEvent));
  }),
];
