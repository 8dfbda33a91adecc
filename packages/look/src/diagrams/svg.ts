export type Point = readonly [x: number, y: number];

/** One decimal is finer than a pixel here; rounding keeps the text equal on every engine. */
export const n = (value: number): string => String(Math.round(value * 10) / 10 + 0);

export const rect = (x: number, y: number, width: number, height: number, fill: string, radius = 0): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"${radius ? ` rx="${n(radius)}"` : ''} fill="${fill}"/>`;

export const circle = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${fill}"/>`;

export const polygon = (points: readonly Point[], fill: string): string =>
  `<polygon points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="${fill}"/>`;

export interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly dash?: string;
  readonly cap?: 'round' | 'butt';
}

export const path = (d: string, { colour, width, dash, cap = 'round' }: Stroke): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="${cap}" stroke-linejoin="round"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`;

export const line = (from: Point, to: Point, stroke: Stroke): string =>
  path(`M${n(from[0])} ${n(from[1])}L${n(to[0])} ${n(to[1])}`, { cap: 'butt', ...stroke });

/** Places a drawing made around the origin, facing up; degrees turn clockwise. */
export const place = (x: number, y: number, degrees: number, scale: number, inner: string): string =>
  `<g transform="translate(${n(x)} ${n(y)})${degrees ? ` rotate(${n(degrees)})` : ''}${scale === 1 ? '' : ` scale(${n(scale)})`}">${inner}</g>`;

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A whole picture with its alternative text inside, for readers that look there. */
export const document = (width: number, height: number, title: string, inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"><title>${escaped(title)}</title>${inner}</svg>`;

/** For <Image src>: mini-programs show SVG in no other way. */
export const svgDataUri = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;
