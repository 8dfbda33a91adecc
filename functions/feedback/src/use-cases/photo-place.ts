import { Instant, Location } from '@yilu/contracts';
import type { Vault } from '@yilu/vault';
import * as z from 'zod';
import type { ReportPhoto } from '../domain/files.js';
import type { Developed } from '../ports-photos.js';

const Place = z.object({ takenAt: Instant.optional(), location: Location.optional() });

/** Seals what a file said of time and place; undefined where it said nothing. */
export const sealPlace = async (vault: Vault, photoId: string, exif: Developed['exif']): Promise<string | undefined> =>
  exif.takenAt || exif.location ? vault.seal('photo_place', photoId, JSON.stringify(exif)) : undefined;

/** Opens it for its taker. */
export async function openPlace(vault: Vault, { photoId, exif }: Pick<ReportPhoto, 'photoId' | 'exif'>) {
  return exif === undefined ? undefined : Place.parse(JSON.parse(await vault.open('photo_place', photoId, exif)));
}
