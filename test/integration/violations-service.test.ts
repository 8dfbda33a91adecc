import { DecisionNumber, type DomainEvent } from '@yilu/contracts';
import type { Table } from '@yilu/dynamo';
import { addDays } from '@yilu/kernel';
import { paymentDue } from '@yilu/law/violations/payment-due';
import { quoteSurcharge } from '@yilu/law/violations/surcharge';
import { plannedBy } from '@yilu/messages/domain/planned';
import { dynamoPaymentStore } from '@yilu/payments/adapters/dynamo-payment-store';
import { followViolations } from '@yilu/payments/use-cases/follow-violations';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { eventsIn } from '../faults/snapshot.js';
import { walletsAtOnce } from '../fixtures/payments-at-once.js';
import { type Store, startStore } from '../fixtures/store.js';
import { personOf } from '../fixtures/violations-people.js';
import { decisionOf, type ViolationsTown, violationsTown } from '../fixtures/violations-town.js';

const clock = { at: new Date() };
const on = (day: string) => {
  clock.at = new Date(`${day}T02:00:00.000Z`);
};
const fine = { expected: { outcome: 'fine', fen: 150_00, points: 6 }, factsConfirmed: true, electronicService: false };

let store: Store;
let table: Table;
let here: ViolationsTown;
let calls: string[] = [];
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  on('2026-03-02');
  table = await store.table(`service-${count++}`, { now: () => clock.at });
  table.db.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        calls.push(commandName.replace('Command', ''));
        return next(args);
      },
    { step: 'initialize', name: 'count' },
  );
  here = await violationsTown(table);
});

const decided = async (): Promise<DecisionNumber> => {
  const { recordId } = await here.publish();
  return (await here.post('owner', `/violations/records/${recordId}/decision`, fine)).body.number;
};
const note = (number: DecisionNumber, event: string, day: string) =>
  here.post('desk_operator', `/violations/staff/decisions/${number}/service`, { event, on: day, note: '挂号信' });
const told = async (): Promise<DomainEvent[]> =>
  (await eventsIn(table)).sort((one, other) => one.at.localeCompare(other.at));

it('moves the last day at the payments, in whatever order the events come, and no surcharge runs before it', async () => {
  const number = await decided();
  const payments = dynamoPaymentStore(await store.table(`service-money-${count}`, { now: () => clock.at }));
  const follow = followViolations({
    payments,
    providers: walletsAtOnce(() => clock.at).providers,
    now: () => clock.at,
  });
  const owed = async () => {
    const [found] = (await payments.find({ obligationIds: [`F${number}`] })).obligations;
    if (!found) throw new Error('Nothing is owed');
    return found;
  };
  const [made] = (await told()).filter(({ type }) => type === 'violations.decision_made');
  on('2026-03-10');
  await note(number, 'mailed', '2026-03-03');
  await note(number, 'delivered', '2026-03-09');
  const [served] = (await told()).filter(({ type }) => type === 'violations.decision_served');
  if (!made || !served) throw new Error('Not told');

  await expect(follow(served)).rejects.toThrow('obligation.not_found');
  await follow(made);
  const before = await owed();
  expect(before.dueProvisional).toBe(true);
  const late = new Date(`${addDays(before.dueOn, 10)}T04:00:00.000Z`);
  expect(quoteSurcharge(before, late).surchargeFen).toBe(0);

  for (const event of [served, made, served]) await follow(event);
  const { on: dueOn } = paymentDue('2026-03-09');
  expect(await owed()).toMatchObject({ dueOn, dueProvisional: false, version: before.version + 1 });
  const threeDaysLate = new Date(`${addDays(dueOn, 3)}T04:00:00.000Z`);
  expect(quoteSurcharge(await owed(), threeDaysLate).surchargeFen).toBe((150_00 * 3 * 3) / 100);

  const words = [made, served].flatMap((event) => plannedBy(event, clock.at));
  expect(words).toMatchObject([
    { notice: 'decision_posted', personId: personOf('owner') },
    { notice: 'fine_served', personId: personOf('owner'), values: { until: dueOn } },
  ]);
});

it('lists what is to be served page by page, the longest waiting first, out of an index', async () => {
  const numbers = Array.from({ length: 7 }, (_, place) => DecisionNumber.parse(`330203100000${1000 + place}`));
  // Written the other way round: the order is that of the days.
  for (const [place, number] of [...numbers.entries()].reverse()) {
    const at = new Date(clock.at.getTime() - (10 - place) * 86_400_000);
    await here.put({ decisions: [decisionOf(at, { number, service: {}, obligationId: `F${number}` })] });
  }
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    calls = [];
    const query = `limit=3${cursor ? `&cursor=${cursor}` : ''}`;
    const { body } = await here.get('desk_operator', `/violations/staff/services?${query}`);
    expect([...calls].sort()).toEqual(['BatchGetItem', 'Query', 'TransactWriteItems']);
    seen.push(...body.items.map(({ number }: { number: string }) => number));
    cursor = body.nextCursor;
  } while (cursor);
  expect(seen).toEqual(numbers);
});

it('serves in one transaction, and once where two officers note it at the same moment', async () => {
  const number = await decided();
  on('2026-03-10');
  calls = [];
  await note(number, 'mailed', '2026-03-03');
  expect(calls).toEqual(['BatchGetItem', 'BatchGetItem', 'TransactWriteItems']);
  const answers = await Promise.all(Array.from({ length: 10 }, () => note(number, 'handed_over', '2026-03-10')));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
  expect((await told()).filter(({ type }) => type === 'violations.decision_served')).toHaveLength(1);
});
