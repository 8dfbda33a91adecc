import { forgotten, session } from '@/api/session';
import { dropShot } from '@/capture/keep';
import { createState, useWatched } from '@/state/create-state';
import type { KeptPhoto } from '../photos/kept-photo';
import { draftNamed, forgetDraft, keepDraft, readDraft, readDrafts } from './draft-shelf';
import { phoneShelf } from './phone-shelf';
import { isDone, isEmpty, isVisible, type ReportDraft } from './report-draft';

/** Everything that the phone still has to bring to the city, the newest first. */
export const reportDrafts = createState(readDrafts(phoneShelf));

// What a page or an upload still has in hand when its draft is dropped must not write it again.
const dropped = new Set<string>();

export const draftOf = (id: string): ReportDraft | undefined => reportDrafts.get().find((one) => one.id === id);
/** Its writer, or his sign-out, has taken it away. */
export const isDropped = (id: string): boolean => dropped.has(id);

const others = (id: string): readonly ReportDraft[] => reportDrafts.get().filter((one) => one.id !== id);

/** Keeps a draft as it is now, at each stroke. It is of whoever is signed in, from the first stroke or his first look. */
export function putDraft(draft: ReportDraft): void {
  const { id } = draft;
  if (isDropped(id)) return;
  const before = draftOf(id);
  const next = { ...draft, isNobodys: !session.get() && (before?.isNobodys ?? true) };
  keepDraft(phoneShelf, next);
  reportDrafts.set(before ? reportDrafts.get().map((one) => (one.id === id ? next : one)) : [next, ...others(id)]);
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
  dropped.add(id);
  forgetDraft(phoneShelf, id);
  reportDrafts.set(others(id));
}

/** What is with the city already, photographs and all, is no draft; nor is a page that was opened and left. */
export function dropDone(): void {
  for (const draft of reportDrafts.get()) if (isDone(draft) || isEmpty(draft)) dropReportDraft(draft.id);
}

const useUnfinished = (): readonly ReportDraft[] =>
  useWatched(reportDrafts).filter((draft) => !isDone(draft) && !isEmpty(draft));

/** Drafts and what waits to be filed, for a list: nothing that the city has already, nothing of somebody else. */
export function useReportDrafts(): readonly ReportDraft[] {
  const signedIn = useWatched(session) !== undefined;
  return useUnfinished().filter((draft) => isVisible(draft, signedIn));
}

/** How many lie here for somebody whose session has ended. */
export const useHiddenDrafts = (): number => useUnfinished().length - useReportDrafts().length;

function adopt(): void {
  if (session.get()) for (const draft of reportDrafts.get()) if (draft.isNobodys) putDraft(draft);
}
session.subscribe(adopt);
adopt();

forgotten.subscribe(() => {
  const all = reportDrafts.get();
  for (const { id, isNobodys, photos } of all) {
    if (isNobodys) continue;
    dropped.add(id);
    for (const { file } of photos) void dropShot(file);
  }
  reportDrafts.set(all.filter(({ isNobodys }) => isNobodys));
});

// Another tab has written one draft, or taken it away.
if (process.env.TARO_ENV === 'h5') {
  window.addEventListener('storage', ({ key }) => {
    const id = draftNamed(key ?? '');
    if (!id) return;
    const draft = readDraft(phoneShelf, id);
    reportDrafts.set(draft ? [draft, ...others(id)] : others(id));
  });
}
