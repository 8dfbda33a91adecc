import type { PhotoShot } from '@yilu/contracts/constants';
import { colour, type Scheme } from '@yilu/look/tokens';

const box = (x: number, y: number, w: number, h: number, colour: string): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="6" fill="none" stroke="${colour}" stroke-width="4"/>`;

function outlines(scheme: Scheme): Readonly<Record<PhotoShot, string>> {
  const a = colour('carA', scheme);
  const b = colour('carB', scheme);
  const line = colour('ink3', scheme);
  const [red, amber, green] = [colour('danger', scheme), colour('warn', scheme), colour('ok', scheme)];
  const lane = `<path d="M10 90L34 20M86 90L62 20" stroke="${line}" stroke-width="3"/><path d="M48 90V70M48 60V46M48 38V28" stroke="${line}" stroke-width="2"/>`;
  return {
    P1: `${lane}${box(26, 48, 24, 26, a)}${box(46, 36, 20, 22, b)}<path d="M38 84l0-6" stroke="${a}" stroke-width="4"/>`,
    P2: `${lane}${box(46, 48, 24, 26, b)}${box(30, 36, 20, 22, a)}<path d="M58 84l0-6" stroke="${b}" stroke-width="4"/>`,
    P3: `${box(6, 26, 42, 46, a)}${box(52, 34, 38, 40, b)}<circle cx="50" cy="52" r="14" fill="none" stroke="${red}" stroke-width="4" stroke-dasharray="6 4"/>`,
    P4: `${box(10, 18, 76, 26, a)}${box(10, 54, 76, 26, b)}<path d="M24 31h48M24 67h48" stroke="${line}" stroke-width="5" stroke-dasharray="7 5"/>`,
    P5: `<circle cx="46" cy="46" r="24" fill="none" stroke="${a}" stroke-width="5"/><circle cx="46" cy="46" r="9" fill="none" stroke="${a}" stroke-width="4"/><path d="M4 78h88" stroke="${line}" stroke-width="7" stroke-dasharray="18 8"/>`,
    P6: `${box(8, 16, 60, 38, a)}${box(28, 42, 60, 38, b)}<path d="M38 58h34M38 68h24" stroke="${line}" stroke-width="4"/>`,
    P7: `${box(34, 8, 28, 60, line)}<circle cx="48" cy="20" r="7" fill="${red}"/><circle cx="48" cy="38" r="7" fill="${amber}"/><circle cx="48" cy="56" r="7" fill="${green}"/><path d="M48 68v22" stroke="${line}" stroke-width="4"/>`,
    P8: `<path d="M10 20q20 30 30 66M26 14q20 30 30 66" fill="none" stroke="${line}" stroke-width="5" stroke-dasharray="9 5"/><path d="M64 60l10-6 4 10-12 6zM78 76l8-2-2 10z" fill="${b}"/>`,
    free: `${box(14, 28, 68, 46, line)}<circle cx="48" cy="51" r="14" fill="none" stroke="${a}" stroke-width="4"/><path d="M36 28l4-9h16l4 9" fill="none" stroke="${line}" stroke-width="4"/>`,
  };
}

/** What should be in the frame, as an outline beside the shutter. */
export const shotOutline = (shot: PhotoShot, scheme: Scheme): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="192" height="192">${outlines(scheme)[shot]}</svg>`;
