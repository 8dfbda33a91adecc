import { forbidden, lifted, limit, standing } from './frames.js';
import { bicycle, carFront, coach, horn, motorcycle, truck, walker } from './glyphs.js';
import { arrow, box, disc, line, mirrored, paint, placed, shape, sign, text } from './paint.js';

const left = arrow('M60 80V52Q60 44 52 44H36', [18, 44, -90]);
const ahead = arrow('M48 82V30', [48, 12, 0]);
const twoCars = placed(carFront(paint.white), 28, 48, 0.72) + placed(carFront(paint.white), 68, 48, 0.72);

export const prohibitions = {
  stop: sign(
    '红色八角形，白色边框，中间一个白色的“停”字｜A red octagon with a white rim and one white Chinese character in it',
    '停车让行｜stop and give way',
    shape('M30 4H66L92 30V66L66 92H30L4 66V30z', paint.red) +
      `<path d="M32 9H64L87 32V64L64 87H32L9 64V32z" fill="none" stroke="#fff" stroke-width="3"/>` +
      text('停', 44, 48, 48, paint.white),
  ),
  yield: sign(
    '尖角朝下的白色三角形，红色边框，中间一个黑色汉字｜A white triangle on its tip with a red border and one black character',
    '减速让行｜slow down and give way',
    `<path d="M8 14H88L48 84z" fill="#fff" stroke="${paint.red}" stroke-width="10" stroke-linejoin="round"/>` +
      text('让', 26, 48, 37, paint.black),
  ),
  'meeting-yield': sign(
    '白底红圈，左边一个向下的黑色箭头，右边一个向上的红色箭头｜White disc, red ring, a black arrow down on the left, a red arrow up on the right',
    '会车让行｜give way to oncoming traffic',
    limit(arrow('M37 22V52', [37, 74, 180], 9) + arrow('M60 74V46', [60, 26, 0], 8, paint.red)),
  ),
  'closed-road': sign(
    '空白的白色圆形，红色圆圈｜An empty white disc in a red ring',
    '禁止通行｜road closed to all vehicles and people',
    limit(''),
  ),
  'no-entry': sign(
    '红色圆形，中间一条白色横杠｜A red disc with a white horizontal bar',
    '禁止驶入｜no entry for vehicles',
    disc(48, 48, 45, paint.red) + box(18, 40, 60, 16, paint.white),
  ),
  'no-motor-vehicles': sign(
    '白底红圈红斜杠，小汽车正面图案｜White disc, red ring and bar, a car seen from the front',
    '禁止机动车驶入｜no motor vehicles',
    forbidden(carFront(paint.white)),
  ),
  'no-trucks': sign(
    '白底红圈红斜杠，带货箱的车辆侧面图案｜White disc, red ring and bar, a lorry seen from the side',
    '禁止载货汽车驶入｜no goods vehicles',
    forbidden(truck(paint.white)),
  ),
  'no-coaches': sign(
    '白底红圈红斜杠，有一排车窗的长车侧面图案｜White disc, red ring and bar, a long vehicle with a row of windows',
    '禁止大型载客汽车驶入｜no large passenger vehicles',
    forbidden(coach(paint.white)),
  ),
  'no-motorcycles': sign(
    '白底红圈红斜杠，两轮摩托图案｜White disc, red ring and bar, a motorbike',
    '禁止摩托车驶入｜no motorcycles',
    forbidden(motorcycle),
  ),
  'no-bicycles': sign(
    '白底红圈红斜杠，自行车图案｜White disc, red ring and bar, a bicycle',
    '禁止非机动车进入｜no non-motor vehicles',
    forbidden(bicycle),
  ),
  'no-walking': sign(
    '白底红圈红斜杠，走路的人图案｜White disc, red ring and bar, a walking figure',
    '禁止行人进入｜no pedestrians',
    forbidden(walker),
  ),
  'no-left-turn': sign(
    '白底红圈红斜杠，黑色箭头折向左边｜White disc, red ring and bar, a black arrow bent to the left',
    '禁止向左转弯｜no left turn',
    forbidden(left),
  ),
  'no-right-turn': sign(
    '白底红圈红斜杠，黑色箭头折向右边｜White disc, red ring and bar, a black arrow bent to the right',
    '禁止向右转弯｜no right turn',
    forbidden(mirrored(left)),
  ),
  'no-straight': sign(
    '白底红圈红斜杠，一个笔直向上的黑色箭头｜White disc, red ring and bar, one black arrow straight up',
    '禁止直行｜no driving straight on',
    forbidden(ahead),
  ),
  'no-left-or-right': sign(
    '白底红圈红斜杠，黑色箭头分向左右两边｜White disc, red ring and bar, a black arrow that parts to both sides',
    '禁止向左向右转弯｜no left or right turn',
    forbidden(arrow('M48 82V46H32', [14, 46, -90]) + arrow('M48 46H64', [82, 46, 90])),
  ),
  'no-straight-or-left': sign(
    '白底红圈红斜杠，黑色箭头一支向上、一支向左｜White disc, red ring and bar, black arrows up and to the left',
    '禁止直行和向左转弯｜no driving straight on and no left turn',
    forbidden(arrow('M58 84V30', [58, 12, 0]) + arrow('M58 60Q58 50 48 50H36', [18, 50, -90])),
  ),
  'no-u-turn': sign(
    '白底红圈红斜杠，黑色箭头向上后弯回向下｜White disc, red ring and bar, a black arrow that bends back down',
    '禁止掉头｜no U-turn',
    forbidden(arrow('M64 80V38Q64 22 48 22Q32 22 32 38V58', [32, 78, 180])),
  ),
  'no-overtaking': sign(
    '白底红圈红斜杠，两辆小汽车并排｜White disc, red ring and bar, two cars side by side',
    '禁止超车｜no overtaking',
    forbidden(twoCars),
  ),
  'end-no-overtaking': sign(
    '白底黑圈，两辆灰色小汽车并排，黑色斜线划过｜White disc, black ring, two grey cars side by side struck through by black lines',
    '解除禁止超车｜end of the overtaking ban',
    lifted(twoCars),
  ),
  'no-stopping': sign(
    '蓝底红圈，两条红杠交叉｜Blue disc, red ring, two crossed red bars',
    '禁止停车｜no stopping, not even for a moment',
    standing(2),
  ),
  'no-long-parking': sign(
    '蓝底红圈，一条红色斜杠｜Blue disc, red ring, one red bar',
    '禁止长时停车｜no parking, a short stop is allowed',
    standing(1),
  ),
  'no-horn': sign(
    '白底红圈红斜杠，喇叭图案｜White disc, red ring and bar, a trumpet',
    '禁止鸣喇叭｜no sounding the horn',
    forbidden(horn),
  ),
  'width-limit': sign(
    '白底红圈，“3m”左右各有一个指向内侧的箭头｜White disc, red ring, “3m” between two arrowheads from the sides',
    '限制宽度｜width limit',
    limit(shape('M12 38L26 48L12 58zM84 38L70 48L84 58z') + text('3m', 27)),
  ),
  'height-limit': sign(
    '白底红圈，“3.5m”上下各有一个指向内侧的箭头｜White disc, red ring, “3.5m” between arrowheads from above and below',
    '限制高度｜height limit',
    limit(shape('M38 12L48 27L58 12zM38 84L48 69L58 84z') + text('3.5m', 25)),
  ),
  'weight-limit': sign(
    '白底红圈，中间写着“10t”｜White disc, red ring, “10t” in the middle',
    '限制质量｜limit of total weight',
    limit(text('10t', 36)),
  ),
  'axle-limit': sign(
    '白底红圈，“7t”下面有一根轴和两个车轮｜White disc, red ring, “7t” above an axle with two wheels',
    '限制轴重｜axle weight limit',
    limit(text('7t', 30, 48, 38) + line('M30 66H66', 5) + box(24, 58, 8, 16) + box(64, 58, 8, 16)),
  ),
  'speed-limit-40': sign(
    '白底红圈，黑色数字40｜White disc, red ring, black figure 40',
    '限制速度，最高40公里/小时｜speed limit of 40 km/h',
    limit(text('40', 42)),
  ),
  'end-speed-limit-40': sign(
    '白底黑圈，灰色数字40被黑色斜线划过｜White disc, black ring, grey figure 40 struck through by black lines',
    '解除限制速度｜end of the speed limit',
    lifted(text('40', 42)),
  ),
  inspection: sign(
    '白底红圈，横线上方写着“检查”二字｜White disc, red ring, two Chinese characters above a black line',
    '停车检查｜stop for inspection',
    limit(text('检查', 28, 48, 42) + box(20, 60, 56, 6)),
  ),
};
