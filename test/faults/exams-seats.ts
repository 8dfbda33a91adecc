import type { Citizen } from '../fixtures/exams-people.js';
import { type Hall, hallId, type SeatsHall, seatsHall } from '../fixtures/exams-seats.js';
import { type Act, on, request, scenariosIn } from './exams-act.js';
import type { Scenario } from './explore.js';

const inHall = scenariosIn((table, over) => seatsHall(on(table), undefined, over));

/** What goes before comes to the act itself: a citizen's request with one fixed key. */
const scenario = (
  name: string,
  before: (here: SeatsHall) => Promise<unknown>,
  what: readonly [string, string, unknown?],
  who: Citizen = 'c1',
): Scenario<Act> =>
  inHall(name, async (here) => {
    await before(here);
    return request(here.town, who, what);
  });
const at = (hall: Hall, what: string) => `/exams/sessions/${hallId(hall)}/${what}`;
const mine = (what: string) => `/exams/bookings/S2/${what}`;
const nothing = async () => {};
const booked = async (here: SeatsHall, who: Citizen = 'c1') => {
  await here.confirm(who);
  await here.pay(who);
};
const offered = async (here: SeatsHall) => {
  await booked(here, 'c2');
  await here.wait('c1');
  await here.cancel('c2');
  await here.offer();
};

/** Every act upon a seat. */
export const examsSeats: readonly Scenario<Act>[] = [
  scenario('holdSeat', nothing, ['POST', at('one', 'hold')]),
  scenario('holdSeat, one being held elsewhere', (here) => here.hold('c1', 'other'), ['POST', at('one', 'hold')]),
  scenario('releaseSeat', (here) => here.hold('c1'), ['DELETE', mine('hold')]),
  scenario('confirmSeat', nothing, ['POST', at('one', 'booking')]),
  scenario('confirmSeat, of his hold', (here) => here.hold('c1'), ['POST', at('one', 'booking')]),
  scenario('joinWaiting', (here) => booked(here, 'c2'), ['POST', at('one', 'waiting')]),
  scenario(
    'leaveWaiting',
    async (here) => {
      await booked(here, 'c2');
      await here.wait('c1');
    },
    ['DELETE', mine('waiting')],
  ),
  scenario(
    'confirmSeat, out of a line elsewhere',
    async (here) => {
      await booked(here, 'c2');
      await here.wait('c1');
    },
    ['POST', at('other', 'booking')],
  ),
  scenario('answerOffer, taken', offered, ['POST', mine('offer'), { answer: 'accept' }]),
  scenario('answerOffer, rejected', offered, ['POST', mine('offer'), { answer: 'reject' }]),
  scenario('changeSession', booked, ['POST', mine('change'), { sessionId: hallId('far') }]),
  scenario('cancelBooking', booked, ['POST', mine('cancellation'), { understood: true }]),
  inHall('giveSeatBack', async (here) => {
    await booked(here);
    const number = (await here.town.bookingOf('c1', 'S2'))?.number;
    const path = `/exams/staff/sessions/${hallId('one')}/given-back`;
    return request(here.town, 'exam_admin', ['POST', path, { number, reason: '本人到窗口申请退还' }]);
  }),
  scenario('cancelBooking, in hardship', booked, [
    'POST',
    mine('cancellation'),
    { understood: true, hardship: { kind: 'illness', text: '急性阑尾炎手术。' } },
  ]),
];
