import type { Violation } from './table-row.js';

/** Where or how a violation was met, to tell one situation of a row from another. */
export interface Circumstance {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

const streets: readonly Circumstance[] = [
  { id: 'school', zh: '学校周边上下学时段', en: 'near a school at the start or end of lessons' },
  { id: 'hospital', zh: '医院急诊出入口周边', en: 'by a hospital’s emergency entrance' },
  { id: 'market', zh: '农贸市场、商圈周边', en: 'around a market or shopping street' },
  { id: 'new_signs', zh: '标志标线变更后三十日内', en: 'within 30 days of new signs or markings' },
  { id: 'roadworks', zh: '道路施工绕行路段', en: 'on a diversion around roadworks' },
  { id: 'empty_road', zh: '夜间车流稀少路段', en: 'at night on an empty road' },
  { id: 'housing', zh: '居住小区周边道路', en: 'on a road around housing' },
  { id: 'station', zh: '车站、码头周边', en: 'around a station or ferry pier' },
];
const expressways: readonly Circumstance[] = [
  { id: 'ramp', zh: '匝道出入口', en: 'at a slip road' },
  { id: 'toll', zh: '收费站广场', en: 'at a toll plaza' },
  { id: 'service_area', zh: '服务区出入口', en: 'at the entrance of a service area' },
  { id: 'new_signs', zh: '标志标线变更后三十日内', en: 'within 30 days of new signs or markings' },
  { id: 'roadworks', zh: '施工绕行路段', en: 'on a diversion around roadworks' },
  { id: 'empty_road', zh: '夜间车流稀少路段', en: 'at night on an empty road' },
  { id: 'interchange', zh: '互通立交路段', en: 'at an interchange' },
  { id: 'holiday', zh: '节假日车流集中时段', en: 'in holiday traffic' },
];
const discoveries: readonly Circumstance[] = [
  { id: 'checkpoint', zh: '设卡检查时发现', en: 'found at a checkpoint' },
  { id: 'patrol', zh: '路面巡查时发现', en: 'found by a patrol' },
  { id: 'comparison', zh: '卡口数据比对发现', en: 'found by comparing camera records' },
  { id: 'window', zh: '办理业务时发现', en: 'found at a service window' },
  { id: 'other_stop', zh: '因其他事由检查时发现', en: 'found in a stop for something else' },
  { id: 'report', zh: '群众举报查实', en: 'reported by a citizen and confirmed' },
  { id: 'new_vehicle', zh: '车辆登记后三十日内', en: 'within 30 days of the vehicle’s registration' },
  { id: 'campaign', zh: '专项整治时发现', en: 'found in a campaign of checks' },
];

const foundOut: readonly Violation['topic'][] = ['licence', 'vehicle', 'load'];

/** The circumstances that make sense for a row: papers have no street corner, and motorways no schools. */
export function circumstancesOf({ key, topic }: Violation): readonly Circumstance[] {
  if (foundOut.includes(topic)) return discoveries;
  return /^hw_|_hw$|_highway$|_expressway$/.test(key) ? expressways : streets;
}
