import { cone, mountain, noEntrySign, noUTurnSign, uphill, uTurnSign } from './furniture.js';
import { laneLine, narrow, surface, threeLanes, twoWay } from './roads.js';
import type { Scene } from './scene.js';
import { bystander } from './vehicles.js';

/** Forms between vehicles that come towards each other, and turns across the road. */
export const meetingShapes = {
  A08: {
    road: [...twoWay('double'), noUTurnSign([169, 30])],
    mover: {
      at: [80, 118],
      facing: -90,
      from: [
        [122, 190],
        [124, 148],
        [146, 118],
      ],
    },
    other: { at: [70, 72], facing: 180, from: [[70, 2]] },
    contact: [71, 101],
    zh: '{mover}在禁止掉头处掉头，碰到对面的{other}',
    en: '{mover} makes a U-turn where it is forbidden and meets {other}',
  },
  A09: {
    road: [...twoWay('dashed'), uTurnSign([169, 30])],
    mover: {
      at: [80, 118],
      facing: -90,
      from: [
        [122, 190],
        [124, 148],
        [146, 118],
      ],
    },
    other: { at: [70, 72], facing: 180, from: [[70, 2]] },
    contact: [71, 101],
    zh: '{mover}在允许掉头处掉头，妨碍正常行驶的{other}',
    en: '{mover} makes a U-turn where it is allowed, into the way of {other}',
  },
  A10: {
    road: twoWay('solid'),
    mover: { at: [73, 126], facing: 0, from: [[73, 190]] },
    other: { at: [69, 66], facing: 180, from: [[69, 2]] },
    contact: [71, 96],
    zh: '{mover}逆向行驶，与正常行驶的{other}相撞',
    en: '{mover} drives on the wrong side into {other}',
  },
  A22: {
    road: [
      ...twoWay('dashed'),
      ({ road }) => `<rect x="0" y="28" width="48" height="62" fill="${road}"/>`,
      ({ edge }) => `<path d="M0 28H46M0 90H46" fill="none" stroke="${edge}" stroke-width="3"/>`,
    ],
    mover: {
      at: [74, 94],
      facing: 0,
      from: [
        [121, 190],
        [74, 182],
        [74, 158],
      ],
    },
    other: {
      at: [101, 74],
      facing: -36,
      from: [
        [122, 176],
        [122, 136],
      ],
    },
    contact: [80, 68],
    zh: '{other}在前面左转时，{mover}从左侧超车',
    en: '{mover} overtakes while {other} ahead is turning left',
  },
  A23: {
    road: twoWay('dashed'),
    mover: {
      at: [74, 122],
      facing: 0,
      from: [
        [116, 194],
        [76, 188],
      ],
    },
    other: { at: [69, 64], facing: 180, from: [[69, 2]] },
    contact: [71, 94],
    around: [bystander([122, 112], 0)],
    zh: '{mover}超车时，与对面来的{other}相撞',
    en: '{mover} overtakes and meets {other} coming the other way',
  },
  A26: {
    road: twoWay('dashed'),
    mover: {
      at: [98, 124],
      facing: -22,
      from: [
        [121, 190],
        [120, 168],
      ],
    },
    other: { at: [72, 70], facing: 180, from: [[72, 2]] },
    contact: [84, 98],
    around: [cone([108, 62]), cone([126, 62]), cone([108, 82]), cone([126, 82])],
    zh: '{mover}前方有障碍，绕行时没有让对面的{other}',
    en: '{mover} passes an obstacle on its side without giving way to {other}',
  },
  A27: {
    road: [...narrow, uphill([28, 62]), uphill([28, 134]), uphill([164, 62]), uphill([164, 134])],
    mover: { at: [92, 66], facing: 180, from: [[92, 2]] },
    other: { at: [100, 126], facing: 0, from: [[100, 190]] },
    contact: [96, 96],
    zh: '狭窄坡路上，下坡的{mover}没有让上坡的{other}',
    en: 'On a narrow slope, {mover} going down does not give way to {other} going up',
  },
  A28: {
    road: [surface(44, 132), mountain(134)],
    mover: { at: [104, 126], facing: 0, from: [[104, 190]] },
    other: { at: [82, 70], facing: 180, from: [[78, 2]] },
    contact: [93, 98],
    around: [
      ({ edge }) => `<path d="M40 0V192" stroke="${edge}" stroke-width="6" stroke-dasharray="10 8" fill="none"/>`,
    ],
    zh: '狭窄山路上，靠山体的{mover}没有让不靠山体的{other}',
    en: 'On a narrow mountain road, {mover} on the hill side does not give way to {other}',
  },
  A29: {
    road: twoWay('dashed'),
    mover: {
      at: [94, 122],
      facing: -14,
      from: [
        [121, 190],
        [116, 168],
      ],
    },
    other: { at: [72, 68], facing: 180, from: [[70, 2]] },
    contact: [82, 96],
    zh: '{mover}会车时越过道路中间，碰到{other}',
    en: '{mover} crosses the middle of the road and touches {other}',
  },
  A39: {
    road: [...narrow, noEntrySign([164, 150]), noEntrySign([28, 150])],
    mover: { at: [92, 128], facing: 0, from: [[92, 190]] },
    other: { at: [100, 68], facing: 180, from: [[100, 2]] },
    contact: [96, 98],
    zh: '{mover}越过禁止驶入标志，与{other}相撞',
    en: '{mover} passes a no-entry sign and meets {other}',
  },
  A46: {
    road: [
      surface(14, 178),
      laneLine(58),
      laneLine(102),
      ({ marking }) => `<path d="M146 0V192M20 0V192" stroke="${marking}" stroke-width="4" fill="none"/>`,
    ],
    mover: { at: [80, 82], facing: 0, from: [[80, 4]], backwards: true },
    other: { at: [80, 142], facing: 0, from: [[80, 192]] },
    contact: [80, 112],
    around: [],
    zh: '高速公路上，{mover}倒车或停在车道内，被{other}撞上',
    en: 'On an expressway, {mover} reverses or stops in a lane and {other} hits it',
  },
  A99: {
    road: threeLanes,
    mover: { at: [68, 126], facing: 24, from: [[50, 190]] },
    other: { at: [124, 126], facing: -24, from: [[142, 190]] },
    contact: [96, 104],
    above: [
      ({ ink, halo }) =>
        ['M85 38A11 11 0 1 1 100 48Q96 50 96 58', 'M96 70V70.5']
          .map((d) =>
            [halo, ink]
              .map(
                (colour, at) =>
                  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${at ? 8 : 15}" stroke-linecap="round"/>`,
              )
              .join(''),
          )
          .join(''),
    ],
    zh: '{mover}和{other}的其他碰撞，由交警确定',
    en: 'Any other collision of {mover} and {other}, for an officer to decide',
  },
} as const satisfies Record<string, Scene>;
