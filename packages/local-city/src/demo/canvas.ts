import { crc32, deflateSync } from 'node:zlib';

export type Colour = readonly [red: number, green: number, blue: number];

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A picture of plain areas, drawn by the project itself: a real PNG without a library. */
export function newCanvas(width: number, height: number) {
  const pixels = Buffer.alloc(width * height * 3);
  const fill = (x: number, y: number, wide: number, high: number, colour: Colour) => {
    const pen = Buffer.from(colour);
    const [from, until] = [Math.max(0, x), Math.min(width, x + wide)];
    if (from >= until) return;
    for (let row = Math.max(0, y); row < Math.min(height, y + high); row++)
      pixels.fill(pen, (row * width + from) * 3, (row * width + until) * 3);
  };
  return {
    fill,
    /** Drawn row by row, as wide as the circle is there. */
    disc(x: number, y: number, radius: number, colour: Colour) {
      for (let row = -radius; row <= radius; row++) {
        const half = Math.round(Math.sqrt(radius * radius - row * row));
        fill(x - half, y + row, 2 * half + 1, 1, colour);
      }
    },
    png(): Buffer {
      const header = Buffer.alloc(13);
      header.writeUInt32BE(width, 0);
      header.writeUInt32BE(height, 4);
      header.set([8, 2, 0, 0, 0], 8);
      const rows = Buffer.alloc((width * 3 + 1) * height);
      for (let y = 0; y < height; y++) pixels.copy(rows, y * (width * 3 + 1) + 1, y * width * 3, (y + 1) * width * 3);
      return Buffer.concat([
        Buffer.from('89504e470d0a1a0a', 'hex'),
        chunk('IHDR', header),
        chunk('IDAT', deflateSync(rows)),
        chunk('IEND', Buffer.alloc(0)),
      ]);
    },
  };
}
