import { type IdentityProvider, type PersonId, Pseudonym } from '@yilu/contracts';
import type { Command } from '@yilu/dynamo';
import type { Deps } from '../ports.js';

/** What a signed-in citizen wants done, and through which wallet he came. */
export interface CitizenCommand {
  readonly command: Command;
  readonly personId: PersonId;
  readonly provider: IdentityProvider;
  readonly verified: boolean;
}
/** What a signed-in officer wants done. */
export interface StaffCommand {
  readonly command: Command;
  readonly officer: { readonly officerId: string; readonly name: string };
}

/** Under which name somebody reports; the one thing of him that this context knows. */
export const reporterOf = async ({ pseudonymOf }: Pick<Deps, 'pseudonymOf'>, personId: PersonId): Promise<Pseudonym> =>
  Pseudonym.parse(await pseudonymOf(personId));

/** A citizen's command under his pseudonym: its receipt lies in the same table as the report, and must not name him. */
export async function sealedCommand(deps: Pick<Deps, 'pseudonymOf'>, { command, personId }: CitizenCommand) {
  const pseudonym = await reporterOf(deps, personId);
  return { pseudonym, command: { ...command, actor: pseudonym } };
}
