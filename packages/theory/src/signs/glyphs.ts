import { box, disc, line, placed, shape } from './paint.js';

/** Glyphs stand in the middle of 96 by 96 and take the colour of the ink around them; `hole` is the ground under it. */
export const carFront = (hole: string) =>
  shape('M33 46L38 28H58L63 46Q69 46 69 52V68H27V52Q27 46 33 46z') +
  shape('M38 45L41 33H55L58 45z', hole) +
  disc(35, 56, 4, hole) +
  disc(61, 56, 4, hole) +
  box(30, 66, 9, 8) +
  box(57, 66, 9, 8);

export const carSide = (hole: string) =>
  shape('M18 58Q18 48 28 47L38 36H60L70 47Q78 48 78 58V62H18z') +
  shape('M34 47L41 40H47V47zM51 47V40H58L64 47z', hole) +
  wheels(hole, 32, 64);

export const truck = (hole: string) =>
  box(40, 30, 38, 30) + shape('M16 60V48L23 37H37V60z') + shape('M22 48L26 41H32V48z', hole) + wheels(hole, 28, 66);

export const coach = (hole: string) =>
  box(16, 30, 64, 31, undefined, 5) +
  [22, 35, 48, 61].map((x) => box(x, 36, 10, 11, hole)).join('') +
  wheels(hole, 31, 65);

const wheels = (hole: string, ...at: number[]) =>
  at.map((x) => disc(x, 62, 9, hole) + disc(x, 62, 7) + disc(x, 62, 2.5, hole)).join('');

export const bicycle =
  line('M28 60A11 11 0 1 0 28.1 60M68 60A11 11 0 1 0 68.1 60', 4) +
  line('M28 60L40 42H60L48 60H28M40 42L48 60M60 42L68 60M60 42L58 33H65M40 42L37 35M32 35H42', 4);
export const motorcycle =
  line('M26 62A10 10 0 1 0 26.1 62M70 62A10 10 0 1 0 70.1 62', 5) +
  shape('M24 47H44L52 42H62L60 52L52 62H36L30 54z') +
  line('M70 62L60 34L53 32M62 42L68 38', 4);

export const walker =
  disc(50, 22, 7) + line('M49 34L46 53L34 76M46 53L57 63L60 77M49 34L36 45L34 55M49 34L60 45L68 48', 6.5);
/** Somebody who runs, a satchel in the hand. */
const runner =
  disc(56, 22, 8) + line('M52 36L44 54L30 60L22 70M44 54L56 64L54 78M52 36L38 40L34 50M52 36L64 46L72 40', 7);
export const children = placed(runner, 36, 44, 0.86) + placed(runner, 66, 54, 0.62);

export const digger =
  disc(44, 24, 7) +
  line('M42 36L40 54L30 76M40 54L52 64L54 76M42 36L54 48L62 54', 6.5) +
  line('M46 42L68 66', 4) +
  shape('M58 78Q70 58 84 78z');

export const horn = shape('M22 42H34L62 26V70L34 54H22z') + line('M70 38Q76 48 70 58', 5) + box(30, 54, 8, 14);

export const cow =
  shape('M30 38H72Q78 40 77 50V74H70V58H42V74H35V56L28 52L16 54L12 47L20 36L16 30L24 33L27 30z') +
  line('M76 42L82 58', 3);

export const locomotive =
  shape('M18 44H48V30H76V66H18zM24 30H34V44H24zM10 66H22V58z') +
  [26, 44, 64].map((x) => disc(x, 68, 7)).join('') +
  shape('M20 22Q28 14 36 20Q46 12 54 20L40 26H24z');
