import type { SketchRoad } from '@yilu/contracts/sketch-parts';
import { trafficLight } from '../diagrams/furniture.js';
import type { Draw } from '../diagrams/inks.js';
import {
  bays,
  crossing,
  giveWayLine,
  laneEnds,
  narrow,
  rampJoins,
  roundabout,
  side,
  stopLines,
  surface,
  threeLanes,
  twoLanes,
  twoWay,
  zebra,
} from '../diagrams/roads.js';
import { line, type Point, path, place, polygon, rect } from '../diagrams/svg.js';

/** A direction painted on a lane: the way its traffic goes. */
const laneMark =
  ([x, y]: Point, degrees: number): Draw =>
  ({ marking }) =>
    place(
      x,
      y,
      degrees,
      1,
      line([0, 10], [0, -2], { colour: marking, width: 3 }) +
        polygon(
          [
            [-5, -1],
            [0, -11],
            [5, -1],
          ],
          marking,
        ),
    );

const marks = (...all: readonly (readonly [Point, number])[]): Draw[] =>
  all.map(([at, degrees]) => laneMark(at, degrees));

const tJunction: Draw = ({ road, edge, centre }) =>
  [
    rect(0, 30, side, 92, road),
    rect(50, 100, 92, 92, road),
    path('M0 30H192M0 122H44Q50 122 50 128V192M192 122H148Q142 122 142 128V192', {
      colour: edge,
      width: 3,
      cap: 'butt',
    }),
    line([0, 76], [side, 76], { colour: centre, width: 4, dash: '16 12' }),
    line([96, 136], [96, side], { colour: centre, width: 4 }),
  ].join('');

const carPark: Draw = ({ road, marking, edge }) =>
  [
    rect(0, 0, side, side, road),
    ...[18, 66, 114, 162].flatMap((y) => [
      line([0, y], [52, y], { colour: marking, width: 3 }),
      line([140, y], [side, y], { colour: marking, width: 3 }),
    ]),
    line([1, 0], [1, side], { colour: edge, width: 3 }),
    line([191, 0], [191, side], { colour: edge, width: 3 }),
  ].join('');

const crossroadMarks = marks([[119, 176], 0], [[73, 16], 180], [[16, 119], 90], [[176, 73], 270]);

interface Template {
  readonly zh: string;
  readonly en: string;
  readonly draw: readonly Draw[];
}

/** Every road that a sketch may lie on, from above, with the directions of its lanes. */
export const sketchRoadTemplates: { readonly [R in SketchRoad]: Template } = {
  two_way: {
    zh: '双向两车道',
    en: 'a road with one lane each way',
    draw: [...twoWay('dashed'), ...marks([[121, 176], 0], [[71, 16], 180])],
  },
  two_lanes: {
    zh: '同向两车道',
    en: 'two lanes one way',
    draw: [...twoLanes, ...marks([[71, 176], 0], [[121, 176], 0])],
  },
  three_lanes: {
    zh: '同向三车道',
    en: 'three lanes one way',
    draw: [...threeLanes, ...marks([[52, 176], 0], [[96, 176], 0], [[140, 176], 0])],
  },
  narrow: { zh: '窄路', en: 'a narrow road', draw: narrow },
  t_junction: {
    zh: '丁字路口',
    en: 'a T-junction',
    draw: [tJunction, ...marks([[119, 176], 0], [[16, 99], 90], [[176, 53], 270])],
  },
  crossroads: { zh: '无信号灯十字路口', en: 'a crossroads without lights', draw: [...crossing, ...crossroadMarks] },
  crossroads_lights: {
    zh: '有信号灯十字路口',
    en: 'a crossroads with lights',
    draw: [...crossing, stopLines, ...crossroadMarks, trafficLight([168, 168], 'off')],
  },
  crossroads_give_way: {
    zh: '有让行标线的十字路口',
    en: 'a crossroads with a give-way line',
    draw: [...crossing, giveWayLine, ...crossroadMarks],
  },
  roundabout: { zh: '环岛', en: 'a roundabout', draw: roundabout },
  lane_ends: { zh: '车道减少处', en: 'two lanes that become one', draw: laneEnds },
  ramp: { zh: '匝道汇入处', en: 'a ramp that joins', draw: rampJoins },
  kerb_bays: { zh: '路边停车位', en: 'a road with parking bays', draw: bays },
  car_park: { zh: '停车场', en: 'a car park', draw: [carPark, ...marks([[118, 176], 0], [[74, 16], 180])] },
  zebra: {
    zh: '人行横道',
    en: 'a road with a zebra crossing',
    draw: [surface(46, 146), zebra(48, 144, 52), ...marks([[121, 176], 0], [[71, 16], 180])],
  },
};
