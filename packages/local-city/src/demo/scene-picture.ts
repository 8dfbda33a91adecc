import { type Colour, newCanvas } from './canvas.js';

const width = 640;
const height = 480;

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

/** A drawn photograph of two cars that have touched, seen from above: a real PNG for demo cases, of no real place. */
export function scenePicture({ first, second, shift }: Scene): Buffer {
  const { fill, png } = newCanvas(width, height);
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
  return png();
}
