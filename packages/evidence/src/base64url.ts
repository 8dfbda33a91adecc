const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Base64url without padding, by hand: the engines of mini-programs have neither Buffer nor btoa. */
export function base64url(bytes: Uint8Array): string {
  let [text, held, bits] = ['', 0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += alphabet.charAt((held >>> bits) & 63);
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + alphabet.charAt((held << (6 - bits)) & 63) : text;
}

/** The bytes behind base64url; undefined for anything else, also for another spelling of the same bytes. */
export function fromBase64url(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  let [held, bits] = [0, 0];
  for (const character of text) {
    const value = alphabet.indexOf(character);
    if (value < 0) return undefined;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push(held >>> bits);
    }
    held &= (1 << bits) - 1;
  }
  const made = Uint8Array.from(bytes);
  return base64url(made) === text ? made : undefined;
}
