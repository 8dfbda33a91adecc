import { forgotten } from '@/api/session';
import { dropShot } from '@/capture/keep';
import { forget, store, stored } from '@/platform/storage';
import { createState, useWatched } from '@/state/create-state';
import type { KeptPhoto } from '../photos/kept-photo';
import { isDone, isEmpty, type ReportDraft } from './report-draft';

// Below `draft:`: whoever signs out leaves nothing behind, whoever's session ended finds it again. The app looks for it
// under this name at every start (offline/waiting-reports.ts).
const name = 'draft:reports';

/** Everything that the phone still has to bring to the city, the newest first. */
export const reportDrafts = createState<readonly ReportDraft[]>(stored<ReportDraft[]>(name) ?? []);

function keep(next: readonly ReportDraft[]): void {
  if (next.length > 0) store(name, next);
  else forget(name);
  reportDrafts.set(next);
}

export const draftOf = (id: string): ReportDraft | undefined => reportDrafts.get().find((one) => one.id === id);

/** Keeps a draft as it is now, at each stroke. */
export function putDraft(draft: ReportDraft): void {
  const all = reportDrafts.get();
  keep(draftOf(draft.id) ? all.map((one) => (one.id === draft.id ? draft : one)) : [draft, ...all]);
}

export function changeDraft(id: string, part: Partial<ReportDraft>): void {
  const draft = draftOf(id);
  if (draft) putDraft({ ...draft, ...part });
}

export function changePhoto(id: string, photoId: string, part: Partial<KeptPhoto>): void {
  const photos = draftOf(id)?.photos.map((photo) => (photo.photoId === photoId ? { ...photo, ...part } : photo));
  if (photos) changeDraft(id, { photos });
}

/** Forgets a draft with its pictures: the city has it all, or its writer does not want it any more. */
export function dropReportDraft(id: string): void {
  for (const { file } of draftOf(id)?.photos ?? []) void dropShot(file);
  keep(reportDrafts.get().filter((draft) => draft.id !== id));
}

/** What is with the city already, photographs and all, is no draft; nor is a page that was opened and left. */
export function dropDone(): void {
  for (const draft of reportDrafts.get()) if (isDone(draft) || isEmpty(draft)) dropReportDraft(draft.id);
}

/** Drafts and what waits to be filed, for a list: nothing that the city has already. */
export const useReportDrafts = (): readonly ReportDraft[] =>
  useWatched(reportDrafts).filter((draft) => !isDone(draft) && !isEmpty(draft));

forgotten.subscribe(() => {
  for (const { photos } of reportDrafts.get()) for (const { file } of photos) void dropShot(file);
  reportDrafts.set(stored<ReportDraft[]>(name) ?? []);
});
