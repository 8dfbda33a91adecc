import type { Locale, PartyRole, Sketch } from '@yilu/contracts';
import { side } from '@yilu/look/diagrams/roads';
import { sketchAlt } from '@yilu/look/sketch/sketch-alt';
import { sketchSvg } from '@yilu/look/sketch/sketch-svg';
import { edge, ink, room, type Sheet, width } from '@yilu/paper/sheet';
import type { AgreementPaper } from '../domain/papers.js';
import { partyWords } from '../domain/words.js';

type Doc = Sheet['doc'];
type Attributes = ReadonlyMap<string, string>;

const numbersIn = (text: string): number[] => (text.match(/-?[\d.]+/g) ?? []).map(Number);

/** What a group does to the drawing in it: moved, turned, scaled, in the order in which it is written. */
function transformed(doc: Doc, transform: string): void {
  for (const [, how, values = ''] of transform.matchAll(/([a-z]+)\(([^)]*)\)/g)) {
    const [x = 0, y = 0] = numbersIn(values);
    if (how === 'translate') doc.translate(x, y);
    if (how === 'rotate') doc.rotate(x);
    if (how === 'scale') doc.scale(x);
  }
}

const shapes: { readonly [tag: string]: (doc: Doc, of: Attributes) => void } = {
  rect: (doc, of) => {
    const [x = 0, y = 0, w = 0, h = 0, rx = 0] = ['x', 'y', 'width', 'height', 'rx'].map((name) =>
      Number(of.get(name) ?? 0),
    );
    if (rx) doc.roundedRect(x, y, w, h, rx);
    else doc.rect(x, y, w, h);
  },
  circle: (doc, of) => {
    const [x = 0, y = 0, r = 0] = ['cx', 'cy', 'r'].map((name) => Number(of.get(name)));
    doc.circle(x, y, r);
  },
  polygon: (doc, of) => {
    const values = numbersIn(of.get('points') ?? '');
    const points = values.flatMap((x, at) => (at % 2 === 0 ? [[x, values[at + 1] ?? 0]] : []));
    doc.polygon(...points);
  },
  path: (doc, of) => {
    doc.path(of.get('d') ?? '');
  },
};

function painted(doc: Doc, of: Attributes): void {
  const stroke = of.get('stroke');
  if (!stroke) {
    doc.fill(of.get('fill') ?? ink.text);
    return;
  }
  const [dash = 0, space = dash] = numbersIn(of.get('stroke-dasharray') ?? '');
  doc.lineWidth(Number(of.get('stroke-width'))).lineCap(of.get('stroke-linecap') === 'round' ? 'round' : 'butt');
  doc.lineJoin('round');
  if (dash) doc.dash(dash, { space });
  else doc.undash();
  doc.stroke(stroke);
}

/** Draws a picture's own elements as lines and areas of the paper: the same picture as on a phone, sharp at any size. */
function drawPicture(doc: Doc, svg: string): void {
  for (const [, close, tag = '', rest = ''] of svg.matchAll(/<(\/?)([a-z]+)([^>]*)>/g)) {
    if (close) {
      if (tag === 'g') doc.restore();
      continue;
    }
    const of: Attributes = new Map(
      [...rest.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    );
    if (tag === 'g') transformed(doc.save(), of.get('transform') ?? '');
    const shape = shapes[tag];
    if (!shape) continue;
    shape(doc, of);
    painted(doc, of);
  }
}

const box = 112;
const gap = 12;
const captionSize = 7;
/** A Chinese face gives the curled apostrophe the room of a character. */
const caption = (sketch: Sketch, locale: Locale) => sketchAlt(sketch, locale).replaceAll('’', "'");

/** One picture with whose it is, and in words what it shows. */
function drawOne(sheet: Sheet, at: number, { by, sketch }: { by: PartyRole; sketch: Sketch }, locale: Locale): number {
  const { doc, y } = sheet;
  const x = edge + at * (box + gap);
  doc.save();
  doc.rect(x, y, box, box).clip();
  doc.translate(x, y).scale(box / side);
  drawPicture(doc, sketchSvg(sketch, { scheme: 'light', locale }));
  doc.restore();
  doc.undash();
  doc.rect(x, y, box, box).lineWidth(0.5).stroke(ink.line);
  const says = `${partyWords[by]}所绘 Drawn by party ${by.toUpperCase()}`;
  doc
    .fillColor(ink.soft)
    .fontSize(captionSize)
    .text(says, x, y + box + 3, { width: box });
  doc.text(caption(sketch, locale), x, doc.y + 1, { width: box });
  return doc.y - y;
}

/** What each party drew of who was where, side by side; nothing where nobody drew. */
export function drawSketches(sheet: Sheet, sketches: AgreementPaper['sketches'], locale: Locale): void {
  if (sketches.length === 0) return;
  const { doc } = sheet;
  const columns = Math.floor((width + gap) / (box + gap));
  doc.fontSize(captionSize);
  const words = sketches
    .slice(0, columns)
    .map(({ sketch }) => doc.heightOfString(caption(sketch, locale), { width: box }));
  room(sheet, box + 30 + Math.max(...words));
  sheet.y += 8;
  const heights = sketches.slice(0, columns).map((one, at) => drawOne(sheet, at, one, locale));
  sheet.y += Math.max(...heights) + 2;
}
