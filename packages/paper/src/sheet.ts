import type PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import { commonFont, isCommon, rareFont } from './fonts.js';

type Doc = InstanceType<typeof PDFDocument>;

export const ink = { text: '#1b2a3a', soft: '#5b6b7c', line: '#c3ccd6', head: '#0b4f9e', fill: '#eef3f9' } as const;
export const edge = 40;
export const width = 595.28 - 2 * edge;
const paddingX = 8;
const paddingY = 5;

/** An A4 sheet with a cursor: rows are drawn one below the other, a new page begins where one does not fit. */
export interface Sheet {
  readonly doc: Doc;
  y: number;
}

/**
 * A sheet that can print these texts: the whole font is loaded only where the common one lacks a character. With the
 * instant of its making the same contents give the same bytes, whatever compresses elsewhere.
 */
export async function newSheet(texts: readonly string[], title: string, madeAt?: Date): Promise<Sheet> {
  const { default: Pdf } = await import('pdfkit');
  const font = texts.every(isCommon) ? await commonFont() : await rareFont();
  const options = {
    size: 'A4',
    margin: edge,
    font: font as unknown as string,
    info: { Title: title, Producer: 'Yilu', ...(madeAt ? { CreationDate: madeAt } : {}) },
    // Every version of a compressor writes other bytes.
    compress: madeAt === undefined,
  };
  return { doc: new Pdf({ ...options, lang: 'zh-CN' }), y: edge };
}

/** Ends the document and gives its bytes. */
export function bytesOf({ doc }: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('error', reject);
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    doc.end();
  });
}

export const room = (sheet: Sheet, height: number) => {
  if (sheet.y + height <= sheet.doc.page.height - edge) return;
  sheet.doc.addPage();
  sheet.y = edge;
};

export function heading(sheet: Sheet, zh: string, en: string, below: string): void {
  const { doc } = sheet;
  doc.fillColor(ink.head).fontSize(20).text(zh, edge, sheet.y, { width, align: 'center' });
  doc
    .fillColor(ink.soft)
    .fontSize(9)
    .text(en, edge, doc.y + 2, { width, align: 'center' });
  doc
    .fillColor(ink.text)
    .fontSize(10)
    .text(below, edge, doc.y + 6, { width, align: 'center' });
  sheet.y = doc.y + 10;
  doc
    .moveTo(edge, sheet.y)
    .lineTo(edge + width, sheet.y)
    .lineWidth(1.2)
    .stroke(ink.head);
  sheet.y += 10;
}

export interface Label {
  readonly zh: string;
  readonly en: string;
}

const labelWidth = 128;

const pageRoom = ({ page }: Doc, from: number) => page.height - edge - from - 2 * paddingY;

/** A text in pieces, the first for the room that this page has left and each other one for a page of its own. */
function piecesOf(doc: Doc, text: string, cell: number, left: number): string[] {
  const fits = (length: number) => doc.heightOfString(text.slice(0, length), { width: cell - 2 * paddingX }) <= left;
  if (fits(text.length)) return [text];
  let [fitting, tooLong] = [1, text.length];
  while (tooLong - fitting > 1) {
    const middle = (fitting + tooLong) >> 1;
    if (fits(middle)) fitting = middle;
    else tooLong = middle;
  }
  // Never between the two halves of one rare character.
  const cut = fitting > 1 && /[\ud800-\udbff]/.test(text.charAt(fitting - 1)) ? fitting - 1 : fitting;
  return [text.slice(0, cut), ...piecesOf(doc, text.slice(cut), cell, pageRoom(doc, edge))];
}

const leastPiece = 60;

/** What stands in a cell: a text, or one with another language below it. */
export type Cell = string | { readonly value: string; readonly below: string };
const textOf = (cell: Cell) => (typeof cell === 'string' ? cell : cell.value);
const belowOf = (cell: Cell) => (typeof cell === 'string' ? undefined : cell.below);
const belowSize = 8;

/** How much room a cell takes: its text, and what is below it. */
function cellHeights(doc: Doc, cell: Cell, width: number) {
  const below = belowOf(cell);
  const under = below === undefined ? 0 : doc.fontSize(belowSize).heightOfString(below, { width }) + 1;
  const text = doc.fontSize(10.5).heightOfString(textOf(cell), { width });
  return { text, under };
}

/** A row of the form: label at the left, one cell for each value. A single value may run over several pages. */
export function row(sheet: Sheet, label: Label, values: readonly Cell[], shaded = false): void {
  const { doc } = sheet;
  const [only] = values.map(textOf);
  const cell = width - labelWidth;
  doc.fontSize(10.5);
  const isLong =
    values.length === 1 && only && doc.heightOfString(only, { width: cell - 2 * paddingX }) > pageRoom(doc, edge);
  const left = pageRoom(doc, sheet.y);
  const pieces = isLong ? piecesOf(doc, only, cell, left < leastPiece ? pageRoom(doc, edge) : left) : [];
  if (pieces.length === 0) oneRow(sheet, label, values, shaded);
  for (const piece of pieces) oneRow(sheet, label, [piece], shaded);
}

