import { crc32, deflateSync } from 'node:zlib';

const width = 640;
const height = 480;

type Colour = readonly [red: number, green: number, blue: number];
const road: Colour = [92, 96, 102];
const verge: Colour = [118, 140, 104];
const line: Colour = [236, 236, 228];
const glass: Colour = [40, 52, 66];
const scratch: Colour = [176, 60, 48];

export interface Scene {
  readonly first: Colour;
  readonly second: Colour;
  /** How far the camera has moved along the road, in pixels: each photograph of a scene looks different. */
  readonly shift: number;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function encodePng(pixels: Buffer): Buffer {
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
}

/** A drawn photograph of two cars that have touched, seen from above: a real PNG for demo cases, of no real place. */
export function scenePicture({ first, second, shift }: Scene): Buffer {
  const pixels = Buffer.alloc(width * height * 3);
  const fill = (x: number, y: number, wide: number, high: number, colour: Colour) => {
    for (let row = Math.max(0, y); row < Math.min(height, y + high); row++)
      for (let column = Math.max(0, x); column < Math.min(width, x + wide); column++)
        pixels.set(colour, (row * width + column) * 3);
  };
  const car = (x: number, y: number, colour: Colour) => {
    fill(x, y, 150, 66, colour);
    fill(x + 30, y + 8, 18, 50, glass);
    fill(x + 104, y + 8, 14, 50, glass);
  };
  fill(0, 0, width, height, verge);
  fill(0, 90, width, 300, road);
  for (let x = -(shift % 90); x < width; x += 90) {
    fill(x, 186, 50, 6, line);
    fill(x, 288, 50, 6, line);
  }
  car(170 - shift, 210, first);
  car(312 - shift, 226, second);
  fill(314 - shift, 226, 8, 44, scratch);
  return encodePng(pixels);
}
