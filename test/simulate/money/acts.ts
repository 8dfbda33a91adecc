import { PersonId } from '@yilu/contracts';
import { addDays, dayOf } from '@yilu/kernel';
import { availableFen } from '@yilu/payments/domain/refund';
import type { Deps, Wallet } from '@yilu/payments/ports';
import { checkPayment } from '@yilu/payments/use-cases/check-payment';
import { decideRefund } from '@yilu/payments/use-cases/decide-refund';
import { followAttempts } from '@yilu/payments/use-cases/follow-attempts';
import { followRefunds } from '@yilu/payments/use-cases/follow-refunds';
import { noteCounterPayment } from '@yilu/payments/use-cases/note-counter-payment';
import { noteNotice } from '@yilu/payments/use-cases/note-notice';
import { openObligation } from '@yilu/payments/use-cases/open-obligation';
import { quotePayment } from '@yilu/payments/use-cases/quote-payment';
import { reconcileDay } from '@yilu/payments/use-cases/reconcile-day';
import { requestRefund } from '@yilu/payments/use-cases/request-refund';
import { type PaymentRequest, startPayment } from '@yilu/payments/use-cases/start-payment';
import { stopSurcharge } from '@yilu/payments/use-cases/stop-surcharge';
import { withdrawObligation } from '@yilu/payments/use-cases/withdraw-obligation';
import { Broken } from './broken.js';
import type { Chance } from './chance.js';
import type { World } from './world.js';

type Act = (world: World, chance: Chance) => Promise<void>;

const wallets: readonly Wallet[] = ['wechat', 'alipay'];
const payers = ['10000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000002'].map((id) =>
  PersonId.parse(id),
);
const payer = (chance: Chance) => PersonId.parse(chance.pick(payers));
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const recent = <T>(all: Iterable<T>, count: number): T[] => [...all].slice(-count);
const walletOf = (chance: Chance): Wallet => chance.pick(wallets) ?? 'wechat';
const command = (world: World, operation: string, key = world.name('key_')) => ({
  actor: 'somebody',
  operation,
  key,
  hash: key,
});

const process = (world: World, chance: Chance, work: (deps: Deps) => Promise<unknown>) =>
  world.begin(() => work(world.deps(chance)));

/** Something that can be sent again with the same key, as a phone does that heard no answer. */
async function send(world: World, chance: Chance, work: (deps: Deps) => Promise<unknown>): Promise<void> {
  world.sent.push(() => process(world, chance, work));
  await process(world, chance, work);
}

const open: Act = async (world, chance) => {
  const obligationId = world.name('due_');
  const kind = chance.percent(80) ? 'fine' : 'exam_fee';
  const principalFen = (1 + chance.upTo(20)) * 5_000 + (chance.percent(10) ? chance.upTo(100) : 0);
  const dueOn = addDays(dayOf(new Date(world.time)), chance.upTo(30) - 15);
  world.tell(`open ${obligationId}: ${principalFen} fen, due on ${dueOn}`);
  const about = { obligationId, kind, reference: obligationId, ownerId: payer(chance), principalFen, dueOn } as const;
  await send(world, chance, (deps) => openObligation(deps)(about));
};

/** A phone that can pay must be the only one for what it pays: whatever the wallets still take for it elsewhere is a fault. */
function onlyOnePayable(world: World, attemptId: string) {
  const items = world.records.attempts.get(attemptId)?.items ?? [];
  const payable = (id: string) => wallets.some((wallet) => world.wallets[wallet].isPayable(id));
  for (const other of world.phones) {
    if (other === attemptId || !payable(other)) continue;
    const both = world.records.attempts
      .get(other)
      ?.items.find(({ obligationId }) => items.some((item) => item.obligationId === obligationId));
    // A link that its payer has not opened cannot be closed: money that comes by it goes back.
    const unopened = world.wallets.alipay.isLink(other);
    if (both && payable(attemptId) && !unopened)
      throw new Broken('two phones can pay the same at once', [both.obligationId, attemptId, other]);
  }
}

const pay: Act = async (world, chance) => {
  const known = recent(world.records.obligations.values(), 40);
  const due = known.filter(({ standing }) => standing === 'due');
  const all = (chance.percent(85) ? due : known).slice(-12).map(({ obligationId }) => obligationId);
  const count = chance.percent(75) ? 1 : 2 + chance.upTo(3);
  const obligationIds = [...new Set(Array.from({ length: count }, () => chance.pick(all) ?? ''))].filter(Boolean);
  const payerId = payer(chance);
  const order: PaymentRequest = {
    obligationIds,
    wallet: walletOf(chance),
    place: chance.percent(70) ? { kind: 'mini_program', payerId } : { kind: 'browser', clientIp: '192.0.2.1' },
    payerId,
    returnUrl: 'https://city.example/back',
  };
  const key = command(world, 'startPayment');
  const begin = async (deps: Deps) => {
    world.tell(`start ${obligationIds.join(' ')} by ${order.wallet}`);
    const started = await startPayment(deps)(key, order);
    if (!started.ok) return world.tell(`   start ${obligationIds.join(' ')}: ${started.refusal}`);
    world.handedOver(started.value.attemptId, started.value.handOver);
    onlyOnePayable(world, started.value.attemptId);
  };
  await send(world, chance, begin);
  // Two taps at once.
  if (chance.percent(15)) await process(world, chance, begin);
};

