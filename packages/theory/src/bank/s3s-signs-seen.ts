import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';
import { syllabus } from './s3s-syllabus.js';

/** What to do on seeing a sign: its meaning is asked by Subject 1. */
export const s3sSignsSeen: readonly Question[] = questionsOf('S3S', 'directing', [
  {
    id: 'B0260',
    sign: 'children',
    stem: [
      '驶近图中标志，路边没有人，应当怎样驾驶？',
      'You come to the sign shown and nobody is at the roadside. How do you drive?',
    ],
    options: [
      ['减速慢行，留意突然跑出的儿童，随时准备停车', 'Slow down, watch for children running out and be ready to stop'],
      ['连续鸣喇叭后快速通过', 'Keep sounding the horn and pass quickly'],
      ['保持车速，靠右行驶', 'Keep your speed and keep right'],
      [
        '路边没有人，保持原来的车速靠右行驶并鸣喇叭',
        'Keep your speed on the right and sound the horn, since nobody is there',
      ],
    ],
    answer: 0,
    why: ['这是注意儿童标志，常设在学校、幼儿园附近。', 'It warns of children and stands near schools and nurseries.'],
    law: 'RTSL art 42 ¶2',
  },
  {
    id: 'B0261',
    sign: 'slippery',
    stem: ['雨天看到图中标志，应当怎样驾驶？', 'How do you drive when you see this sign in the rain?'],
    options: [
      ['靠左行驶，避开积水', 'Keep left, away from the water'],
      ['减速，避免急刹车和急转方向', 'Slow down, without sharp braking or steering'],
      ['挂空挡，轻踩制动，让车慢慢滑过', 'Shift to neutral and coast through with a little braking'],
      ['加速，尽快通过', 'Speed up to get through'],
    ],
    answer: 1,
    why: [
      '这是易滑标志，路面附着力低，动作要慢而柔和。',
      'It warns of a slippery road: little grip, so act slowly and gently.',
    ],
    law: 'RTSL art 42 ¶2',
  },
  {
    id: 'B0262',
    sign: 'steep-down',
    stem: [
      '驾驶满载的车辆经过图中标志，应当怎样控制车速？',
      'With a fully loaded vehicle you pass the sign shown. How do you keep your speed in check?',
    ],
    options: [
      ['加速，利用惯性', 'Speed up to use the momentum'],
      ['从坡顶到坡底一直踩住制动踏板不放', 'Keep the brake pressed all the way from top to bottom'],
      ['减速，换入低挡，利用发动机制动', 'Slow down and use a low gear and engine braking'],
      ['挂空挡，节省燃料', 'Shift to neutral to save fuel'],
    ],
    answer: 2,
    why: [
      '这是下陡坡标志，下陡坡最高时速不得超过30公里，不得空挡滑行。',
      'It warns of a steep descent: no more than 30 km/h and never in neutral.',
    ],
    law: 'IR art 46(2)',
  },
  {
    id: 'B0263',
    sign: 'crosswind',
    stem: ['驶近图中标志所示的路段，应当怎样做？', 'What do you do on approaching the stretch this sign announces?'],
    options: [
      ['加速冲过', 'Race through'],
      ['打开全部车窗', 'Open all windows'],
      ['靠近大型车辆并排行驶', 'Drive alongside a large vehicle for shelter from wind'],
      ['减速，双手握稳方向盘', 'Slow down and hold the wheel firmly with both hands'],
    ],
    answer: 3,
    why: [
      '这是注意横风标志，风会突然推偏车身，与大车并排时更危险。',
      'It warns of side wind, which pushes you suddenly, the more so beside large vehicles.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0264',
    sign: 'rocks',
    stem: [
      '看到图中标志后，可以在该路段的山体下停车休息。',
      'After the sign shown you may stop for a rest under the hillside.',
    ],
    right: false,
    why: [
      '这是注意落石标志，应当注意观察、不停车、谨慎通过。',
      'It warns of falling rocks: watch, do not stop, and pass with care.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0265',
    sign: 'ford',
    stem: [
      '前方路段设有图中标志，首先应当怎样做？',
      'The sign shown stands before the next stretch. What do you do first?',
    ],
    options: [
      ['跟紧前面的大车，顺着它的车辙一起通过', 'Keep close behind a large vehicle, in its tracks'],
      ['停车察明水情，确认安全后低速通过', 'Stop, look at the water and pass slowly once it is safe'],
      ['加速冲过去', 'Rush through'],
      ['鸣喇叭后挂高挡，一次不停地快速通过', 'Sound the horn and go through quickly in a high gear'],
    ],
    answer: 1,
    why: [
      '这是过水路面标志，水深和流速都会变化，不能只凭经验。',
      'It announces water across the road, whose depth and current change: experience is not enough.',
    ],
    law: 'IR art 64',
  },
  {
    id: 'B0266',
    sign: 'sound-horn',
    stem: ['行经图中标志处，应当鸣喇叭示意。', 'At the sign shown you should sound the horn.'],
    right: true,
    why: [
      '这是鸣喇叭标志，多设在视线不良的急弯、陡坡处，提醒对向来车。',
      'It asks you to sound the horn and stands before bends and slopes where nobody can see.',
    ],
    law: 'IR art 59 ¶2',
  },
  {
    id: 'B0267',
    sign: 'roadworks',
    stem: ['行驶中前方出现图中标志，应当怎样做？', 'The sign shown comes up ahead. What do you do?'],
    options: [
      ['立即掉头返回', 'Turn round at once'],
      ['停车等待施工结束', 'Stop until the works end'],
      ['保持车速，从作业人员少的一侧穿过', 'Keep your speed and pass where there are fewer workers'],
      ['减速，注意作业人员和改道标志', 'Slow down and mind workers and diversion signs'],
    ],
    answer: 3,
    why: [
      '这是施工标志，路面变窄、人车混杂，应当提前减速并按引导行驶。',
      'It announces road works: the road narrows and people are about, so slow down and follow the guidance.',
    ],
    law: 'RTSL art 42 ¶2',
  },
  {
    id: 'B0268',
    sign: 'escape-ramp',
    stem: [
      '在长下坡看到图中标志，它指引的地方是给什么车使用的？',
      'On a long descent you see the sign shown. For which vehicles is the place it points to?',
    ],
    options: [
      ['制动失效、无法控制车速的车辆', 'Those whose brakes have failed'],
      ['行驶时间较长、需要停车休息的车辆', 'Those that have driven long and want a rest'],
      ['准备超车的车辆', 'Those about to overtake'],
      ['需要加水降温的货车', 'Lorries that need cooling water'],
    ],
    answer: 0,
    why: [
      '这是避险车道标志，非紧急情况不得占用，下坡前要记住它的位置。',
      'It points to an escape lane; nobody may block it without need, so note where it is.',
    ],
    law: syllabus.emergency,
  },
  {
    id: 'B0269',
    sign: 'tunnel',
    stem: [
      '通过图中标志所示的路段，视线好的时候可以超车。',
      'On the stretch announced by the sign shown you may overtake when you can see well.',
    ],
    right: false,
    why: [
      '这是隧道标志，隧道内不得超车、掉头、倒车和停车，应当开灯减速。',
      'It announces a tunnel, where overtaking, turning, reversing and stopping are forbidden: lights on and slow down.',
    ],
    law: 'RTSL art 43(4)',
  },
  {
    id: 'B0270',
    sign: 'unguarded-rail',
    stem: [
      '看到图中标志，应当减速或者停车，确认没有火车驶来再通过。',
      'On seeing the sign shown you should slow down or stop and cross only when no train is coming.',
    ],
    right: true,
    why: [
      '这是无人看守铁路道口标志，没有栏杆和管理人员，只能靠自己观察。',
      'It announces a level crossing without barrier or attendant, where only your own eyes help.',
    ],
    law: 'RTSL art 46',
  },
]);
