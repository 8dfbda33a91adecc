/** Sentences of papers, lending and one's own data, which only their pages load. */
export const identityPapers = {
  'licence_form.why': {
    zh: '准驾车型和有效期从登记信息里取，不用填。',
    en: 'Classes and validity come from the register.',
  },
  'licence_form.archive': { zh: '档案编号', en: 'Archive number' },
  'licence_form.archive_hint': { zh: '驾驶证副页上的 12 位数字', en: 'Twelve digits on the licence’s second page' },

  'mandate.why': {
    zh: '对方在手机上输入借车码后，就能用这辆车办理事故。您随时可以收回。',
    en: 'Once the other person enters the code, he may act for this car. You can take it back at any time.',
  },
  'mandate.offer': { zh: '生成借车码', en: 'Make a code' },
  'mandate.days': { zh: '{days} 天', en: '{days} d' },
  'mandate.tell': { zh: '把它告诉开车的人，{until} 前有效。', en: 'Tell it to the driver; valid until {until}.' },
  'mandate.code': { zh: '借车码', en: 'Lending code' },
  'mandate.accept': { zh: '接受', en: 'Accept' },
  'mandate.accept_why': { zh: '车主给您的 8 位借车码。', en: 'The eight-character code from the owner.' },

  'privacy.copy_title': { zh: '拿一份我的数据', en: 'A copy of my data' },
  'privacy.copy_text': {
    zh: '系统里和您有关的全部记录，随时可以拿走。',
    en: 'Every record about you, whenever you want it.',
  },
  'privacy.copy': { zh: '导出', en: 'Export' },
  'privacy.copied': { zh: '已导出。', en: 'Exported.' },
  'privacy.records_title': { zh: '我的违法记录', en: 'My violations' },
  'privacy.records_text': {
    zh: '打印件可以给单位看，表格可以用表格软件打开。',
    en: 'On paper for an employer, or as a table for any spreadsheet.',
  },
  'privacy.print': { zh: '打开 PDF', en: 'Open the PDF' },
  'privacy.records': { zh: '导出 CSV', en: 'Export CSV' },
  'privacy.delete_title': { zh: '删除我的数据', en: 'Delete my data' },
  'privacy.delete_text': {
    zh: '除法律要求保存的以外，全部删除。删了不能恢复。',
    en: 'Everything goes except what the law requires to keep. It cannot be undone.',
  },
  'privacy.delete': { zh: '我要删除', en: 'Delete it' },
  'privacy.delete_confirm': { zh: '确定删除', en: 'Yes, delete' },
  'privacy.deleted': { zh: '已删除。以下按法律保存', en: 'Deleted. Kept by law' },
} as const;
