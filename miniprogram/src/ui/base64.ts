const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of a text's UTF-8 bytes; the wallets' engines have no `btoa`. */
export function base64(text: string): string {
  const bytes = unescape(encodeURIComponent(text));
  let out = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [one, two, three] = [bytes.charCodeAt(at), bytes.charCodeAt(at + 1), bytes.charCodeAt(at + 2)];
    const bits = (one << 16) | ((two || 0) << 8) | (three || 0);
    const four = [18, 12, 6, 0].map((shift) => letters.charAt((bits >> shift) & 63));
    const missing = Math.max(0, at + 3 - bytes.length);
    out += four.slice(0, 4 - missing).join('') + '='.repeat(missing);
  }
  return out;
}
