import { type Reason, reason } from './procedure-reason.js';

/** Why study cannot take points off now, each in plain words with its article. */
export const reductionRefusalTexts = {
  records_unhandled: reason(
    '您还有未处理的违法记录，处理完毕后可以申请学法减分',
    'You still have records to handle; handle them first, then study to reduce points',
    'D163 art 25',
  ),
  points_full: reason(
    '累积记分已满12分，应当参加满分学习、考试，不能申请减分',
    'You have reached 12 points: full-points study and test are required, points cannot be reduced',
    'D163 art 25',
  ),
  nothing_to_reduce: reason(
    '您现在没有记分，无需减分',
    'You have no points now, so there is nothing to reduce',
    'D163 art 25',
  ),
  cycle_limit_reached: reason(
    '本记分周期已累计扣减6分，达到上限',
    'Six points have been taken off in this cycle, which is the limit',
    'D163 art 25',
  ),
  two_full_points_studies: reason(
    '本记分周期或者上一个记分周期内，您有二次以上参加满分教育的记录',
    'You had full-points education twice or more in this cycle or in the one before',
    'D163 art 26(1)',
  ),
  grave_penalty: reason(
    '最近三个记分周期内，您因事故后逃逸、饮酒后驾驶、使用伪造变造或者其他机动车的号牌证件，或者买分卖分受到过处罚',
    'In the last three cycles you were punished for flight, drink driving, forged or other plates or papers, or trading points',
    'D163 art 26(2)',
  ),
  on_probation: reason('您的驾驶证在实习期内', 'Your licence is in its probation period', 'D163 art 26(3)'),
  audit_overdue: reason('您的驾驶证逾期未审验', 'The review of your licence is overdue', 'D163 art 26(3)'),
  licence_held: reason('您的驾驶证正被扣留或者暂扣', 'Your licence is held or suspended', 'D163 art 26(3)'),
  vehicle_out_of_order: reason(
    '您名下有检验超过有效期或者未按规定办理注销登记的机动车',
    'A vehicle in your name has an expired inspection or was not deregistered as required',
    'D163 art 26(4)',
  ),
  fraud: reason(
    '最近三个记分周期内，您在记分教育、满分教育或者审验教育中有弄虚作假、冒名顶替的记录',
    'In the last three cycles there is a record of fraud in your points, full-points or review education',
    'D163 art 26(5)',
  ),
} as const satisfies Record<string, Reason>;
export type ReductionRefusal = keyof typeof reductionRefusalTexts;
