import { type HazardId, hazardIds } from './screening-rows.js';

export interface GatePicture {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Rows that the picture stands for; touched without a closer choice, all of them count and the strictest rules. */
  readonly hazards: readonly HazardId[];
  /** The rows to choose among, where they have different effects in law; else empty. */
  readonly choices: readonly HazardId[];
}

/** The eight pictures of the one question before any typing; below them stands 以上都没有. */
export const gatePictures: readonly GatePicture[] = [
  { id: 'injury', zh: '有人受伤', en: 'Somebody is hurt', hazards: ['X01', 'X02'], choices: [] },
  { id: 'cannot_move', zh: '车动不了', en: 'A car cannot move', hazards: ['X08'], choices: [] },
  { id: 'drink_or_drugs', zh: '疑似酒驾、毒驾', en: 'Drink or drugs suspected', hazards: ['X05'], choices: [] },
  {
    id: 'no_plate_or_insurance',
    zh: '无号牌、无保险或未年检',
    en: 'No plate, insurance or inspection',
    hazards: ['X07', 'X11', 'C02'],
    choices: ['X07', 'X11', 'C02'],
  },
  {
    id: 'no_licence',
    zh: '无驾驶证或准驾不符',
    en: 'No licence, or not for this vehicle',
    hazards: ['X03', 'X04'],
    choices: [],
  },
  { id: 'dangerous_goods', zh: '载有危险物品', en: 'Dangerous goods aboard', hazards: ['X13'], choices: [] },
  {
    id: 'facility_hit',
    zh: '撞了护栏、建筑等设施',
    en: 'A barrier, building or facility was hit',
    hazards: ['X12'],
    choices: [],
  },
  { id: 'somebody_left', zh: '有人离开了现场', en: 'Somebody left the scene', hazards: ['X09'], choices: [] },
];

const pictured = new Set(gatePictures.flatMap((picture) => picture.hazards));

/** Rows that have no picture (coach overload, on purpose, pedestrian, foreign plate …): for the list 其他情况. */
export const otherHazards: readonly HazardId[] = hazardIds.filter((id) => id !== 'X15' && !pictured.has(id));
