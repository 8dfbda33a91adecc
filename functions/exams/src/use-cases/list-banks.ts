import type { BankImports } from '@yilu/contracts';
import { bankView } from '../domain/bank-file.js';
import type { BankDeps } from '../ports-banks.js';

const shown = 50;

/** Files of the bureau with what became of them, newest first. */
export const listBanks =
  ({ banks }: Pick<BankDeps, 'banks'>) =>
  async (): Promise<BankImports> => {
    const { banks: all, inForce } = await banks.list(shown);
    return { items: all.map((bank) => bankView(bank, inForce)) };
  };
