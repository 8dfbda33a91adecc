import type { ChapterId, ClassGroup, QuestionId, StudySubject, Words } from '@yilu/contracts';
import type { Day } from '@yilu/kernel';
import { cited } from '@yilu/law/violations/citation';
import { judgeOptions } from '../judge-options.js';
import type { Question } from '../question.js';
import { type SignId, signAlt } from '../signs/sign-svg.js';
import type { chapters } from './chapters.js';

export type Text = readonly [zh: string, en: string];

interface Written {
  readonly id: QuestionId;
  readonly stem: Text;
  readonly why: Text;
  /** A citation as the law's tables write it, `D163 art 10(8)`, or the name of a text that has no articles. */
  readonly law: string | Words;
  readonly sign?: SignId;
  readonly groups?: readonly ClassGroup[];
  readonly from?: Day;
}
/** True or false. */
interface Judged extends Written {
  readonly right: boolean;
}
/** One of several, or several of them when `answer` is a list. */
interface Chosen extends Written {
  readonly options: readonly Text[];
  readonly answer: number | readonly number[];
}

/** The day of the Driving Licence Provisions that are in force: every article here was read as of it. */
const readAsOf: Day = '2025-01-01';

const words = ([zh, en]: Text): Words => ({ zh, en });

function asked(row: Judged | Chosen): Pick<Question, 'kind' | 'options' | 'answer'> {
  if ('right' in row) return { kind: 'judge', options: judgeOptions, answer: [row.right ? 0 : 1] };
  const options = row.options.map(words);
  return typeof row.answer === 'number'
    ? { kind: 'single', options, answer: [row.answer] }
    : { kind: 'multi', options, answer: row.answer };
}

/** Questions of one chapter from rows as short as they can be written. */
export const questionsOf = <Subject extends StudySubject>(
  subject: Subject,
  chapter: keyof (typeof chapters)[Subject] & ChapterId,
  rows: readonly (Judged | Chosen)[],
): readonly Question[] =>
  rows.map((row) => ({
    questionId: row.id,
    subject,
    classGroups: row.groups ?? ['car', 'motorcycle'],
    chapter,
    ...asked(row),
    stem: words(row.stem),
    explanation: words(row.why),
    law: typeof row.law === 'string' ? cited(row.law) : row.law,
    effectiveFrom: row.from ?? readAsOf,
    ...(row.sign ? { picture: { sign: row.sign, alt: signAlt(row.sign) } } : {}),
  }));

const amounts =
  (zh: string, one: string, many = `${one}s`) =>
  (...values: readonly number[]): readonly Text[] =>
    values.map((value) => [`${value}${zh}`, `${value} ${value === 1 ? one : many}`]);

/** Options that are figures of one unit: `points(1, 3, 6, 9)`. */
export const points = amounts('分', 'point');
export const kmh = amounts('公里/小时', 'km/h', 'km/h');
export const metres = amounts('米', 'metre');
export const minutes = amounts('分钟', 'minute');
export const hours = amounts('小时', 'hour');
export const days = amounts('日', 'day');
export const months = amounts('个月', 'month');
export const years = amounts('年', 'year');
export const ages = amounts('周岁', 'year old', 'years old');
export const yuan = amounts('元', 'yuan', 'yuan');

/** The standards of what is drawn: they are cited as a whole. */
export const signStandard: Words = {
  zh: '《道路交通标志和标线 第2部分：道路交通标志》（GB 5768.2）',
  en: 'Road traffic signs and markings, Part 2: Signs (GB 5768.2)',
};
export const markingStandard: Words = {
  zh: '《道路交通标志和标线 第3部分：道路交通标线》（GB 5768.3）',
  en: 'Road traffic signs and markings, Part 3: Markings (GB 5768.3)',
};
export const gestureStandard: Words = {
  zh: '《交通警察手势信号》（公安部公告）',
  en: 'Hand Signals of Traffic Police (notice of the Ministry of Public Security)',
};
