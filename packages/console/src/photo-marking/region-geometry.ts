import type { PhotoRegion } from '@yilu/contracts';

/** A place on the picture, in parts of its width and height from the upper left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export const corners = ['nw', 'ne', 'sw', 'se'] as const;
export type Corner = (typeof corners)[number];

/** As many as the API takes. */
export const mostRegions = 60;
const smallestSide = 0.005;
/** What is drawn smaller than this was a click. */
const smallestDrawn = 0.008;
const freshSide = 0.16;
const freshShift = 0.04;

const within = (value: number, from: number, to: number) => Math.min(to, Math.max(from, value));
/** Ten-thousandths are finer than a pixel of what is shown. */
const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

function tidy({ x, y, width, height }: PhotoRegion): PhotoRegion {
  const wide = rounded(within(width, smallestSide, 1));
  const high = rounded(within(height, smallestSide, 1));
  return { x: rounded(within(x, 0, 1 - wide)), y: rounded(within(y, 0, 1 - high)), width: wide, height: high };
}

/** The same rectangle elsewhere; it stops at the edges of the picture. */
export const movedBy = (region: PhotoRegion, by: Point): PhotoRegion =>
  tidy({ ...region, x: region.x + by.x, y: region.y + by.y });

/** Its right and lower edges move; never beyond the picture, and never to nothing. */
export const resizedBy = (region: PhotoRegion, by: Point): PhotoRegion =>
  tidy({
    ...region,
    width: within(region.width + by.x, smallestSide, 1 - region.x),
    height: within(region.height + by.y, smallestSide, 1 - region.y),
  });

/** The rectangle between two places, whichever was touched first. */
export function regionBetween(one: Point, other: Point): PhotoRegion {
  const [left, right] = [within(Math.min(one.x, other.x), 0, 1), within(Math.max(one.x, other.x), 0, 1)];
  const [top, bottom] = [within(Math.min(one.y, other.y), 0, 1), within(Math.max(one.y, other.y), 0, 1)];
  return tidy({ x: left, y: top, width: right - left, height: bottom - top });
}

/** One corner goes there; the one across from it stays. */
export function pulledTo(region: PhotoRegion, corner: Corner, to: Point): PhotoRegion {
  const across = {
    x: corner.endsWith('w') ? region.x + region.width : region.x,
    y: corner.startsWith('n') ? region.y + region.height : region.y,
  };
  return regionBetween(across, to);
}

/** Whether somebody meant to draw it. */
export const isMeant = ({ width, height }: PhotoRegion): boolean => width >= smallestDrawn && height >= smallestDrawn;

/** One to begin with by keyboard: in the middle of what is in view, and not right above another one. */
export function freshRegion(regions: readonly PhotoRegion[], middle: Point = { x: 0.5, y: 0.5 }): PhotoRegion {
  const at = (turn: number) =>
    tidy({
      x: middle.x - freshSide / 2 + turn * freshShift,
      y: middle.y - freshSide / 2 + turn * freshShift,
      width: freshSide,
      height: freshSide,
    });
  const isTaken = ({ x, y }: PhotoRegion) => regions.some((region) => region.x === x && region.y === y);
  let turn = 0;
  while (turn < regions.length && isTaken(at(turn))) turn += 1;
  return at(turn);
}

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** What an arrow makes of a rectangle: moved, or with shift resized; undefined for every other key. */
export function arrowed(region: PhotoRegion, key: string, shift: boolean, step: number): PhotoRegion | undefined {
  const arrow = arrows[key];
  if (!arrow) return undefined;
  const by = { x: arrow.x * step, y: arrow.y * step };
  return shift ? resizedBy(region, by) : movedBy(region, by);
}

/** Place and size in whole hundredths, as they are read out. */
export function hundredths({ x, y, width, height }: PhotoRegion) {
  const whole = (value: number) => Math.round(value * 100);
  return { left: whole(x), top: whole(y), width: whole(width), height: whole(height) };
}
