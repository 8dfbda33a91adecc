/** What a citizen can send in. */
export const documentKinds = {
  task_record: { zh: '出警、派车或者任务记录', en: 'dispatch or task record' },
  vehicle_licence: { zh: '行驶证', en: 'vehicle licence' },
  police_report: { zh: '公安机关报案记录', en: 'police report record' },
  own_vehicle_photos: { zh: '本人车辆照片（前、后、两侧）', en: 'photos of your own vehicle, all four sides' },
  whereabouts: { zh: '当时车辆在别处的证明（停车、收费、行车轨迹）', en: 'proof that the vehicle was elsewhere' },
  hospital_record: { zh: '急诊挂号、病历或者入院记录（有时间）', en: 'emergency or admission record showing the time' },
  ambulance_record: { zh: '120 呼叫或者出车记录', en: '120 call or ambulance record' },
  dashcam: { zh: '行车记录仪视频', en: 'dash-camera video' },
  scene_photos: { zh: '现场照片', en: 'photos of the place' },
  witness: { zh: '证人姓名、电话和证言', en: 'a witness with name, phone and statement' },
  scene_decision: { zh: '现场处罚决定书', en: 'decision made on the spot' },
  payment_receipt: { zh: '缴款凭证', en: 'payment receipt' },
  sale_invoice: { zh: '二手车销售统一发票', en: 'used-vehicle sales invoice' },
  sale_contract: { zh: '车辆买卖合同', en: 'contract of sale' },
  handover: { zh: '车辆交付证明（有日期）', en: 'proof of handover with its date' },
  buyer: { zh: '买受人姓名和联系方式', en: 'name and contact of the buyer' },
  statement: { zh: '书面说明', en: 'written statement' },
} as const satisfies Record<string, { zh: string; en: string }>;
export type DocumentKind = keyof typeof documentKinds;

/** One thing to prove; each of these documents proves it. */
export interface DocumentNeed {
  readonly zh: string;
  readonly en: string;
  readonly oneOf: readonly DocumentKind[];
}

export const need = (zh: string, en: string, ...oneOf: DocumentKind[]): DocumentNeed => ({ zh, en, oneOf });
