import { accidents } from './catalogue/accidents.js';
import { aftermath } from './catalogue/aftermath.js';
import { assistance, assistanceDesk } from './catalogue/assistance.js';
import { claims, claimsDesk } from './catalogue/claims.js';
import { common } from './catalogue/common.js';
import { consoleTexts } from './catalogue/console.js';
import { examBookings } from './catalogue/exam-bookings.js';
import { examIllness } from './catalogue/exam-illness.js';
import { examNotices } from './catalogue/exam-notices.js';
import { exams } from './catalogue/exams.js';
import { feedbackNotices } from './catalogue/feedback-notices.js';
import { hotline } from './catalogue/hotline.js';
import { hotlineFollowing } from './catalogue/hotline-following.js';
import { hotlineMap } from './catalogue/hotline-map.js';
import { identity } from './catalogue/identity.js';
import { identityPapers } from './catalogue/identity-papers.js';
import { inbox } from './catalogue/inbox.js';
import { moveNotices } from './catalogue/move-notices.js';
import { moves } from './catalogue/moves.js';
import { notices } from './catalogue/notices.js';
import { offline } from './catalogue/offline.js';
import { onePhone } from './catalogue/one-phone.js';
import { payments } from './catalogue/payments.js';
import { sketch } from './catalogue/sketch.js';
import { study } from './catalogue/study.js';
import { tipNotices } from './catalogue/tip-notices.js';
import { tipsPhone } from './catalogue/tips-phone.js';
import { tipsPhoneFiling } from './catalogue/tips-phone-filing.js';
import { troubles } from './catalogue/troubles.js';
import { violationNotices } from './catalogue/violation-notices.js';
import { violations } from './catalogue/violations.js';
import { violationsDefence } from './catalogue/violations-defence.js';
import { violationsHandling } from './catalogue/violations-handling.js';
import { violationsOpen } from './catalogue/violations-open.js';
import { violationsService } from './catalogue/violations-service.js';
import type { Locale } from './locale.js';
import { speak } from './speak.js';

/** Every sentence of the project by area; keys are unique over all areas, which a test holds. */
export const areas = {
  common,
  notices,
  violationNotices,
  examNotices,
  moveNotices,
  feedbackNotices,
  tipNotices,
  accidents,
  identity,
  identityPapers,
  inbox,
  console: consoleTexts,
  troubles,
  assistance,
  assistanceDesk,
  claims,
  claimsDesk,
  offline,
  onePhone,
  aftermath,
  sketch,
  violations,
  violationsHandling,
  violationsDefence,
  violationsOpen,
  violationsService,
  payments,
  exams,
  examBookings,
  examIllness,
  study,
  moves,
  hotline,
  hotlineFollowing,
  hotlineMap,
  tipsPhone,
  tipsPhoneFiling,
} as const;

const everything = {
  ...common,
  ...notices,
  ...accidents,
  ...identity,
  ...identityPapers,
  ...inbox,
  ...consoleTexts,
  ...troubles,
  ...assistance,
  ...assistanceDesk,
  ...claims,
  ...claimsDesk,
  ...offline,
  ...onePhone,
  ...aftermath,
  ...sketch,
  ...violations,
  ...violationsHandling,
  ...violationsDefence,
  ...violationsOpen,
  ...violationsService,
  ...payments,
  ...study,
};
export type TextKey = keyof typeof everything;

/** A sentence in the reader's language: `text('en', 'step.progress', { step: 3, total: 6 })`. */
export const text = speak(everything);

/** A sentence whose key is known only at run time, such as a status off the wire; the fallback where there is none. */
export function textOr(locale: Locale, key: string, fallback: string): string {
  const entries: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = everything;
  const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
  return entry ? (locale === 'zh-CN' ? entry.zh : entry.en) : fallback;
}
