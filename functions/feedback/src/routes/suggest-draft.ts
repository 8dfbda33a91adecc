import { createRoute } from '@hono/zod-openapi';
import { DraftSuggestion, SuggestDraftRequest } from '@yilu/contracts';
import { type ApiApp, answers, body } from '@yilu/http';
import type { DraftDeps } from '../ports-drafts.js';
import { suggestDraft } from '../use-cases/suggest-draft.js';

const route = createRoute({
  operationId: 'suggestDraft',
  method: 'post',
  path: '/feedback/drafts',
  request: { body: body(SuggestDraftRequest) },
  responses: { 200: answers(DraftSuggestion, 'What the text seems to report, to be confirmed; nothing is filed') },
});

export const mountSuggestDraft = (app: ApiApp, deps: DraftDeps) =>
  app.openapi(route, async (c) => c.json(await suggestDraft(deps)(c.req.valid('json')), 200));
