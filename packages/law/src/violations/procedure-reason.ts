/** Why the law refuses or asks something, in plain words for a citizen, with its article. */
export interface Reason {
  readonly zh: string;
  readonly en: string;
  /** Article in Chinese, as shown and printed. */
  readonly basis: string;
  readonly basisEn: string;
}
