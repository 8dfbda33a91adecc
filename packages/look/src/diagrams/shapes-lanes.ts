import { box, busLane, equals, laneArrow, rope, uphill } from './furniture.js';
import { bays, laneEnds, rampBeside, rampJoins, solidLine, threeLanes, twoLanes, zebra } from './roads.js';
import type { Scene } from './scene.js';
import { bystander } from './vehicles.js';

/** Forms between vehicles that go the same way. */
export const laneShapes = {
  A01: {
    road: threeLanes,
    mover: { at: [96, 118], facing: 0, from: [[96, 190]] },
    other: { at: [96, 58], facing: 0 },
    contact: [96, 89],
    zh: '{mover}从后面撞上{other}的车尾',
    en: '{mover} runs into the rear of {other}',
  },
  A02: {
    road: threeLanes,
    mover: {
      at: [72, 78],
      facing: 20,
      from: [
        [52, 188],
        [50, 140],
      ],
    },
    other: { at: [104, 92], facing: 0, from: [[104, 190]] },
    contact: [89, 74],
    zh: '{mover}变更车道，碰到相邻车道直行的{other}',
    en: '{mover} changes lane into {other}, which keeps to its lane',
  },
  A03: {
    road: threeLanes,
    mover: {
      at: [75, 84],
      facing: 18,
      from: [
        [52, 188],
        [52, 140],
      ],
    },
    other: {
      at: [117, 84],
      facing: -18,
      from: [
        [140, 188],
        [140, 140],
      ],
    },
    contact: [96, 68],
    zh: '两车同时变向中间车道，{mover}从左侧，{other}从右侧',
    en: 'Both move into the middle lane: {mover} from the left, {other} from the right',
  },
  A04: {
    road: twoLanes,
    mover: { at: [121, 88], facing: 0, from: [[121, 4]], backwards: true },
    other: { at: [121, 148], facing: 0 },
    contact: [121, 118],
    zh: '{mover}倒车，车尾碰到后面的{other}',
    en: '{mover} reverses into {other} behind it',
  },
  A05: {
    road: [...twoLanes, uphill([24, 62]), uphill([24, 138]), uphill([168, 62]), uphill([168, 138])],
    mover: { at: [121, 84], facing: 0, from: [[121, 4]], backwards: true, rolling: true },
    other: { at: [121, 144], facing: 0 },
    contact: [121, 114],
    zh: '{mover}在坡上向后溜车，碰到后面的{other}',
    en: '{mover} rolls back downhill into {other}',
  },
  A21: {
    road: threeLanes,
    mover: {
      at: [124, 78],
      facing: -10,
      from: [
        [104, 194],
        [140, 160],
      ],
    },
    other: { at: [92, 92], facing: 0, from: [[92, 190]] },
    contact: [108, 68],
    zh: '{mover}从{other}的右侧超车',
    en: '{mover} overtakes {other} on the right',
  },
  A25: {
    road: twoLanes,
    mover: {
      at: [105, 62],
      facing: 26,
      from: [
        [121, 190],
        [60, 160],
        [70, 120],
      ],
    },
    other: { at: [121, 116], facing: 0, from: [[121, 190]] },
    contact: [114, 89],
    zh: '{mover}超车后过早驶回原车道，碰到{other}的车头',
    en: '{mover} cuts back in too soon after overtaking {other}',
  },
  A30: {
    road: twoLanes,
    mover: {
      at: [94, 92],
      facing: 34,
      from: [
        [66, 190],
        [64, 150],
      ],
    },
    other: { at: [124, 134], facing: 0 },
    contact: [111, 106],
    around: [bystander([124, 28], 0), bystander([124, 82], 0, 0.9)],
    zh: '前方排队，{mover}从旁边插到{other}前面',
    en: 'In a queue, {mover} squeezes in ahead of {other}',
  },
  A31: {
    road: laneEnds,
    mover: {
      at: [80, 84],
      facing: 12,
      from: [
        [68, 190],
        [68, 150],
      ],
    },
    other: {
      at: [112, 96],
      facing: -10,
      from: [
        [124, 190],
        [124, 160],
      ],
    },
    contact: [97, 74],
    zh: '两条车道合成一条，{mover}没有与{other}依次交替通行',
    en: 'Two lanes become one and {mover} does not take turns with {other}',
  },
  A32: {
    road: [...threeLanes, laneArrow([52, 26], 'left'), laneArrow([96, 26], 'straight'), laneArrow([140, 26], 'right')],
    mover: {
      at: [73, 98],
      facing: 22,
      from: [
        [52, 190],
        [50, 160],
      ],
    },
    other: { at: [105, 112], facing: 0, from: [[105, 190]] },
    contact: [90, 95],
    above: [],
    zh: '{mover}在左转车道上改走直行车道，碰到{other}',
    en: '{mover} leaves the left-turn lane for the straight lane and touches {other}',
  },
  A33: {
    road: [...threeLanes, busLane(118, 162)],
    mover: {
      at: [112, 82],
      facing: 18,
      from: [
        [96, 190],
        [94, 150],
      ],
    },
    other: { at: [143, 98], facing: 0, from: [[143, 190]] },
    contact: [128, 78],
    zh: '{mover}驶入公交专用车道，碰到道内的{other}',
    en: '{mover} enters the bus lane and touches {other} in it',
  },
  A34: {
    road: bays,
    mover: { at: [118, 92], facing: -58, from: [[184, 132]] },
    other: { at: [82, 94], facing: 0, from: [[88, 190]] },
    contact: [97, 80],
    around: [bystander([148, 44], -90, 0.9), bystander([148, 142], -90, 0.9)],
    zh: '{mover}驶出停车位，碰到正常行驶的{other}',
    en: '{mover} pulls out of a parking space into {other}',
  },
  A35: {
    road: rampJoins,
    mover: { at: [124, 90], facing: -20, from: [[160, 190]] },
    other: { at: [95, 98], facing: 0, from: [[95, 190]] },
    contact: [108, 76],
    zh: '{mover}从匝道汇入，碰到主路上的{other}',
    en: '{mover} joins from the ramp and touches {other} on the main road',
  },
  A36: {
    road: rampBeside,
    mover: {
      at: [104, 78],
      facing: 10,
      from: [
        [134, 190],
        [88, 168],
        [98, 130],
      ],
    },
    other: { at: [136, 92], facing: 0, from: [[140, 190]] },
    contact: [121, 70],
    zh: '{mover}在匝道上超越{other}',
    en: '{mover} overtakes {other} on a ramp',
  },
  A37: {
    road: threeLanes,
    mover: { at: [96, 44], facing: 0, look: 'truck' },
    other: { at: [96, 148], facing: 0 },
    contact: [96, 118],
    around: [],
    above: [box([84, 88], 20), box([108, 98], -14), box([76, 112], 40)],
    zh: '{mover}掉落货物，砸到后面的{other}',
    en: 'Load falls from {mover} onto {other} behind it',
  },
  A38: {
    road: [...twoLanes, rope([72, 56], [76, 96])],
    mover: { at: [72, 34], facing: 0 },
    other: { at: [116, 126], facing: 0, from: [[121, 190]] },
    contact: [99, 112],
    around: [bystander([82, 120], 22)],
    zh: '{mover}牵引故障车，被牵引车摆出碰到{other}',
    en: '{mover} tows a car that swings out and touches {other}',
  },
  A40: {
    road: twoLanes,
    mover: { at: [108, 56], facing: 18 },
    other: { at: [100, 118], facing: 0, from: [[100, 190]], look: 'emergency' },
    contact: [101, 88],
    zh: '{mover}没有避让执行紧急任务的{other}',
    en: '{mover} does not give way to {other}, an emergency vehicle on duty',
  },
  A47: {
    road: [...threeLanes, equals([170, 96])],
    mover: {
      at: [75, 84],
      facing: 18,
      from: [
        [52, 188],
        [52, 140],
      ],
    },
    other: {
      at: [117, 84],
      facing: -18,
      from: [
        [140, 188],
        [140, 140],
      ],
    },
    contact: [96, 68],
    zh: '{mover}和{other}同时变更到同一车道，责任相当',
    en: '{mover} and {other} change into the same lane at the same time, with equal share',
  },
  A24: {
    road: [...twoLanes, solidLine(96), zebra(48, 144, 14)],
    mover: {
      at: [92, 92],
      facing: 14,
      from: [
        [121, 190],
        [64, 170],
        [80, 134],
      ],
    },
    other: { at: [124, 106], facing: 0, from: [[124, 190]] },
    contact: [108, 86],
    zh: '{mover}在人行横道前超越{other}',
    en: '{mover} overtakes {other} at a pedestrian crossing',
  },
} as const satisfies Record<string, Scene>;
