// Draws the marks of the wallets' maps, which take files alone: node bin/map-pictures.mjs
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { colour } from '../../packages/look/src/tokens.ts';

const folder = fileURLToPath(new URL('../src/packageHotline/map/pictures/', import.meta.url));
mkdirSync(folder, { recursive: true });

const dot = (tint, sign) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96"><circle cx="48" cy="48" r="42" fill="${tint}" stroke="#fff" stroke-width="8"/><g fill="none" stroke="#fff" stroke-width="10" stroke-linecap="round" stroke-linejoin="round">${sign}</g></svg>`;
const call = '<path d="M48 26v26"/><path d="M48 68v.1"/>';
const tick = '<path d="M30 50l13 13 24-28"/>';
const drop = `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96"><path d="M48 92C30 66 18 52 18 36a30 30 0 0 1 60 0c0 16-12 30-30 56z" fill="${colour('danger', 'light')}" stroke="#fff" stroke-width="6"/><circle cx="48" cy="36" r="11" fill="#fff"/></svg>`;

const pictures = {
  open: dot(colour('brand', 'light'), call),
  late: dot(colour('danger', 'light'), call),
  done: dot(colour('ok', 'light'), tick),
  pin: drop,
};
for (const [name, svg] of Object.entries(pictures))
  await sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toFile(`${folder}${name}.png`);
