import { board } from './frames.js';
import { arrow, box, disc, line, paint, shape, sign, text } from './paint.js';

const cutlery = line('M62 30V70M56 30V42Q56 46 62 46Q68 46 68 42V30', 4);
const pump =
  shape('M24 30H42V70H24zM44 44Q52 42 52 50V60', undefined) +
  box(28, 35, 10, 9, paint.green) +
  line('M42 40L50 48V62', 3);

export const guides = {
  parking: sign(
    '蓝色正方形，白色字母P｜Blue square, a white letter P',
    '停车场｜car park',
    board(paint.blue, text('P', 68, 48, 50)),
  ),
  'dead-end': sign(
    '蓝色正方形，白色竖线顶端有一段红色横线｜Blue square, a white upright bar with a red bar across its top',
    '此路不通｜no through road',
    board(paint.blue, box(42, 32, 12, 52) + box(22, 20, 52, 14, '#e4002b')),
  ),
  'expressway-number': sign(
    '上红下绿的牌子，下面写着G60｜A board, red at the top and green below, with G60 on it',
    '国家高速公路编号｜number of a national expressway',
    board(paint.green, box(7, 7, 82, 24, paint.red) + text('国家高速', 16, 48, 20) + text('G60', 40, 48, 62)),
  ),
  'national-road': sign(
    '红色矩形，白色G105字样｜Red board with G105 in white',
    '国道编号｜number of a national road',
    board(paint.red, text('G105', 28)),
  ),
  'provincial-road': sign(
    '黄色矩形，黑色S203字样｜Yellow board with S203 in black',
    '省道编号｜number of a provincial road',
    board(paint.yellow, text('S203', 28), paint.black),
  ),
  'expressway-exit': sign(
    '绿色矩形，白色“出口”二字和斜向右上方的箭头｜Green board, two white Chinese characters and an arrow slanting up to the right',
    '高速公路出口｜expressway exit',
    board(paint.green, text('出口', 30, 48, 30) + arrow('M34 82L54 62', [68, 48, 45], 8)),
  ),
  'service-area': sign(
    '绿色矩形，加油机和餐叉图案｜Green board, a fuel pump and a fork',
    '高速公路服务区｜expressway service area',
    board(paint.green, pump + cutlery),
  ),
  'toll-etc': sign(
    '绿色矩形，白色ETC字样，下面有向下的箭头｜Green board, ETC in white above an arrow down',
    '电子不停车收费车道｜electronic toll lane',
    board(paint.green, text('ETC', 34, 48, 34) + arrow('M48 54V66', [48, 86, 180], 9)),
  ),
  tourist: sign(
    '棕色矩形，白色的山和亭子图案｜Brown board, a white hill and pavilion',
    '旅游区｜tourist area',
    board(
      paint.brown,
      shape('M10 80L34 40L48 62L58 50L86 80z') + shape('M56 34L70 22L84 34z') + line('M60 34V50M80 34V50', 3),
    ),
  ),
  'escape-ramp': sign(
    '黄底黑边的牌子，直路右侧分出一条带点的岔道｜Yellow board with a black rim, a dotted branch leaves a straight road to the right',
    '避险车道｜escape ramp',
    board(
      paint.yellow,
      line('M34 86V12', 14, undefined, 'butt') +
        line('M36 70L74 26', 14, undefined, 'butt') +
        [
          [58, 45],
          [66, 36],
          [73, 27],
        ]
          .map(([x = 0, y = 0]) => disc(x, y, 2.5, paint.yellow))
          .join(''),
      paint.black,
    ),
  ),
  'emergency-bay': sign(
    '绿色矩形，直路右侧有一处凸出的停车位和一辆小车｜Green board, a straight road with a bay on its right and a small car in it',
    '紧急停车带｜emergency stopping bay',
    board(
      paint.green,
      line('M32 12V84', 3) + line('M56 12V28L76 36V62L56 70V84', 3) + box(60, 40, 12, 20, undefined, 3),
    ),
  ),
  distance: sign(
    '蓝色矩形，三行地名，每行末尾一个数字｜Blue board, three names of towns, each with a figure after it',
    '地点距离｜distances to places',
    board(paint.blue, text('余姚 12', 18, 48, 24) + text('慈溪 35', 18, 48, 48) + text('上海 180', 18, 48, 72)),
  ),
};
