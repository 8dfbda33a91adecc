import type { ExamSubject } from '@yilu/contracts';

export interface DeductionItem {
  /** As the hall's sheets name it. */
  readonly code: string;
  readonly subjects: readonly ExamSubject[];
  readonly points: number;
  readonly text: { readonly zh: string; readonly en: string };
}

const item = (
  code: string,
  subjects: readonly ExamSubject[],
  points: number,
  [zh, en]: readonly [string, string],
): DeductionItem => ({ code, subjects, points, text: { zh, en } });

const both = ['S2', 'S3R'] as const;

/** What is deducted most often; a hall that needs others adds them here. Theory is marked by its paper alone. */
export const deductionItems: readonly DeductionItem[] = [
  item('belt', both, 100, ['不按规定使用安全带', 'Seat belt not used as the rules ask']),
  item('order', both, 100, ['不按考试员指令驾驶', 'Did not follow the examiner’s order']),
  item('stall', both, 10, ['因操作不当造成发动机熄火', 'Engine stalled']),
  item('line', ['S2'], 100, ['车身出线', 'Car went over the line']),
  item('stop', ['S2'], 5, ['中途停车超过规定时间', 'Stopped on the way too long']),
  item('garage', ['S2'], 100, ['不按规定路线、顺序行驶', 'Wrong path or order']),
  item('slope', ['S2'], 10, ['坡道起步后溜', 'Rolled back when starting on the slope']),
  item('signal', ['S3R'], 10, [
    '起步、转向、变更车道前未开或者少于 3 秒开转向灯',
    'Turn signal missing or under three seconds',
  ]),
  item('mirror', ['S3R'], 100, ['变更车道前未观察后方交通', 'Did not look behind before changing lanes']),
  item('solid', ['S3R'], 100, ['车轮轧道路实线', 'Wheel on a solid line']),
  item('gear', ['S3R'], 10, ['车速与挡位不匹配', 'Gear does not fit the speed']),
  item('give_way', ['S3R'], 100, ['不按规定避让行人和优先通行车辆', 'Did not give way']),
  item('lights', ['S3R'], 100, ['夜间不按规定使用灯光', 'Lights at night not as the rules ask']),
];
