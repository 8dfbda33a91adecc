import { viewSize } from './copy-of.js';
import { loadSharp } from './load-sharp.js';
import { maximumPixels } from './picture.js';

/** Part of a picture, in parts of its width and height. */
export interface PictureRegion {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The pixels that a region touches, whole: what is half inside is inside. */
function pixelsOf({ x, y, width, height }: PictureRegion, size: { width: number; height: number }) {
  const left = Math.min(Math.max(Math.floor(x * size.width), 0), size.width - 1);
  const top = Math.min(Math.max(Math.floor(y * size.height), 0), size.height - 1);
  const right = Math.min(Math.max(Math.ceil((x + width) * size.width), left + 1), size.width);
  const bottom = Math.min(Math.max(Math.ceil((y + height) * size.height), top + 1), size.height);
  return { left, top, width: right - left, height: bottom - top };
}

/**
 * A JPEG with these regions painted over, each in the one colour that its pixels have on average: nothing of what was
 * there is left to be sharpened again, as is of a filter. Throws for what cannot be decoded.
 */
export async function blurred(
  bytes: Uint8Array,
  regions: readonly PictureRegion[],
  quality = viewSize.quality,
): Promise<Uint8Array<ArrayBuffer>> {
  const sharp = await loadSharp();
  const { data, info } = await sharp(bytes, { limitInputPixels: maximumPixels })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  for (const region of regions) paintOver(data, { width, channels }, pixelsOf(region, { width, height }));
  const painted = await sharp(data, { raw: { width, height, channels } }).jpeg({ quality }).toBuffer();
  return new Uint8Array(painted);
}

function paintOver(
  pixels: Uint8Array,
  { width, channels }: { readonly width: number; readonly channels: number },
  area: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): void {
  const rowAt = (row: number) => ((area.top + row) * width + area.left) * channels;
  const sums = new Array<number>(channels).fill(0);
  for (let row = 0; row < area.height; row++) {
    const from = rowAt(row);
    for (let at = 0; at < area.width * channels; at++) {
      const channel = at % channels;
      sums[channel] = (sums[channel] ?? 0) + (pixels[from + at] ?? 0);
    }
  }
  const average = Uint8Array.from(sums, (sum) => Math.round(sum / (area.width * area.height)));
  const row = new Uint8Array(area.width * channels);
  for (let at = 0; at < row.length; at++) row[at] = average[at % channels] ?? 0;
  for (let n = 0; n < area.height; n++) pixels.set(row, rowAt(n));
}
