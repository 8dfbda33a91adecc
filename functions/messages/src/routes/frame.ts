import { PersonId } from '@yilu/contracts';
import { type ApiEnv, citizenOf } from '@yilu/http';
import type { Context } from 'hono';
import type * as z from 'zod';

export const answers = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

export const body = <T extends z.ZodType>(schema: T) =>
  ({ required: true, content: { 'application/json': { schema } } }) as const;

export const readerId = (c: Context<ApiEnv>): PersonId => PersonId.parse(citizenOf(c).id);
