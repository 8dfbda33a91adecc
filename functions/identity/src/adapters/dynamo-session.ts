import type { CitizenSession } from '../domain/session.js';
import type { Codec } from './dynamo-records.js';

export const sessionPrefix = 'SESSION#';

export const sessionCodec: Codec<CitizenSession> = {
  keyOf: (id) => {
    const [personId, sessionId] = id.split('/');
    return { pk: `PERSON#${personId}`, sk: `${sessionPrefix}${sessionId}` };
  },
  forgetAt: ({ expiresOn }) => new Date(expiresOn),
};