const repeat: Act = async (world, chance) => chance.pick(recent(world.sent, 30))?.();

const confirm: Act = async (world, chance) => {
  const phones = recent(world.phones, 20);
  const payable = phones.filter((each) => wallets.some((wallet) => world.wallets[wallet].isPayable(each)));
  const attemptId = chance.pick(chance.percent(85) ? payable : phones);
  for (const wallet of wallets)
    if (attemptId && world.wallets[wallet].pay(attemptId, chance)) world.tell(`${wallet} takes money for ${attemptId}`);
};

/** The wallet takes money for what it had closed, or for an order that never reached a phone. */
const late: Act = async (world, chance) => {
  const wallet = world.wallets[walletOf(chance)];
  const attemptId = chance.pick(recent(wallet.orders.keys(), 15));
  if (attemptId && wallet.pay(attemptId, chance, true))
    world.tell(`${wallet.wallet} takes late money for ${attemptId}`);
};

const hear: Act = async (world, chance) => {
  for (const wallet of wallets) {
    const { messages } = world.wallets[wallet];
    const due = messages.filter(({ dueAt }) => dueAt <= world.time);
    for (const message of due.slice(0, 1 + chance.upTo(4))) {
      messages.splice(messages.indexOf(message), 1);
      const { notice, tries } = message;
      world.tell(`${wallet} says ${JSON.stringify(notice)}`);
      await process(world, chance, async (deps) => {
        let heard = false;
        try {
          heard = (await noteNotice(deps)(wallet, notice)) !== 'unknown';
        } finally {
          if (!heard && tries < 6)
            messages.push({ ...message, dueAt: world.time + 15_000 * 4 ** tries, tries: tries + 1 });
        }
      });
    }
  }
};

/** Genuine and not ours: another sum, another wallet, another transaction, an order that nobody wrote. */
const mislead: Act = async (world, chance) => {
  const attempt = chance.pick(recent(world.records.attempts.values(), 20));
  if (!attempt) return;
  const eventId = world.name('event_');
  const charge = {
    attemptId: attempt.attemptId,
    transactionId: `${attempt.wallet}-foreign-${eventId}`,
    amountFen: attempt.amountFen,
    paidAt: new Date(world.time),
  };
  const other = attempt.wallet === 'wechat' ? 'alipay' : 'wechat';
  const lies = [
    { wallet: attempt.wallet, charge: { ...charge, amountFen: attempt.amountFen - 1 } },
    { wallet: other, charge },
    { wallet: attempt.wallet, charge: { ...charge, attemptId: 'nobody_wrote_this' } },
    ...(attempt.charge ? [{ wallet: attempt.wallet, charge }] : []),
  ] as const;
  const lie = chance.pick(lies);
  if (!lie) return;
  await process(world, chance, async (deps) => {
    const noted = await noteNotice(deps)(lie.wallet, { kind: 'charged', eventId, charge: lie.charge });
    if (noted === 'noted') throw new Broken('foreign money was booked', [attempt.attemptId]);
  });
};

const comeBack: Act = async (world, chance) => {
  const attemptId = chance.pick(recent(world.phones, 8));
  if (attemptId)
    await process(world, chance, async (deps) => {
      const { attempt } = await deps.payments.find({ attemptId });
      if (attempt) await checkPayment(deps)(attempt);
    });
};
const followPayments: Act = (world, chance) => process(world, chance, (deps) => followAttempts(deps)());
const followBack: Act = (world, chance) => process(world, chance, (deps) => followRefunds(deps)());

const moveRefunds: Act = async (world, chance) => {
  const wallet = world.wallets[walletOf(chance)];
  const refundId = chance.pick(recent(wallet.refunds.keys(), 10));
  if (!refundId) return;
  wallet.advanceRefund(refundId, chance);
  world.tell(`${wallet.wallet} moves ${refundId}: ${wallet.queryRefund(refundId).kind}`);
};

const payAtCounter: Act = async (world, chance) => {
  const obligation = chance.pick(recent(world.records.obligations.values(), 15));
  if (!obligation) return;
  const again = chance.percent(25) ? chance.pick(world.counterPayments) : undefined;
  const surchargeFen = chance.percent(30) ? Math.floor(obligation.principalFen / 10) : 0;
  const payment = again ?? {
    bankReference: world.name('bank_'),
    obligationId: obligation.obligationId,
    amountFen: obligation.principalFen + surchargeFen,
    paidAt: new Date(world.time),
  };
  if (!again) world.counterPayments.push(payment);
  world.tell(`counter takes ${payment.amountFen} fen for ${payment.obligationId} (${payment.bankReference})`);
  await process(world, chance, (deps) => noteCounterPayment(deps)(payment));
};

