import type { PhotoActed } from '@yilu/contracts';
import type { ReportPhoto } from '../domain/files.js';
import type { Deps } from '../ports.js';

/** What is kept of an act for a repeated request. */
export type ActedOn = Pick<ReportPhoto, 'photoId' | 'version' | 'state' | 'publicKey'>;

export const actedOn = ({ photoId, version, state, publicKey }: ReportPhoto): ActedOn => ({
  ...{ photoId, version, state },
  ...(publicKey && state === 'public' ? { publicKey } : {}),
});

/** What the officer sees of it: the public copy, by a fresh link. */
export const photoActed = (
  { pictures, now }: Pick<Deps, 'pictures' | 'now'>,
  { publicKey, ...acted }: ActedOn,
): PhotoActed => ({ ...acted, ...(publicKey ? { publicUrl: pictures.viewUrl(publicKey, now()) } : {}) });
