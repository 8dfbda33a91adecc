import type { Asset } from '../lambda-spec.js';

const fontScript = 'packages/paper/bin/build-font.mjs';
/** The faces of every paper: the characters in daily use, and the rare ones of some names. */
export const fonts: readonly Asset[] = ['font.ttf', 'font-rare.ttf'].map((name) => ({
  file: `packages/paper/dist/${name}`,
  builtBy: fontScript,
}));
