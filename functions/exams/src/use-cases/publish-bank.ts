import type { BankId, BankImportView, PublishBankRequest } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { bankView } from '../domain/bank-file.js';
import type { BankDeps } from '../ports-banks.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

export type PublishRefusal = 'study.no_bank' | 'study.bank_not_checked' | CommandRefusal;

/** Asks from a checked bank, for every subject that it has enough questions of; papers under way keep theirs. */
export const publishBank =
  ({ banks, now }: BankDeps) =>
  (
    { command, officer }: StaffCommand,
    bankId: BankId,
    { reason }: PublishBankRequest,
  ): Promise<Result<BankImportView, PublishRefusal>> =>
    banks.perform<BankImportView, 'study.no_bank' | 'study.bank_not_checked'>(command, bankId, ({ bank, inForce }) => {
      if (!bank) return refuse('study.no_bank');
      const subjects = bank.checked?.subjects ?? [];
      if (subjects.length === 0) return refuse('study.bank_not_checked');
      const published = { ...bank, version: bank.version + 1, publishedAt: now().toISOString() };
      const next = {
        version: (inForce?.version ?? 0) + 1,
        banks: { ...inForce?.banks, ...Object.fromEntries(subjects.map((subject) => [subject, bankId])) },
      };
      const events = [actedBy(officer, 'bank_published', bankId, reason)];
      return accept({ bank: published, inForce: next, events, answer: bankView(published, next) });
    });
