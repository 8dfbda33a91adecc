/** Whom a record is entered for, by the six digits that the bureau's own rows name a brigade by. */
export const brigades = [
  { unitId: '330203', area: '海曙区', zh: '海曙大队', en: 'Haishu Brigade' },
  { unitId: '330205', area: '江北区', zh: '江北大队', en: 'Jiangbei Brigade' },
  { unitId: '330206', area: '北仑区', zh: '北仑大队', en: 'Beilun Brigade' },
  { unitId: '330211', area: '镇海区', zh: '镇海大队', en: 'Zhenhai Brigade' },
  { unitId: '330212', area: '鄞州区', zh: '鄞州大队', en: 'Yinzhou Brigade' },
  { unitId: '330213', area: '奉化区', zh: '奉化大队', en: 'Fenghua Brigade' },
  { unitId: '330291', area: '', zh: '高速公路支队', en: 'Expressway Detachment' },
] as const;
