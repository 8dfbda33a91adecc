import { dayOf, endOfDay } from '@yilu/kernel';
import type { BillLine, Charge, Notice, RefundStanding, Standing, Wallet, WalletOrder } from '@yilu/payments/ports';
import { Broken } from './broken.js';
import type { Chance } from './chance.js';

export interface Order {
  readonly order: WalletOrder;
  /** `link`: Alipay makes a browser's order only once the payer comes to it, and till then can neither find nor close it. */
  state: 'link' | 'open' | 'paid' | 'closed';
  charge?: Charge;
}
interface Refunded {
  readonly refundId: string;
  readonly attemptId: string;
  readonly amountFen: number;
  state: 'processing' | 'succeeded' | 'abnormal' | 'closed';
  at?: Date;
}
/** A message under way; a wallet says it again until it is heard, but not for ever. */
export interface Message {
  readonly wallet: Wallet;
  readonly notice: Notice;
  readonly dueAt: number;
  readonly tries: number;
}

const hourMs = 3_600_000;
const sameOrder = (one: WalletOrder, other: WalletOrder) => JSON.stringify(one) === JSON.stringify(other);

/** A wallet with its own ledger: what it took and gave is told by it alone, whatever our books say. */
export class ModelWallet {
  readonly orders = new Map<string, Order>();
  readonly refunds = new Map<string, Refunded>();
  readonly lines: (BillLine & { readonly billedOn: string })[] = [];
  readonly messages: Message[] = [];
  /** Everything that it ever had to tell, heard or lost. */
  readonly told: Notice[] = [];
  downUntil = 0;
  #count = 0;

  constructor(
    readonly wallet: Wallet,
    private readonly now: () => Date,
  ) {}

  create(order: WalletOrder): 'ready' | 'paid' | 'refused' {
    const there = this.orders.get(order.attemptId);
    if (!there) {
      const lazy = this.wallet === 'alipay' && order.place.kind === 'browser';
      this.orders.set(order.attemptId, { order, state: lazy ? 'link' : 'open' });
      return 'ready';
    }
    if (there.state === 'paid') return 'paid';
    return there.state !== 'closed' && sameOrder(there.order, order) ? 'ready' : 'refused';
  }

  query(attemptId: string): Exclude<Standing, { kind: 'unclear' }> {
    const there = this.orders.get(attemptId);
    if (!there || there.state === 'link') return { kind: 'absent' };
    if (there.charge) return { kind: 'paid', charge: there.charge };
    return { kind: there.state === 'closed' ? 'closed' : 'open' };
  }

  close(attemptId: string, chance: Chance): 'closed' | 'paid' {
    const there = this.orders.get(attemptId);
    if (there?.state === 'paid') return 'paid';
    if (there?.state !== 'open') return 'closed';
    there.state = 'closed';
    // The payer was confirming at that very moment, and the wallet took his money although it says that it closed.
    if (chance.percent(4)) this.pay(attemptId, chance, true);
    return 'closed';
  }

  isPayable(attemptId: string): boolean {
    const there = this.orders.get(attemptId);
    return (there?.state === 'open' || there?.state === 'link') && this.now() < there.order.expiresAt;
  }

  /** Whether nothing but its own expiry ends it. */
  isLink(attemptId: string): boolean {
    return this.orders.get(attemptId)?.state === 'link';
  }

  /** The payer confirms; `late`: the wallet takes the money although it had said that the order is closed. */
  pay(attemptId: string, chance: Chance, late = false): boolean {
    const there = this.orders.get(attemptId);
    if (!there || there.state === 'paid' || !(late || this.isPayable(attemptId))) return false;
    const { amountFen } = there.order;
    const transactionId = `${this.wallet}-${++this.#count}`;
    const at = this.now();
    there.state = 'paid';
    there.charge = { attemptId, transactionId, amountFen, paidAt: at };
    this.#enter({ kind: 'charge', attemptId, transactionId, amountFen, at }, chance);
    this.#tell({ kind: 'charged', eventId: `paid-${transactionId}`, charge: there.charge }, chance);
    return true;
  }

