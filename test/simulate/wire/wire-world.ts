import type { Table } from '@yilu/dynamo';
import { dynamoPaymentStore } from '@yilu/payments/adapters/dynamo-payment-store';
import type { Wallet } from '@yilu/payments/ports';
import { type Till, till } from '../../fixtures/payments-till.js';
import type { WalletWires } from '../../fixtures/wallet-wires.js';

/** One small city over the real store, whose wallets are reached by their own wires. */
export class WireWorld {
  readonly numbers: string[] = [];
  /** Orders whose payer has what he needs to pay them, with their wallet. */
  readonly phones = new Map<string, Wallet>();
  /** What the bank's counter took, in fen. */
  readonly counter: number[] = [];
  readonly here: Till;
  #names = 0;

  constructor(
    readonly table: Table,
    readonly wires: WalletWires,
  ) {
    const payments = dynamoPaymentStore(table);
    this.here = till({ payments, providers: wires.providers, readers: wires.readers });
    wires.line.take = this.here.hear;
  }

  name(kind: string): string {
    return `${kind}${String(++this.#names).padStart(8, '0')}`;
  }
}
