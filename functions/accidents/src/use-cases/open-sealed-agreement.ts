import type { SealedAgreement } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import type { Agreement } from '../domain/accident.js';
import type { Deps } from '../ports.js';
import { openField } from './agreement-copy.js';
import { actedOn, type StaffCommand } from './staff-command.js';

/** Opens the full version for police, insurer or court. The reason is logged before anything is shown. */
export const openSealedAgreement =
  (deps: Deps) =>
  async ({ command, staff, caseId }: StaffCommand, reason: string) => {
    let seen: Agreement | undefined;
    const opened = await deps.cases.perform(command, { caseId }, ({ accident }) => {
      if (!accident) return refuse('accident.not_found' as const);
      if (!accident.agreement) return refuse('accident.no_agreement' as const);
      seen = accident.agreement;
      const at = deps.now();
      const events = [actedOn(staff, 'sealed_opened', caseId, reason)];
      const unsealing = { caseId, officerId: staff.id, at: at.toISOString(), reason };
      return accept({ unsealing, events, answer: { number: accident.agreement.number } });
    });
    if (!opened.ok) return opened;
    // The receipt holds nothing personal, so a repeated request reads the fields anew.
    const agreement = seen ?? (await deps.cases.find(caseId))?.agreement;
    if (!agreement || agreement.number !== opened.value.number) return refuse('accident.no_agreement' as const);
    const lines = await Promise.all(agreement.fields.map((field) => openField(deps, field)));
    const { number, documentHash } = agreement;
    const fields = lines.map(({ name, value }) => ({ name, value }));
    return accept({ number, documentHash, fields } satisfies SealedAgreement);
  };
