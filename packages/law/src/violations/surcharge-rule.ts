/** Stored with every quote, so that an old sum can be explained by its own rule. */
export const surchargeVersion = 'surcharge-2021-07-15';

export const percentPerDay = 3;

/** 《行政处罚法》 in the text in force since 2021-07-15. */
export const surchargeBasis = {
  rate: { zh: '《行政处罚法》第七十二条第一款第一项', en: 'Administrative Penalty Law art 72 ¶1(1)' },
  stop: { zh: '《行政处罚法》第七十三条第三款', en: 'Administrative Penalty Law art 73 ¶3' },
} as const;
