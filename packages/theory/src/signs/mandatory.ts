import { board, mandatory } from './frames.js';
import { bicycle, carFront, coach, horn, walker } from './glyphs.js';
import { arrow, line, mirrored, paint, placed, shape, sign, text } from './paint.js';

const left = arrow('M62 78V54Q62 44 52 44H36', [16, 44, -90], 10);
const aside = arrow('M68 26L40 54', [24, 70, -135], 10);
const aheadOrLeft = arrow('M58 82V32', [58, 12, 0]) + arrow('M58 62Q58 52 48 52H34', [15, 52, -90]);

export const mandates = {
  straight: sign(
    '蓝色圆形，一个向上的白色箭头｜Blue disc, one white arrow up',
    '直行｜straight on only',
    mandatory(arrow('M48 82V34', [48, 12, 0], 11)),
  ),
  'turn-left': sign(
    '蓝色圆形，白色箭头折向左边｜Blue disc, a white arrow bent to the left',
    '向左转弯｜turn left only',
    mandatory(left),
  ),
  'turn-right': sign(
    '蓝色圆形，白色箭头折向右边｜Blue disc, a white arrow bent to the right',
    '向右转弯｜turn right only',
    mandatory(mirrored(left)),
  ),
  'straight-or-left': sign(
    '蓝色圆形，白色箭头一支向上、一支向左｜Blue disc, white arrows up and to the left',
    '直行和向左转弯｜straight on or left only',
    mandatory(aheadOrLeft),
  ),
  'straight-or-right': sign(
    '蓝色圆形，白色箭头一支向上、一支向右｜Blue disc, white arrows up and to the right',
    '直行和向右转弯｜straight on or right only',
    mandatory(mirrored(aheadOrLeft)),
  ),
  'left-or-right': sign(
    '蓝色圆形，白色箭头分向左右两边｜Blue disc, a white arrow that parts to both sides',
    '向左和向右转弯｜left or right only',
    mandatory(arrow('M48 80V44H32', [12, 44, -90]) + arrow('M48 44H64', [84, 44, 90])),
  ),
  'keep-right': sign(
    '蓝色圆形，白色箭头斜向右下方｜Blue disc, a white arrow slanting down to the right',
    '靠右侧道路行驶｜keep to the right',
    mandatory(mirrored(aside)),
  ),
  'keep-left': sign(
    '蓝色圆形，白色箭头斜向左下方｜Blue disc, a white arrow slanting down to the left',
    '靠左侧道路行驶｜keep to the left',
    mandatory(aside),
  ),
  'go-round': sign(
    '蓝色圆形，三个白色箭头围成一圈｜Blue disc, three white arrows in a ring',
    '环岛行驶｜roundabout, go round it',
    mandatory(
      [0, 120, 240]
        .map(
          (turn) => `<g transform="rotate(${turn} 48 48)">${arrow('M71 62A27 27 0 0 0 65 27', [54, 19, -50], 8)}</g>`,
        )
        .join(''),
    ),
  ),
  footpath: sign(
    '蓝色圆形，白色的走路人形｜Blue disc, a white walking figure',
    '步行｜for pedestrians only',
    mandatory(walker),
  ),
  'sound-horn': sign('蓝色圆形，白色喇叭图案｜Blue disc, a white trumpet', '鸣喇叭｜sound the horn', mandatory(horn)),
  'minimum-50': sign(
    '蓝色圆形，白色数字50｜Blue disc, white figure 50',
    '最低限速50公里/小时｜minimum speed of 50 km/h',
    mandatory(text('50', 44)),
  ),
  'motor-road': sign(
    '蓝色圆形，白色小汽车正面图案｜Blue disc, a white car seen from the front',
    '机动车行驶｜for motor vehicles only',
    mandatory(carFront(paint.blue)),
  ),
  'cycle-road': sign(
    '蓝色圆形，白色自行车图案｜Blue disc, a white bicycle',
    '非机动车行驶｜for non-motor vehicles only',
    mandatory(bicycle),
  ),
  crossing: sign(
    '蓝色正方形，白色三角形内有走在条纹上的人｜Blue square, a white triangle with a figure walking on stripes',
    '人行横道｜pedestrian crossing',
    board(
      paint.blue,
      shape('M48 12L86 80H10z') +
        `<g fill="${paint.black}" stroke="${paint.black}" stroke-width="0">${placed(walker, 49, 50, 0.62)}${line('M30 74H36M42 74H54M60 74H66', 4, undefined, 'butt')}</g>`,
    ),
  ),
  'one-way': sign(
    '蓝色正方形，一个向上的白色箭头｜Blue square, one white arrow up',
    '单行路（直行）｜one-way street',
    board(paint.blue, arrow('M48 84V36', [48, 12, 0], 12)),
  ),
  'meeting-first': sign(
    '蓝色正方形，白色粗箭头向上，红色细箭头向下｜Blue square, a thick white arrow up and a thin red arrow down',
    '会车先行｜priority over oncoming traffic',
    board(paint.blue, arrow('M62 82V38', [62, 14, 0], 12) + arrow('M32 20V58', [32, 78, 180], 8, '#ff5a5a')),
  ),
  'u-turn-allowed': sign(
    '蓝色正方形，白色箭头向上后弯回向下｜Blue square, a white arrow that bends back down',
    '允许掉头｜U-turn allowed',
    board(paint.blue, arrow('M66 82V40Q66 22 48 22Q30 22 30 40V56', [30, 78, 180], 10)),
  ),
  'bus-lane': sign(
    '蓝色正方形，白色公共汽车图案，下面有向下的箭头｜Blue square, a white bus above an arrow down',
    '公交专用车道｜bus lane',
    board(paint.blue, placed(coach(paint.blue), 48, 36, 0.95) + arrow('M48 60V70', [48, 87, 180], 8)),
  ),
  'lane-choice': sign(
    '蓝色正方形，由虚线分成三格：左转、直行、右转箭头｜Blue square in three columns with arrows to the left, up and to the right',
    '分向行驶车道｜lanes by direction',
    board(
      paint.blue,
      arrow('M25 78V50Q25 42 20 42', [10, 42, -90], 5) +
        arrow('M48 78V36', [48, 24, 0], 5) +
        arrow('M71 78V50Q71 42 76 42', [86, 42, 90], 5) +
        line('M35 16V26M35 36V46M35 56V66M61 16V26M61 36V46M61 56V66', 2, undefined, 'butt'),
    ),
  ),
};
