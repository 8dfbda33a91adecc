import { quoteSurcharge } from '@yilu/law/violations/surcharge';
import type { Deps, HandOver, PlaceSeal, Wallet } from '@yilu/payments/ports';
import type { Chance } from './chance.js';
import { memoryStore, Records, type Watch } from './memory-store.js';
import { type Losses, modelProvider } from './model-provider.js';
import { ModelWallet } from './model-wallet.js';
import { Crash, type Life, Turns } from './turns.js';
import { watcher } from './watch.js';

/** Where every world begins: just before a year ends, so that days, months and years turn within it. */
const beginning = Date.parse('2026-12-28T10:00:00.000+08:00');
const secondPersonFromFen = 30_000;
const losing: Losses = { asked: 5, answered: 4 };
const nothingLost: Losses = { asked: 0, answered: 0 };

/** Nobody looks over the shoulder of a world: its places lie open. */
const openPlaces: PlaceSeal = {
  seal: async (_attemptId, place) => ({ kind: place.kind, sealed: JSON.stringify(place) }),
  open: async (_attemptId, { sealed = '' }) => JSON.parse(sealed),
};

/** One small city of payers, officers, a bank counter and two wallets, over one store. */
export class World {
  readonly records = new Records();
  readonly turns = new Turns();
  readonly wallets: Readonly<Record<Wallet, ModelWallet>>;
  /** Orders whose payer has what he needs to pay them. */
  readonly phones = new Set<string>();
  /** Commands that were sent, to be sent again. */
  readonly sent: (() => Promise<void>)[] = [];
  readonly counterPayments: { bankReference: string; obligationId: string; amountFen: number; paidAt: Date }[] = [];
  counterFen = 0;
  /** Which event is lived through, for the trace. */
  event = -1;
  /** True time; the wallets' clocks show it, ours may be off. */
  time = beginning;
  skewMs = 0;
  /** Nothing fails and nobody dies any more. */
  calm = false;
  readonly trace: string[] | undefined;
  readonly #watch: Watch;
  #names = 0;
  #broken: unknown;

  constructor(traced: boolean) {
    const now = () => new Date(this.time);
    this.wallets = { wechat: new ModelWallet('wechat', now), alipay: new ModelWallet('alipay', now) };
    this.trace = traced ? [] : undefined;
    const watch = watcher(this.records);
    this.#watch = (outcome, before) => {
      for (const { obligationId, standing } of outcome.obligations ?? [])
        this.tell(`   ${obligationId} is ${standing}`);
      if (outcome.attempt) this.tell(`   ${outcome.attempt.attemptId} is ${outcome.attempt.state}`);
      for (const { refundId, amountFen, state } of outcome.refunds ?? [])
        this.tell(`   ${refundId} of ${amountFen} fen is ${state}`);
      watch(outcome, before);
    };
  }

  tell(line: string): void {
    this.trace?.push(`#${this.event} ${new Date(this.time).toISOString().slice(5, 19)} ${line}`);
  }

  name(kind: string): string {
    return `${kind}${String(++this.#names).padStart(6, '0')}`;
  }

  /** What one process holds: its own chance and life over the records that all share. */
  deps(chance: Chance): Deps {
    const life: Life = { chance, crashPercent: this.calm ? 0 : 0.7, dead: false };
    const now = () => new Date(this.time + this.skewMs);
    const losses = this.calm ? nothingLost : losing;
    const provider = (wallet: Wallet) =>
      modelProvider(this.wallets[wallet], this.turns, life, losses, () => new Date(this.time));
    return {
      payments: memoryStore(this.records, this.turns, life, this.#watch),
      providers: { wechat: provider('wechat'), alipay: provider('alipay') },
      quoteSurcharge,
      places: openPlaces,
      now,
      newAttemptId: () => this.name('attempt_'),
      secondPersonFromFen,
    };
  }

  /** Runs a process beside those that run already; a crash ends it silently, every other fault breaks the world. */
  async begin(process: () => Promise<unknown>): Promise<void> {
    await this.turns.start(async () => {
      try {
        await process();
      } catch (fault) {
        if (this.calm || !isCrash(fault)) this.#broken ??= fault;
      }
    });
    this.check();
  }

  async step(chance: Chance): Promise<void> {
    await this.turns.step(chance);
    this.check();
  }

  /** Lets everything that runs come to its end. */
  async finish(chance: Chance): Promise<void> {
    while (this.turns.waiting > 0) await this.step(chance);
  }

  check(): void {
    if (this.#broken) throw this.#broken;
  }

  /** The payer's phone got what it needs to pay. */
  handedOver(attemptId: string, handOver: HandOver): void {
    this.phones.add(attemptId);
    this.tell(`   phone can pay ${attemptId} (${handOver.kind})`);
  }
}

/** A crash, or a job in which one process after another died; busy is what a queue would bring again. */
function isCrash(fault: unknown): boolean {
  if (fault instanceof AggregateError) return fault.errors.every(isCrash);
  return fault instanceof Crash || (fault instanceof Error && fault.message.endsWith('command.busy'));
}