  refund(refundId: string, attemptId: string, amountFen: number, chance: Chance): RefundStanding {
    const there = this.refunds.get(refundId);
    if (there && there.amountFen !== amountFen)
      throw new Broken(`refund ${refundId} was sent with two amounts`, [refundId, attemptId]);
    if (there) return this.queryRefund(refundId);
    const paid = this.orders.get(attemptId)?.charge?.amountFen ?? 0;
    const others = [...this.refunds.values()].filter((each) => each.attemptId === attemptId && each.state !== 'closed');
    if (others.reduce((sum, each) => sum + each.amountFen, amountFen) > paid)
      throw new Broken(`more than was paid was asked back of ${attemptId}`, [refundId, attemptId]);
    if (chance.percent(8)) return { kind: 'no_balance' };
    if (chance.percent(2)) return { kind: 'refused', code: 'RULE_LIMIT' };
    this.refunds.set(refundId, { refundId, attemptId, amountFen, state: 'processing' });
    return { kind: 'processing' };
  }

  queryRefund(refundId: string): RefundStanding {
    const there = this.refunds.get(refundId);
    if (!there) return { kind: 'absent' };
    return there.state === 'succeeded' && there.at ? { kind: 'succeeded', at: there.at } : { kind: there.state };
  }

  /** A refund goes on at the wallet; a person can mend one that had found no account. */
  advanceRefund(refundId: string, chance: Chance, calm = false): void {
    const there = this.refunds.get(refundId);
    if (!there || there.state === 'succeeded' || there.state === 'closed') return;
    const draw = calm ? 0 : chance.upTo(100);
    there.state = draw < 80 ? 'succeeded' : draw < 90 ? 'abnormal' : 'closed';
    const { attemptId, amountFen } = there;
    if (there.state === 'succeeded') {
      there.at = this.now();
      const transactionId = this.orders.get(attemptId)?.charge?.transactionId ?? '';
      this.#enter({ kind: 'refund', attemptId, refundId, transactionId, amountFen, at: there.at }, chance);
    }
    const eventId = `refund-${refundId}-${++this.#count}`;
    this.#tell({ kind: 'refund', eventId, refundId, attemptId, standing: this.queryRefund(refundId) }, chance);
  }

  /** A day's bill, from 10:00 of the next day on. */
  bill(day: string) {
    if (this.now().getTime() < endOfDay(day).getTime() + 10 * hourMs) return 'later' as const;
    const lines = this.lines.filter(({ billedOn }) => billedOn === day);
    const sum = (kind: BillLine['kind']) =>
      lines.filter((line) => line.kind === kind).reduce((total, { amountFen }) => total + amountFen, 0);
    return { lines, chargedFen: sum('charge'), refundedFen: sum('refund') };
  }

  #enter(line: BillLine, chance: Chance) {
    // Within moments of midnight a trade may stand in the next day's bill.
    const untilMidnight = endOfDay(dayOf(line.at)).getTime() - line.at.getTime();
    const slips = untilMidnight < 300_000 && chance.percent(50);
    this.lines.push({ ...line, billedOn: slips ? dayOf(endOfDay(dayOf(line.at))) : dayOf(line.at) });
  }

  /** Lost, once, or more than once, soon or hours later: nothing is promised of messages. */
  #tell(notice: Notice, chance: Chance) {
    this.told.push(notice);
    if (chance.percent(15)) return;
    const copies = chance.percent(20) ? 1 + chance.upTo(3) : 1;
    for (let copy = 0; copy < copies; copy++) {
      const slow = chance.upTo(100);
      const delayMs = chance.upTo(slow < 30 ? 1 : slow < 85 ? 60_000 : 6 * hourMs);
      this.messages.push({ wallet: this.wallet, notice, dueAt: this.now().getTime() + delayMs, tries: 0 });
    }
  }

  /** Money that the wallet holds: all that it took less all that it gave back. */
  get balanceFen(): number {
    return this.lines.reduce((sum, { kind, amountFen }) => sum + (kind === 'charge' ? amountFen : -amountFen), 0);
  }
}
