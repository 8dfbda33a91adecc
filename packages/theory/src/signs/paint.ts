import type { Words } from '@yilu/contracts';

/** A drawing of 96 by 96; `alt` is what is to be seen on it, `means` what it says to a driver. */
export interface Sign {
  readonly alt: Words;
  readonly means: Words;
  readonly svg: string;
}

export const paint = {
  red: '#c8102e',
  yellow: '#ffd100',
  blue: '#0b5cad',
  green: '#007a3d',
  brown: '#7b4b1e',
  white: '#fff',
  black: '#111',
  grey: '#8a8f94',
  road: '#4b5257',
} as const;

const drawing = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">${content}</svg>`;

/** A sign from `中文｜English` texts, so that a table of signs stays a table. */
export function sign(alt: string, means: string, content: string): Sign {
  return { alt: both(alt), means: both(means), svg: drawing(content) };
}

function both(text: string): Words {
  const [zh = '', en = ''] = text.split('｜');
  return { zh, en };
}

/** Everything inside in one colour: shapes are filled with it, lines drawn in it. */
export const ink = (colour: string, content: string) =>
  `<g fill="${colour}" stroke="${colour}" stroke-width="0">${content}</g>`;

export const shape = (d: string, fill?: string) => `<path d="${d}"${fill ? ` fill="${fill}"` : ''}/>`;
export const disc = (x: number, y: number, r: number, fill?: string) =>
  `<circle cx="${x}" cy="${y}" r="${r}"${fill ? ` fill="${fill}"` : ''}/>`;
export const box = (x: number, y: number, width: number, height: number, fill?: string, round = 0) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}"${round ? ` rx="${round}"` : ''}${fill ? ` fill="${fill}"` : ''}/>`;

/** A line with round ends; left without a colour it takes that of the ink around it. */
export const line = (d: string, width: number, colour?: string, cap: 'round' | 'butt' = 'round') =>
  `<path d="${d}" fill="none"${colour ? ` stroke="${colour}"` : ''} stroke-width="${width}" stroke-linecap="${cap}" stroke-linejoin="round"/>`;

export const dashed = (d: string, width: number, colour: string, dashes: string) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-dasharray="${dashes}"/>`;

/** A line that ends in a head: `angle` 0 points up, 90 to the right. */
export const arrow = (d: string, tip: readonly [x: number, y: number, angle: number], width = 9, colour?: string) =>
  line(d, width, colour, 'butt') +
  `<path d="M0 0L${width * 1.3} ${width * 1.9}H${-width * 1.3}z" transform="translate(${tip[0]} ${tip[1]})rotate(${tip[2]})"${colour ? ` fill="${colour}"` : ''}/>`;

export const text = (words: string, size: number, x = 48, y = 48, fill?: string) =>
  `<text x="${x}" y="${y}" font-family="sans-serif" font-weight="700" font-size="${size}" text-anchor="middle" dominant-baseline="central"${fill ? ` fill="${fill}"` : ''}>${words}</text>`;

/** A glyph moved from the middle of the drawing to another place and size. */
export const placed = (content: string, x: number, y: number, scale: number) =>
  `<g transform="translate(${x} ${y})scale(${scale})translate(-48 -48)">${content}</g>`;

export const mirrored = (content: string) => `<g transform="matrix(-1 0 0 1 96 0)">${content}</g>`;
