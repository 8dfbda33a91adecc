import { Pseudonym, RewardId } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import { ningboRewards as rules } from '@yilu/law/feedback/tip-rewards';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LedgerEntry } from './ledger.js';
import {
  claimed,
  granted,
  lapsed,
  monthRefOf,
  ordered,
  paid,
  type Reward,
  type RewardMonth,
  returned,
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
const earn =
  (payee: Pseudonym, yuan: number): Deed =>
  (world) => {
    const rewardId = RewardId.parse(`00000000-0000-4000-8000-${String(world.rewards.length).padStart(12, '0')}`);
    const { month } = monthRefOf(payee, world.at);
    const earned = { rewardId, payee, tipType: 'red_light', tableFen: yuan * 100 };
    const made = granted(earned, world.months.get(`${payee} ${month}`), world.at, rules);
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
    if (!over) continue;
    replaced(world, over.reward);
    world.entries.push(over.entry);
  }
};
/** A batch of everything that is claimed, which is declined, or paid. */
const transfer =
  (approved: boolean): Deed =>
  (world) => {
    for (const reward of world.rewards.filter(({ state }) => state === 'claimed')) {
      const sent = ordered(reward, 'batch');
      if (!approved) {
        replaced(world, returned(sent, world.at).reward);
        continue;
      }
      const done = paid(sent, world.at);
      replaced(world, done.reward);
      world.entries.push(done.entry);
    }
  };

const deed = fc.oneof(
  fc.tuple(fc.constantFrom(...payees), fc.integer({ min: 20, max: 500 })).map(([payee, yuan]) => earn(payee, yuan)),
  fc.integer({ min: 1, max: 1_500 }).map(wait),
  fc.nat(50).map(claim),
  fc.constant(lapse),
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

it('owes what is granted and not paid, spends what was paid, and grants nobody more than the cap in a month', () => {
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
          const inMonth = own.filter(({ grantedAt }) => dayOf(new Date(grantedAt)).startsWith(month));
          const most = Math.min(rules.monthlyCapFen, sumOf(inMonth.map(({ tableFen }) => tableFen)));
          expect(sumOf(inMonth.map(({ fen }) => fen))).toBe(most);
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
