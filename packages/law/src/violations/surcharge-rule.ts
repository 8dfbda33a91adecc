import { cited } from './citation.js';

/** Stored with every quote, so that an old sum can be explained by its own rule. */
export const surchargeVersion = 'surcharge-2021-07-15';

export const percentPerDay = 3;

/** The Administrative Penalty Law in the text in force since 2021-07-15. */
export const surchargeBasis = { rate: cited('APL art 72 ¶1(1)'), stop: cited('APL art 73 ¶3') } as const;
