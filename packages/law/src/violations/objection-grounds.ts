import { cited } from './citation.js';
import { type DocumentNeed, need } from './objection-documents.js';

const erase = cited('D157 art 22');
const clear = cited('D157 arts 18, 22');

/** The nine grounds on which a camera record is erased once they are verified. */
export const eraseGrounds = {
  emergency_vehicle: {
    zh: '特种车执行紧急任务',
    en: 'a police, fire, ambulance or rescue vehicle on an urgent task',
    basis: erase,
  },
  stolen: { zh: '车辆被盗抢期间', en: 'while the vehicle was stolen', basis: erase },
  plate_misused: { zh: '号牌被冒用期间', en: 'while somebody else used the plate number', basis: erase },
  rescue: { zh: '救助危难或者紧急避险', en: 'helping somebody in danger or avoiding danger', basis: erase },
  handled_on_scene: { zh: '现场已处理', en: 'an officer dealt with it on the spot', basis: erase },
  conflicting_signals: { zh: '交通信号指示不一致', en: 'the signals contradicted each other', basis: erase },
  unclear_record: {
    zh: '资料不能清晰准确反映类型、号牌、外观、时间、地点、事实',
    en: 'the picture does not show type, plate, look, time, place and fact clearly',
    basis: clear,
  },
  wrong_plate: { zh: '号牌信息错误', en: 'the plate was misread', basis: erase },
  other: { zh: '其他', en: 'another reason', basis: erase },
} as const satisfies Record<string, { zh: string; en: string; basis: { zh: string; en: string } }>;
export type EraseGround = keyof typeof eraseGrounds;

interface CircumstanceRow {
  readonly zh: string;
  readonly en: string;
  readonly ground: EraseGround;
  readonly needs: readonly DocumentNeed[];
}

/** What citizens say happened, in their words; each belongs to a ground and has its checklist. */
export const circumstances = {
  urgent_task: {
    zh: '警车、消防车、救护车、工程救险车执行紧急任务',
    en: 'My police, fire, ambulance or rescue vehicle was on an urgent task',
    ground: 'emergency_vehicle',
    needs: [
      need('执行任务的证明', 'proof of the task', 'task_record'),
      need('车辆属于特种车的证明', 'proof that it is such a vehicle', 'vehicle_licence'),
    ],
  },
  stolen: {
    zh: '车辆当时被盗、被抢',
    en: 'My vehicle had been stolen',
    ground: 'stolen',
    needs: [need('报案的证明', 'proof of the report', 'police_report')],
  },
  cloned_plate: {
    zh: '不是我的车，号牌被别人冒用',
    en: 'Not my car: somebody else uses my plate number',
    ground: 'plate_misused',
    needs: [
      need('报案的证明', 'proof of the report', 'police_report'),
      need('本人车辆的样子', 'what your own vehicle looks like', 'own_vehicle_photos'),
      need('当时车辆不在现场的证明', 'proof that it was not there', 'whereabouts', 'dashcam', 'witness'),
    ],
  },
  escort_to_hospital: {
    zh: '送危重病人去医院',
    en: 'I was taking somebody in danger of life to hospital',
    ground: 'rescue',
    needs: [
      need('就医时间的证明', 'proof of the time at the hospital', 'hospital_record', 'ambulance_record'),
      need('送医经过的说明', 'an account of the way there', 'statement'),
    ],
  },
  danger_avoided: {
    zh: '紧急避险',
    en: 'I was avoiding a danger',
    ground: 'rescue',
    needs: [
      need('险情的证明', 'proof of the danger', 'dashcam', 'scene_photos', 'witness', 'police_report'),
      need('经过的说明', 'an account of what happened', 'statement'),
    ],
  },
  gave_way: {
    zh: '避让执行紧急任务的特种车',
    en: 'I was making way for an emergency vehicle',
    ground: 'rescue',
    needs: [need('避让的证明', 'proof that you made way', 'dashcam', 'witness', 'task_record')],
  },
  handled_on_scene: {
    zh: '交警已在现场处理',
    en: 'An officer dealt with it on the spot',
    ground: 'handled_on_scene',
    needs: [need('现场处理的凭证', 'the paper of that day', 'scene_decision', 'payment_receipt')],
  },
  conflicting_signals: {
    zh: '信号灯、标志、标线互相矛盾',
    en: 'Lights, signs or markings contradicted each other',
    ground: 'conflicting_signals',
    needs: [need('现场信号的样子', 'what the place looked like', 'scene_photos', 'dashcam')],
  },
  unclear_record: {
    zh: '照片看不清',
    en: 'The picture is not clear',
    ground: 'unclear_record',
    needs: [],
  },
  wrong_plate: {
    zh: '号牌认错了',
    en: 'The plate was misread',
    ground: 'wrong_plate',
    needs: [need('本人车辆的样子', 'what your own vehicle looks like', 'own_vehicle_photos', 'vehicle_licence')],
  },
  sold_vehicle: {
    zh: '车辆已经卖出，还没有过户',
    en: 'I had sold the vehicle, it was not re-registered yet',
    ground: 'other',
    needs: [
      need('买卖的证明', 'proof of the sale', 'sale_invoice', 'sale_contract'),
      need('交付日期的证明', 'proof of the day of handover', 'handover'),
      need('买受人的信息', 'who bought it', 'buyer'),
    ],
  },
  other: {
    zh: '其他情形',
    en: 'Something else',
    ground: 'other',
    needs: [need('书面说明', 'a written statement', 'statement')],
  },
} as const satisfies Record<string, CircumstanceRow>;
export type Circumstance = keyof typeof circumstances;
