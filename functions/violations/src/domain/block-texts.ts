import { type Reason, reason } from '@yilu/law/violations/procedure-reason';
import { timeBarred } from '@yilu/law/violations/procedure-time-bar';
import { selfServiceBlocks } from '@yilu/law/violations/self-service-blocks';
import type { CaseRefusal } from './ruling.js';

const byOfficer = (citation: string) =>
  reason(
    '这种情形的处理结果须由交通警察决定，请到窗口处理',
    'An officer has to decide what this comes to; go to a window',
    citation,
  );

/** Where the rules give no result, an officer does. */
const unruled = {
  'ruling.unknown_situation': byOfficer('D157 art 5'),
  'ruling.officer_sets_sum': byOfficer('RTSL art 123'),
  'ruling.before_table': reason(
    '该记录发生在现行记分办法施行以前，请到窗口处理',
    'This record is older than the points rules in force; go to a window',
    'D163 art 13',
  ),
  'ruling.criminal': selfServiceBlocks.licence_or_custody,
  'ruling.officer_sets_points': selfServiceBlocks.points_unclear,
} as const satisfies Record<CaseRefusal, Reason>;

/** Everything that keeps a record from being handled online by its caller, each with what to do instead. */
export const blockTexts = {
  ...selfServiceBlocks,
  ...unruled,
  time_barred: timeBarred,
  person_unverified: reason('请先完成实名认证', 'Verify your real name first', 'D163 art 13 ¶1'),
  driver_asked: reason(
    '已请驾驶人确认，答复之前不能处理；也可以先撤回',
    'The driver whom the owner named has been asked; wait for the answer, or let the owner take the naming back',
    'D157 art 53 ¶1',
  ),
  driver_accepted: reason(
    '驾驶人已确认是其驾驶，由驾驶人处理',
    'The driver confirmed that he drove; the record is his to handle',
    'D157 art 53 ¶1',
  ),
} as const satisfies Record<string, Reason>;
export type Block = keyof typeof blockTexts;
