import type { BankId, BankImportView } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { bankView } from '../domain/bank-file.js';
import type { BankDeps } from '../ports-banks.js';

/** One file of the bureau, with the rows that were refused. */
export const getBank =
  ({ banks }: Pick<BankDeps, 'banks'>) =>
  async (bankId: BankId): Promise<Result<BankImportView, 'study.no_bank'>> => {
    const { bank, inForce } = await banks.find(bankId);
    return bank ? accept(bankView(bank, inForce)) : refuse('study.no_bank');
  };
