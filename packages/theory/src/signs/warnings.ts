import { warning } from './frames.js';
import { bicycle, carSide, children, cow, digger, locomotive, walker } from './glyphs.js';
import { arrow, box, disc, line, mirrored, paint, placed, shape, sign, text } from './paint.js';

const bend = arrow('M62 84V58Q62 46 52 40L40 33', [24, 23, -58], 10);
const car = carSide(paint.yellow);
const lane = shape('M42 88L46 60H50L54 88z');

export const warnings = {
  crossroads: sign(
    '黄底黑边三角形，黑色粗十字｜Yellow triangle, black border, a thick black cross',
    '注意十字交叉路口｜crossroads ahead',
    warning(line('M48 14V86M14 52H82', 15, undefined, 'butt')),
  ),
  't-junction': sign(
    '黄底黑边三角形，竖线顶着一条横线｜Yellow triangle, black border, an upright stroke under a level one',
    '注意T形交叉路口｜T-junction ahead',
    warning(line('M48 86V34M14 34H82', 15, undefined, 'butt')),
  ),
  roundabout: sign(
    '黄底黑边三角形，三个黑色箭头围成一圈｜Yellow triangle, black border, three black arrows in a ring',
    '注意环形交叉路口｜roundabout ahead',
    warning(
      [0, 120, 240]
        .map(
          (turn) => `<g transform="rotate(${turn} 48 54)">${arrow('M72 68A28 28 0 0 0 66 33', [55, 25, -50], 8)}</g>`,
        )
        .join(''),
    ),
  ),
  'bend-left': sign(
    '黄底黑边三角形，箭头向上并折向左边｜Yellow triangle, black border, an arrow that turns off to the left',
    '向左急弯路｜sharp bend to the left',
    warning(bend),
  ),
  'bend-right': sign(
    '黄底黑边三角形，箭头向上并折向右边｜Yellow triangle, black border, an arrow that turns off to the right',
    '向右急弯路｜sharp bend to the right',
    warning(mirrored(bend)),
  ),
  'reverse-bend': sign(
    '黄底黑边三角形，箭头先折一次再折回来｜Yellow triangle, black border, an arrow that turns once and turns back',
    '反向弯路｜two bends in opposite directions',
    warning(arrow('M58 88V68L38 52V34', [38, 12, 0], 10)),
  ),
  winding: sign(
    '黄底黑边三角形，箭头连折三次｜Yellow triangle, black border, an arrow that zigzags three times',
    '连续弯路｜a series of bends',
    warning(arrow('M54 92V80L38 68L58 54L38 40V28', [38, 8, 0], 9)),
  ),
  'steep-up': sign(
    '黄底黑边三角形，斜面由左向右升高，车头朝上｜Yellow triangle, black border, a slope rising to the right with a car on it',
    '上陡坡｜steep climb',
    warning(`${shape('M8 84H90V50z')}<g transform="rotate(-22 48 48)">${mirrored(placed(car, 46, 42, 0.85))}</g>`),
  ),
  'steep-down': sign(
    '黄底黑边三角形，斜面由左向右降低，车头朝下｜Yellow triangle, black border, a slope falling to the right with a car on it',
    '下陡坡｜steep descent',
    warning(`${shape('M88 84H6V50z')}<g transform="rotate(22 48 48)">${placed(car, 50, 42, 0.85)}</g>`),
  ),
  'narrow-both': sign(
    '黄底黑边三角形，两条竖线同时向内收拢｜Yellow triangle, black border, two upright lines that both step inwards',
    '两侧变窄｜road narrows on both sides',
    warning(line('M24 88V66L38 48V16M72 88V66L58 48V16', 9, undefined, 'butt')),
  ),
  'narrow-right': sign(
    '黄底黑边三角形，左线笔直，右线向内收拢｜Yellow triangle, black border, the left line straight, the right one steps inwards',
    '右侧变窄｜road narrows on the right',
    warning(line('M32 88V16M72 88V66L54 48V16', 9, undefined, 'butt')),
  ),
  'narrow-bridge': sign(
    '黄底黑边三角形，两条线中段靠拢、两端张开｜Yellow triangle, black border, two lines close together in the middle and open at both ends',
    '窄桥｜narrow bridge',
    warning(line('M26 90L38 72V36L30 18M70 90L58 72V36L66 18', 9, undefined, 'butt')),
  ),
  'two-way': sign(
    '黄底黑边三角形，一个向下、一个向上的箭头｜Yellow triangle, black border, one arrow down and one arrow up',
    '双向交通｜two-way traffic',
    warning(arrow('M36 24V62', [36, 84, 180], 10) + arrow('M64 84V46', [64, 24, 0], 10)),
  ),
  pedestrians: sign(
    '黄底黑边三角形，一个走路的人｜Yellow triangle, black border, one walking figure',
    '注意行人｜look out for pedestrians',
    warning(placed(walker, 48, 50, 1.15)),
  ),
  children: sign(
    '黄底黑边三角形，一大一小两个奔跑的人影｜Yellow triangle, black border, two running figures, one small',
    '注意儿童｜look out for children',
    warning(placed(children, 48, 52, 1.1)),
  ),
  livestock: sign(
    '黄底黑边三角形，一头牛｜Yellow triangle, black border, a cow',
    '注意牲畜｜look out for farm animals',
    warning(placed(cow, 48, 54, 1.05)),
  ),
  lights: sign(
    '黄底黑边三角形，竖排红黄绿三个圆点｜Yellow triangle, black border, red, yellow and green dots in a column',
    '注意信号灯｜traffic lights ahead',
    warning(
      box(34, 12, 28, 76, undefined, 8) +
        disc(48, 27, 9, paint.red) +
        disc(48, 50, 9, paint.yellow) +
        disc(48, 73, 9, '#0a9d4c'),
    ),
  ),
  rocks: sign(
    '黄底黑边三角形，左边是陡壁，石块向右落下｜Yellow triangle, black border, a cliff on the left with stones dropping to the right',
    '注意落石｜look out for falling rocks',
    warning(
      shape('M6 88L26 30L36 44L38 60L50 88z') +
        [shape('M48 40l10 -4l6 8l-8 8l-9 -4z'), shape('M60 62l8 -3l6 7l-6 7l-9 -3z'), disc(72, 82, 5)].join(''),
    ),
  ),
  crosswind: sign(
    '黄底黑边三角形，杆上一个被吹起的布筒｜Yellow triangle, black border, a cloth sleeve blown out from a pole',
    '注意横风｜look out for crosswinds',
    warning(
      line('M26 88V28', 6) +
        shape('M28 26L82 38V52L28 58z') +
        shape('M42 29L50 31V55.5L42 56.5zM60 33L68 35V53.5L60 54.5z', paint.yellow),
    ),
  ),
  slippery: sign(
    '黄底黑边三角形，小汽车后面有两条扭曲的轮迹｜Yellow triangle, black border, a car leaving two twisted tracks',
    '易滑｜slippery road',
    warning(
      `<g transform="rotate(12 48 34)">${shape('M34 36L38 20H58L62 36Q66 38 66 44V54H30V44Q30 38 34 36z')}${shape('M39 35L42 25H54L57 35z', paint.yellow)}</g>` +
        line('M34 58Q24 68 36 76T30 92M58 62Q48 70 60 78T56 92', 6),
    ),
  ),
  village: sign(
    '黄底黑边三角形，几座有尖顶的房屋｜Yellow triangle, black border, houses with pointed roofs',
    '村庄｜village ahead',
    warning(
      shape('M8 54L30 34L52 54H46V84H14V54zM48 46L66 28L88 46V50H82V84H54V52z') +
        box(25, 64, 10, 20, paint.yellow) +
        box(63, 62, 10, 10, paint.yellow),
    ),
  ),
  tunnel: sign(
    '黄底黑边三角形，拱形洞口，路面通向里面｜Yellow triangle, black border, an arched opening with a road leading in',
    '隧道｜tunnel',
    warning(shape('M12 88V56A36 36 0 0 1 84 56V88H70V58A22 22 0 0 0 26 58V88z') + lane),
  ),
  ferry: sign(
    '黄底黑边三角形，一条船和水波｜Yellow triangle, black border, a boat on waves',
    '渡口｜ferry crossing',
    warning(
      shape('M10 58H86L76 76H20zM28 40H62V56H28z') +
        box(44, 26, 8, 16) +
        line('M10 86Q20 78 30 86T50 86T70 86T88 86', 4),
    ),
  ),
  'hump-bridge': sign(
    '黄底黑边三角形，路面上一个圆拱，下面有桥洞｜Yellow triangle, black border, a round arch in the road with an opening under it',
    '驼峰桥｜hump bridge',
    warning(shape('M8 78Q28 76 34 58Q48 34 62 58Q68 76 88 78V88H62A14 14 0 0 0 34 88H8z')),
  ),
  uneven: sign(
    '黄底黑边三角形，路面上有两个突起｜Yellow triangle, black border, a road line with two bumps',
    '路面不平｜uneven road',
    warning(shape('M6 82Q18 80 22 68Q30 48 40 66Q46 78 48 78Q50 78 56 66Q66 48 74 68Q78 80 90 82V88H6z')),
  ),
  hump: sign(
    '黄底黑边三角形，路面上有一个突起｜Yellow triangle, black border, a road line with one bump',
    '路面高突｜raised road surface',
    warning(shape('M6 80Q24 80 32 64Q48 36 64 64Q72 80 90 80V88H6z')),
  ),
  dip: sign(
    '黄底黑边三角形，路面上有一个凹坑｜Yellow triangle, black border, a road line with one hollow',
    '路面低洼｜dip in the road',
    warning(shape('M6 60H26Q34 80 48 80Q62 80 70 60H90V90H6z')),
  ),
  ford: sign(
    '黄底黑边三角形，小汽车下面有两道水波｜Yellow triangle, black border, a car above two waves',
    '过水路面｜road covered by water',
    warning(placed(car, 48, 42, 1) + line('M8 78Q18 70 28 78T48 78T68 78T88 78M8 90Q18 82 28 90T48 90T68 90T88 90', 5)),
  ),
  'guarded-rail': sign(
    '黄底黑边三角形，一道栅栏｜Yellow triangle, black border, a fence',
    '有人看守铁道路口｜guarded railway crossing',
    warning(
      line('M10 50H86M10 70H86', 7, undefined, 'butt') +
        [18, 38, 58, 78].map((x) => shape(`M${x - 5} 86V42L${x} 34L${x + 5} 42V86z`)).join(''),
    ),
  ),
  'unguarded-rail': sign(
    '黄底黑边三角形，一台冒烟的火车头｜Yellow triangle, black border, a steam engine',
    '无人看守铁道路口｜unguarded railway crossing',
    warning(placed(locomotive, 50, 54, 1.02)),
  ),
  bicycles: sign(
    '黄底黑边三角形，一辆自行车｜Yellow triangle, black border, a bicycle',
    '注意非机动车｜look out for non-motor vehicles',
    warning(placed(bicycle, 48, 54, 1.15)),
  ),
  slow: sign(
    '黄底黑边三角形，一个黑色的“慢”字｜Yellow triangle, black border, one black Chinese character',
    '慢行｜drive slowly',
    warning(text('慢', 62, 48, 56)),
  ),
  danger: sign(
    '黄底黑边三角形，一个黑色感叹号｜Yellow triangle, black border, a black exclamation mark',
    '注意危险｜danger',
    warning(shape('M40 8H56L53 62H43z') + disc(48, 78, 8)),
  ),
  roadworks: sign(
    '黄底黑边三角形，一个拿铲子的人和一堆土｜Yellow triangle, black border, a figure with a shovel by a heap',
    '施工｜road works',
    warning(placed(digger, 46, 52, 1.15)),
  ),
  merge: sign(
    '黄底黑边三角形，右侧细线斜着接入向上的粗箭头｜Yellow triangle, black border, a thin line from the right joins a thick arrow up',
    '注意合流｜traffic joins from the right',
    warning(arrow('M42 90V34', [42, 10, 0], 13) + line('M72 90V72L46 44', 7, undefined, 'butt')),
  ),
  detour: sign(
    '黄底黑边三角形，左右两个箭头绕过中间的黑块｜Yellow triangle, black border, two arrows go round a black block',
    '注意障碍物，左右绕行｜obstacle, pass on either side',
    warning(
      box(41, 44, 14, 20) + arrow('M38 92V84L24 70V54', [24, 36, 0], 7) + arrow('M58 92V84L72 70V54', [72, 36, 0], 7),
    ),
  ),
};
