import { ClaimId, PersonId } from '@yilu/contracts';
import { type ApiEnv, citizenOf, commandOf, staffOf } from '@yilu/http';
import type { Context } from 'hono';
import * as z from 'zod';
import type { HolderCommand } from '../use-cases/own-claim.js';
import type { StaffCommand } from '../use-cases/staff-act.js';

export const claimParams = z.object({ claimId: ClaimId });

export const answers = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

export const body = <T extends z.ZodType>(schema: T) =>
  ({ required: true, content: { 'application/json': { schema } } }) as const;

export const callerId = (c: Context<ApiEnv>): PersonId => PersonId.parse(citizenOf(c).id);

/** The signed-in citizen's command on the claim in the path. */
export const holderCommand = (c: Context<ApiEnv>, operation: string, claimId: ClaimId): HolderCommand => ({
  command: commandOf(c, operation),
  personId: callerId(c),
  claimId,
});

/** The signed-in officer's command. */
export const staffCommand = (c: Context<ApiEnv>, operation: string): StaffCommand => {
  const { id, name } = staffOf(c);
  return { command: commandOf(c, operation), officer: { id, name } };
};
