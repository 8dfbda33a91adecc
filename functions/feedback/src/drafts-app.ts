import { OpenAPIHono } from '@hono/zod-openapi';
import { maximumVoiceNoteBytes } from '@yilu/contracts';
import { type ApiOptions, createApiApp } from '@yilu/http';
import type { DraftDeps } from './ports-drafts.js';
import { mountSuggestDraft } from './routes/suggest-draft.js';
import { mountSuggestDraftForCaller } from './routes/suggest-draft-for-caller.js';
import { mountTranscribeNote } from './routes/transcribe-note.js';

/** A note in base64 with what stands around it. */
const bodyBytes = Math.ceil(maximumVoiceNoteBytes / 3) * 4 + 1_000;

type Entrance = Omit<ApiOptions, 'audience' | 'isOpen'>;

/** From words or a voice to a draft: reads and writes no table. */
export function createDraftsApp(deps: DraftDeps, options: Entrance) {
  const app = createApiApp({ ...options, audience: 'citizen', bodyBytes });
  mountSuggestDraft(app, deps);
  mountTranscribeNote(app, deps);
  return app;
}

/** The same from words, for an officer who writes down what a caller says. */
export function createStaffDraftsApp(deps: DraftDeps, options: Entrance) {
  const app = createApiApp({ ...options, audience: 'staff' });
  mountSuggestDraftForCaller(app, deps);
  return app;
}

/** Both sides behind one entry. */
export function createAllDraftsApp(deps: DraftDeps, options: Entrance) {
  const [citizens, staff] = [createDraftsApp(deps, options), createStaffDraftsApp(deps, options)];
  const app = new OpenAPIHono();
  app.all('*', (c) => (c.req.path.startsWith('/feedback/staff/') ? staff : citizens).fetch(c.req.raw, c.env));
  return app;
}
