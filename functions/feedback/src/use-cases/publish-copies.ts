import type { Region } from '../domain/files.js';
import type { publicKeys } from '../domain/photo-keys.js';
import type { DevelopingDeps } from '../ports-photos.js';

/** Draws the public copies of a sealed one, what was marked painted over, and lays them where everybody may be shown them. */
export async function publishCopies(
  { bytes, darkroom }: Pick<DevelopingDeps, 'bytes' | 'darkroom'>,
  copy: Uint8Array<ArrayBuffer>,
  regions: readonly Region[],
  { publicKey, publicThumbnailKey }: ReturnType<typeof publicKeys>,
): Promise<void> {
  const { large, small } = await darkroom.blur(copy, regions);
  await Promise.all([
    bytes.write(publicKey, large, 'image/jpeg'),
    bytes.write(publicThumbnailKey, small, 'image/jpeg'),
  ]);
}
