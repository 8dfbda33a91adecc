import type { SketchRoad } from '@yilu/contracts/sketch-parts';

/** A place on a road by its name: what the finger drags to, the keyboard chooses from a list. */
export interface SketchSlot {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

type Row = readonly [id: string, zh: string, en: string, x: number, y: number, angle: number];
const rows = (...all: readonly Row[]): SketchSlot[] =>
  all.map(([id, zh, en, x, y, angle]) => ({ id, zh, en, x, y, angle }));

const lanes = (...columns: readonly (readonly [id: string, zh: string, en: string, x: number])[]) =>
  rows(
    ...columns.flatMap(([id, zh, en, x]): Row[] => [
      [`${id}_front`, `${zh}前方`, `${en}, ahead`, x, 290, 0],
      [`${id}_rear`, `${zh}后方`, `${en}, behind`, x, 640, 0],
    ]),
  );

const junction = rows(
  ['from_south', '由南向北驶入', 'entering from below', 595, 800, 0],
  ['from_north', '由北向南驶入', 'entering from above', 365, 160, 180],
  ['from_west', '由西向东驶入', 'entering from the left', 160, 595, 90],
  ['from_east', '由东向西驶入', 'entering from the right', 800, 365, 270],
  ['centre', '路口中央', 'in the middle of the junction', 480, 480, 0],
  ['centre_right', '路口中央偏右', 'right of the middle', 590, 500, 0],
  ['turning_left', '正在左转', 'turning left', 490, 520, 322],
  ['turning_right', '正在右转', 'turning right', 660, 690, 26],
);

const parking = rows(
  ['bay_front', '前方车位内', 'in the bay ahead', 745, 220, 0],
  ['bay_rear', '后方车位内', 'in the bay behind', 745, 700, 0],
  ['leaving_bay', '正驶出车位', 'leaving a bay', 590, 460, 302],
);

/** Every road's places, the likeliest first; at least as many as an accident has parties. */
export const sketchSlots: { readonly [R in SketchRoad]: readonly SketchSlot[] } = {
  two_way: rows(
    ['right_rear', '右侧车道后方', 'right lane, behind', 605, 640, 0],
    ['right_front', '右侧车道前方', 'right lane, ahead', 605, 290, 0],
    ['oncoming_far', '对向车道远处', 'oncoming lane, far', 355, 290, 180],
    ['oncoming_near', '对向车道近处', 'oncoming lane, near', 355, 640, 180],
    ['crossing_middle', '越过中线', 'across the middle', 480, 480, 340],
  ),
  two_lanes: lanes(['left', '左侧车道', 'left lane', 355], ['right', '右侧车道', 'right lane', 605]),
  three_lanes: lanes(
    ['middle', '中间车道', 'middle lane', 480],
    ['right', '右侧车道', 'right lane', 700],
    ['left', '左侧车道', 'left lane', 260],
  ),
  narrow: rows(
    ['up_rear', '由下而上，后方', 'going up, behind', 480, 760, 0],
    ['up_front', '由下而上，前方', 'going up, ahead', 480, 560, 0],
    ['down_far', '由上而下，远处', 'coming down, far', 480, 160, 180],
    ['down_near', '由上而下，近处', 'coming down, near', 480, 360, 180],
  ),
  t_junction: rows(
    ['from_south', '由支路驶入', 'entering from the side road', 595, 740, 0],
    ['from_west', '由西向东直行', 'straight on from the left', 240, 495, 90],
    ['from_east', '由东向西直行', 'straight on from the right', 720, 265, 270],
    ['turning_left', '正在左转', 'turning left', 520, 420, 310],
    ['turning_right', '正在右转', 'turning right', 650, 560, 40],
  ),
  crossroads: junction,
  crossroads_lights: junction,
  crossroads_give_way: junction,
  roundabout: rows(
    ['entering', '正驶入环岛', 'entering the roundabout', 595, 740, 0],
    ['inside_south', '环岛内南侧', 'inside, below', 430, 640, 100],
    ['inside_east', '环岛内东侧', 'inside, right', 735, 410, 0],
    ['inside_north', '环岛内北侧', 'inside, above', 480, 170, 270],
    ['inside_west', '环岛内西侧', 'inside, left', 225, 410, 180],
  ),
  lane_ends: rows(
    ['left', '左侧车道', 'left lane', 340, 700, 0],
    ['right', '右侧车道', 'right lane', 620, 700, 0],
    ['merging_left', '由左汇入', 'merging from the left', 400, 420, 12],
    ['merging_right', '由右汇入', 'merging from the right', 560, 480, 350],
  ),
  ramp: rows(
    ['main_rear', '主路后方', 'main road, behind', 475, 640, 0],
    ['ramp', '匝道上', 'on the ramp', 760, 760, 335],
    ['merging', '正汇入主路', 'merging', 620, 450, 340],
    ['main_front', '主路前方', 'main road, ahead', 475, 250, 0],
    ['fast_lane', '左侧车道', 'left lane', 230, 480, 0],
  ),
  kerb_bays: [...lanes(['right', '右侧车道', 'right lane', 480], ['left', '左侧车道', 'left lane', 260]), ...parking],
  car_park: rows(
    ['aisle_up', '通道内向上', 'in the aisle, going up', 590, 640, 0],
    ['aisle_down', '通道内向下', 'in the aisle, coming down', 370, 290, 180],
    ['bay_right', '右侧车位内', 'in a bay on the right', 830, 450, 270],
    ['bay_left', '左侧车位内', 'in a bay on the left', 130, 450, 90],
    ['leaving_right', '正驶出右侧车位', 'leaving a bay on the right', 680, 450, 270],
  ),
  zebra: rows(
    ['before', '人行横道前', 'before the zebra crossing', 605, 640, 0],
    ['behind_it', '后方', 'behind', 605, 850, 0],
    ['on_zebra', '人行横道上', 'on the zebra crossing', 510, 330, 90],
    ['oncoming', '对向车道', 'oncoming lane', 355, 150, 180],
  ),
};
