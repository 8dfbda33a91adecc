import { create } from 'qrcode/lib/core/qrcode';
import { Drawing } from './parts';

const quiet = 4;

function draw(link: string): string {
  // Bytes, not a text: the wallets' engines lack the TextEncoder that the library would use. A link is ASCII.
  const bytes = Uint8Array.from(Array.from(link), (letter) => letter.charCodeAt(0));
  const { modules } = create([{ data: bytes, mode: 'byte' }], { errorCorrectionLevel: 'M' });
  const size = modules.size + 2 * quiet;
  let path = '';
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) if (modules.get(y, x)) path += `M${x + quiet} ${y + quiet}h1v1h-1z`;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
}

/** A link as QR, drawn on the phone: black on white in every mode, because cameras read it. */
export const Qr = ({ link, label }: { link: string; label: string }) => (
  <Drawing svg={draw(link)} label={label} className="qr" />
);
