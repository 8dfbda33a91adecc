import type { Deps } from '../ports.js';

/** Loaded with the first paper: the PDF library and the font weigh more than everything else together. */
export const papers: Deps['papers'] = {
  decision: async (paper) => (await import('./decision-press.js')).drawDecision(paper),
  reviewApplication: async (application) => (await import('./decision-press.js')).drawReviewApplication(application),
  records: async (paper) => (await import('./records-press.js')).drawRecords(paper),
};
