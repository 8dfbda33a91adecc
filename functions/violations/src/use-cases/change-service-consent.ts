import type { ServiceConsent } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result } from '@yilu/kernel';
import { emptyDriver } from '../domain/decided-files.js';
import type { DriverFile } from '../domain/files.js';
import type { Deps } from '../ports.js';
import type { CitizenCommand } from './commands.js';

function consentAfter(before: DriverFile['consent'], electronic: boolean, at: string): DriverFile['consent'] {
  const stands = before !== undefined && before.withdrawnAt === undefined;
  if (electronic) return stands ? before : { givenAt: at };
  return stands ? { ...before, withdrawnAt: at } : before;
}

/**
 * Gives or withdraws the consent that papers are served here (APL art 61 ¶2). What was sent while it stood stays
 * served; papers from now on follow the new wish.
 */
export const changeServiceConsent =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  (
    { command, personId }: CitizenCommand,
    { electronic }: ServiceConsent,
  ): Promise<Result<ServiceConsent, CommandRefusal>> =>
    store.perform<ServiceConsent, never>(command, { drivers: [personId] }, ({ drivers }) => {
      const file = drivers[0] ?? emptyDriver(personId);
      const consent = consentAfter(file.consent, electronic, now().toISOString());
      const changed = consent !== undefined && consent !== file.consent;
      return accept({
        ...(changed ? { drivers: [{ ...file, version: file.version + 1, consent }] } : {}),
        answer: { electronic },
      });
    });
