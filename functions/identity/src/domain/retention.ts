import type { DeletePersonResponse } from '@yilu/contracts';
import { addMonths, dayOf } from '@yilu/kernel';

/** What stays after a deletion, where there is any: PIPL art 47 ¶2 lets a statutory term outlast the wish to be deleted. */
const rows = [
  {
    kind: '事故自行协商协议书、事故证据及办理记录（如有）',
    basis: '《民法典》第一百八十八条；《个人信息保护法》第四十七条第二款',
    months: 36,
  },
  { kind: '访问与操作日志（不含个人资料内容）', basis: '《网络安全法》第二十一条第三项', months: 36 },
] as const;

/** The rows with their last day, counted from the deletion at the latest. */
export const retainedFrom = (deletedAt: Date): DeletePersonResponse['retained'] =>
  rows.map(({ kind, basis, months }) => ({ kind, basis, until: addMonths(dayOf(deletedAt), months) }));
