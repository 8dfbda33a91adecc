import { road } from './frames.js';
import { bicycle } from './glyphs.js';
import { arrow, dashed, ink, line, paint, placed, shape, sign, text } from './paint.js';

const { white, yellow } = paint;
const solid = (x: number, colour: string, width = 4) => line(`M${x} 0V96`, width, colour, 'butt');
const broken = (x: number, colour: string, width = 4) => dashed(`M${x} 4V96`, width, colour, '16 14');
const across = (y: number, width: number) => line(`M48 ${y}H92`, width, white, 'butt');
const edges = solid(4, white, 3) + solid(92, white, 3);
const parted = line('M48 0V26M48 70V96', 4, yellow, 'butt');
const kerb = `<rect x="80" width="16" height="96" fill="#b8bcc0"/>${broken(20, white, 3)}${line('M80 0V96', 3, '#dfe2e4', 'butt')}`;
/** A car seen from above. */
const car = (x: number, y: number, colour: string, turn = 0) =>
  `<g transform="translate(${x} ${y})rotate(${turn})"><rect x="-8" y="-14" width="16" height="28" rx="5" fill="${colour}"/><path d="M-6 -6H6L5 -1H-5zM-5 7H5L6 11H-6z" fill="#223"/></g>`;
/** On the ground arrows are drawn long, as a driver sees them. */
const onRoad = (content: string) => road(edges + ink(white, content));

