import type { Witnesses } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import type { Accident } from '../domain/accident.js';
import { type SealedWitness, sealedWitnesses } from '../domain/witnesses.js';
import type { Deps } from '../ports.js';
import { actedOn, type StaffCommand } from './staff-command.js';

/** Names and telephones of those who saw it, for who has to ask them. The reason is told before any is shown. */
export const openWitnesses =
  ({ cases, vault }: Pick<Deps, 'cases' | 'vault'>) =>
  async ({ command, staff, caseId }: StaffCommand, reason: string) => {
    let seen: Accident | undefined;
    const opened = await cases.perform(command, { caseId }, ({ accident }) => {
      if (!accident) return refuse('accident.not_found' as const);
      if (sealedWitnesses(accident).length === 0) return refuse('accident.no_witnesses' as const);
      seen = accident;
      return accept({ events: [actedOn(staff, 'witnesses_opened', caseId, reason)], answer: null });
    });
    if (!opened.ok) return opened;
    // The receipt holds nothing personal, so a repeated request reads the case anew.
    const accident = seen ?? (await cases.find(caseId));
    const witnesses = await Promise.all((accident ? sealedWitnesses(accident) : []).map(opener(vault)));
    return accept({ witnesses } satisfies Witnesses);
  };

const opener =
  (vault: Deps['vault']) =>
  async ({ of, by, owner, name, phone }: SealedWitness) => ({
    of,
    by,
    name: await vault.open('name', owner, name),
    ...(phone ? { phone: await vault.open('phone', owner, phone) } : {}),
  });
