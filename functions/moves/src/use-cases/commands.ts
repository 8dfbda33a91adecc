import type { IdentityProvider, PersonId } from '@yilu/contracts';
import type { Command } from '@yilu/dynamo';
import type { Staff } from '@yilu/http';

/** What a signed-in citizen wants done, and through which wallet he came. */
export interface CitizenCommand {
  readonly command: Command;
  readonly personId: PersonId;
  readonly provider: IdentityProvider;
}

/** What a signed-in officer wants done. */
export interface StaffCommand {
  readonly command: Command;
  readonly staff: Staff;
}
