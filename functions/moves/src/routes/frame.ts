import { hash } from 'node:crypto';
import { MoveChanged, MoveId, MoveTaskChanged, MoveTaskId, MoveToken } from '@yilu/contracts';
import { type ApiEnv, answers, citizenOf, commandOf, personOf, staffOf } from '@yilu/http';
import type { Context } from 'hono';
import * as z from 'zod';
import type { CitizenCommand, StaffCommand } from '../use-cases/commands.js';

export const moveParams = z.object({ moveId: MoveId });
export const tokenParams = z.object({ token: MoveToken });
export const taskParams = z.object({ taskId: MoveTaskId });

export const moveChanged = (description: string) => answers(MoveChanged, description);
export const taskChanged = (description: string) => answers(MoveTaskChanged, description);

/** The signed-in citizen's command. */
export const citizenCommand = (c: Context<ApiEnv>, operation: string): CitizenCommand => ({
  command: commandOf(c, operation),
  personId: personOf(c),
  provider: citizenOf(c).provider,
});

/** The command of whoever holds a link: known by its hash alone, which is what the store sees of it. */
export const linkCommand = (c: Context<ApiEnv>, operation: string, token: MoveToken) =>
  commandOf(c, operation, `link:${hash('sha256', token, 'hex')}`);

/** The signed-in officer's command. */
export const staffCommand = (c: Context<ApiEnv>, operation: string): StaffCommand => ({
  command: commandOf(c, operation),
  staff: staffOf(c),
});

/** What stands on such a page is for one pair of eyes. */
export const noStore = { 'cache-control': 'no-store' } as const;
