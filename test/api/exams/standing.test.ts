import { checkStanding } from '@yilu/exams/use-cases/check-standing';
import type { FoundLearner } from '@yilu/http/registry';
import { accept, refuse } from '@yilu/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { learnerOf, whoHas } from '../../fixtures/exams-people.js';
import { hallId, type SeatsHall, seatsHall } from '../../fixtures/exams-seats.js';
import { register } from '../../fixtures/register.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
let here: SeatsHall;
const word = { down: false, asked: 0, over: {} as Partial<FoundLearner> };
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  Object.assign(word, { down: false, asked: 0, over: {} });
  const registry = {
    ...register(),
    async findLearner({ documentNumber }: { readonly documentNumber: string }) {
      word.asked += 1;
      if (word.down) return refuse('registry.unreachable' as const);
      const who = whoHas(documentNumber);
      const found = who && learnerOf(who);
      return accept(found && { ...found, ...word.over });
    },
  };
  here = await seatsHall(store, undefined, { registry });
  await here.confirm('c1');
  await here.pay('c1');
  await here.wait('c2');
  await aged();
  here.town.clock.at = new Date('2026-12-04T00:00:00.000Z');
});

/** What the register said of him is some days old. */
async function aged() {
  const learner = await here.town.learnerOf('c1');
  if (!learner) throw new Error('No learner');
  await here.town.put({
    learners: [{ ...learner, refreshedAt: '2026-11-25T01:00:00.000Z', version: learner.version + 1 }],
  });
}

/** He is reminded of his exam, and the news of it comes to whoever asks the register. */
async function reminded(id = 'reminder-1') {
  await here.follow();
  const [told] = await here.town.told('exams.reminder_due');
  if (!told) throw new Error('Nobody was reminded');
  return checkStanding(here.town.deps)(id, told);
}
const booking = () => here.town.bookingOf('c1', 'S2');

describe('whoever is reminded of his exam', () => {
  it.each([
    ['is banned since', { bannedUntil: '2027-12-01' }, '暂不得申请'],
    ['lost his certificate', { certificate: undefined }, '尚未取得学习驾驶证明'],
    ['is too old by then', { upperAgeOn: '2026-12-06' }, '最高年龄'],
  ])(
    'and %s gives his seat to whoever waits, with its money and its reason, and loses no place',
    async (_, over, why) => {
      Object.assign(word.over, over);
      await reminded();
      const left = await booking();
      expect(left).toMatchObject({ state: 'cancelled', fee: { withdrawn: true } });
      expect(left?.steps.at(-1)?.what).toBe('barred');
      const [told] = (await here.town.told('exams.booking_changed')).filter(({ change }) => change === 'cancelled');
      expect(told).toMatchObject({ own: false, reason: { zh: expect.stringContaining(why) } });
      expect(await here.town.told('exams.fee_withdrawn')).toMatchObject([{ why: 'cancelled' }]);
      expect((await here.town.learnerOf('c1'))?.subjects.S2.lastForfeitAt).toBeUndefined();
      await here.offer();
      expect(await here.stateOf('c2')).toEqual(['offered']);
    },
  );

  it('keeps it where the register says what it said before, and is not asked about again within the day', async () => {
    await reminded();
    expect((await booking())?.state).toBe('booked');
    expect((await here.town.learnerOf('c1'))?.refreshedAt).toBe('2026-12-04T00:00:00.000Z');
    here.pass(3_600_000);
    await reminded('reminder-2');
    expect(word.asked).toBe(1);
  });

  it('keeps it while the register is silent; the queue asks again', async () => {
    word.down = true;
    word.over = { bannedUntil: '2027-12-01' };
    await expect(reminded()).rejects.toThrow('does not answer');
    expect((await booking())?.state).toBe('booked');
    word.down = false;
    await reminded();
    expect((await booking())?.state).toBe('cancelled');
  });

  it('is asked about once, however often the news comes', async () => {
    await reminded();
    await aged();
    word.over = { bannedUntil: '2027-12-01' };
    await reminded();
    expect([(await booking())?.state, word.asked]).toEqual(['booked', 1]);
  });

  it.each([
    ['is in another hall by then', 'far', '2026-12-04T00:00:00.000Z'],
    ['sits his exam already', 'one', '2026-12-07T01:00:00.000Z'],
  ] as const)('and %s is not asked about', async (_, hall, at) => {
    await here.follow();
    const [told] = await here.town.told('exams.reminder_due');
    const known = await booking();
    if (!told || !known?.session) throw new Error('Nobody was reminded');
    const session = { ...known.session, sessionId: hallId(hall) };
    await here.town.put({ bookings: [{ ...known, session, version: known.version + 1 }] });
    here.town.clock.at = new Date(at);
    word.over = { bannedUntil: '2027-12-01' };
    await checkStanding(here.town.deps)('reminder-3', told);
    expect([(await booking())?.state, word.asked]).toEqual(['booked', 0]);
  });
});

it('lets nobody change his session on an old word of the register', async () => {
  const { status, body } = await here.change('c1', 'late');
  expect([status, body.code]).toEqual([409, 'exams.register_stale']);
});
