/** A traffic police unit by the six digits that head every decision's number, and that the bureau's own rows name it by. */
interface Brigade {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Whose streets it has; the expressway's has those of none. */
  readonly district?: { readonly zh: string; readonly en: string };
}

const ofDistrict = (code: string, zh: string, en: string): Brigade => ({
  code,
  zh: `${zh}大队`,
  en: `${en} Brigade`,
  district: { zh: `${zh}区`, en: `${en} District` },
});

/** Who decides in Ningbo beside the head office. */
export const ningboBrigades: readonly Brigade[] = [
  ofDistrict('330203', '海曙', 'Haishu'),
  ofDistrict('330205', '江北', 'Jiangbei'),
  ofDistrict('330206', '北仑', 'Beilun'),
  ofDistrict('330211', '镇海', 'Zhenhai'),
  ofDistrict('330212', '鄞州', 'Yinzhou'),
  ofDistrict('330213', '奉化', 'Fenghua'),
  { code: '330291', zh: '高速公路支队', en: 'Expressway Detachment' },
];
