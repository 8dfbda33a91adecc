import { TipId } from '@yilu/contracts';
import { type ApiEnv, citizenOf, commandOf, personOf, staffOf } from '@yilu/http';
import type { Context } from 'hono';
import * as z from 'zod';
import type { CitizenCommand, StaffCommand } from '../use-cases/commands.js';

export const tipParams = z.object({ tipId: TipId });

/** The signed-in citizen's command. */
export const citizenCommand = (c: Context<ApiEnv>, operation: string): CitizenCommand => {
  const { provider, verified } = citizenOf(c);
  return { command: commandOf(c, operation), personId: personOf(c), provider, verified };
};

/** The signed-in officer, as the log of acts and readings names him. */
export const officerOf = (c: Context<ApiEnv>): StaffCommand['officer'] => {
  const { id, name } = staffOf(c);
  return { officerId: id, name };
};

/** The signed-in officer's command. */
export const staffCommand = (c: Context<ApiEnv>, operation: string): StaffCommand => ({
  command: commandOf(c, operation),
  officer: officerOf(c),
});