function oneRow(sheet: Sheet, label: Label, values: readonly Cell[], shaded: boolean): void {
  const { doc } = sheet;
  const cell = (width - labelWidth) / values.length;
  const inner = { width: cell - 2 * paddingX };
  const heights = values.map((value) => cellHeights(doc, value, inner.width));
  const height = Math.max(25, ...heights.map(({ text, under }) => text + under + 2 * paddingY));
  room(sheet, height);
  const { y } = sheet;
  doc.rect(edge, y, shaded ? width : labelWidth, height).fill(ink.fill);
  doc
    .fillColor(ink.text)
    .fontSize(9.5)
    .text(label.zh, edge + paddingX, y + 4, { width: labelWidth - paddingX });
  doc
    .fillColor(ink.soft)
    .fontSize(6.5)
    .text(label.en, edge + paddingX, y + 16, { width: labelWidth - paddingX });
  values.forEach((value, column) => {
    const x = edge + labelWidth + column * cell;
    const { text, under } = heights[column] ?? { text: 0, under: 0 };
    const top = y + (height - text - under) / 2;
    doc
      .fillColor(ink.text)
      .fontSize(10.5)
      .text(textOf(value), x + paddingX, top, inner);
    const below = belowOf(value);
    if (below)
      doc
        .fillColor(ink.soft)
        .fontSize(belowSize)
        .text(below, x + paddingX, top + text + 1, inner);
    doc
      .moveTo(x, y)
      .lineTo(x, y + height)
      .lineWidth(0.5)
      .stroke(ink.line);
  });
  doc.rect(edge, y, width, height).lineWidth(0.5).stroke(ink.line);
  sheet.y += height;
}

export function paragraph(sheet: Sheet, text: string, size = 9): void {
  const { doc } = sheet;
  doc.fontSize(size);
  room(sheet, doc.heightOfString(text, { width, lineGap: 3 }) + 8);
  doc.fillColor(ink.text).text(text, edge, sheet.y + 8, { width, lineGap: 3 });
  sheet.y = doc.y + 4;
}

/** Lines of a finger, each a list of points. */
type Strokes = readonly (readonly (readonly [number, number])[])[];

/** A box with the strokes of a finger in it, as they were drawn on the 1000 × 400 canvas. */
export function signatureBox(
  sheet: Sheet,
  column: 0 | 1,
  { caption, below }: { readonly caption: string; readonly below?: string | undefined },
  lines: Strokes,
): void {
  const { doc, y } = sheet;
  const [w, h] = [width / 2 - 6, 92];
  const x = edge + column * (w + 12);
  doc.rect(x, y, w, h).lineWidth(0.5).stroke(ink.line);
  doc
    .fillColor(ink.soft)
    .fontSize(8.5)
    .text(caption, x + 8, y + 6, { width: w - 16 });
  if (below) doc.fontSize(6).text(below, x + 8, y + h - 18, { width: w - 16 });
  const scale = Math.min((w - 24) / 1000, (h - (below ? 48 : 32)) / 400);
  for (const line of lines) {
    line.forEach(([px, py], index) => {
      const at = [x + 12 + px * scale, y + 26 + py * scale] as const;
      if (index === 0) doc.moveTo(...at);
      else doc.lineTo(...at);
    });
    // A dot is a stroke of one point: it needs a length to be seen.
    const [first] = line;
    if (line.length === 1 && first) doc.lineTo(x + 12 + first[0] * scale + 0.5, y + 26 + first[1] * scale);
    doc.lineWidth(1.4).lineCap('round').lineJoin('round').stroke(ink.text);
  }
}

export const signatureHeight = 98;
export const roomForSignatures = (sheet: Sheet) => room(sheet, signatureHeight + 92);

/** The verification code at the left with its words beside it, at the end of the paper. */
export function verification(sheet: Sheet, url: string, words: readonly string[]): void {
  const { doc } = sheet;
  const size = 78;
  room(sheet, size + 12);
  const y = sheet.y + 8;
  const { modules } = QRCode.create(url, { errorCorrectionLevel: 'M' });
  const unit = size / modules.size;
  for (let r = 0; r < modules.size; r++)
    for (let c = 0; c < modules.size; c++)
      if (modules.get(r, c)) doc.rect(edge + c * unit, y + r * unit, unit + 0.05, unit + 0.05);
  doc.fill('#000000');
  doc.fillColor(ink.soft).fontSize(7.5);
  doc.text(words.join('\n'), edge + size + 16, y + 4, { width: width - size - 16, lineGap: 3 });
  sheet.y = y + size + 4;
}
