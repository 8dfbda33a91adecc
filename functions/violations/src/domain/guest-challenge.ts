import type { Words } from '@yilu/contracts';

const chinese = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const english =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen'.split(
    ' ',
  );

export const challengeMinutes = 5;

/** A small sum in words, which a person answers by heart and a screen reader reads out. */
export interface Sum {
  readonly one: number;
  readonly other: number;
}

/** A sum of two digits between one and nine. */
export function sumOf(bytes: Uint8Array): Sum {
  const [one = 0, other = 0] = bytes;
  return { one: 1 + (one % 9), other: 1 + (other % 9) };
}

export const questionOf = ({ one, other }: Sum): Words => ({
  zh: `${chinese[one]}加${chinese[other]}等于几？可填数字或汉字。`,
  en: `What is ${english[one]} plus ${english[other]}? A number or a word.`,
});

const inChinese = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens === 0 ? '' : '十'}${ones === 0 && tens > 0 ? '' : chinese[ones]}`;
};
const spoken: ReadonlyMap<string, number> = new Map(
  english.flatMap((word, number) => [word, inChinese(number), String(number)].map((said) => [said, number] as const)),
);

/** The number that somebody typed, in figures of either width, in Chinese or in English; undefined for anything else. */
export const numberIn = (answer: string): number | undefined =>
  spoken.get(answer.normalize('NFKC').trim().toLowerCase());
