import type { DayUnit } from './calendar.js';

/**
 * Which day counts are working days, by regulation. The same 十五日 is working days in D157 and calendar days in APL;
 * so a deadline is always (value, instrument), never a bare number.
 */
export const dayUnits = {
  APL: { zh: '《行政处罚法》', working: [2, 3, 5, 7], basis: '第八十五条' },
  D157: { zh: '《道路交通安全违法行为处理程序规定》', working: [2, 3, 5, 7, 10, 15], basis: '第八十一条第二款' },
  D146: { zh: '《道路交通事故处理程序规定》', working: [1, 2, 3, 5, 10], basis: '第一百一十二条第五项' },
  D163: { zh: '《道路交通安全违法行为记分管理办法》', working: [], basis: '第三十六条' },
  D172: { zh: '《机动车驾驶证申领和使用规定》', working: [1, 3, 5], basis: '第一百一十条' },
  D164: { zh: '《机动车登记规定》', working: [1, 2, 3, 5, 7, 10, 15], basis: '第九十二条' },
  ARL: { zh: '《行政复议法》', working: [3, 5, 7, 10], basis: '第八十八条第二款' },
  /** 信访工作条例 counts working days only where its text says 工作日: pass that unit yourself. */
  PET: { zh: '《信访工作条例》', working: [], basis: '第二十三条第三款' },
  ALL: { zh: '《行政诉讼法》', working: [], basis: '第一百零一条' },
  RTSL: { zh: '《道路交通安全法》', working: [], basis: '第一百零八条第一款' },
  CTPLR: { zh: '《机动车交通事故责任强制保险条例》', working: [], basis: '第二十九条' },
} as const satisfies Record<string, { zh: string; working: readonly number[]; basis: string }>;

export type Instrument = keyof typeof dayUnits;

/** Whether so many 日 of a regulation are working days or calendar days. */
export function unitOf(instrument: Instrument, days: number): Extract<DayUnit, 'working_day' | 'calendar_day'> {
  const working: readonly number[] = dayUnits[instrument].working;
  return working.includes(days) ? 'working_day' : 'calendar_day';
}