export const markings = {
  'yellow-broken': sign(
    '路中间一条黄色虚线｜One broken yellow line along the middle of the road',
    '可跨越对向车行道分界线｜centre line that may be crossed when safe',
    road(edges + broken(48, yellow) + car(72, 62, '#7fb2ff') + car(24, 30, '#eee', 180)),
  ),
  'yellow-solid': sign(
    '路中间一条黄色实线｜One solid yellow line along the middle of the road',
    '黄色单实线，禁止跨越对向车行道分界线｜centre line that must not be crossed',
    road(edges + solid(48, yellow) + car(72, 62, '#7fb2ff') + car(24, 30, '#eee', 180)),
  ),
  'yellow-double': sign(
    '路中间两条并排的黄色实线｜Two solid yellow lines side by side along the middle of the road',
    '双黄实线，禁止跨越对向车行道分界线｜double centre line, crossing forbidden to both sides',
    road(edges + solid(45, yellow, 3) + solid(51, yellow, 3) + car(72, 62, '#7fb2ff') + car(24, 30, '#eee', 180)),
  ),
  'yellow-mixed': sign(
    '路中间并排两条黄线，左实右虚，右侧有一辆车｜Two yellow lines in the middle, the left one solid, the right one broken, a car on the right',
    '黄色虚实线，虚线一侧可以越线｜mixed centre line, the broken side may cross',
    road(edges + solid(45, yellow, 3) + broken(52, yellow, 3) + car(74, 62, '#7fb2ff')),
  ),
  'white-broken': sign(
    '两条车道之间一条白色虚线，两车同向｜A broken white line between two lanes of cars going the same way',
    '可跨越同向车行道分界线｜lane line that may be crossed when safe',
    road(solid(4, yellow, 3) + solid(92, white, 3) + broken(48, white) + car(26, 34, '#eee') + car(70, 62, '#7fb2ff')),
  ),
  'white-solid': sign(
    '两条车道之间一条白色实线，两车同向｜A solid white line between two lanes of cars going the same way',
    '禁止跨越同向车行道分界线｜lane line that must not be crossed',
    road(solid(4, yellow, 3) + solid(92, white, 3) + solid(48, white) + car(26, 34, '#eee') + car(70, 62, '#7fb2ff')),
  ),
  'stop-line': sign(
    '车道前方一条白色横实线，黄色中心线到此为止｜A solid white line across the lane where the yellow centre line ends',
    '停止线｜stop line',
    road(
      line('M48 34V96', 4, yellow, 'butt') +
        line('M4 34V96M92 34V96', 3, white, 'butt') +
        across(34, 7) +
        car(70, 66, '#7fb2ff'),
    ),
  ),
  'stop-lines': sign(
    '车道前方两条白色横实线和白色汉字｜Two solid white lines across the lane and a white character behind them',
    '停车让行线｜stop and give way lines',
    road(line('M48 18V96', 4, yellow, 'butt') + across(20, 5) + across(30, 5) + text('停', 34, 70, 64, white)),
  ),
  'yield-lines': sign(
    '车道前方两条白色横虚线和白色倒三角｜Two broken white lines across the lane and a white triangle on its tip',
    '减速让行线｜slow and give way lines',
    road(
      line('M48 18V96', 4, yellow, 'butt') +
        dashed('M50 20H92M50 30H92', 5, white, '8 4') +
        `<path d="M60 46H80L70 86z" fill="none" stroke="#fff" stroke-width="4"/>`,
    ),
  ),
  zebra: sign(
    '横过路面的一排白色粗条纹｜A row of thick white stripes across the road',
    '人行横道线｜pedestrian crossing lines',
    road(
      parted + [8, 22, 36, 50, 64, 78].map((x) => `<rect x="${x}" y="34" width="9" height="28" fill="#fff"/>`).join(''),
    ),
  ),
  diamond: sign(
    '两条车道上各有一个白色菱形｜A white diamond in each of two lanes',
    '人行横道预告标识｜pedestrian crossing ahead',
    road(
      edges +
        broken(48, white, 3) +
        `<path d="M26 16L36 48L26 80L16 48zM70 16L80 48L70 80L60 48z" fill="none" stroke="#fff" stroke-width="4"/>`,
    ),
  ),
  grid: sign(
    '路口内一片黄色网格｜A yellow grid inside a junction',
    '网状线，禁止停车｜box where stopping is forbidden',
    road(
      `<path d="M14 14H82V82H14zM14 36L36 14M14 58L58 14M14 82L82 14M38 82L82 38M60 82L82 60M36 82L14 60M58 82L14 38M82 82L14 14M82 58L38 14M82 36L60 14" fill="none" stroke="${yellow}" stroke-width="3"/>`,
    ),
  ),
  'arrow-straight': sign(
    '车道上一个向上的白色长箭头｜One long white arrow up in the lane',
    '指示直行｜straight on',
    onRoad(arrow('M48 86V34', [48, 10, 0], 8)),
  ),
  'arrow-straight-right': sign(
    '车道上白色箭头一支向上、一支向右｜White arrows up and to the right in the lane',
    '指示直行或右转弯｜straight on or right',
    onRoad(arrow('M42 88V34', [42, 10, 0], 8) + arrow('M42 66Q42 52 56 52', [78, 52, 90], 8)),
  ),
  'arrow-left': sign(
    '车道上一个折向左边的白色箭头｜One white arrow bent to the left in the lane',
    '指示左转弯｜left turn',
    onRoad(arrow('M58 88V46Q58 34 44 34', [22, 34, -90], 8)),
  ),
  'arrow-u-turn': sign(
    '车道上一个弯回向下的白色箭头｜One white arrow that bends back down in the lane',
    '指示掉头｜U-turn',
    onRoad(arrow('M60 88V36Q60 22 48 22Q36 22 36 36V56', [36, 80, 180], 8)),
  ),
  chevrons: sign(
    '分岔处的白色三角区域，内有V形斜线｜A white wedge with V-shaped stripes where the road divides',
    '导流线，不得压越｜channelling area, not to be driven on',
    road(
      `<path d="M48 90L20 6M48 90L76 6" stroke="#fff" stroke-width="4"/><path d="M25 20L48 34L71 20M30 38L48 50L66 38M36 56L48 64L60 56" fill="none" stroke="#fff" stroke-width="6"/>`,
    ),
  ),
  'kerb-solid': sign(
    '路边缘石旁一条黄色实线｜A solid yellow line along the kerb',
    '禁止停车线，临时停车也不行｜no stopping at all beside it',
    road(kerb + solid(74, yellow, 5)),
  ),
  'kerb-broken': sign(
    '路边缘石旁一条黄色虚线｜A broken yellow line along the kerb',
    '禁止长时停车线｜no parking beside it, a short stop is allowed',
    road(kerb + broken(74, yellow, 5)),
  ),
  'left-waiting': sign(
    '左转车道前方伸入路口的弯曲白色虚线区域｜A curved area of broken white lines that runs from the left-turn lane into the junction',
    '左弯待转区｜waiting area for left turns',
    road(
      line('M20 62H76', 5, white, 'butt') +
        line('M34 62V96M62 62V96', 3, white, 'butt') +
        dashed('M34 58Q34 34 12 26M62 58Q62 14 24 8', 3, white, '7 5') +
        ink(white, arrow('M48 92V82', [48, 68, 0], 5)),
    ),
  ),
  'slow-bars': sign(
    '车道上几组横向白色虚线，越往前越密｜Groups of short white bars across the lane, closer and closer ahead',
    '车行道减速标线｜speed reduction bars',
    road(edges + [88, 64, 44, 28, 15].map((y) => dashed(`M12 ${y}H88M12 ${y - 5}H88`, 3, white, '8 5')).join('')),
  ),
  'parking-bays': sign(
    '路边一排白色方框，其中一格停着车｜A row of white frames at the roadside, a car in one of them',
    '停车位｜parking bays',
    road(line('M92 6H62V90H92M62 34H92M62 62H92', 3, white, 'butt') + car(78, 48, '#7fb2ff') + broken(24, white, 3)),
  ),
  'bus-only': sign(
    '黄色虚线之间的车道，路面写着白色汉字｜A lane between broken yellow lines with white characters on it',
    '公交专用车道线｜bus lane lines',
    road(broken(26, yellow, 4) + broken(70, yellow, 4) + text('公', 26, 48, 28, white) + text('交', 26, 48, 64, white)),
  ),
  'max-80': sign(
    '车道上黄色数字80｜Yellow figure 80 on the lane',
    '最高限速80公里/小时｜maximum speed of 80 km/h',
    road(`${edges}<g transform="matrix(1 0 0 1.8 0 -38)">${text('80', 40, 48, 48, yellow)}</g>`),
  ),
  'min-60': sign(
    '车道上白色数字60｜White figure 60 on the lane',
    '最低限速60公里/小时｜minimum speed of 60 km/h',
    road(`${edges}<g transform="matrix(1 0 0 1.8 0 -38)">${text('60', 40, 48, 48, white)}</g>`),
  ),
  'cycle-lane': sign(
    '白色实线右侧的车道上有白色自行车图案｜A white bicycle on the lane right of a solid white line',
    '非机动车道｜lane for non-motor vehicles',
    road(solid(30, white, 4) + ink(white, placed(bicycle, 64, 44, 0.95))),
  ),
  'variable-lane': sign(
    '车道两侧的白线内侧带有斜齿｜A lane whose white lines carry slanting teeth on the inside',
    '可变导向车道线｜lane whose direction may change',
    road(
      solid(22, white, 4) +
        solid(74, white, 4) +
        ink(
          white,
          [6, 22, 38, 54, 70, 86]
            .map((y) => shape(`M22 ${y}L36 ${y + 8}L22 ${y + 6}zM74 ${y}L60 ${y + 8}L74 ${y + 6}z`))
            .join(''),
        ),
    ),
  ),
  'distance-marks': sign(
    '每条车道上前后各有一个白色半圆标记｜White half-circle marks, one behind the other, in the lane',
    '车距确认标线｜marks to check the distance to the car ahead',
    road(
      edges +
        broken(48, white, 3) +
        [28, 76]
          .map((y) => `<path d="M60 ${y}A10 10 0 0 1 80 ${y}zM16 ${y}A10 10 0 0 1 36 ${y}z" fill="#fff"/>`)
          .join(''),
    ),
  ),
};
