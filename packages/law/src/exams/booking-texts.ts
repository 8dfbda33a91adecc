import { type Reason, reason } from '../violations/procedure-reason.js';

/** Why a booking cannot be changed or cancelled online. */
export const bookingRefusalTexts = {
  too_late: reason(
    '取消或者变更应当至少在考试前一个工作日提出，期限已过',
    'Cancel or change at least one working day before the exam; that day is over',
    'D172 arts 46, 110',
  ),
  priority_at_window: reason(
    '优先预约不能在线取消或者变更，请至少提前一个工作日到车辆管理所办理',
    'A priority booking cannot be cancelled or changed online; go to the vehicle office at least one working day ahead',
    'D172 art 46',
  ),
  window_only: reason(
    '本地须到车辆管理所窗口取消或者变更',
    'Here bookings are cancelled or changed at the vehicle office',
    'D172 art 46',
  ),
  changes_used: reason(
    '每次预约最多变更两次，次数已用完',
    'A booking can be changed twice at most; both changes are used',
    'D172 art 46',
  ),
  site_too_far: reason(
    '只能改到离原考场最近的几个考场',
    'A booking can move only to the sites nearest to its own',
    'D172 art 46',
  ),
  place_changes_used: reason(
    '考试地点最多变更三次，次数已用完',
    'The exam place can change three times at most; all changes are used',
    'D172 art 39 ¶3',
  ),
} as const satisfies Record<string, Reason>;
export type BookingRefusal = keyof typeof bookingRefusalTexts;
