const length = 12;
const alphabet = /^[0-9A-HJKMNP-TV-Z]+$/;
/** Letters that the alphabet of numbers leaves out because they are read as these digits. */
const readAs: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** The number of a report as somebody typed or spoke it: in small letters, with spaces, with O for 0; undefined for none. */
export function readNumber(text: string): string | undefined {
  const number = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.-]/g, '')
    .replace(/[OIL]/g, (letter) => readAs[letter] ?? letter);
  return number.length === length && alphabet.test(number) ? number : undefined;
}

/** A number in groups of four, as it is read to somebody on the phone. */
export const grouped = (number: string): string => number.replace(/(.{4})(?=.)/g, '$1 ');
