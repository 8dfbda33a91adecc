import { maximumVoiceNoteBytes } from '@yilu/contracts';
import { type ApiOptions, createApiApp } from '@yilu/http';
import type { DraftDeps } from './ports-drafts.js';
import { mountSuggestDraft } from './routes/suggest-draft.js';
import { mountTranscribeNote } from './routes/transcribe-note.js';

/** A note in base64 with what stands around it. */
const bodyBytes = Math.ceil(maximumVoiceNoteBytes / 3) * 4 + 1_000;

/** From words or a voice to a draft: reads and writes no table. */
export function createDraftsApp(deps: DraftDeps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen', bodyBytes });
  mountSuggestDraft(app, deps);
  mountTranscribeNote(app, deps);
  return app;
}
