import type { ProblemTable } from '@yilu/http';

/** Why somebody gets, keeps or gives back no seat. */
export const seatProblems = {
  'exams.no_seat': { status: 409, title: 'No seat is left', detail: '这个场次已经没有空位，下面是最近的有空位场次。' },
  'exams.booked_already': {
    status: 409,
    title: 'Has a booking of this subject',
    detail: '您已有这个科目的预约或者报名，每个科目同时只能有一个。',
  },
  'exams.held_elsewhere': {
    status: 409,
    title: 'Holds a seat of another session',
    detail: '您正在为另一个场次保留座位，请先放弃后再试。',
  },
  'exams.seats_left': { status: 409, title: 'Seats are left', detail: '这个场次还有空位，可以直接预约，不需要排队。' },
  'exams.line_full': { status: 409, title: 'The line is full', detail: '排队的人数已达上限，请选择其他场次。' },
  'exams.session_cancelled': { status: 409, title: 'Session is cancelled', detail: '这个场次已取消。' },
  'exams.seats_closed': {
    status: 409,
    title: 'Seats are given out no more',
    detail: '考试前一天的 24 时起不再预约，考场已经排定名单。',
  },
  'exams.not_drawn_yet': {
    status: 409,
    title: 'Not open yet',
    detail: '这个场次还没有开放预约：先报名、抽签，剩余的座位随后开放。',
  },
  'exams.wrong_class': { status: 409, title: 'Not for this class', detail: '这个场次不考您申请的准驾车型。' },
  'exams.not_priority': {
    status: 409,
    title: 'Reserved for others',
    detail: '优先名额只供学习驾驶证明有效期不足六个月的学员使用，每个科目一次。',
  },
  'exams.times_overlap': {
    status: 409,
    title: 'Another exam at that time',
    detail: '您在同一时间已经有另一个科目的考试，或者报名的另一个科目可能排在这个时间。',
  },
  'exams.nothing_held': { status: 409, title: 'Nothing is held', detail: '没有为您保留的座位，可能已经放弃或者到期。' },
  'exams.not_waiting': { status: 409, title: 'Waits for nothing', detail: '您没有在排队。' },
  'exams.no_offer': { status: 409, title: 'Nothing is offered', detail: '目前没有提供给您的座位。' },
  'exams.offer_over': {
    status: 409,
    title: 'The offer is over',
    detail: '答复的时间已过，座位已经提供给下一位。',
  },
  'exams.not_booked': { status: 409, title: 'Nothing is booked', detail: '您还没有预约成功，不能变更场次。' },
  'exams.nothing_to_cancel': { status: 409, title: 'Has no seat', detail: '您没有可以取消的座位。' },
  'exams.cancel_too_late': {
    status: 409,
    title: 'Too late',
    detail: '取消或者变更应当至少在考试前一个工作日提出，期限已过。确有困难的，可以说明情况由人工审核。',
  },
  'exams.not_online': {
    status: 409,
    title: 'Not online',
    detail: '优先预约不能在线取消或者变更，请至少提前一个工作日到车辆管理所办理。',
  },
  'exams.changes_used': { status: 409, title: 'Changed twice already', detail: '每次预约最多变更两次，次数已用完。' },
  'exams.site_too_far': { status: 409, title: 'Not a site near by', detail: '只能改到离原考场最近的几个考场。' },
  'exams.place_changes_used': {
    status: 409,
    title: 'All changes of the place are used',
    detail: '考试地点最多变更三次，次数已用完。',
  },
  'exams.session_over': { status: 409, title: 'Has begun already', detail: '所选场次中有的已经开考，不能再取消。' },
  'exams.bad_replacement': {
    status: 409,
    title: 'No replacement',
    detail: '所选的替代场次中有的没有开放、已经结束或者也已取消。',
  },
} as const satisfies ProblemTable<string>;
