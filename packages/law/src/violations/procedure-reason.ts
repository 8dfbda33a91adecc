import { inChinese, inEnglish } from './citation.js';

/** Why the law refuses or asks something, in plain words for a citizen, with its article. */
export interface Reason {
  readonly zh: string;
  readonly en: string;
  /** Article in Chinese, as shown and printed. */
  readonly basis: string;
  readonly basisEn: string;
}

/** A reason whose article is named in both languages from one citation. */
export const reason = (zh: string, en: string, citation: string): Reason => ({
  zh,
  en,
  basis: inChinese(citation),
  basisEn: inEnglish(citation),
});
