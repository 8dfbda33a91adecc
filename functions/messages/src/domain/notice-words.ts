import type { Locale, Words } from '@yilu/contracts';
import { common } from '@yilu/look/catalogue/common';
import { examNotices } from '@yilu/look/catalogue/exam-notices';
import { feedbackNotices } from '@yilu/look/catalogue/feedback-notices';
import { moveNotices } from '@yilu/look/catalogue/move-notices';
import { notices } from '@yilu/look/catalogue/notices';
import { tipNotices } from '@yilu/look/catalogue/tip-notices';
import { violationNotices } from '@yilu/look/catalogue/violation-notices';
import { formatDay, formatInstant, formatMoney } from '@yilu/look/format';
import { fill } from '@yilu/look/speak';

type Titled<K> = K extends `${infer Notice}.title` ? Notice : never;
/** Every notice that the catalogue has a title for. */
export type NoticeKey = Titled<
  | keyof typeof notices
  | keyof typeof violationNotices
  | keyof typeof examNotices
  | keyof typeof feedbackNotices
  | keyof typeof moveNotices
  | keyof typeof tipNotices
>;

/** What a sentence is filled with; numbers, days and reasons, never a person's data. */
export interface NoticeValues {
  readonly number?: string;
  readonly until?: string;
  readonly refusal?: string;
  /** An instant. */
  readonly at?: string;
  /** Masked. */
  readonly plate?: string;
  readonly act?: Words;
  readonly place?: string;
  /** Name of a subject of the driving test, of the site that holds it, and a reason that an officer gave. */
  readonly exam?: Words;
  readonly site?: Words;
  readonly why?: Words;
  /** What was reported, and which unit has it. */
  readonly service?: Words;
  readonly unit?: Words;
  /** Which officers, by what they are. */
  readonly who?: Words;
  /** How many stood in line with him. */
  readonly count?: number;
  /** The instant at which something ends. */
  readonly by?: string;
  readonly amountFen?: number;
  readonly points?: number;
  readonly days?: number;
  /** Of the decision that takes another's place. */
  readonly next?: string;
  /** Proves the notice to be ours. */
  readonly code?: string;
}

/**
 * A sign-in code, one that proves somebody to be a person whom we know already, one by which a guest signs, an
 * invitation, the way to a guest's own copy, or to a report that was called in.
 */
export type DirectWords =
  | 'code'
  | 'merge_code'
  | 'guest_code'
  | 'invitation'
  | 'guest_copy'
  | 'report_filed'
  | 'report_news';
const codes: readonly DirectWords[] = ['code', 'merge_code', 'guest_code'];
/** Whether its secret is a link; else it is a code. */
export const isLink = (words: DirectWords): boolean => !codes.includes(words);

export interface NoticeWords {
  readonly title: string;
  readonly hint: string;
  readonly body: string;
}

type Sentence = { readonly zh: string; readonly en: string };
const sentences: Readonly<Record<string, Sentence>> = {
  ...notices,
  ...violationNotices,
  ...examNotices,
  ...feedbackNotices,
  ...moveNotices,
  ...tipNotices,
  ...common,
};

function say(locale: Locale, key: string, values: Readonly<Record<string, string>> = {}): string {
  const sentence = sentences[key];
  if (!sentence) throw new Error(`The catalogue has no ${key}`);
  return fill(locale === 'zh-CN' ? sentence.zh : sentence.en, values);
}

/** A reason that this version does not know yet must not keep the notice from its reader. */
const reasonOf = (locale: Locale, refusal: string) =>
  say(locale, `photo_refusal.${refusal}` in sentences ? `photo_refusal.${refusal}` : 'photo_refused.unexplained');

/** A notice in the reader's language. Where the last day of review is not known, the term stands in words. */
export function noticeWords(locale: Locale, notice: NoticeKey, values: NoticeValues): NoticeWords {
  const { number, until, refusal, at, by, plate, place, amountFen, points, days, count, next } = values;
  const inLanguage = ({ zh, en }: Words) => (locale === 'zh-CN' ? zh : en);
  const named = (['act', 'exam', 'site', 'why', 'service', 'unit', 'who'] as const).flatMap((name) => {
    const words = values[name];
    return words ? [[name, inLanguage(words)]] : [];
  });
  const undated = `${notice}.body_undated`;
  return {
    title: say(locale, `${notice}.title`),
    hint: say(locale, `${notice}.hint`),
    body: say(locale, !until && undated in sentences ? undated : `${notice}.body`, {
      ...(number ? { number } : {}),
      ...(until ? { until: formatDay(locale, until) } : {}),
      ...(at ? { at: formatInstant(locale, at) } : {}),
      ...(by ? { by: formatInstant(locale, by) } : {}),
      ...(refusal ? { reason: reasonOf(locale, refusal) } : {}),
      ...(plate ? { plate } : {}),
      ...Object.fromEntries(named),
      ...(place ? { place } : {}),
      ...(amountFen === undefined ? {} : { amount: formatMoney(amountFen) }),
      ...(points === undefined ? {} : { points: String(points) }),
      ...(days === undefined ? {} : { days: String(days) }),
      ...(count === undefined ? {} : { count: String(count) }),
      ...(next ? { next } : {}),
    }),
  };
}

const signed = (locale: Locale, text: string) => `${say(locale, 'sms.signature')}${text}`;

/** A notice as an SMS, with the code that proves it where it has one. */
export const noticeSms = (locale: Locale, { body }: NoticeWords, code?: string): string =>
  signed(locale, code ? say(locale, 'sms.notice_verified', { body, code }) : say(locale, 'sms.notice', { body }));

/** A notice to an office, which finds the matter on its own desk. */
export const dutySms = (locale: Locale, { body }: NoticeWords): string => signed(locale, body);

/** A notice to an owner who does not use the app, with the way to it. */
export const strangerSms = (locale: Locale, { body }: NoticeWords, code: string): string =>
  signed(locale, say(locale, 'sms.stranger', { body, code }));

/** What the register tells an owner in our words: by message with the link that answers, by voice without it. */
export const relayedText = (locale: Locale, by: 'sms' | 'voice', { body }: NoticeWords, link: string): string =>
  by === 'sms'
    ? signed(locale, say(locale, 'sms.move_owner', { body, link }))
    : say(locale, 'voice.move_owner', { body });

/** An SMS around one secret, a code or a link, with a number where it has one. */
export const directSms = (locale: Locale, words: DirectWords, secret: string, number?: string): string =>
  signed(
    locale,
    say(locale, `sms.${words}`, {
      ...(isLink(words) ? { link: secret } : { code: secret }),
      ...(number ? { number } : {}),
    }),
  );
