import type { ReportDraft } from './report-draft';

/** The phone's storage, as far as drafts need it. */
export interface Storage {
  names(prefix: string): readonly string[];
  stored<T>(name: string): T | undefined;
  store(name: string, value: unknown): void;
  forget(name: string): void;
}

// Each draft lies under a name of its own, so that two tabs never write over each other's. Below `draft:` it is forgotten
// with its owner, at his sign-out or once somebody else signs in; a draft that nobody is known to have begun outlives that.
const owned = 'draft:report:';
const nobodys = 'report:';
const reopenings = 'draft:reopen:';
// The files of every photograph of a report. Kept where nothing forgets it: drafts may be forgotten while this code is not
// loaded, and their files have to be found all the same. The app looks for it at every start (offline/waiting-reports.ts).
const filesName = 'reports';

const nameOf = ({ id, isNobodys }: Pick<ReportDraft, 'id' | 'isNobodys'>): string => (isNobodys ? nobodys : owned) + id;

export const readDraft = (storage: Storage, id: string): ReportDraft | undefined =>
  storage.stored<ReportDraft>(owned + id) ?? storage.stored<ReportDraft>(nobodys + id);

/** The draft that lies under a name of the storage; undefined for a name of anything else. */
export const draftNamed = (name: string): string | undefined =>
  [owned, nobodys].find((prefix) => name.startsWith(prefix)) && name.slice(name.lastIndexOf(':') + 1);

/** Every draft that the phone keeps, the newest first. */
export function readDrafts(storage: Storage): readonly ReportDraft[] {
  const ids = new Set([...storage.names(owned), ...storage.names(nobodys)].map((name) => draftNamed(name) ?? ''));
  return [...ids]
    .flatMap((id) => readDraft(storage, id) ?? [])
    .sort((one, other) => other.startedAt.localeCompare(one.startedAt));
}

export function keepDraft(storage: Storage, draft: ReportDraft): void {
  storage.store(nameOf(draft), draft);
  if (!draft.isNobodys) storage.forget(nobodys + draft.id);
  if (!storage.stored(filesName)) storage.store(filesName, []);
}

export function forgetDraft(storage: Storage, id: string): void {
  for (const isNobodys of [true, false]) storage.forget(nameOf({ id, isNobodys }));
}

const files = (storage: Storage): readonly string[] => storage.stored<readonly string[]>(filesName) ?? [];

/** Writes down that the phone keeps a photograph's file, before any draft names it. */
export const noteFile = (storage: Storage, file: string): void => storage.store(filesName, [...files(storage), file]);

/** Takes the files that no draft and no reopening names any more off the list: whoever asks has to drop them. */
export function takeOrphans(storage: Storage): readonly string[] {
  const names = [owned, nobodys, reopenings].flatMap((prefix) => storage.names(prefix));
  const named = names.flatMap(
    (name) => storage.stored<Partial<Pick<ReportDraft, 'photos'>>>(name)?.photos?.map(({ file }) => file) ?? [],
  );
  const all = files(storage);
  if (names.length === 0) storage.forget(filesName);
  else
    storage.store(
      filesName,
      all.filter((file) => named.includes(file)),
    );
  return all.filter((file) => !named.includes(file));
}
