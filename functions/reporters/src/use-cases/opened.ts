import type { ReporterIdentity } from '@yilu/contracts';
import type { PersonFile, ReporterFile, SealedPerson, SealedReporter } from '../domain/files.js';
import type { Deps } from '../ports.js';

/** Who filed a report. */
export const openedReporter = async (
  reporters: Deps['reporters'],
  { tipId, box }: ReporterFile,
): Promise<SealedReporter> => JSON.parse(await reporters.open('reporter', tipId, box));

/** Name, phone and number behind a pseudonym; nothing of somebody who has deleted himself. It takes both vaults. */
export async function openedPerson(
  { reporters, vault }: Pick<Deps, 'reporters' | 'vault'>,
  file: PersonFile | undefined,
): Promise<ReporterIdentity> {
  if (!file?.box) return {};
  const person: SealedPerson = JSON.parse(await reporters.open('reporter', file.pseudonym, file.box));
  const { personId, name, phone, documentNumber } = person;
  return {
    ...(name ? { name: await vault.open('name', personId, name) } : {}),
    ...(phone ? { phone: await vault.open('phone', personId, phone) } : {}),
    ...(documentNumber ? { documentNumber: await vault.open('document_number', personId, documentNumber) } : {}),
  };
}
