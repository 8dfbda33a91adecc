import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { type DomainEvent, PersonId, type StaffRole } from '@yilu/contracts';
import type { Table } from '@yilu/dynamo';
import type { Caller } from '@yilu/http';
import { dayOf } from '@yilu/kernel';
import { quoteSurcharge } from '@yilu/law/violations/surcharge';
import { bankSimulator } from '@yilu/local-city/simulators/bank';
import { treasurySimulator } from '@yilu/local-city/simulators/treasury';
import { dynamoFinanceStore } from '@yilu/payments/adapters/dynamo-finance-store';
import { dynamoPaymentStore } from '@yilu/payments/adapters/dynamo-payment-store';
import { placeSeal } from '@yilu/payments/adapters/place-seal';
import { httpTreasury } from '@yilu/payments/adapters/treasury';
import { createPaymentsApp } from '@yilu/payments/app';
import type { BillLine, Charge, CitizenDeps, PaymentProvider, Wallet } from '@yilu/payments/ports';
import type { LinkDeps, PaperDeps, ReceiptDeps, ReconcilingDeps, RemittanceDeps } from '@yilu/payments/ports-finance';
import { createPaymentsStaffApp } from '@yilu/payments/staff-app';
import { bookReceipts } from '@yilu/payments/use-cases/book-receipts';
import { followBook } from '@yilu/payments/use-cases/follow-receipts';
import { followRefunds } from '@yilu/payments/use-cases/follow-refunds';
import { noteCharge } from '@yilu/payments/use-cases/note-charge';
import { openObligation } from '@yilu/payments/use-cases/open-obligation';
import { startPayment } from '@yilu/payments/use-cases/start-payment';
import { localVault } from '@yilu/vault';
import { everything } from '../../faults/snapshot.js';

export const ids = {
  owner: PersonId.parse('0d6f2c1e-54c1-4a53-9f0e-2b1a6c7d8e01'),
  friend: PersonId.parse('1e7a3d2f-65d2-4b64-8a1f-3c2b7d8e9f02'),
};
const roles: readonly StaffRole[] = ['finance', 'supervisor', 'desk_operator', 'auditor'];
const staff = (token: string, id: string, role: StaffRole): [string, Caller] => [
  token,
  { kind: 'staff', id, sessionId: 's', name: id, badge: '1', unit: '财务', roles: [role] },
];
const callers = new Map<string, Caller>([
  ...Object.entries(ids).map(([who, id]): [string, Caller] => [
    who,
    { kind: 'citizen', id, sessionId: 's', provider: 'wechat', verified: true },
  ]),
  ...roles.map((role) => staff(role, role, role)),
  staff('second', 'second', 'finance'),
]);

/** A wallet that does at once what it is asked, with a ledger of its own to make its bills of. */
class Shop implements PaymentProvider {
  readonly lines: BillLine[] = [];
  readonly paid = new Map<string, Charge>();
  readonly bills: { spoil: (lines: readonly BillLine[]) => readonly BillLine[]; ready: boolean } = {
    spoil: (lines) => lines,
    ready: true,
  };

  constructor(
    readonly wallet: Wallet,
    readonly now: () => Date,
  ) {}

  pay(attemptId: string, amountFen: number): Charge {
    const charge = { attemptId, transactionId: `tx-${attemptId}`, amountFen, paidAt: this.now() };
    this.paid.set(attemptId, charge);
    this.lines.push({ kind: 'charge', attemptId, transactionId: charge.transactionId, amountFen, at: charge.paidAt });
    return charge;
  }
  async create() {
    return { kind: 'ready', handOver: { kind: 'alipay', tradeNo: '1' } } as const;
  }
  async query(attemptId: string) {
    const charge = this.paid.get(attemptId);
    return charge ? ({ kind: 'paid', charge } as const) : ({ kind: 'open' } as const);
  }
  async close() {
    return { kind: 'closed' } as const;
  }
  async refund(refund: { refundId: string; attemptId: string; amountFen: number }) {
    const { refundId, attemptId, amountFen } = refund;
    if (!this.lines.some((line) => line.refundId === refundId))
      this.lines.push({ kind: 'refund', attemptId, refundId, transactionId: 'r', amountFen, at: this.now() });
    return { kind: 'succeeded', at: this.now() } as const;
  }
  async queryRefund({ refundId }: { refundId: string }) {
    return this.lines.some((line) => line.refundId === refundId)
      ? ({ kind: 'succeeded', at: this.now() } as const)
      : ({ kind: 'absent' } as const);
  }
  async read() {
    return { kind: 'other', eventId: 'n' } as const;
  }
  async bill(day: string) {
    if (!this.bills.ready) return 'later' as const;
    const lines = this.bills.spoil(this.lines.filter(({ at }) => dayOf(at) === day));
    const sum = (kind: BillLine['kind']) =>
      lines.reduce((total, line) => (line.kind === kind ? total + line.amountFen : total), 0);
    return { lines, chargedFen: sum('charge'), refundedFen: sum('refund') };
  }
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any;
}

const vault = localVault({ key: Buffer.alloc(32, 7), lookupKey: Buffer.alloc(32, 9) });
const filesKey = Buffer.alloc(32, 5).toString('base64');

