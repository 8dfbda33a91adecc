import { type Colour, newCanvas } from '../canvas.js';

const width = 640;
const height = 480;
const horizon = 190;

const day: Colour = [168, 190, 208];
const night: Colour = [30, 36, 52];
const houses: Colour = [142, 138, 132];
const road: Colour = [96, 99, 104];
const paint: Colour = [234, 234, 226];
const faded: Colour = [118, 120, 122];
const pole: Colour = [122, 126, 130];
const black: Colour = [26, 28, 30];
const blue: Colour = [30, 80, 168];
const red: Colour = [198, 48, 40];
const green: Colour = [58, 176, 92];
const leaves: Colour = [62, 112, 58];
const glow: Colour = [250, 226, 140];
const glass: Colour = [44, 56, 70];
const earth: Colour = [58, 52, 46];
const patch: Colour = [66, 68, 72];

/** What stands or lies in the middle of a picture. */
export type Trouble = 'sign' | 'signal' | 'pothole' | 'barrier' | 'lamp' | 'marking' | 'obstacle';

export interface StreetScene {
  readonly shows: Trouble;
  /** As it looks after the repair. */
  readonly fixed?: boolean;
  /** A car stands beside it, with a plate that nobody outside may read. */
  readonly car?: boolean;
}

/** Where the plate of the car is, in parts of the picture: what an officer marks. */
export const plateRegion = { x: 0.77, y: 0.66, width: 0.14, height: 0.08 } as const;

type Canvas = ReturnType<typeof newCanvas>;
type Draw = (canvas: Canvas, fixed: boolean) => void;

const draw: { readonly [T in Trouble]: Draw } = {
  sign({ fill }, fixed) {
    fill(300, 90, 12, 300, pole);
    fill(236, 70, 140, 96, blue);
    for (const [x, y, wide] of [
      [256, 88, 100],
      [256, 112, 70],
      [256, 136, 86],
    ] as const)
      fill(x, y, wide, 8, paint);
    if (!fixed) for (let n = 0; n < 14; n++) fill(214 + (n % 5) * 34, 52 + ((n * 29) % 96), 44, 26, leaves);
  },
  signal({ fill, disc }, fixed) {
    fill(314, 60, 12, 330, pole);
    fill(286, 40, 68, 170, black);
    for (const [at, lamp] of [red, glow, green].entries())
      disc(320, 70 + at * 54, 20, fixed && lamp === green ? green : [58, 60, 62]);
  },
  pothole({ disc }, fixed) {
    for (const [x, y, radius] of [
      [300, 370, 44],
      [346, 380, 34],
      [266, 384, 26],
    ] as const)
      disc(x, y, radius, fixed ? patch : earth);
  },
  barrier({ fill }, fixed) {
    for (let x = 60; x < 580; x += 64) {
      const fallen = !fixed && x > 240 && x < 400;
      fill(x, fallen ? 356 : 268, fallen ? 90 : 12, fallen ? 12 : 96, paint);
      if (!fallen) fill(x, 290, 64, 14, x % 128 ? red : paint);
    }
  },
  lamp({ fill, disc }, fixed) {
    fill(0, 0, width, horizon, night);
    fill(310, 60, 10, 330, pole);
    fill(310, 60, 90, 8, pole);
    disc(396, 74, 18, fixed ? glow : [70, 72, 78]);
    if (fixed) for (let n = 0; n < 5; n++) fill(340 - n * 14, 320 + n * 30, 120 + n * 28, 20, [142, 136, 112]);
  },
  marking({ fill }, fixed) {
    for (let x = 90; x < 560; x += 70) fill(x, 330, 38, 110, fixed ? paint : faded);
  },
  obstacle({ fill }, fixed) {
    if (fixed) return;
    fill(250, 340, 130, 66, [150, 112, 70]);
    fill(262, 352, 106, 8, black);
    fill(290, 318, 60, 26, [120, 92, 60]);
  },
};

function drawCar({ fill, disc }: Canvas) {
  fill(446, 250, 190, 120, [176, 180, 186]);
  fill(466, 214, 150, 60, [176, 180, 186]);
  fill(478, 222, 126, 44, glass);
  for (const x of [476, 606]) disc(x, 372, 20, black);
  fill(494, 318, 88, 34, blue);
  for (let n = 0; n < 7; n++) fill(500 + n * 11, 328, 7, 14, paint);
}

/** A drawn photograph of a street with something that does not work, or that works again: a PNG of no real place. */
export function streetPicture({ shows, fixed = false, car = false }: StreetScene): Buffer {
  const canvas = newCanvas(width, height);
  const { fill, png } = canvas;
  fill(0, 0, width, horizon, day);
  for (let x = 0; x < width; x += 92) fill(x, 90 + ((x * 7) % 60), 84, 120, houses);
  fill(0, horizon, width, height - horizon, road);
  for (let x = 20; x < width; x += 110) fill(x, 250, 56, 6, paint);
  draw[shows](canvas, fixed);
  if (car) drawCar(canvas);
  return png();
}
