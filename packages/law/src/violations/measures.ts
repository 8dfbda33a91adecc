/** What may come with, or instead of, a fine. */
export const measures = {
  tow_free: { zh: '可拖移机动车（不得收费）', en: 'The car may be towed, free of charge' },
  may_revoke_licence: { zh: '可并处吊销机动车驾驶证', en: 'The licence may be revoked too' },
  take_licence: { zh: '扣留机动车驾驶证', en: 'The licence is taken into custody', article: 'D157 art 31(3)' },
  suspend_licence_6_months: { zh: '暂扣机动车驾驶证6个月', en: 'The licence is suspended for six months' },
  revoke_licence: { zh: '吊销机动车驾驶证', en: 'The licence is revoked' },
  custody_up_to_10_days: { zh: '10日以下拘留', en: 'Custody of up to 10 days' },
  custody_15_days: { zh: '15日拘留', en: 'Custody of 15 days' },
  custody_up_to_15_days: { zh: '15日以下拘留', en: 'Custody of up to 15 days' },
  may_custody_up_to_15_days: { zh: '可并处15日以下拘留', en: 'Custody of up to 15 days may be added' },
  barred_5_years: { zh: '5年内不得重新取得', en: 'No new licence for five years' },
  barred_10_years: { zh: '10年内不得重新取得', en: 'No new licence for ten years' },
  no_commercial_driving: { zh: '重新取得后不得驾驶营运机动车', en: 'No commercial driving with a later licence' },
  prosecution: { zh: '追究刑事责任', en: 'Criminal prosecution' },
  detain_vehicle: { zh: '扣留机动车', en: 'The vehicle is detained' },
  confiscate: { zh: '收缴', en: 'Confiscation' },
  detain_until_insured: { zh: '扣留车辆至依规投保', en: 'The vehicle is detained until it is insured' },
  double_premium: {
    zh: '处最低责任限额应缴保险费2倍罚款',
    en: 'A fine of twice the premium of the lowest statutory cover',
  },
  dismantle: { zh: '强制拆除、收缴', en: 'Removal by force and confiscation' },
  scrap: { zh: '收缴，强制报废', en: 'Confiscation and scrapping' },
  punish_original_too: { zh: '对原违法行为另行处罚', en: 'The first violation is punished as well' },
  revoke_decision: { zh: '撤销原行政处罚决定', en: 'The earlier decision is revoked' },
  detain_until_mended: { zh: '扣留机动车至违法状态消除', en: 'The vehicle is detained until the fault is mended' },
} as const satisfies Record<string, { zh: string; en: string; article?: string }>;

export type MeasureId = keyof typeof measures;
