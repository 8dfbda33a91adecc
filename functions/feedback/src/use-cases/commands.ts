import type { IdentityProvider, PersonId } from '@yilu/contracts';
import type { Command } from '@yilu/dynamo';

/** What a signed-in citizen wants done, and through which wallet he came. */
export interface CitizenCommand {
  readonly command: Command;
  readonly personId: PersonId;
  readonly provider: IdentityProvider;
}

/** What a signed-in officer wants done; `unit` is the team or the outside owner that his token names. */
export interface StaffCommand {
  readonly command: Command;
  readonly officer: {
    readonly officerId: string;
    readonly name: string;
    readonly badge: string;
    readonly unit: string;
  };
}
