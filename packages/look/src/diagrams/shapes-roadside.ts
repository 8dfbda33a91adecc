import { cone, giveWaySign, missingTriangle, noParkingSign, passenger } from './furniture.js';
import { solidLine, surface, threeLanes, twoLanes, twoWay, zebra } from './roads.js';
import type { Scene } from './scene.js';

/** Forms at the kerb, around standing vehicles and with bicycles. */
export const roadsideShapes = {
  A06: {
    road: twoLanes,
    mover: { at: [134, 88], facing: 0, door: 'front' },
    other: { at: [72, 104], facing: 0, from: [[72, 190]] },
    contact: [89, 87],
    zh: '{mover}停着，驾驶人开车门碰到经过的{other}',
    en: '{mover} stands at the kerb; its driver’s door opens into {other} passing by',
  },
  A07: {
    road: twoLanes,
    mover: { at: [134, 88], facing: 0, door: 'rear' },
    other: { at: [72, 118], facing: 0, from: [[72, 190]] },
    contact: [89, 102],
    above: [passenger([112, 116])],
    zh: '{mover}停着，乘车人开后门碰到经过的{other}',
    en: '{mover} stands at the kerb; a passenger opens a rear door into {other} passing by',
  },
  A41: {
    road: threeLanes,
    mover: { at: [96, 128], facing: 0, from: [[96, 192]] },
    other: { at: [96, 62], facing: 0, look: 'works' },
    contact: [96, 98],
    around: [cone([62, 44]), cone([62, 72]), cone([62, 100]), cone([130, 44]), cone([130, 72]), cone([130, 100])],
    zh: '{mover}没有避让正在作业的{other}',
    en: '{mover} does not give way to {other}, a works vehicle at work',
  },
  A42: {
    road: [...twoWay('solid')],
    mover: { at: [100, 78], facing: -70, from: [[186, 110]], look: 'bike', scale: 1.15 },
    other: { at: [116, 124], facing: 0, from: [[121, 192]] },
    contact: [110, 97],
    zh: '{mover}骑行横穿机动车道，与{other}相撞',
    en: '{mover}, riding across the carriageway, meets {other}',
  },
  A43: {
    road: [surface(46, 146), solidLine(96, 96, 192), zebra(48, 144, 52)],
    mover: { at: [116, 118], facing: 0, from: [[121, 192]] },
    other: { at: [102, 66], facing: 90, from: [[6, 66]], look: 'bike', scale: 1.15 },
    contact: [112, 88],
    around: [giveWaySign([169, 150])],
    zh: '{mover}没有避让横过道路的{other}',
    en: '{mover} does not give way to {other} crossing the road',
  },
  A44: {
    road: [...twoLanes, noParkingSign([169, 40])],
    mover: { at: [132, 72], facing: 0 },
    other: { at: [112, 126], facing: 8, from: [[100, 192]] },
    contact: [122, 98],
    zh: '{mover}违法停在路边，被{other}撞上',
    en: '{mover} is parked where it may not be, and {other} hits it',
  },
  A45: {
    road: threeLanes,
    mover: { at: [96, 56], facing: 0 },
    other: { at: [96, 116], facing: 0, from: [[96, 190]] },
    contact: [96, 86],
    around: [missingTriangle([140, 146])],
    above: [
      ({ amber }) =>
        [
          [85, 36],
          [107, 36],
          [85, 77],
          [107, 77],
        ]
          .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="4" fill="${amber}"/>`)
          .join(''),
    ],
    zh: '{mover}停在车道上没有放警告标志，被{other}撞上',
    en: '{mover} stands in a lane without a warning triangle, and {other} hits it',
  },
} as const satisfies Record<string, Scene>;
