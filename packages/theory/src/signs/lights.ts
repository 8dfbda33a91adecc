import { walker } from './glyphs.js';
import { arrow, box, disc, ink, line, paint, placed, sign } from './paint.js';

const lamps = { red: '#ff2d2d', yellow: '#ffc400', green: '#19d36b', off: '#3a3f44' } as const;
type Lamp = 'red' | 'yellow' | 'green';
const housing = box(29, 2, 38, 92, paint.black, 10);
const places = { red: 18, yellow: 48, green: 78 } as const;
/** Three lamps in a column; `lit` alone shines, as a disc or as the glyph given. */
const column = (lit: Lamp, glyph?: string) =>
  housing +
  (['red', 'yellow', 'green'] as const)
    .map((lamp) => disc(48, places[lamp], 12, lamp === lit && !glyph ? lamps[lamp] : lamps.off))
    .join('') +
  (glyph ? ink(lamps[lit], placed(glyph, 48, places[lit], 0.27)) : '');
const left = arrow('M84 48H44', [8, 48, -90], 14);
const up = arrow('M48 86V44', [48, 8, 0], 14);
const rays = line('M22 48H12M74 48H84M27 30L18 22M69 30L78 22M27 66L18 74M69 66L78 74', 4, lamps.yellow);
const square = (content: string) => box(6, 6, 84, 84, paint.black, 8) + content;
const stander = disc(48, 20, 8) + line('M48 34V56M42 36V58M54 36V58M44 56V80M52 56V80', 7);

export const lights = {
  'light-red': sign(
    '竖排三灯，最上面的红灯亮｜Three lamps in a column, the top red one lit',
    '禁止通行｜no passing',
    column('red'),
  ),
  'light-yellow': sign(
    '竖排三灯，中间的黄灯亮｜Three lamps in a column, the middle yellow one lit',
    '已越过停止线的车辆可以继续通行｜only vehicles already past the stop line go on',
    column('yellow'),
  ),
  'light-green': sign(
    '竖排三灯，最下面的绿灯亮｜Three lamps in a column, the bottom green one lit',
    '准许通行｜traffic may go',
    column('green'),
  ),
  'light-flashing': sign(
    '单独一盏黄灯，周围有闪光｜A single yellow lamp with rays around it',
    '提示注意瞭望，确认安全后通过｜look out and pass when it is safe',
    box(30, 30, 36, 36, paint.black, 8) + disc(48, 48, 13, lamps.yellow) + rays,
  ),
  'arrow-green-left': sign(
    '竖排三灯，最下面亮着向左的绿色箭头｜Three lamps in a column, a green arrow to the left lit at the bottom',
    '准许左转弯｜left turns may go',
    column('green', left),
  ),
  'arrow-red-up': sign(
    '竖排三灯，最上面亮着向上的红色箭头｜Three lamps in a column, a red arrow up lit at the top',
    '禁止直行｜no driving straight on',
    column('red', up),
  ),
  'lane-cross': sign(
    '黑底方框，红色叉形灯亮｜Black square, a red cross lit',
    '禁止本车道车辆通行｜this lane is closed',
    square(line('M24 24L72 72M72 24L24 72', 10, lamps.red)),
  ),
  'lane-arrow': sign(
    '黑底方框，向下的绿色箭头灯亮｜Black square, a green arrow down lit',
    '准许本车道车辆通行｜this lane is open',
    square(ink(lamps.green, arrow('M48 18V56', [48, 82, 180], 11))),
  ),
  'rail-lights': sign(
    '横排两盏红灯，一盏亮、一盏暗，轮流闪亮｜Two red lamps side by side, one lit and one dark, flashing in turn',
    '道口禁止车辆、行人通行｜nobody may cross the railway',
    box(6, 28, 84, 40, paint.black, 12) + disc(28, 48, 14, lamps.red) + disc(68, 48, 14, '#7a1414'),
  ),
  'walk-red': sign(
    '黑底方框，红色站立人形灯亮｜Black square, a red standing figure lit',
    '禁止行人进入人行横道｜people must not step onto the crossing',
    square(ink(lamps.red, stander)),
  ),
  'walk-green': sign(
    '黑底方框，绿色行走人形灯亮｜Black square, a green walking figure lit',
    '准许行人通过人行横道｜people may cross',
    square(ink(lamps.green, walker)),
  ),
};
