import { forgotten } from '@/api/session';
import { dropShot } from '@/capture/keep';
import { forget, store, stored } from '@/platform/storage';
import { createState, type State } from '@/state/create-state';
import type { KeptPhoto } from './kept-photo';

type Photos = readonly KeptPhoto[];

// With the other forms of a person: whoever signs out leaves nothing behind.
const nameOf = (form: string): string => `draft:${form}`;
const forms = new Map<string, State<Photos>>();

/** The photographs of a form. Not its page's: they are kept, and go on, when it is left. */
export function formPhotos(form: string): State<Photos> {
  const known = forms.get(form) ?? createState(stored<{ readonly photos: Photos }>(nameOf(form))?.photos ?? []);
  forms.set(form, known);
  return known;
}

/** Changes the photographs as they are now. What arrives after they were forgotten changes nothing, and writes nothing. */
export function changeFormPhotos(form: string, next: (before: Photos) => Photos): void {
  const state = formPhotos(form);
  const photos = next(state.get());
  if (photos.length > 0) store(nameOf(form), { photos });
  else forget(nameOf(form));
  state.set(photos);
}

/** Takes photographs off a form, with their files. */
export function dropFormPhotos(form: string, which: (photo: KeptPhoto) => boolean): void {
  for (const { file } of formPhotos(form).get().filter(which)) void dropShot(file);
  changeFormPhotos(form, (before) => before.filter((photo) => !which(photo)));
}

forgotten.subscribe(() => {
  for (const form of forms.keys()) dropFormPhotos(form, () => true);
});
