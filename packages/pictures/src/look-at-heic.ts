import { accept, refuse } from '@yilu/kernel';
import { type Box, boxesIn } from './boxes.js';
import { byteReader } from './byte-reader.js';
import { hevcSize } from './hevc-size.js';
import { type Look, maximumPixels } from './picture.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Brands of single pictures by HEVC; `mif1` says only that it is a picture, and stands before AVIF too. */
const stillBrands = ['heic', 'heix', 'heim', 'heis'];
const movingBrands = ['hevc', 'hevx', 'hevm', 'hevs', 'msf1'];

const largestOf = (sizes: readonly Size[]): Size | undefined =>
  sizes.toSorted((one, other) => other.width * other.height - one.width * one.height)[0];

/** The brand of a file and those that it is compatible with; between them stands a version. */
function brandsIn(bytes: Uint8Array, box: Box | undefined): readonly string[] {
  if (!box) return [];
  const text = byteReader(bytes).text(box.from, Math.min(box.to, box.from + 256));
  return (text.match(/[\s\S]{4}/g) ?? []).filter((_brand, at) => at !== 1);
}

export const looksLikeHeic = (bytes: Uint8Array): boolean => byteReader(bytes).text(4, 8) === 'ftyp';

/** Of a telephone's picture the tiles, and beside them a small one and one of its lights: none comes to four times the whole. */
const mostDecoded = 4 * maximumPixels;

/** Items that are no pictures of their own: what is put together of others, and words about them. */
const uncoded = ['grid', 'iovl', 'iden', 'tmap', 'Exif', 'mime', 'uri '];

/** The boxes inside one, and none where it is broken; a full box has four bytes of version and flags before them. */
function inside(bytes: Uint8Array, box: Box | undefined, head = 0): readonly Box[] {
  if (!box) return [];
  const boxes = boxesIn(bytes, box.from + head, box.to);
  return typeof boxes === 'string' ? [] : boxes;
}
const named = (boxes: readonly Box[], type: string) => boxes.find((box) => box.type === type);

/** Sizes that the stream of a tile names itself: what it says is what a decoder makes room for. */
function streamSizes(bytes: Uint8Array, { from, to }: Box): readonly Size[] {
  const { u8, u16 } = byteReader(bytes.subarray(from, to));
  const sizes: Size[] = [];
  let at = 23;
  for (let array = 0; array < (u8(22) ?? 0); array++) {
    const type = (u8(at) ?? 0) & 0x3f;
    const units = u16(at + 1) ?? 0;
    at += 3;
    for (let unit = 0; unit < units && at < to - from; unit++) {
      const length = u16(at) ?? 0;
      if (type === 33) sizes.push(hevcSize(bytes.subarray(from + at + 2, from + at + 2 + length)));
      at += 2 + length;
    }
  }
  return sizes;
}

/** How many pictures a decoder may have to go through, tiles too; its own limit is a thousand of any size. */
function codedItems(bytes: Uint8Array, information: Box | undefined): number {
  if (!information) return 0;
  const { u8, text } = byteReader(bytes);
  const items = inside(bytes, information, u8(information.from) === 0 ? 6 : 8);
  const typeOf = ({ from }: Box) => text(from + (u8(from) === 2 ? 8 : 10), from + (u8(from) === 2 ? 12 : 14));
  return items.filter((item) => item.type === 'infe' && !uncoded.includes(typeOf(item))).length;
}

function sizesIn(bytes: Uint8Array, properties: readonly Box[]): readonly Size[] {
  const { u32 } = byteReader(bytes);
  return properties.flatMap((box): readonly Size[] => {
    if (box.type === 'ispe') return [{ width: u32(box.from + 4) ?? 0, height: u32(box.from + 8) ?? 0 }];
    return box.type === 'hvcC' ? streamSizes(bytes, box) : [];
  });
}

/**
 * A HEIC by its boxes: nothing may lie between or behind them. Its size is the largest that any picture in it names,
 * also inside its streams, as the whole is put together of tiles.
 */
export function lookAtHeic(bytes: Uint8Array): Look {
  const boxes = boxesIn(bytes);
  if (boxes === 'cut_short') return refuse('cut_short');
  if (boxes === 'no_boxes') return refuse('not_only_a_picture');
  const brands = brandsIn(bytes, boxes[0]);
  const has = (wanted: readonly string[]) => wanted.some((brand) => brands.includes(brand));
  if (has(movingBrands) || named(boxes, 'moov')) return refuse('animated');
  if (!has(stillBrands)) return refuse('not_a_picture');

  const meta = inside(bytes, named(boxes, 'meta'), 4);
  const properties = inside(bytes, named(inside(bytes, named(meta, 'iprp')), 'ipco'));
  const largest = largestOf(sizesIn(bytes, properties));
  if (!largest) return refuse('not_a_picture');
  // Tiles may be far larger than the whole that they are said to be parts of.
  const tile = largestOf(properties.flatMap((box) => (box.type === 'hvcC' ? streamSizes(bytes, box) : [])));
  const pixels = tile ? codedItems(bytes, named(meta, 'iinf')) * tile.width * tile.height : 0;
  if (pixels > mostDecoded) return refuse('too_many_pixels');
  return accept({ kind: 'image/heic', ...largest });
}
