import { IdempotencyKey } from '@yilu/contracts';
import { type ApiEnv, commandOf } from '@yilu/http';
import type { Context } from 'hono';
import * as z from 'zod';
import type { Deps } from '../ports.js';

export const commandHeaders = z.object({ 'idempotency-key': IdempotencyKey });

/**
 * The command behind a citizen's write. Its hash is keyed: a plain one over a phone or an identity number could be
 * found again by trying them all. Where nobody is signed in the use case names the actor.
 */
export async function keyedCommand(c: Context<ApiEnv>, { vault }: Pick<Deps, 'vault'>, operation: string) {
  const command = commandOf(c, operation, c.get('caller')?.id ?? 'anonymous');
  return { ...command, hash: await vault.lookup('sms_code', `command\n${command.hash}`) };
}

export const staffCommand = (c: Context<ApiEnv>, operation: string) =>
  commandOf(c, operation, c.get('caller')?.id ?? 'anonymous');
