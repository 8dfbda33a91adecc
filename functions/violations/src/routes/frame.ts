import { DecisionNumber, DefenceId, Locale, RecordId } from '@yilu/contracts';
import { type ApiEnv, citizenOf, commandOf, personOf, staffOf } from '@yilu/http';
import type { Reason } from '@yilu/law/violations/procedure-reason';
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

/** The signed-in officer, as the log of acts and readings names him. */
export const officerOf = (c: Context<ApiEnv>): StaffCommand['officer'] => {
  const { id, name, badge } = staffOf(c);
  return { officerId: id, name, badge };
};

/** The signed-in officer's command. */
export const staffCommand = (c: Context<ApiEnv>, operation: string): StaffCommand => ({
  command: commandOf(c, operation),
  officer: officerOf(c),
});

/** A decision, and in which language its words stand beside the Chinese ones. */
export const decisionInLanguage = {
  params: decisionParams,
  query: z.object({ lang: Locale.default('zh-CN') }),
} as const;

export const pdfHeaders = { 'content-type': 'application/pdf', 'cache-control': 'private, no-store' } as const;
export const pdfAnswer = (description: string) => ({
  description,
  content: { 'application/pdf': { schema: z.string().meta({ format: 'binary' }) } },
});

/** One reason why the law refuses something, in both languages with its article, as a problem names it. */
export const reasonField = (path: string, { zh, en, basis, basisEn }: Reason) => ({
  path,
  message: `${zh}（${basis}）\n${en} (${basisEn})`,
});
