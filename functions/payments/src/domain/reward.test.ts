import { Pseudonym, RewardId } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import { ningboRewards as rules } from '@yilu/law/feedback/tip-rewards';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from './ledger.js';
import {
  claimed,
  counts,
  givenBack,
  granted,
  lapsed,
  monthRefOf,
  monthRefOfReward,
  ordered,
  paid,
  type Reward,
  type RewardMonth,
  returned,
  withdrawn,
} from './reward.js';

const payees = ['A', 'B'].map((letter) => Pseudonym.parse(letter.repeat(43)));
const [first = Pseudonym.parse('A'.repeat(43))] = payees;
const hourMs = 3_600_000;

interface World {
  at: Date;
  readonly rewards: Reward[];
  readonly months: Map<string, RewardMonth>;
  readonly entries: LedgerEntry[];
}
type Deed = (world: World) => void;

const replaced = ({ rewards }: World, reward: Reward) => {
  rewards[rewards.findIndex(({ rewardId }) => rewardId === reward.rewardId)] = reward;
};
/** What an act made of a reward, with its entry in the ledger and the room that its month gets back. */
const written = (world: World, over: { readonly reward: Reward; readonly entry?: LedgerEntry | undefined }) => {
  replaced(world, over.reward);
  if (over.entry) world.entries.push(over.entry);
  for (const month of givenBack([over.reward], [...world.months.values()]) ?? [])
    world.months.set(`${month.payee} ${month.month}`, month);
};
const countedIn = ({ rewards }: World, payee: Pseudonym, month: string) =>
  sumOf(
    rewards
      .filter((reward) => counts(reward) && reward.payee === payee && monthRefOfReward(reward).month === month)
      .map(({ fen }) => fen),
  );
const earn =
  (payee: Pseudonym, yuan: number): Deed =>
  (world) => {
    const rewardId = RewardId.parse(`00000000-0000-4000-8000-${String(world.rewards.length).padStart(12, '0')}`);
    const { month } = monthRefOf(payee, world.at);
    const earned = { rewardId, payee, tipType: 'red_light', tableFen: yuan * 100 };
    const had = countedIn(world, payee, month);
    const made = granted(earned, world.months.get(`${payee} ${month}`), world.at, rules);
    expect(made.reward.fen).toBe(Math.min(earned.tableFen, rules.monthlyCapFen - had));
    world.rewards.push(made.reward);
    world.months.set(`${payee} ${month}`, made.month);
    if (made.entry) world.entries.push(made.entry);
  };
const wait =
  (hours: number): Deed =>
  (world) => {
    world.at = new Date(world.at.getTime() + hours * hourMs);
  };
const claim =
  (n: number): Deed =>
  (world) => {
    const reward = world.rewards[n % Math.max(1, world.rewards.length)];
    const next = reward && claimed(reward, { account: 'v1.sealed', masked: '***1' }, world.at);
    if (next?.ok) replaced(world, next.value);
  };
const lapse: Deed = (world) => {
  for (const reward of [...world.rewards]) {
    const over = lapsed(reward, world.at);
    if (over) written(world, over);
  }
};
/** The decision behind a reward is revoked. */
const withdraw =
  (n: number): Deed =>
  (world) => {
    const reward = world.rewards[n % Math.max(1, world.rewards.length)];
    const over = reward && withdrawn(reward, world.at);
    if (over) written(world, over);
  };
const propose: Deed = (world) => {
  for (const reward of world.rewards.filter(({ state }) => state === 'claimed'))
    replaced(world, ordered(reward, 'batch'));
};
/** A batch of everything that is ordered is declined, or paid. */
const transfer =
  (approved: boolean): Deed =>
  (world) => {
    for (const reward of world.rewards.filter(({ state }) => state === 'ordered'))
      written(world, (approved ? paid : returned)(reward, world.at));
  };

const deed = fc.oneof(
  fc.tuple(fc.constantFrom(...payees), fc.integer({ min: 20, max: 500 })).map(([payee, yuan]) => earn(payee, yuan)),
  fc.integer({ min: 1, max: 1_500 }).map(wait),
  fc.nat(50).map(claim),
  fc.constant(lapse),
  fc.nat(50).map(withdraw),
  fc.constant(propose),
  fc.boolean().map(transfer),
);

