import { type Wallet, wallets } from '@yilu/payments/ports';
import { noteCounterPayment } from '@yilu/payments/use-cases/note-counter-payment';
import { requestRefund } from '@yilu/payments/use-cases/request-refund';
import type { Chance } from '../money/chance.js';
import type { WireWorld } from './wire-world.js';

type Act = (world: WireWorld, chance: Chance) => Promise<unknown>;

const walletOf = (chance: Chance): Wallet => chance.pick(wallets) ?? 'wechat';
const recent = <T>(all: readonly T[], count: number): readonly T[] => all.slice(-count);

const decide: Act = async (world, chance) => {
  const number = world.name('33020610');
  await world.here.fine(number, (1 + chance.upTo(9)) * 5_000);
  // Only now: news of what is not written yet would come again by its queue, which is not here.
  world.numbers.push(number);
};

const pay: Act = async (world, chance) => {
  const first = chance.pick(recent(world.numbers, 6));
  const second = chance.percent(20) ? chance.pick(recent(world.numbers, 6)) : undefined;
  const numbers = [...new Set([first, second])].flatMap((number) => number ?? []);
  if (numbers.length === 0) return;
  const obligationIds = numbers.map((number) => `F${number}`);
  const query = obligationIds.map((id) => `obligationId=${id}`).join('&');
  const quote = await world.here.get(`/payments/quotes?${query}`, 'zhang');
  if (quote.status !== 200) return;
  const place = chance.percent(80) ? 'mini_program' : 'browser';
  const order = { obligationIds, wallet: walletOf(chance), place, expectedFen: quote.body.amountFen };
  // A phone that heard no answer, or a finger that tapped twice.
  const taps = chance.percent(15) ? 3 : 1;
  const started = await Promise.all(
    Array.from({ length: taps }, () => world.here.call('POST', '/payments/attempts', 'zhang', order)),
  );
  for (const { status, body } of started) if (status === 201) world.phones.set(body.attemptId, order.wallet);
};

/** Where the order has ended, or is of a browser that nobody opened, the wallet takes nothing. */
const confirm: Act = async (world, chance) => {
  const phone = chance.pick(recent([...world.phones], 6));
  if (phone) await world.wires.pay(phone[1], phone[0]).catch(() => undefined);
};

const comeBack: Act = async (world, chance) => {
  const phone = chance.pick(recent([...world.phones], 4));
  if (phone) await world.here.call('POST', `/payments/attempts/${phone[0]}/checks`, 'zhang');
};

const hear: Act = async (world, chance) => {
  world.wires.line.lost = chance.percent(25);
  await world.wires.turn();
  world.wires.line.lost = false;
};

const hearAgain: Act = async (world, chance) => {
  const wallet = walletOf(chance);
  const message = chance.pick(world.wires.arrivals[wallet]);
  if (message) await world.here.hear(wallet, message);
};

const round: Act = async (world, chance) => {
  world.here.later(chance.upTo(60));
  await world.here.round();
};

const revoke: Act = async (world, chance) => {
  const number = chance.pick(recent(world.numbers, 8));
  if (!number) return;
  const decided = world.here.decided(number);
  if (decided.type !== 'violations.decision_made') return;
  const data = { ...decided.data, obligationId: `F${number}`, reason: 'upheld' };
  await world.here.follow.violations(world.here.event('violations.decision_revoked', data));
};

const payAtCounter: Act = async (world, chance) => {
  const number = chance.pick(recent(world.numbers, 8));
  const obligation = number && (await world.here.standing(number));
  if (!obligation) return;
  const { obligationId, principalFen: amountFen } = obligation;
  const bankReference = `bank${world.counter.length}`;
  world.counter.push(amountFen);
  const noted = await noteCounterPayment(world.here.deps)({
    bankReference,
    obligationId,
    amountFen,
    paidAt: new Date(),
  });
  if (!noted.ok) throw new Error(noted.refusal);
};

const askBack: Act = async (world, chance) => {
  const phone = chance.pick(recent([...world.phones], 6));
  const { attempt } = phone ? await world.here.deps.payments.find({ attemptId: phone[0] }) : {};
  const item = chance.pick(attempt?.items ?? []);
  if (attempt?.state !== 'paid' || !item) return;
  const availableFen = item.principalFen + item.surchargeFen - item.refundedFen;
  if (availableFen === 0) return;
  const key = world.name('refund');
  await requestRefund(world.here.deps)(
    { actor: 'officer', operation: 'requestRefund', key, hash: key },
    {
      attemptId: attempt.attemptId,
      obligationId: item.obligationId,
      amountFen: 1 + chance.upTo(availableFen),
      availableFen,
      officer: { id: 'officer', name: '财务' },
      note: '多收的钱退回',
    },
  );
};

const troubles: Readonly<Record<Wallet, readonly string[]>> = {
  wechat: [
    ...['lost_answer', 'server_error', 'busy', 'old_spelling', 'answer_signature', 'answer_signtest', 'no_balance'],
    ...['notice_signature', 'notice_tag', 'notice_timestamp', 'notice_duplicate_key', 'notice_foreign_amount'],
  ],
  alipay: ['lost', 'fails', 'busy', 'tampered', 'duplicate_key', 'other_order', 'no_balance', 'rsa', 'foreign_amount'],
};
const trouble: Act = async (world, chance) => {
  const wallet = walletOf(chance);
  await world.wires.fault(wallet, chance.pick(troubles[wallet]) ?? 'busy');
};

const weights: readonly (readonly [number, Act])[] = [
  [15, decide],
  [22, pay],
  [18, confirm],
  [6, comeBack],
  [10, hear],
  [4, hearAgain],
  [10, round],
  [3, revoke],
  [3, payAtCounter],
  [4, askBack],
  [8, trouble],
];
const all = weights.reduce((sum, [weight]) => sum + weight, 0);

/** What happens next. */
export function nextWireAct(chance: Chance): Act {
  let draw = chance.upTo(all);
  for (const [weight, act] of weights) {
    draw -= weight;
    if (draw < 0) return act;
  }
  return decide;
}
