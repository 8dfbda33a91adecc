import type { KeptPhoto } from '../photos/kept-photo';
import type { ReportDraft } from './report-draft';

/** A photograph of a draft whose bytes have to be sent. */
export interface Sending {
  readonly kind: 'send';
  readonly draft: ReportDraft;
  readonly photo: KeptPhoto;
}
/** What has to be done next for a confirmed report. */
export type Filing =
  | Sending
  | { readonly kind: 'register'; readonly draft: ReportDraft; readonly photo: KeptPhoto }
  | { readonly kind: 'file'; readonly draft: ReportDraft };

const photoIn = ({ photos }: Pick<ReportDraft, 'photos'>, ...states: readonly KeptPhoto['state'][]) =>
  photos.find(({ state }) => states.includes(state));

type Tried = ReadonlySet<string>;
const nothing: Tried = new Set();

/**
 * A confirmed report is filed before its photographs have arrived: on a weak network they take minutes. Reports that were
 * tried before in this round are named by their drafts.
 */
export function nextFiling(drafts: readonly ReportDraft[], tried = nothing): Filing | undefined {
  const draft = drafts.find(({ state, id }) => state === 'waiting' && !tried.has(id));
  if (!draft) return undefined;
  const unknown = photoIn(draft, 'kept');
  if (unknown) return { kind: 'register', draft, photo: unknown };
  // Nobody is written down as the taker of an unsigned report's photographs: once it is filed, no more bytes are taken.
  const unsent = draft.anonymous ? photoIn(draft, 'registered') : undefined;
  return unsent ? { kind: 'send', draft, photo: unsent } : { kind: 'file', draft };
}

/** Bytes are sent beside that, also while a report is still being written; what was tried is named by its photograph. */
export function nextSending(drafts: readonly ReportDraft[], tried = nothing): Sending | undefined {
  for (const draft of drafts) {
    if (draft.state === 'waiting' && draft.anonymous) continue;
    const photo = photoIn({ photos: draft.photos.filter(({ photoId }) => !tried.has(photoId)) }, 'kept', 'registered');
    if (photo) return { kind: 'send', draft, photo };
  }
  return undefined;
}
