import { maskDocumentNumber, maskPhone, maskPlate } from '@yilu/kernel';

/**
 * Full-width letters and digits, and letters of other alphabets that look like ours, each as the one it looks like: what
 * people take for a plate is one. Character for character, so that places stay what they are.
 */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  [...'АВСЕНКМОРТХУІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧавсенкморту'].map((char, at) => [
    char,
    'ABCEHKMOPTXYIJSABEZHIKMNOPTYXABCEHKMOPTY'.charAt(at),
  ]),
);
const plain = (char: string): string => {
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : (lookAlikes.get(char) ?? char);
};

const gap = '[\\s·•・.-]?';
const province = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';
type Masking = readonly [RegExp, (found: string) => string];

const landline: Masking = [/(?<!\d)0\d{2,3}[\s-]?\d{7,8}(?!\d)/g, (found) => maskPhone(found.replace(/\D/g, ''))];
/** Before the others: the name in it may be a telephone. */
const mail: Masking = [
  /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g,
  (found) => `${found.slice(0, 1)}***${found.slice(found.indexOf('@'))}`,
];
/** In this order: an identity number holds digits that could be taken for a phone. */
const patterns: readonly Masking[] = [
  [
    /(?<![0-9A-Za-z])\d{6}\s?\d{4}\s?\d{4}\s?\d{3}[\dXx](?![0-9A-Za-z])/g,
    (found) => maskDocumentNumber(found.replace(/\s/g, '')),
  ],
  [
    /(?<!\d)(?:(?:\+|00)86[\s-]?)?1[3-9]\d[\s.-]?\d{4}[\s.-]?\d{4}(?!\d)/g,
    (found) => maskPhone(found.replace(/\D/g, '').slice(-11)),
  ],
  [
    new RegExp(`${province}\\s?[A-Za-z]${gap}[A-Za-z0-9]{4,5}[A-Za-z0-9挂学警港澳领]`, 'g'),
    (found) => maskPlate(found),
  ],
];

/**
 * A text without the phone numbers, mail addresses, plates and identity numbers in it: their ends stay, so that their
 * owners know them. With `offices` landlines and mail addresses stay, which are where officers tell people to turn.
 */
export function maskPersonal(text: string, { offices = false }: { readonly offices?: boolean } = {}): string {
  // Most texts hold neither, and nothing of a person is without one.
  if (!/[0-9０-９@＠]/.test(text)) return text;
  // By UTF-16 unit: every look-alike is one, as is what it looks like.
  let shown = text;
  let read = text.split('').map(plain).join('');
  for (const [pattern, mask] of offices ? patterns : [mail, ...patterns, landline]) {
    let from = 0;
    let [nextShown, nextRead] = ['', ''];
    for (const { 0: found, index } of read.matchAll(pattern)) {
      const masked = mask(found);
      nextShown += shown.slice(from, index) + masked;
      nextRead += read.slice(from, index) + masked;
      from = index + found.length;
    }
    shown = nextShown + shown.slice(from);
    read = nextRead + read.slice(from);
  }
  return shown;
}
