import { OpeningId } from '@yilu/contracts';
import { type ApiEnv, commandOf, staffOf } from '@yilu/http';
import type { Context } from 'hono';
import * as z from 'zod';
import { type Acting, openingRoleOf } from '../domain/opening.js';
import type { StaffCommand } from '../use-cases/commands.js';

export const openingParams = z.object({ openingId: OpeningId });

/** The officer where he may have a part in openings; undefined for every other role. */
export function openingOfficer(c: Context<ApiEnv>): Acting | undefined {
  const { id, name, roles } = staffOf(c);
  const role = openingRoleOf(roles);
  return role && { officerId: id, name, role };
}

/** His command. */
export const staffCommand = (c: Context<ApiEnv>, operation: string, officer: Acting): StaffCommand => ({
  command: commandOf(c, operation),
  officer,
});
