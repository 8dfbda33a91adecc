import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Citizen, personOf } from '../fixtures/exams-people.js';
import { type SeatsHall, seatAt, seatsHall } from '../fixtures/exams-seats.js';
import { type Store, startStore } from '../fixtures/store.js';

let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const crowd = (size: number) => Array.from({ length: size }, (_, n): Citizen => `c${n + 1}`);
const count = <T>(all: readonly T[]) => {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return Object.fromEntries(counts);
};

/** A hall with so many seats, and so many people who all may sit there. */
async function hallWith(seats: number, people: readonly Citizen[]): Promise<SeatsHall> {
  const here = await seatsHall(store, [
    seatAt('one', { capacity: seats }),
    seatAt('other', { startsAt: '2026-12-07T05:00:00.000Z', endsAt: '2026-12-07T07:00:00.000Z' }),
    seatAt('far', { siteId: 'haishu' }),
  ]);
  await here.town.settle(...people);
  return here;
}

describe('seats that everybody wants at once', () => {
  it('500 confirmations of one seat are one seat and 499 refusals with the nearest alternatives', async () => {
    const people = crowd(500);
    const here = await hallWith(1, people);
    const answers = await Promise.all(people.map((who) => here.confirm(who)));
    expect(count(answers.map(({ status, body }) => `${status} ${body.code ?? body.state}`))).toEqual({
      '201 fee_due': 1,
      '409 exams.no_seat': 499,
    });
    for (const { body } of answers.filter(({ status }) => status === 409))
      expect(body.alternatives.map(({ sessionId }: { sessionId: string }) => sessionId)).toEqual([
        'S2OTHER',
        'S2FARHALL',
      ]);
    expect(await here.seats()).toMatchObject({ booked: 1, holds: [] });
  }, 120_000);

  it('are all given away, each once, and nobody is told that it is busy', async () => {
    const people = crowd(120);
    const here = await hallWith(30, people);
    const answers = await Promise.all(people.map((who) => here.confirm(who)));
    expect(count(answers.map(({ status, body }) => `${status} ${body.code ?? body.state}`))).toEqual({
      '201 fee_due': 30,
      '409 exams.no_seat': 90,
    });
    const seated = people.filter((_who, n) => answers[n]?.status === 201);
    const states = await here.stateOf(...seated);
    expect(count(states)).toEqual({ fee_due: 30 });
    expect((await here.seats()).booked).toBe(30);
  }, 120_000);

  it('are held by as many as there are, whoever else asks', async () => {
    const people = crowd(40);
    const here = await hallWith(5, people);
    const answers = await Promise.all(people.map((who) => here.hold(who)));
    expect(count(answers.map(({ status }) => status))).toEqual({ 201: 5, 409: 35 });
    const holders = people.filter((_who, n) => answers[n]?.status === 201).map(personOf);
    expect((await here.seats()).holds.map(({ personId }) => personId).sort()).toEqual(holders.sort());
  }, 60_000);

  it('of one person on ten devices are one seat', async () => {
    const here = await hallWith(5, ['c1']);
    const answers = await Promise.all(Array.from({ length: 10 }, () => here.confirm('c1')));
    expect(count(answers.map(({ status }) => status))).toEqual({ 201: 10 });
    expect((await here.seats()).booked).toBe(1);
    expect(await here.town.told('exams.fee_due')).toHaveLength(1);
  });
});

describe('two changes at once', () => {
  it('move a booking twice at most, and never leave a seat on the books of two sessions', async () => {
    const here = await hallWith(1, ['c1']);
    await here.confirm('c1');
    await here.pay('c1');
    await Promise.all([here.change('c1', 'other'), here.change('c1', 'far'), here.change('c1', 'other')]);
    const booking = await here.town.bookingOf('c1', 'S2');
    expect(booking?.changes).toBeLessThanOrEqual(2);
    const booked = await Promise.all(
      (['one', 'other', 'far'] as const).map(async (where) => (await here.seats(where)).booked),
    );
    expect(booked.reduce((sum, seats) => sum + seats)).toBe(1);
    expect(booking?.session?.sessionId).toBe(['S2HALL1', 'S2OTHER', 'S2FARHALL'][booked.indexOf(1)]);
  });
});

describe('one person who wants two exams at the same hour, all at once', () => {
  const people = crowd(8);
  const hour = { startsAt: '2026-12-07T02:00:00.000Z', endsAt: '2026-12-07T04:00:00.000Z' };
  type Asked = (here: SeatsHall, who: Citizen) => ReturnType<SeatsHall['confirm']>;
  const road: Asked = (here, who) => here.confirm(who, 'reserved');

  /** A hall of 科目二, one elsewhere an hour before, and the road test in the middle of it. */
  async function twoHalls(): Promise<SeatsHall> {
    const earlier = { startsAt: '2026-12-06T05:00:00.000Z', endsAt: '2026-12-06T06:00:00.000Z' };
    const here = await seatsHall(store, [
      seatAt('one', { capacity: people.length }),
      seatAt('far', { capacity: people.length, siteId: 'haishu', ...earlier }),
      seatAt('reserved', { capacity: people.length, subject: 'S3R', ...hour }),
    ]);
    await here.town.settle(...people);
    return here;
  }
  it.each<[string, Asked, Asked, Asked?]>([
    ['taken', (here, who) => here.confirm(who), road],
    ['held', (here, who) => here.hold(who), (here, who) => here.hold(who, 'reserved')],
    [
      'one exchanged, the other taken',
      (here, who) => here.change(who, 'one'),
      road,
      async (here, who) => {
        const seat = await here.confirm(who, 'far');
        await here.pay(who);
        return seat;
      },
    ],
  ])(
    'has one of them when both are %s',
    async (_how, first, second, before) => {
      const here = await twoHalls();
      if (before) for (const who of people) expect((await before(here, who)).status).toBe(201);
      const pairs = await Promise.all(people.map((who) => Promise.all([first(here, who), second(here, who)])));
      expect(pairs.map((pair) => count(pair.map(({ status }) => status < 300)))).toEqual(
        people.map(() => ({ true: 1, false: 1 })),
      );
      const refused = pairs.flat().filter(({ status }) => status >= 300);
      expect(count(refused.map(({ body }) => body.code))).toEqual({ 'exams.times_overlap': people.length });
    },
    60_000,
  );

  it('has one of them when the other is offered to him meanwhile, and he takes it', async () => {
    const here = await seatsHall(store, [seatAt('one'), seatAt('reserved', { subject: 'S3R', ...hour })]);
    await here.confirm('c2');
    expect((await here.wait('c1')).status).toBe(201);
    await here.cancel('c2');
    const [taken] = await Promise.all([road(here, 'c1'), here.offer()]);
    const accepted = await here.answer('c1', 'accept');
    expect(count([taken, accepted].map(({ status }) => status < 300))).toEqual({ true: 1, false: 1 });
  });
});
