import { type PhotoPart, photoPartBytes } from '@yilu/contracts';
import type { ReportPhoto } from './files.js';

/** The parts that a file is sent in, by number from 1: five mebibytes each, the last what is left. */
export const partsOf = ({ sizeBytes }: Pick<ReportPhoto, 'sizeBytes'>): readonly Omit<PhotoPart, 'stored' | 'url'>[] =>
  Array.from({ length: Math.ceil(sizeBytes / photoPartBytes) }, (_none, n) => ({
    number: n + 1,
    from: n * photoPartBytes,
    sizeBytes: Math.min(photoPartBytes, sizeBytes - n * photoPartBytes),
  }));

/** What of a file the store has, whole: a part of another size is none of it. */
export const storedParts = (
  photo: Pick<ReportPhoto, 'sizeBytes'>,
  there: readonly { readonly number: number; readonly sizeBytes: number }[],
): ReadonlySet<number> =>
  new Set(
    partsOf(photo)
      .filter(({ number, sizeBytes }) => there.some((one) => one.number === number && one.sizeBytes === sizeBytes))
      .map(({ number }) => number),
  );
