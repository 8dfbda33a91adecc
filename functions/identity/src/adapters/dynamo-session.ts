import { IdentityProvider, PersonId } from '@yilu/contracts';
import * as z from 'zod';
import type { CitizenSession } from '../domain/session.js';
import type { Codec } from './dynamo-records.js';

export const sessionPrefix = 'SESSION#';

export const sessionCodec: Codec<CitizenSession> = {
  keyOf: (id) => {
    const [personId, sessionId] = id.split('/');
    return { pk: `PERSON#${personId}`, sk: `${sessionPrefix}${sessionId}` };
  },
  schema: z.object({
    sessionId: z.string(),
    personId: PersonId,
    provider: IdentityProvider,
    version: z.int(),
    epoch: z.int(),
    generation: z.int(),
    startedAt: z.string(),
    expiresOn: z.string(),
  }),
  forgetAt: ({ expiresOn }) => new Date(expiresOn),
};