const withdraw: Act = async (world, chance) => {
  const obligationId = chance.pick(recent(world.records.obligations.keys(), 40));
  const how = chance.pick(['waived', 'revoked', 'seat_gone'] as const);
  if (!obligationId || !how) return;
  const eventId = world.name('event_');
  await send(world, chance, (deps) => {
    world.tell(`${obligationId} is to be ${how}`);
    return withdrawObligation(deps)(eventId, obligationId, how);
  });
};

const stop: Act = async (world, chance) => {
  const obligationId = chance.pick(recent(world.records.obligations.keys(), 20));
  const from = dayOf(new Date(world.time));
  const toldAt = new Date(world.time).toISOString();
  if (obligationId)
    await process(world, chance, (deps) =>
      stopSurcharge(deps)(world.name('event_'), obligationId, [{ why: 'review', from }], toldAt),
    );
};

const askBack: Act = async (world, chance) => {
  const paid = recent(world.records.attempts.values(), 40).filter(({ state }) => state === 'paid');
  const attempt = chance.pick(paid);
  const item = chance.pick(attempt?.items ?? []);
  if (!attempt || !item) return;
  const { attemptId } = attempt;
  const { obligationId } = item;
  const available = availableFen(attempt, obligationId);
  const amountFen = chance.percent(70) ? 1 + chance.upTo(Math.max(1, available)) : available + chance.upTo(2);
  const officerId = chance.pick(['officer_1', 'officer_2']) ?? '';
  const key = command(world, 'requestRefund');
  await send(world, chance, (deps) => {
    world.tell(`${officerId} asks ${amountFen} of ${available} fen back: ${attemptId} ${obligationId}`);
    const officer = { id: officerId, name: officerId };
    const request = { attemptId, obligationId, amountFen, availableFen: available, officer, note: 'by mistake' };
    return requestRefund(deps)(key, request);
  });
};

/** The other officer looks at what waits for a second person. */
export const decide: Act = async (world, chance) => {
  const waiting = [...world.records.refunds.values()].filter(({ state }) => state === 'proposed');
  const refund = chance.pick(waiting);
  if (!refund) return;
  const { refundId } = refund;
  const officerId = chance.pick(['officer_1', 'officer_2']) ?? '';
  const decision = chance.percent(60) ? 'approve' : 'decline';
  const key = command(world, 'decideRefund');
  await send(world, chance, async (deps) => {
    world.tell(`${officerId} would ${decision} ${refundId}`);
    const decided = await decideRefund(deps)(key, {
      refundId,
      officer: { id: officerId, name: officerId },
      decision,
      note: 'looked at',
    });
    if (decided.ok && refund.requestedBy === officerId)
      throw new Broken('one officer alone moved a large sum', [refundId]);
  });
};

const reconcileYesterday: Act = async (world, chance) => {
  const wallet = walletOf(chance);
  const day = addDays(dayOf(new Date(world.time)), -1 - chance.upTo(2));
  await process(world, chance, (deps) => reconcileDay(deps)(wallet, day));
};

const ask: Act = async (world, chance) => {
  const obligationId = chance.pick(recent(world.records.obligations.keys(), 10));
  if (obligationId) await process(world, chance, (deps) => quotePayment(deps)([obligationId]));
};

const setClock: Act = async (world, chance) => {
  world.skewMs = chance.percent(80) ? chance.upTo(240_000) - 120_000 : chance.upTo(2 * hourMs) - hourMs;
  world.tell(`our clock is off by ${world.skewMs} ms`);
};

const goDown: Act = async (world, chance) => {
  const wallet = world.wallets[walletOf(chance)];
  wallet.downUntil = world.time + chance.upTo(hourMs);
  world.tell(`${wallet.wallet} is down`);
};

/** What may happen, and how often. */
const weights: readonly (readonly [number, Act])[] = [
  [12, open],
  [18, pay],
  [4, repeat],
  [18, confirm],
  [1.5, late],
  [15, hear],
  [1, mislead],
  [5, comeBack],
  [8, followPayments],
  [7, followBack],
  [6, moveRefunds],
  [3, payAtCounter],
  [2, withdraw],
  [0.5, stop],
  [3, askBack],
  [2, decide],
  [1.5, reconcileYesterday],
  [1, ask],
  [1, setClock],
  [0.3, goDown],
];
const all = weights.reduce((sum, [weight]) => sum + weight, 0);

export function nextAct(chance: Chance): Act {
  let draw = (chance.upTo(1_000_000) / 1_000_000) * all;
  for (const [weight, act] of weights) {
    draw -= weight;
    if (draw < 0) return act;
  }
  return open;
}

/** Time goes on, mostly by moments, now and then by hours. */
export function nextPause(chance: Chance): number {
  const draw = chance.upTo(100);
  return chance.upTo(draw < 80 ? 20_000 : draw < 98 ? 5 * minuteMs : 6 * hourMs);
}
