import type { reportPhotoTypes } from '@yilu/contracts';

/** What a photograph's first bytes say that it is, whatever its sender called it; undefined for everything else. */
export function photoTypeOf(bytes: Uint8Array): (typeof reportPhotoTypes)[number] | undefined {
  const text = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1');
  if (text(0, 3) === '\u00ff\u00d8\u00ff') return 'image/jpeg';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp';
  return text(4, 8) === 'ftyp' ? 'image/heic' : undefined;
}
