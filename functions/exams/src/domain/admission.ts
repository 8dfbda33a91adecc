import type { ExamSubject, Locale, SiteView, Words } from '@yilu/contracts';
import type { Booking } from './files.js';

/** What a slip and a calendar are made of: a seat that nobody can take from him any more. */
export interface Admission {
  readonly booking: Booking;
  readonly session: NonNullable<Booking['session']>;
  readonly site: SiteView;
}

/** Minutes before the beginning at which he should be there. */
export const thereBefore = 30;

const card: Words = { zh: '身份证明原件', en: 'your identity document, the original' };
const glasses: Words = { zh: '需要时佩戴眼镜', en: 'your glasses, if you need them' };
const clothes: Words = { zh: '方便驾驶的鞋', en: 'shoes that you can drive in' };
const certificate: Words = { zh: '学习驾驶证明（电子版即可）', en: 'your learning certificate (on the phone will do)' };

/** What to bring, by subject. */
export const bringAlong: Readonly<Record<ExamSubject, readonly Words[]>> = {
  S1: [card, glasses],
  S2: [card, certificate, clothes, glasses],
  S3R: [card, certificate, clothes, glasses],
  S3S: [card, glasses],
};

export const wordsIn = (locale: Locale, { zh, en }: Words): string => (locale === 'en' ? en : zh);

/** 2026-12-07 09:00 in this city, whatever the phone's own clock says. */
export function localTime(instant: string): string {
  const shifted = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${shifted.slice(0, 10)} ${shifted.slice(11, 16)}`;
}
