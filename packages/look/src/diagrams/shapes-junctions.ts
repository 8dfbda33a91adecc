import { giveWaySign, trafficLight } from './furniture.js';
import { crossing, giveWayLine, roundabout, stopLines } from './roads.js';
import type { Scene } from './scene.js';

const scale = 0.88;
const lit = [...crossing, stopLines];

/** Forms at crossings and roundabouts. */
export const junctionShapes = {
  A11: {
    road: lit,
    mover: { at: [119, 112], facing: 0, from: [[119, 190]], scale },
    other: { at: [84, 110], facing: 90, from: [[4, 116]], scale },
    contact: [107, 105],
    around: [trafficLight([168, 166], 'red')],
    zh: '{mover}闯红灯，与横向直行的{other}相撞',
    en: '{mover} runs a red light and meets {other} crossing its way',
  },
  A12: {
    road: lit,
    mover: {
      at: [98, 104],
      facing: -38,
      from: [
        [119, 190],
        [119, 150],
      ],
      scale,
    },
    other: { at: [73, 66], facing: 180, from: [[73, 4]], scale },
    contact: [84, 87],
    around: [trafficLight([168, 166], 'green')],
    zh: '有信号灯的路口，{mover}左转没有让对面直行的{other}',
    en: 'At a junction with lights, {mover} turns left across {other} going straight',
  },
  A13: {
    road: crossing,
    mover: {
      at: [98, 104],
      facing: -38,
      from: [
        [119, 190],
        [119, 150],
      ],
      scale,
    },
    other: { at: [73, 66], facing: 180, from: [[73, 4]], scale },
    contact: [84, 87],
    around: [trafficLight([168, 166], 'none')],
    zh: '没有信号灯的路口，{mover}左转没有让对面直行的{other}',
    en: 'At a junction without lights, {mover} turns left across {other} going straight',
  },
  A14: {
    road: lit,
    mover: { at: [132, 138], facing: 24, from: [[117, 190]], scale },
    other: {
      at: [118, 100],
      facing: 122,
      from: [
        [73, 4],
        [72, 62],
      ],
      scale,
    },
    contact: [136, 116],
    around: [trafficLight([168, 172], 'green')],
    zh: '有信号灯的路口，{mover}右转没有让对面左转的{other}',
    en: 'At a junction with lights, {mover} turns right without giving way to {other} turning left',
  },
  A15: {
    road: crossing,
    mover: { at: [132, 138], facing: 24, from: [[117, 190]], scale },
    other: {
      at: [118, 100],
      facing: 122,
      from: [
        [73, 4],
        [72, 62],
      ],
      scale,
    },
    contact: [136, 116],
    around: [trafficLight([168, 172], 'none')],
    zh: '没有信号灯的路口，{mover}右转没有让对面左转的{other}',
    en: 'At a junction without lights, {mover} turns right without giving way to {other} turning left',
  },
  A16: {
    road: crossing,
    mover: { at: [112, 104], facing: 0, from: [[114, 190]], scale },
    other: { at: [140, 78], facing: -90, from: [[190, 78]], scale },
    contact: [122, 84],
    around: [trafficLight([24, 166], 'none')],
    zh: '没有信号灯和标志的路口，{mover}没有让右边来的{other}',
    en: 'At an unmarked junction, {mover} does not give way to {other} from its right',
  },
  A17: {
    road: [...crossing, giveWayLine],
    mover: { at: [119, 112], facing: 0, from: [[119, 190]], scale },
    other: { at: [84, 110], facing: 90, from: [[4, 116]], scale },
    contact: [107, 105],
    around: [giveWaySign([168, 168])],
    zh: '{mover}没有按让行标志让主路上的{other}',
    en: '{mover} passes a give-way sign and meets {other} on the main road',
  },
  A18: {
    road: roundabout,
    mover: { at: [119, 140], facing: 8, from: [[116, 192]], scale },
    other: {
      at: [86, 128],
      facing: 100,
      from: [
        [28, 66],
        [28, 104],
      ],
      scale,
    },
    contact: [109, 127],
    zh: '{mover}驶入环岛，没有让环岛内的{other}',
    en: '{mover} enters a roundabout without giving way to {other} in it',
  },
  A19: {
    road: lit,
    mover: {
      at: [94, 86],
      facing: 142,
      from: [
        [73, 4],
        [73, 44],
      ],
      scale,
    },
    other: { at: [121, 124], facing: 0, from: [[121, 190]], scale },
    contact: [109, 104],
    around: [trafficLight([26, 26], 'green')],
    zh: '绿灯放行，{mover}转弯妨碍直行的{other}',
    en: 'On green, {mover} turns across {other} going straight',
  },
  A20: {
    road: lit,
    mover: { at: [132, 138], facing: 26, from: [[117, 190]], scale },
    other: { at: [108, 110], facing: 90, from: [[4, 110]], scale },
    contact: [131, 118],
    around: [trafficLight([168, 172], 'red')],
    zh: '{mover}红灯时右转，妨碍放行的{other}',
    en: '{mover} turns right on red into the way of {other}, which has green',
  },
} as const satisfies Record<string, Scene>;