/** The payments room over a real store, two shops for wallets and the treasury on its own wire; clock in the test's hand. */
export async function countingHouse(table: Table, directory: string) {
  const clock = { at: new Date('2026-11-22T02:00:00.000Z') };
  const now = () => clock.at;
  const own = { ...table, now };
  const payments = dynamoPaymentStore(own);
  const finance = dynamoFinanceStore(own);
  const shops = { wechat: new Shop('wechat', now), alipay: new Shop('alipay', now) };
  const treasury = treasurySimulator({
    key: 'secret',
    now,
    stateFile: join(directory, `${table.name}.json`),
  });
  const server = serve({ fetch: treasury.app.fetch, port: 0, hostname: '127.0.0.1' }) as Server;
  await new Promise((resolve) => server.once('listening', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const wire = httpTreasury({ baseUrl, key: 'yilu', secret: 'secret', now });
  const counted: string[] = [];
  const metrics = {
    differences: (count: number) => void counted.push(`differences ${count}`),
    lateReceipt: () => void counted.push('late'),
    fileTrouble: () => void counted.push('file'),
  };
  const files = new Map<string, string>();
  let count = 0;
  const deps: CitizenDeps & LinkDeps & PaperDeps & ReceiptDeps & RemittanceDeps & ReconcilingDeps = {
    payments,
    finance,
    providers: shops,
    quoteSurcharge,
    places: placeSeal(vault),
    keyedHash: (value) => vault.lookup('link', value),
    now,
    newAttemptId: () => `Attempt${String(++count).padStart(6, '0')}`,
    secondPersonFromFen: 10_000,
    openLogin: async () => 'openid',
    h5Url: 'https://h5.example',
    drawReceipt: async (paper) => (await import('@yilu/payments/adapters/receipt-press')).drawReceipt(paper),
    receipts: wire,
    remittances: wire,
    metrics,
    files: { read: async (key) => files.get(key) },
    filesKey: Buffer.from(filesKey, 'base64'),
    treasuryFilesKey: Buffer.from('secret'),
  };
  const bank = bankSimulator({
    filesKey,
    now,
    stateFile: join(directory, `${table.name}-bank.json`),
    booksOf: async (wallet, day) => {
      const lines = shops[wallet].lines.filter(({ at }) => dayOf(at) === day);
      const sum = (kind: BillLine['kind']) =>
        lines.reduce((total, line) => (line.kind === kind ? total + line.amountFen : total), 0);
      return { grossFen: sum('charge'), refundsFen: sum('refund') };
    },
    treasuryFileOf: async (day) => treasury.dayFile(day),
    put: async (key, text) => void files.set(key, text),
  });
  const options = { verifyToken: async (token: string) => callers.get(token) };
  const apps = { citizen: createPaymentsApp(deps, options), staff: createPaymentsStaffApp(deps, options) };

  async function call(method: string, path: string, who?: string, content?: unknown, key?: string): Promise<Answer> {
    const app = path.startsWith('/payments/staff/') ? apps.staff : apps.citizen;
    const response = await app.request(path, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(who ? { authorization: `Bearer ${who}` } : {}),
        ...(method === 'GET' ? {} : { 'idempotency-key': key ?? `key-${String(++count).padStart(8, '0')}` }),
      },
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    });
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text };
  }

  const fine = (number: string, principalFen = 20_000) =>
    openObligation(deps)({
      obligationId: `F${number}`,
      kind: 'fine',
      reference: number,
      ownerId: ids.owner,
      maskedPlate: '浙B12***',
      principalFen,
      dueOn: '2026-12-05',
    });

  /** Pays by a wallet as far as its notice; answers the attempt. */
  async function pay(numbers: readonly string[], wallet: Wallet = 'wechat'): Promise<string> {
    const command = { actor: ids.owner, operation: 'startPayment', key: `pay-${++count}`, hash: 'h' };
    const started = await startPayment(deps)(command, {
      obligationIds: numbers.map((number) => `F${number}`),
      wallet,
      place: { kind: 'mini_program', payerId: 'openid' },
      payerId: ids.owner,
      returnUrl: 'https://h5.example/paid',
    });
    if (!started.ok) throw new Error(started.refusal);
    const { attemptId, amountFen } = started.value;
    await noteCharge(deps)(`notice-${attemptId}`, wallet, shops[wallet].pay(attemptId, amountFen));
    return attemptId;
  }

  /** Every event of the outbox, in no order that could be relied on. */
  const events = async (): Promise<DomainEvent[]> =>
    (await everything(own)).flatMap((item) =>
      item.pk.startsWith('OUTBOX#') ? [(item as unknown as { event: DomainEvent }).event] : [],
    );

  /** What the consumer does with every event there ever was; told again it changes nothing. */
  async function tellAll() {
    for (const event of await events()) {
      if (
        event.type !== 'payments.obligation_settled' &&
        event.type !== 'payments.refund_changed' &&
        event.type !== 'payments.income_changed'
      )
        continue;
      const book = await bookReceipts(deps)(event.id, event.data.obligationId);
      if (book) await followBook(deps)(book);
    }
  }

  const fault = (name: string, on = true, of: 'treasury' | 'bank' = 'treasury') =>
    (of === 'bank' ? bank : treasury).app.request(`/_sim/faults/${name}`, {
      method: 'PUT',
      body: JSON.stringify({ on }),
    });
  const issued = async () =>
    ((await (await treasury.app.request('/_sim/receipts')).json()) as { receipts: Record<string, unknown>[] }).receipts;

  return {
    clock,
    owner: ids.owner,
    deps,
    shops,
    bank,
    files,
    counted,
    call,
    fine,
    pay,
    events,
    tellAll,
    fault,
    issued,
    document: async (who: string, path: string) =>
      new Uint8Array(
        await (await apps.citizen.request(path, { headers: { authorization: `Bearer ${who}` } })).arrayBuffer(),
      ),
    get: (who: string | undefined, path: string) => call('GET', path, who),
    giveBack: () => followRefunds(deps)(),
    later: (seconds: number) => {
      clock.at = new Date(clock.at.getTime() + seconds * 1000);
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
export type CountingHouse = Awaited<ReturnType<typeof countingHouse>>;
