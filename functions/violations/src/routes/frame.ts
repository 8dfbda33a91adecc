import { DecisionNumber, DefenceId, RecordId } from '@yilu/contracts';
import { type ApiEnv, citizenOf, commandOf, personOf, staffOf } from '@yilu/http';
import type { Context } from 'hono';
import * as z from 'zod';
import type { CitizenCommand, StaffCommand } from '../use-cases/commands.js';

export const recordParams = z.object({ recordId: RecordId });
export const decisionParams = z.object({ number: DecisionNumber });
export const defenceParams = z.object({ defenceId: DefenceId });

/** The signed-in citizen's command. */
export const citizenCommand = (c: Context<ApiEnv>, operation: string): CitizenCommand => ({
  command: commandOf(c, operation),
  personId: personOf(c),
  provider: citizenOf(c).provider,
});

/** The signed-in officer's command. */
export const staffCommand = (c: Context<ApiEnv>, operation: string): StaffCommand => {
  const { id, name, badge } = staffOf(c);
  return { command: commandOf(c, operation), officer: { officerId: id, name, badge } };
};
