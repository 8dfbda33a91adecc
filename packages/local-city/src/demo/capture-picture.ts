import { type Colour, newCanvas } from './canvas.js';

const width = 640;
const height = 480;
const road: Colour = [74, 78, 84];
const sky: Colour = [156, 178, 198];
const line: Colour = [232, 232, 224];
const glass: Colour = [36, 46, 58];
const tyre: Colour = [24, 24, 26];
const stamp: Colour = [20, 22, 26];
const ink: Colour = [244, 246, 248];

const colours: Readonly<Record<string, Colour>> = {
  白色: [226, 228, 230],
  黑色: [38, 40, 46],
  红色: [168, 44, 40],
  蓝色: [44, 92, 168],
  灰色: [122, 128, 134],
  银色: [186, 190, 194],
};
const blueSign: Colour = [28, 70, 160];
const greenSign: Colour = [92, 168, 104];
const yellowSign: Colour = [214, 168, 40];

/** Characters of five by seven dots; each number is a row, its highest bit the left dot. */
const dots: Readonly<Record<string, readonly number[]>> = {
  '0': [14, 17, 19, 21, 25, 17, 14],
  '1': [4, 12, 4, 4, 4, 4, 14],
  '2': [14, 17, 1, 2, 4, 8, 31],
  '3': [31, 2, 4, 2, 1, 17, 14],
  '4': [2, 6, 10, 18, 31, 2, 2],
  '5': [31, 16, 30, 1, 1, 17, 14],
  '6': [6, 8, 16, 30, 17, 17, 14],
  '7': [31, 1, 2, 4, 8, 8, 8],
  '8': [14, 17, 17, 14, 17, 17, 14],
  '9': [14, 17, 17, 15, 1, 2, 12],
  A: [14, 17, 17, 31, 17, 17, 17],
  B: [30, 17, 17, 30, 17, 17, 30],
  C: [14, 17, 16, 16, 16, 17, 14],
  D: [30, 17, 17, 17, 17, 17, 30],
  E: [31, 16, 16, 30, 16, 16, 31],
  F: [31, 16, 16, 30, 16, 16, 16],
  G: [14, 17, 16, 23, 17, 17, 14],
  H: [17, 17, 17, 31, 17, 17, 17],
  J: [7, 2, 2, 2, 2, 18, 12],
  K: [17, 18, 20, 24, 20, 18, 17],
  L: [16, 16, 16, 16, 16, 16, 31],
  M: [17, 27, 21, 21, 17, 17, 17],
  N: [17, 25, 21, 19, 17, 17, 17],
  P: [30, 17, 17, 30, 16, 16, 16],
  Q: [14, 17, 17, 17, 21, 18, 13],
  R: [30, 17, 17, 30, 20, 18, 17],
  S: [15, 16, 16, 14, 1, 1, 30],
  T: [31, 4, 4, 4, 4, 4, 4],
  U: [17, 17, 17, 17, 17, 17, 14],
  V: [17, 17, 17, 17, 17, 10, 4],
  W: [17, 17, 17, 21, 21, 27, 17],
  X: [17, 17, 10, 4, 10, 17, 17],
  Y: [17, 17, 10, 4, 4, 4, 4],
  Z: [31, 1, 2, 4, 8, 16, 31],
  '-': [0, 0, 0, 31, 0, 0, 0],
  ':': [0, 4, 0, 0, 0, 4, 0],
  '/': [1, 1, 2, 4, 8, 16, 16],
  '.': [0, 0, 0, 0, 0, 12, 12],
  浙: [18, 31, 20, 26, 21, 29, 18],
  沪: [20, 6, 29, 5, 31, 21, 10],
};

/** What a camera saw. */
export interface Capture {
  readonly plate: string;
  readonly plateKind: string;
  /** As a register would write it: 红色. */
  readonly colour: string;
  /** Lines of the strip at the bottom: time, place, device. */
  readonly stamp: readonly string[];
  /** How far the vehicle has come: the second picture shows that it drove on. */
  readonly step: number;
  readonly lamp?: 'red' | 'green';
}

/** A drawn photograph of a traffic camera: a vehicle from behind, its plate, and the strip with time and place. */
export function capturePicture({ plate, plateKind, colour, stamp: stamped, step, lamp }: Capture): Buffer {
  const { fill, png } = newCanvas(width, height);
  const write = (text: string, x: number, y: number, dot: number, pen: Colour) => {
    [...text].forEach((character, at) => {
      (dots[character] ?? []).forEach((bits, row) => {
        for (let column = 0; column < 5; column++)
          if (bits & (16 >> column)) fill(x + (at * 6 + column) * dot, y + row * dot, dot, dot, pen);
      });
    });
  };
  fill(0, 0, width, 150, sky);
  fill(0, 150, width, height - 150, road);
  for (const x of [150, 316, 482]) for (let y = 160; y < height; y += 60) fill(x, y + ((step * 20) % 60), 8, 34, line);
  if (step === 0) fill(0, 300, width, 10, line);
  if (lamp) {
    fill(540, 20, 34, 90, stamp);
    fill(546, lamp === 'red' ? 26 : 80, 22, 22, lamp === 'red' ? [220, 40, 36] : [60, 190, 90]);
  }
  const [x, y] = [214, 250 - step * 34];
  const body = colours[colour] ?? [120, 120, 124];
  fill(x + 30, y, 150, 44, body);
  fill(x + 42, y + 8, 126, 34, glass);
  fill(x, y + 42, 210, 86, body);
  fill(x + 6, y + 60, 30, 18, [190, 36, 32]);
  fill(x + 174, y + 60, 30, 18, [190, 36, 32]);
  fill(x + 14, y + 124, 34, 22, tyre);
  fill(x + 162, y + 124, 34, 22, tyre);
  const sign = plateKind === '02' ? blueSign : plateKind === '52' || plateKind === '51' ? greenSign : yellowSign;
  fill(x + 48, y + 84, 116, 26, sign);
  write(plate, x + 52 + (8 - plate.length) * 6, y + 90, 2, ink);
  fill(0, height - 22 * stamped.length - 10, width, 22 * stamped.length + 10, stamp);
  for (const [at, text] of stamped.entries()) write(text, 10, height - 22 * (stamped.length - at), 2, ink);
  return png();
}
