import { CaseChanged, CaseId, Instant, Locale, PartyRole } from '@yilu/contracts';
import { type ApiEnv, answers, citizenOf, commandOf } from '@yilu/http';
import type { Context } from 'hono';
import * as z from 'zod';
import type { PartyCommand } from '../use-cases/change-case.js';

export const caseParams = z.object({ caseId: CaseId });
export const alertParams = z.object({ alertId: z.uuid() });

/** In which language a paper's words stand beside the Chinese ones, which alone are signed; else in the reader's own. */
export const inLanguage = z.object({ lang: Locale.optional() });

const acting = z.object({
  for: PartyRole.optional().meta({ description: 'The guest on the caller’s phone for whom he acts; else he himself' }),
});
/** A party's request: on the case in the path, for himself or a guest of his. */
export const inSeat = { params: caseParams, query: acting } as const;
export const inSeatAndLanguage = { params: caseParams, query: acting.extend(inLanguage.shape) } as const;

export const caseChanged = (description: string) => answers(CaseChanged, description);

/** What a PDF is answered with: the caller's own, so nothing on the way may keep it. */
export const pdfHeaders = { 'content-type': 'application/pdf', 'cache-control': 'private, no-store' } as const;
export const pdfAnswer = (description: string) => ({
  description,
  content: { 'application/pdf': { schema: z.string().meta({ format: 'binary' }) } },
});

/** An evidence bundle; how many parts it has stands beside it. */
export const zipHeaders = ({ parts }: { parts: number }) => ({
  'content-type': 'application/zip',
  'cache-control': 'private, no-store',
  'evidence-parts': String(parts),
});
export const zipAnswer = (description: string) => ({
  description,
  content: { 'application/zip': { schema: z.string().meta({ format: 'binary' }) } },
});

/** What the phone's clock said as it sent the request; what is no instant is none, for nobody is stuck over a header. */
export const deviceTimeOf = (c: Context<ApiEnv>): string | undefined =>
  Instant.safeParse(c.req.header('device-time')).data;

/** The signed-in party's command on the case in the path. */
export const partyCommand = (c: Context<ApiEnv>, operation: string, caseId: CaseId): PartyCommand => ({
  command: commandOf(c, operation),
  personId: citizenOf(c).id,
  actingFor: acting.safeParse(c.req.query()).data?.for,
  caseId,
  deviceTime: deviceTimeOf(c),
});