const sumOf = (fens: readonly number[]) => fens.reduce((sum, fen) => sum + fen, 0);
const accountsOf = ({ entries }: World) => {
  const of = (account: string) =>
    sumOf(entries.flatMap(({ lines }) => lines.filter((line) => line.account === account)).map(({ fen }) => fen));
  return { spent: of('rewards'), owed: 0 - of('rewards:payable'), sent: 0 - of('bank:rewards') };
};
const fenIn = ({ rewards }: World, ...states: Reward['state'][]) =>
  sumOf(rewards.filter(({ state }) => states.includes(state)).map(({ fen }) => fen));

it('owes what is granted and not paid, spends what was paid, and grants in a month up to the cap what nobody lost again', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 120 }), (deeds) => {
      const world: World = { at: new Date('2026-11-01T00:00:00Z'), rewards: [], months: new Map(), entries: [] };
      for (const act of deeds) {
        act(world);
        const { spent, owed, sent } = accountsOf(world);
        expect(owed).toBe(fenIn(world, 'granted', 'claimed', 'ordered'));
        expect(sent).toBe(fenIn(world, 'paid'));
        expect(spent).toBe(owed + sent);
      }
      const ids = world.entries.map(({ entryId }) => entryId);
      expect(new Set(ids).size).toBe(ids.length);
      for (const payee of payees) {
        const own = world.rewards.filter((reward) => reward.payee === payee);
        for (const month of new Set(own.map(({ grantedAt }) => dayOf(new Date(grantedAt)).slice(0, 7)))) {
          const countedFen = countedIn(world, payee, month);
          expect(countedFen).toBeLessThanOrEqual(rules.monthlyCapFen);
          expect(world.months.get(`${payee} ${month}`)?.grantedFen).toBe(countedFen);
        }
      }
    }),
    { numRuns: 300 },
  );
});

it('pays nothing twice and lets nothing lapse that was claimed', () => {
  const at = new Date('2026-11-20T02:00:00Z');
  const earned = {
    rewardId: RewardId.parse('00000000-0000-4000-8000-000000000001'),
    payee: first,
    tipType: 'red_light',
  };
  const { reward } = granted({ ...earned, tableFen: 5_000 }, undefined, at, rules);
  const own = claimed(reward, { account: 'v1.x', masked: '*' }, at);
  if (!own.ok) throw new Error(own.refusal);
  const muchLater = new Date('2027-11-20T02:00:00Z');
  expect(lapsed(own.value, muchLater)).toBeUndefined();
  const done = paid(ordered(own.value, 'batch'), muchLater).reward;
  expect(claimed(done, { account: 'v1.x', masked: '*' }, at)).toMatchObject({ ok: false });
});

describe('the room of a reward that was withdrawn', () => {
  const at = new Date('2026-11-20T02:00:00Z');
  const earned = (n: number, tipType = 'red_light') => ({
    rewardId: RewardId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`),
    payee: first,
    tipType,
    tableFen: 30_000,
  });
  it('is what the cap had left of it, in the month in which it was earned', () => {
    const one = granted(earned(1), undefined, at, rules);
    const two = granted(earned(2), one.month, at, rules);
    expect([two.reward.fen, two.month.grantedFen]).toEqual([20_000, 50_000]);
    const over = withdrawn(two.reward, new Date('2027-03-01T02:00:00Z'));
    expect(givenBack(over ? [over.reward] : [], [two.month])).toEqual([
      { payee: first, month: '2026-11', version: 3, grantedFen: 30_000 },
    ]);
    expect(over && withdrawn(over.reward, at)).toBeUndefined();
  });
  it('of two in one month comes back in one step, and of a clue not at all', () => {
    const one = granted(earned(1), undefined, at, rules);
    const two = granted(earned(2), one.month, at, rules);
    const clue = granted(earned(3, 'hit_and_run'), two.month, at, rules);
    const over = [one, two, clue].flatMap(({ reward }) => withdrawn(reward, at)?.reward ?? []);
    expect(over).toHaveLength(3);
    expect(givenBack(over, [clue.month])).toMatchObject([{ version: 4, grantedFen: 0 }]);
  });
  it('is given by nobody who has not read its month', () => {
    const { reward } = granted(earned(1), undefined, at, rules);
    const over = withdrawn(reward, at);
    expect(givenBack(over ? [over.reward] : [], [])).toBeUndefined();
  });
});
