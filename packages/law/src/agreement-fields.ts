export interface AgreementFieldRule {
  /** `party.` fields are there once for each party. */
  readonly field: string;
  readonly zh: string;
  readonly en: string;
  /** Vehicle and insurance fields belong to motor vehicles alone. */
  readonly motorOnly: boolean;
}

const field = (name: string, zh: string, en: string, motorOnly = false): AgreementFieldRule => ({
  field: name,
  zh,
  en,
  motorOnly,
});

/** Contents of an agreement, all required: 《道路交通事故处理程序规定》第二十一条; own forms are allowed by art 111 ¶2. */
export const agreementFields: readonly AgreementFieldRule[] = [
  field('occurred_at', '事故发生的时间', 'Time of the accident'),
  field('place', '地点', 'Place'),
  field('weather', '天气', 'Weather'),
  field('party.name', '当事人姓名', 'Name'),
  field('party.licence_or_id_no', '驾驶证号或者身份证号', 'Licence or identity number'),
  field('party.contact', '联系方式', 'Contact'),
  field('party.vehicle_kind', '机动车种类', 'Kind of vehicle', true),
  field('party.plate_no', '号牌号码', 'Plate', true),
  field('party.insurer', '保险公司', 'Insurer', true),
  field('party.policy_no', '保险凭证号', 'Policy number', true),
  field('shape', '事故形态', 'Form of the accident'),
  field('party.impact_part', '碰撞部位', 'Contact part'),
  field('party.liability', '当事人的责任', 'Liability'),
  field('party.signature', '共同签名', 'Signatures'),
];

export const agreementBasis = '《道路交通事故处理程序规定》第二十一条、第一百一十一条第二款';
