import type { BankId, BankImportView } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import { bankView, checkedBank } from '../domain/bank-file.js';
import type { BankDeps } from '../ports-banks.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

export type CheckRefusal = 'study.no_bank' | 'study.bank_absent' | 'study.bank_too_large' | CommandRefusal;

/** Checks a file that has arrived, row by row; wrong ones are told with their numbers and are never asked. */
export const checkBank =
  ({ banks, files, now }: BankDeps) =>
  async ({ command, officer }: StaffCommand, bankId: BankId): Promise<Result<BankImportView, CheckRefusal>> => {
    const { bank: registered } = await banks.find(bankId);
    if (!registered) return refuse('study.no_bank');
    const text = await files.read(registered);
    if (!text.ok) return text;
    const [{ readBank }, { signSvg }, { allQuestions }] = await Promise.all([
      import('@yilu/theory/import-bank'),
      import('@yilu/theory/signs/sign-svg'),
      import('@yilu/theory/bank'),
    ]);
    const own = new Set(allQuestions.map(({ questionId }) => questionId));
    const read = readBank(text.value, {
      isDrawn: (sign) => signSvg(sign) !== undefined,
      isTaken: (questionId) => own.has(questionId),
    });
    return banks.perform<BankImportView, 'study.no_bank'>(command, bankId, ({ bank, inForce }) => {
      if (!bank) return refuse('study.no_bank');
      // Its bytes cannot change, so it was checked once and for all.
      if (bank.checked) return accept({ answer: bankView(bank, inForce) });
      const checked = checkedBank(bank, read, dayOf(now()));
      const events = [actedBy(officer, 'bank_checked', bankId)];
      return accept({ bank: checked, events, answer: bankView(checked, inForce) });
    });
  };
