/** Why a whole file is not believed; nothing of it is written then. */
export const fileFaults = {
  'file.too_large': {
    zh: '文件超过 100 MB，未读取。请分成较小的批次。',
    en: 'The file is larger than 100 MB and was not read. Send it in smaller batches.',
  },
  'file.empty': { zh: '文件不足三行：缺少文件头或者校验行。', en: 'Header or seal is missing.' },
  'file.header': {
    zh: '文件头不是约定的格式。',
    en: 'The first line is no header as agreed.',
  },
  'file.kind': {
    zh: '文件头的格式与所在目录不符。',
    en: 'The header is of another kind of file than its folder.',
  },
  'file.other_batch': {
    zh: '文件头的批次编号与文件名不同。',
    en: 'The header names another batch than the file.',
  },
  'file.unknown_key': {
    zh: '密钥编号未登记，无法核验来源。',
    en: 'No key is registered under this key id: its origin cannot be verified.',
  },
  'file.seal': { zh: '末行不是校验码。', en: 'The last line is no seal.' },
  'file.wrong_mac': {
    zh: '校验码与内容不符：文件不是由该密钥的持有人签发，或者在途中被改动。',
    en: 'The seal does not fit the content: not from the holder of this key, or changed on its way.',
  },
  'file.wrong_count': {
    zh: '行数与文件头不符。',
    en: 'The number of rows is not the one that the header tells.',
  },
  'file.columns': { zh: '列名重复，或者有未约定的列。', en: 'A column is named twice or not agreed on.' },
  'file.changed': {
    zh: '导入过程中文件被替换，已停止。已导入的行仍然有效。',
    en: 'The file was replaced while it was read. What was entered before stands.',
  },
  'file.batch_taken': {
    zh: '这个批次编号已用于另一份内容，未作任何改动。',
    en: 'This batch number was used for another content. Nothing was changed.',
  },
} as const satisfies Record<string, { zh: string; en: string }>;
export type FileFault = keyof typeof fileFaults;
