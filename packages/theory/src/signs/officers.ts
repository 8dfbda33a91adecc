import { arrow, box, disc, ink, line, shape, sign } from './paint.js';

const uniform = '#1d2b4f';
const vest = '#d4e021';
const cue = '#e4002b';

/**
 * An officer who faces the driver, so that his left arm is on the right of the drawing. An arm runs from the shoulder to
 * a glove; one that is stretched out to the driver is short and its glove large. `motion` shows how the arm swings.
 */
function officer(rightArm: Arm, leftArm: Arm, motion: string): string {
  return (
    shape('M41 62H55L57 94H49.5L48 70L46.5 94H39z', uniform) +
    box(37, 32, 22, 33, vest, 5) +
    line('M37 48H59M37 56H59', 2.5, '#f5f5f5', 'butt') +
    disc(48, 21, 8, '#f0c8a0') +
    shape('M38 18Q48 6 58 18L55 20H41z', '#f5f5f5') +
    box(40, 17, 16, 3, uniform) +
    arm('M39 36', rightArm) +
    arm('M57 36', leftArm) +
    ink(cue, motion)
  );
}

interface Arm {
  readonly to: readonly [x: number, y: number];
  readonly near?: boolean;
}
const hanging = { right: { to: [35, 62] }, left: { to: [61, 62] } } as const satisfies Record<string, Arm>;
const arm = (from: string, { to: [x, y], near }: Arm) =>
  line(`${from}L${x} ${y}`, 6, uniform) +
  disc(x, y, near ? 7 : 4.5, '#fff').replace('/>', ` stroke="${uniform}" stroke-width="1.5"/>`);
const swing = (d: string, x: number, y: number, angle: number) => arrow(d, [x, y, angle], 3);

export const officers = {
  'officer-stop': sign(
    '交警面向来车，左臂向前上方直伸，掌心向前｜An officer facing you, the left arm stretched up and forward, palm towards you',
    '停止信号，不准前方车辆通行｜stop: vehicles ahead of the officer must not go',
    officer(hanging.right, { to: [66, 10], near: true }, ''),
  ),
  'officer-straight': sign(
    '交警左右两臂平伸，右臂向左摆动｜An officer, both arms out level, the right arm swinging to the left',
    '直行信号，准许右方直行的车辆通行｜straight on: traffic from the officer’s right may go',
    officer({ to: [10, 36] }, { to: [86, 36] }, swing('M10 26Q22 14 34 18', 38, 21, 110)),
  ),
  'officer-left': sign(
    '交警右臂向前平伸，左臂向右前方摆动｜An officer, the right arm stretched forward, the left arm swinging forward to the right',
    '左转弯信号，准许车辆左转弯｜left turn: vehicles may turn left',
    officer({ to: [30, 40], near: true }, { to: [78, 40] }, swing('M84 50Q76 62 64 56', 58, 52, -62)),
  ),
  'officer-left-wait': sign(
    '交警左臂向左下方平伸，掌心向下并向下摆动｜An officer, the left arm out low to the left, palm down, swinging downwards',
    '左转弯待转信号，左转车辆进入路口等候｜wait to turn left: enter the junction and wait',
    officer(hanging.right, { to: [82, 54] }, swing('M90 52Q92 64 86 72', 83, 77, 212)),
  ),
  'officer-right': sign(
    '交警左臂向前平伸，右臂向左前方摆动｜An officer, the left arm stretched forward, the right arm swinging forward to the left',
    '右转弯信号，准许右方车辆右转弯｜right turn: traffic from the officer’s right may turn right',
    officer({ to: [18, 40] }, { to: [66, 40], near: true }, swing('M12 50Q20 62 32 56', 38, 52, 62)),
  ),
  'officer-lane': sign(
    '交警右臂向前平伸，掌心向左，向左水平摆动｜An officer, the right arm stretched forward, palm to the left, swinging level to the left',
    '变道信号，车辆腾空指定车道、减速慢行｜change lane: clear the lane that is shown and slow down',
    officer({ to: [30, 42], near: true }, hanging.left, swing('M26 54Q36 60 46 54', 52, 50, 58)),
  ),
  'officer-slow': sign(
    '交警右臂向右前方平伸，掌心向下并向下摆动｜An officer, the right arm out forward to the right, palm down, swinging downwards',
    '减速慢行信号｜slow down',
    officer({ to: [16, 42] }, hanging.left, swing('M8 44Q6 56 11 64', 14, 69, 148)),
  ),
  'officer-aside': sign(
    '交警左臂向前上方平伸，右臂向前下方平伸并向左摆动｜An officer, the left arm stretched up and forward, the right arm low and forward, swinging to the left',
    '示意车辆靠边停车｜pull over and stop',
    officer({ to: [32, 54], near: true }, { to: [68, 14], near: true }, swing('M28 66Q38 74 48 68', 54, 64, 58)),
  ),
};
