import type { BankImportView } from '@yilu/contracts';
import { postFile, sha256Of } from '../api/post-file.js';
import type { StaffApi } from '../api/staff-api.js';

export type BankStep = 'sending' | 'checking';

/** The store took nothing, or not all of it: there is nothing to check. */
export class BankNotSent extends Error {}

/** Registers a bureau's file, sends it to the object store and has it checked; tells how far it is. */
export async function sendBank(api: StaffApi, file: File, onStep: (step: BankStep) => void): Promise<BankImportView> {
  onStep('sending');
  const { bank, upload } = await api.registerBank({
    file: file.name.slice(0, 120),
    sizeBytes: file.size,
    sha256: await sha256Of(file),
  });
  await postFile(upload, file).catch((cause: unknown) => {
    throw new BankNotSent('The bank did not arrive', { cause });
  });
  onStep('checking');
  return api.checkBank(bank.bankId);
}
