import { questionsOf, signStandard } from './authoring.js';

/** Yellow triangles: junctions, bends, slopes, and those who use the road. */
export const s1SignsWarnings = questionsOf('S1', 'signs', [
  {
    id: 'A0231',
    sign: 'crossroads',
    stem: ['图中的三角形标志提醒前方是什么？', 'What does this triangle tell you is ahead?'],
    options: [
      ['十字交叉路口', 'a crossroads'],
      ['医院', 'a hospital'],
      ['铁路道口', 'a railway crossing'],
      ['环形路口', 'a roundabout'],
    ],
    answer: 0,
    why: [
      '黑色十字表示十字交叉路口，应当减速注意横向来车。',
      'The cross stands for a crossroads: slow down and look to both sides.',
    ],
    law: signStandard,
  },
  {
    id: 'A0232',
    sign: 't-junction',
    stem: [
      '沿当前道路行驶，图中标志提示前方只能左转或者右转。',
      'This sign tells you that your road ends at a junction where you can only turn left or right.',
    ],
    right: true,
    why: [
      'T形交叉路口：竖线为己方道路，前方没有直行道路。',
      'At this T-junction the upright is your road; it does not go on.',
    ],
    law: signStandard,
  },
  {
    id: 'A0233',
    sign: 'roundabout',
    stem: ['看到图中标志，驶入前方路口时应当怎样做？', 'You see this sign. How do you enter the junction ahead?'],
    options: [
      ['抢先驶入', 'Push in first'],
      ['让已在路口内的车辆先行，逆时针绕行', 'Give way to those already in it and go round counter-clockwise'],
      ['顺时针绕行', 'Go round clockwise'],
      ['停车等待绿灯', 'Wait for a green light'],
    ],
    answer: 1,
    why: [
      '前方是环形交叉路口，准备进入的让已在路口内的机动车先行。',
      'It is a roundabout: those who enter give way to those inside.',
    ],
    law: 'IR art 51(2)',
  },
  {
    id: 'A0234',
    sign: 'bend-left',
    stem: ['图中标志提示前方道路走向是什么？', 'How does the road run beyond this sign?'],
    options: [
      ['向左急弯', 'sharply to the left'],
      ['向右急弯', 'sharply to the right'],
      ['连续弯路', 'in a series of bends'],
      ['笔直下坡', 'straight downhill'],
    ],
    answer: 0,
    why: [
      '箭头折向左，表示向左急弯路，应当减速靠右行驶。',
      'The arrow turns left: a sharp left bend, so slow down and keep right.',
    ],
    law: signStandard,
  },
  {
    id: 'A0235',
    sign: 'reverse-bend',
    stem: ['图中标志表示前方有三个以上的连续弯道。', 'This sign announces three or more bends in a row.'],
    right: false,
    why: [
      '图示为反向弯路，即两个方向相反的弯道；连续弯路的箭头折得更多。',
      'It shows two bends in opposite directions; a series of bends has a longer zigzag.',
    ],
    law: signStandard,
  },
  {
    id: 'A0236',
    sign: 'winding',
    stem: ['在山区公路看到图中标志，下列做法正确的是？', 'You meet this sign on a mountain road. What is right?'],
    options: [
      ['占对向车道过弯', 'cut the bends on the other side'],
      ['弯道内加速超车', 'overtake in the bends'],
      ['空挡滑行', 'coast in neutral'],
      ['减速，在弯前控制好车速', 'slow down before the bends'],
    ],
    answer: 3,
    why: [
      '连续弯路应当提前减速，不得占道、超车或者空挡滑行。',
      'Before a series of bends you slow down and stay on your side.',
    ],
    law: signStandard,
  },
  {
    id: 'A0237',
    sign: 'steep-down',
    stem: [
      '看到图中标志后，为省油可以熄火或者空挡滑行。',
      'After this sign you may switch the engine off or coast in neutral to save fuel.',
    ],
    right: false,
    why: [
      '前方是下陡坡，下陡坡时不得熄火或者空挡滑行，应当用低挡控制车速。',
      'A steep descent is ahead: no coasting; hold the car in a low gear.',
    ],
    law: 'IR art 62(4)',
  },
  {
    id: 'A0238',
    sign: 'steep-up',
    stem: ['图中标志提醒驾驶人前方是什么路段？', 'What kind of road does this sign with a car on a slope announce?'],
    options: [
      ['下陡坡', 'a steep descent'],
      ['上陡坡', 'a steep climb'],
      ['易滑路段', 'a slippery road'],
      ['堤坝路', 'a road on a dam'],
    ],
    answer: 1,
    why: [
      '斜面由左向右升高，车头朝上，是上陡坡，应当提前换入低挡。',
      'The slope rises with the car: a steep climb; change down early.',
    ],
    law: signStandard,
  },
  {
    id: 'A0239',
    sign: 'narrow-right',
    stem: ['图中标志表示前方道路哪一侧变窄？', 'On which side does the road narrow beyond this sign?'],
    options: [
      ['左侧', 'on the left'],
      ['右侧', 'on the right'],
      ['两侧', 'on both sides'],
      ['都不变', 'on neither'],
    ],
    answer: 1,
    why: [
      '右边的线向内收，表示右侧变窄，右侧车道的车应提前并线。',
      'The right-hand line steps inwards; those on the right should move over early.',
    ],
    law: signStandard,
  },
  {
    id: 'A0240',
    sign: 'narrow-bridge',
    stem: [
      '图中标志表示前方路段为窄桥，在桥上不得超车。',
      'This sign announces a narrow bridge, and one must not overtake on it.',
    ],
    right: true,
    why: [
      '行经窄桥时不得超车，会车前应当减速。',
      'Overtaking on narrow bridges is forbidden; slow down before meeting others.',
    ],
    law: 'RTSL art 43(4)',
  },
  {
    id: 'A0241',
    sign: 'two-way',
    stem: [
      '由单行路驶入设有图中标志的路段，应当注意什么？',
      'You leave a one-way street and see this sign. What must you reckon with?',
    ],
    options: [
      ['前方禁止通行', 'The road is closed'],
      ['前方进入隧道', 'A tunnel is ahead'],
      ['前方可以掉头', 'U-turns are allowed'],
      ['前方有对向来车', 'There will be oncoming traffic'],
    ],
    answer: 3,
    why: ['双向交通标志提醒道路由单向变为双向，应当靠右行驶。', 'Traffic now runs both ways, so keep to the right.'],
    law: signStandard,
  },
  {
    id: 'A0242',
    sign: 'children',
    stem: ['学校附近设有图中标志，驾驶人应当怎样做？', 'This sign stands near a school. What should a driver do?'],
    options: [
      ['减速慢行，随时准备停车', 'slow down and be ready to stop'],
      ['加速尽快驶离', 'speed up to get away'],
      ['连续鸣喇叭催促', 'keep sounding the horn'],
      ['保持原速', 'keep the same speed'],
    ],
    answer: 0,
    why: [
      '注意儿童标志设在儿童经常出入的地点，应当减速、随时准备停车避让。',
      'Children often come out here: slow down and be ready to stop.',
    ],
    law: signStandard,
  },
  {
    id: 'A0243',
    sign: 'pedestrians',
    stem: [
      '黄色三角形里有一个走路的人，这个标志与蓝色的人行横道标志意思相同。',
      'This yellow triangle says the same as the blue sign at a pedestrian crossing.',
    ],
    right: false,
    why: [
      '黄色三角形是“注意行人”的警告，蓝色方形才指示人行横道的位置。',
      'The triangle warns of people on the road; the blue square shows where the crossing is.',
    ],
    law: signStandard,
  },
  {
    id: 'A0244',
    sign: 'lights',
    stem: ['图中标志一般设在什么地点之前？', 'Before what kind of place does this sign stand?'],
    options: [
      ['不易发现信号灯的路口', 'a junction whose traffic lights are hard to see'],
      ['加油站', 'a filling station'],
      ['学校', 'a school'],
      ['收费站', 'a toll gate'],
    ],
    answer: 0,
    why: ['注意信号灯标志设在不易发现前方有信号灯控制的路口之前。', 'It warns of lights that one could miss.'],
    law: signStandard,
  },
  {
    id: 'A0245',
    sign: 'rocks',
    stem: ['行经图中标志的路段，正确的做法是什么？', 'How should you drive on a stretch marked by this sign?'],
    options: [
      ['靠山体一侧停车休息', 'stop for a rest under the slope'],
      ['下车清理路面', 'get out and clear the road'],
      ['连续鸣喇叭', 'keep sounding the horn'],
      ['注意观察，尽快通过，不停留', 'watch out, pass without delay and do not stop'],
    ],
    answer: 3,
    why: [
      '前方可能有落石，应当留意山体和路面，不在此停留。',
      'Stones may fall: watch the slope and the road, and do not linger.',
    ],
    law: signStandard,
  },
]);
