import type { Deps } from '../ports.js';

/** Loaded with the first paper: the PDF library and the font weigh more than everything else together. */
export const papers: Deps['papers'] = {
  slip: async (paper) => (await import('./slip-press.js')).drawSlip(paper),
};
