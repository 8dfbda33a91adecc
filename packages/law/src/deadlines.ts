import type { DayUnit } from '@yilu/kernel/calendar';

export interface Deadline {
  readonly value: number;
  readonly unit: DayUnit | 'hour' | 'minute';
  readonly what: string;
  /** Article in Chinese. */
  readonly basis: string;
}

/** Time limits of accident handling; 日 of D146 art 112(5) are working days. */
export const deadlines = {
  DL01: {
    value: 3,
    unit: 'working_day',
    what: 'late report after the scene was cleared: accept-or-not decision',
    basis: '《道路交通事故处理程序规定》第十八条',
  },
  DL02: {
    value: 3,
    unit: 'working_day',
    what: 'simple-procedure 认定书 when not made on the spot',
    basis: '《道路交通事故处理程序规定》第二十四条第二款',
  },
  DL03: {
    value: 10,
    unit: 'working_day',
    what: 'ordinary 认定书 after scene investigation',
    basis: '《道路交通事故处理程序规定》第六十二条',
  },
  DL04: {
    value: 5,
    unit: 'working_day',
    what: '认定书 after test report fixed',
    basis: '《道路交通事故处理程序规定》第六十二条',
  },
  DL05: {
    value: 3,
    unit: 'working_day',
    what: 'serve 认定书 after making',
    basis: '《道路交通事故处理程序规定》第六十五条',
  },
  DL06: {
    value: 3,
    unit: 'working_day',
    what: 'party applies for 复核 after service (once per accident)',
    basis: '《道路交通事故处理程序规定》第七十一条',
  },
  DL07: {
    value: 2,
    unit: 'working_day',
    what: 'forward 复核 file to the higher office',
    basis: '《道路交通事故处理程序规定》第七十二条第一款',
  },
  DL08: { value: 30, unit: 'calendar_day', what: '复核 conclusion', basis: '《道路交通事故处理程序规定》第七十四条' },
  DL09: {
    value: 3,
    unit: 'working_day',
    what: 'serve 复核 conclusion',
    basis: '《道路交通事故处理程序规定》第七十八条',
  },
  DL10: {
    value: 10,
    unit: 'working_day',
    what: 're-determination after 责令重新认定',
    basis: '《道路交通事故处理程序规定》第七十九条',
  },
  DL11: {
    value: 10,
    unit: 'working_day',
    what: 'joint written application for police mediation after receipt of 认定书',
    basis: '《道路交通事故处理程序规定》第八十六条',
  },
  DL12: {
    value: 10,
    unit: 'working_day',
    what: 'police mediation ends (调解书/终结书)',
    basis: '《道路交通事故处理程序规定》第九十条第三款',
  },
  DL13: {
    value: 3,
    unit: 'working_day',
    what: "after people's mediation ends, joint application to police",
    basis: '《道路交通事故处理程序规定》第八十五条第二款',
  },
  DL14: {
    value: 3,
    unit: 'working_day',
    what: 'notify parties before mediation',
    basis: '《道路交通事故处理程序规定》第八十八条第一款',
  },
  DL15: {
    value: 5,
    unit: 'working_day',
    what: 'injury accident fast handling, all agree in writing',
    basis: '《道路交通事故处理程序规定》第六十九条',
  },
  DL16: {
    value: 2,
    unit: 'working_day',
    what: 'challenge (回避) decision',
    basis: '《道路交通事故处理程序规定》第一百零五条第三款',
  },
  DL17: {
    value: 60,
    unit: 'calendar_day',
    what: 'suspension of determination, maximum',
    basis: '《道路交通事故处理程序规定》第六十八条',
  },
  DL18: {
    value: 1,
    unit: 'calendar_day',
    what: 'insurer: tell claimant which papers are needed',
    basis: '《机动车交通事故责任强制保险条例》第二十八条',
  },
  DL19: {
    value: 5,
    unit: 'calendar_day',
    what: 'insurer: decide coverage after papers',
    basis: '《机动车交通事故责任强制保险条例》第二十九条',
  },
  DL20: {
    value: 10,
    unit: 'calendar_day',
    what: 'insurer: pay after agreement',
    basis: '《机动车交通事故责任强制保险条例》第二十九条',
  },
  DL21: { value: 48, unit: 'hour', what: 'report to own insurer', basis: '保险合同约定，非法定期限' },
  DL22: {
    value: 30,
    unit: 'minute',
    what: 'service target: online liability determination first response',
    basis: '服务目标，非法定期限',
  },
} as const satisfies Record<string, Deadline>;
export type DeadlineId = keyof typeof deadlines;

/** One time limit with its article. */
export const deadline = (id: DeadlineId): Deadline => deadlines[id];
