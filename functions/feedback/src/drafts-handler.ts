import { lambdaHandler, logFault, required, tokenVerifier } from '@yilu/http';
import { personLimiter } from '@yilu/http/person-limiter';
import { classify } from '@yilu/triage/model';
import { ownModel } from '@yilu/triage/own-model';
import { httpSpeech } from './adapters/http-speech.js';
import { createAllDraftsApp } from './drafts-app.js';

const now = () => new Date();

/** Drafts from words and voices, fed by API Gateway; a Lambda of its own, which can reach no table. */
export const handler = lambdaHandler(
  createAllDraftsApp(
    {
      classify: async (text) => classify(await ownModel(), text),
      speech: httpSpeech({
        baseUrl: process.env['SPEECH_BASE_URL'] ?? '',
        key: process.env['SPEECH_KEY'] ?? '',
        now,
      }),
      now,
      city: process.env['CITY'] || 'ningbo',
    },
    {
      verifyToken: tokenVerifier(JSON.parse(required(process.env, 'TOKEN_PUBLIC_KEYS'))),
      log: logFault,
      limit: personLimiter(now),
    },
  ),
);
