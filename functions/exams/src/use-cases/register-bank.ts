import { BankId, type BankUpload, type RegisterBankRequest } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { maximumBankBytes } from '@yilu/theory/import-bank';
import { type BankFile, bankView } from '../domain/bank-file.js';
import type { BankDeps } from '../ports-banks.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

/** Registers a bureau's file and gives the form that takes its bytes. One that is too large is refused before it is sent. */
export const registerBank =
  ({ banks, files, now, newId }: BankDeps) =>
  async (
    { command, officer }: StaffCommand,
    { file, sizeBytes, sha256 }: RegisterBankRequest,
  ): Promise<Result<BankUpload, 'study.bank_too_large' | CommandRefusal>> => {
    if (sizeBytes > maximumBankBytes) return refuse('study.bank_too_large');
    const at = now();
    const bankId = BankId.parse(newId());
    const bank: BankFile = { bankId, version: 1, file, sizeBytes, sha256, registeredAt: at.toISOString() };
    const outcome = await banks.perform<BankFile, never>(command, bankId, () =>
      accept({ bank, events: [actedBy(officer, 'bank_registered', bankId)], answer: bank }),
    );
    if (!outcome.ok) return outcome;
    return accept({ bank: bankView(outcome.value, undefined), upload: files.uploadForm(outcome.value, at) });
  };
