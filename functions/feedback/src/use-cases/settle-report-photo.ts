import { createHash } from 'node:crypto';
import type { NewEvent } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import type { ReportPhoto } from '../domain/files.js';
import { copyKeys, photoAt, publicKeys } from '../domain/photo-keys.js';
import { photoRefusalTexts } from '../domain/photo-refusals.js';
import { mayTurn } from '../domain/photo-state.js';
import type { Developed, DevelopingDeps } from '../ports-photos.js';
import { applied, stepOf } from './applied.js';
import { sealPlace } from './photo-place.js';
import { publishCopies } from './publish-copies.js';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const asJpeg = 'image/jpeg';

type Settled = Partial<ReportPhoto> & Pick<ReportPhoto, 'state'>;

/** Looks into the bytes that came; throws where they were announced and are not there, so that the queue tries again. */
async function develop({ bytes, darkroom }: DevelopingDeps, photo: ReportPhoto, size: number) {
  // By its size alone another file is refused unread.
  const other = { ok: false, refusal: 'other_bytes' } as const;
  if (size !== photo.sizeBytes) return other;
  const file = await bytes.read(photo.originalKey);
  if (!file) throw new Error('Announced object is not there');
  return sha256(file) === photo.sha256 ? darkroom.develop(file) : other;
}

/** Keeps the copies; one whose taker has marked it already is public with that. */
async function kept(deps: DevelopingDeps, photo: ReportPhoto, { large, small, exif }: Developed): Promise<Settled> {
  const { photoId, regions, isPrivate } = photo;
  const keys = copyKeys(photoId);
  const [place] = await Promise.all([
    sealPlace(deps.vault, photoId, exif),
    deps.bytes.write(keys.copyKey, large, asJpeg),
    deps.bytes.write(keys.thumbnailKey, small, asJpeg),
  ]);
  const sealed = { ...keys, ...(place ? { exif: place } : {}) };
  if (!regions || isPrivate) return { state: 'sealed', ...sealed };
  const shown = publicKeys(photoId, photo.version + 1);
  await publishCopies(deps, large, regions, shown);
  return { state: 'public', ...sealed, ...shown };
}

/** Word to its taker of a photograph of his report that could not be kept; before he files it he sees it on his screen. */
function refusalTold({ photoId, reportId, by, refusal }: ReportPhoto): NewEvent[] {
  const { personId, provider } = by;
  if (!refusal || !reportId || !personId || !provider) return [];
  const data = { personId, provider, photoId, reportId, refusal, why: photoRefusalTexts[refusal] };
  return [{ type: 'feedback.photo_refused', data }];
}

/**
 * Settles a photograph whose bytes arrived: copies without metadata, or a reason why it is not kept. What was never
 * registered, or is settled already, changes nothing.
 */
export const settleReportPhoto =
  (deps: DevelopingDeps) =>
  async ({ key, size }: { readonly key: string; readonly size: number }): Promise<void> => {
    const photoId = photoAt(key);
    if (!photoId) return;
    const [photo] = (await deps.store.find({ photos: [photoId] })).photos;
    if (photo?.state !== 'waiting') return;
    const developed = await develop(deps, photo, size);
    const settled: Settled = developed.ok
      ? await kept(deps, photo, developed.value)
      : { state: 'refused', refusal: developed.refusal };
    const outcome = await deps.store.perform<null, never>(
      stepOf('settleReportPhoto', photoId),
      { photos: [photoId] },
      ({ photos: [now] }) => {
        // Filed meanwhile, it has another version and the same bytes.
        if (now?.state !== 'waiting' || !mayTurn(now.state, settled.state)) return accept({ answer: null });
        const next: ReportPhoto = { ...now, ...settled, version: now.version + 1 };
        return accept({ photos: [next], events: refusalTold(next), answer: null });
      },
    );
    applied(outcome, photoId);
  };
