import { box, disc, ink, line, paint, placed } from './paint.js';

const ring = (fill: string) => `<circle cx="48" cy="48" r="40" fill="${fill}" stroke="${paint.red}" stroke-width="9"/>`;
const bar = line('M20 20L76 76', 8, paint.red, 'butt');

/** White disc in a red ring; what it forbids lies over a red bar. */
export const forbidden = (glyph: string) => ring(paint.white) + bar + ink(paint.black, placed(glyph, 48, 48, 0.82));
/** White disc in a red ring without a bar. */
export const limit = (glyph: string) => ring(paint.white) + ink(paint.black, glyph);
/** Blue disc in a red ring with one red bar, or two that cross. */
export const standing = (bars: 1 | 2) =>
  ring(paint.blue) + bar + (bars === 2 ? line('M76 20L20 76', 8, paint.red, 'butt') : '');
/** White disc in a thin black ring, struck through by black lines. */
export const lifted = (glyph: string) =>
  `<circle cx="48" cy="48" r="42" fill="#fff" stroke="${paint.black}" stroke-width="4"/>` +
  ink(paint.grey, glyph) +
  line('M72 14L14 72M77 19L19 77M82 24L24 82', 2.5, paint.black, 'butt');

/** Yellow triangle in a black border. */
export const warning = (glyph: string) =>
  `<path d="M48 9L91 84H5z" fill="${paint.yellow}" stroke="${paint.black}" stroke-width="6" stroke-linejoin="round"/>` +
  ink(paint.black, placed(glyph, 48, 57, 0.56));

/** Blue disc, white glyph. */
export const mandatory = (glyph: string) => disc(48, 48, 45, paint.blue) + ink(paint.white, glyph);
/** A board with a white rim. */
export const board = (colour: string, content: string, rim: string = paint.white) =>
  box(3, 3, 90, 90, colour, 8) +
  `<rect x="6" y="6" width="84" height="84" rx="6" fill="none" stroke="${rim}" stroke-width="2"/>` +
  ink(rim, content);

/** A piece of road seen from above. */
export const road = (content: string) => box(0, 0, 96, 96, paint.road) + content;
