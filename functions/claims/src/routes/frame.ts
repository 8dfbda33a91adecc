import { ClaimId } from '@yilu/contracts';
import { type ApiEnv, commandOf, personOf, staffOf } from '@yilu/http';
import type { Context } from 'hono';
import * as z from 'zod';
import type { HolderCommand } from '../use-cases/own-claim.js';
import type { StaffCommand } from '../use-cases/staff-act.js';

export const claimParams = z.object({ claimId: ClaimId });

/** The signed-in citizen's command on the claim in the path. */
export const holderCommand = (c: Context<ApiEnv>, operation: string, claimId: ClaimId): HolderCommand => ({
  command: commandOf(c, operation),
  personId: personOf(c),
  claimId,
});

/** The signed-in officer's command. */
export const staffCommand = (c: Context<ApiEnv>, operation: string): StaffCommand => {
  const { id, name } = staffOf(c);
  return { command: commandOf(c, operation), officer: { id, name } };
};
