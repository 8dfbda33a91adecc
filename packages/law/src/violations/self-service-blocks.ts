import { type Reason, reason } from './procedure-reason.js';

/** Why a record cannot be handled online, each with what to do instead. */
export const selfServiceBlocks = {
  not_by_camera: reason(
    '该记录不是由交通技术监控设备记录的，请到窗口或者按通知书接受处理',
    'This record was not made by a camera; go to a window or follow the notice you were given',
    'D157 art 52',
  ),
  not_simple: reason(
    '罚款超过200元或者适用一般程序，须由两名交通警察办理，请到窗口处理',
    'A fine over 200 yuan or the general procedure needs two officers; go to a window',
    'D157 arts 43, 52; RTSL art 107',
  ),
  licence_or_custody: reason(
    '可能暂扣、吊销驾驶证或者拘留，不能自助处理，请到窗口处理',
    'Your licence may be suspended or revoked, or custody imposed; go to a window',
    'D157 art 43',
  ),
  points_unclear: reason(
    '该记录的记分须由交通警察认定，请到窗口处理',
    'An officer has to determine the points of this record; go to a window',
    'D163 art 13',
  ),
  points_reach_12: reason(
    '处理后累积记分将达到12分，不能自助处理，请到窗口处理',
    'With this record you would reach 12 points; it cannot be handled online, go to a window',
    'D163 arts 14 ¶2, 17',
  ),
  vehicle_not_bound: reason(
    '该机动车不是本人名下的，也未备案，请先备案或者由机动车所有人处理',
    'The vehicle is neither yours nor bound to you; bind it first, or let its owner handle the record',
    'D157 art 58',
  ),
  scored_before_binding: reason(
    '备案当日及以前发生的记分违法记录不能自助处理，请到窗口处理',
    'Records with points from before or on the day of binding cannot be handled online; go to a window',
    'D157 art 58',
  ),
  licence_missing: reason(
    '尚未绑定驾驶证，请先绑定本人驾驶证',
    'No driving licence is bound; bind your own first',
    'D163 art 13',
  ),
  licence_held: reason('驾驶证正被扣留，请到窗口处理', 'Your licence is held; go to a window', 'D163 art 17'),
  licence_suspended: reason('驾驶证正被暂扣，请到窗口处理', 'Your licence is suspended; go to a window', 'D157 art 58'),
  licence_stopped: reason(
    '驾驶证已公告停止使用，请先参加满分学习、考试',
    'Your licence was publicly stopped; do the full-points study and test first',
    'D163 art 29',
  ),
  licence_overdue: reason(
    '驾驶证逾期未换证或者未审验，请先办理换证或者审验',
    'Your licence is overdue for renewal or review; renew it or have it reviewed first',
    'D172 arts 63, 72',
  ),
  licence_revoked: reason(
    '驾驶证已被吊销或者注销，请到窗口处理',
    'Your licence was revoked or cancelled; go to a window',
    'D172 art 79',
  ),
  licence_disputed: reason(
    '驾驶证状态存在争议，核实后再处理',
    'The state of your licence is in dispute; wait until it is settled',
    'D157 art 58',
  ),
  class_outside: reason(
    '您的准驾车型不包括该机动车，请到窗口说明情况',
    'Your licence does not cover this class of vehicle; explain it at a window',
    'D163 art 9(5)',
  ),
  under_objection: reason(
    '该记录的异议正在核查，答复后再处理；核查期间不影响您的权利',
    'Your objection to this record is being reviewed; handle it after the answer, you lose nothing meanwhile',
    'D157 art 5 ¶3',
  ),
} as const satisfies Record<string, Reason>;
export type SelfServiceBlock = keyof typeof selfServiceBlocks;
