import { TipId, TipMediaId } from '@yilu/contracts';
import { isMp4, mp4Seconds } from '@yilu/evidence/mp4';
import { imageKind } from '@yilu/evidence/picture-kind';
import { accept } from '@yilu/kernel';
import { exifInJpeg, exifWithinBytes } from '@yilu/pictures/exif-in-jpeg';
import type { TipMedia } from '../domain/files.js';
import { type Arrived, settled } from '../domain/media.js';
import type { Deps, ReadMedia } from '../ports.js';
import { applied, stepOf } from './applied.js';

const keyPattern = /^tips\/originals\/([0-9a-f-]{36})\/([0-9a-f-]{36})$/;
const firstBytes = 32;

function kindOf(first: Uint8Array): TipMedia['mediaType'] | undefined {
  if (imageKind(first) === 'image/jpeg') return 'image/jpeg';
  return isMp4(first) ? 'video/mp4' : undefined;
}

/** What a stored file is, by its own bytes; throws where it is announced and not there, so that the queue tries again. */
async function lookAt(read: ReadMedia, key: string, size: number): Promise<Arrived> {
  const span = async (from: number, length: number) => {
    const bytes = await read(key, from, length);
    if (!bytes) throw new Error('Announced object is not there');
    return bytes;
  };
  const kind = kindOf(await span(0, firstBytes));
  if (kind === 'video/mp4') return { size, kind, seconds: await mp4Seconds(span, size) };
  if (kind === undefined) return { size, kind };
  return { size, kind, writtenAt: exifInJpeg(await span(0, Math.min(size, exifWithinBytes))).takenAt };
}

/** Settles a file that has arrived: stored, or refused with its reason. What was never registered changes nothing. */
export const settleTipMedia =
  ({ store, rules, read }: Pick<Deps, 'store' | 'rules'> & { readonly read: ReadMedia }) =>
  async ({ key, size }: { readonly key: string; readonly size: number }): Promise<void> => {
    const [, tip, medium] = keyPattern.exec(key) ?? [];
    const tipId = TipId.safeParse(tip);
    const mediaId = TipMediaId.safeParse(medium);
    if (!tipId.success || !mediaId.success) return;
    const arrived = await lookAt(read, key, size);
    const step = stepOf('settleTipMedia', mediaId.data);
    const outcome = await store.perform<null, never>(step, { media: [tipId.data] }, ({ media: [file] }) => {
      const next = file && settled(file, mediaId.data, arrived, rules);
      return accept({ media: next ? [next] : [], answer: null });
    });
    applied(outcome, mediaId.data);
  };
