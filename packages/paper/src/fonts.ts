import { readFile } from 'node:fs/promises';
import type { Font } from 'fontkit';

/** Beside the bundle in a Lambda; in this workspace's build folder when run from its sources. */
async function readAsset(name: string): Promise<Buffer> {
  const places = [`./${name}`, `../dist/${name}`].map((place) => new URL(place, import.meta.url));
  for (const place of places) {
    try {
      return await readFile(place);
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
    }
  }
  throw new Error(`${name} is missing: run packages/paper/bin/build-font.mjs`);
}

/** A font read once and shared by all papers: what it has worked out of its tables serves the next. */
async function openFont(name: string): Promise<Font> {
  const [{ create }, bytes] = await Promise.all([import('fontkit'), readAsset(name)]);
  return create(bytes) as Font;
}

let common: Promise<Font> | undefined;
let rare: Promise<Font> | undefined;

/** The font of nearly every paper: GB 2312. */
export const commonFont = (): Promise<Font> => {
  common ??= openFont('font.ttf');
  return common;
};
/** The whole font, for names with rare characters; read when the first one comes. */
export const rareFont = (): Promise<Font> => {
  rare ??= openFont('font-rare.ttf');
  return rare;
};

let covered: Set<string> | undefined;

function gb2312(): Set<string> {
  const decoder = new TextDecoder('gb2312');
  const found = new Set('·—–…“”‘’×²¥');
  for (let code = 0x20; code < 0x7f; code++) found.add(String.fromCharCode(code));
  for (let row = 0xa1; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) found.add(decoder.decode(new Uint8Array([row, cell])));
  return found;
}

/** Whether the common font has every character of a text; one that it lacks would print as an empty box. */
export function isCommon(text: string): boolean {
  covered ??= gb2312();
  for (const character of text) if (!covered.has(character) && character !== '\n') return false;
  return true;
}
