import { createRoute } from '@hono/zod-openapi';
import { TranscribeNoteRequest, Transcript } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { DraftDeps } from '../ports-drafts.js';
import { transcribeNote } from '../use-cases/transcribe-note.js';
import { draftProblems } from './draft-problems.js';

const route = createRoute({
  operationId: 'transcribeNote',
  method: 'post',
  path: '/feedback/speech',
  request: { body: body(TranscribeNoteRequest) },
  responses: {
    200: answers(Transcript, 'What the note says, to be corrected; the note is not kept'),
    ...problemResponses(422, 503),
  },
});

export const mountTranscribeNote = (app: ApiApp, deps: DraftDeps) =>
  app.openapi(route, async (c) => {
    const outcome = await transcribeNote(deps)(c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(draftProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
