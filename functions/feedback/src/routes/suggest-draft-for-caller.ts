import { createRoute } from '@hono/zod-openapi';
import { DraftSuggestion, type StaffRole, SuggestDraftRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { DraftDeps } from '../ports-drafts.js';
import { suggestDraft } from '../use-cases/suggest-draft.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'suggestDraftForCaller',
  method: 'post',
  path: '/feedback/staff/drafts',
  request: { body: body(SuggestDraftRequest) },
  responses: {
    200: answers(DraftSuggestion, 'What the words of a caller or of a report seem to say, for the officer to choose'),
    ...problemResponses(403),
  },
});

/** Whoever takes a call down, or puts the service of a report right. */
const askers: readonly StaffRole[] = ['desk_operator', 'facilities', 'supervisor'];

export const mountSuggestDraftForCaller = (app: ApiApp, deps: DraftDeps) =>
  app.openapi(route, async (c) => {
    if (staffOf(c).roles.some((role) => askers.includes(role)))
      return c.json(await suggestDraft(deps)(c.req.valid('json')), 200);
    return c.json(problem(problems, 'feedback.role_missing'), 403, problemHeaders);
  });
