import { kmh, metres, questionsOf } from './authoring.js';

/** Rules that hold on expressways only. */
export const s1Expressway = questionsOf('S1', 'expressway', [
  {
    id: 'A0461',
    stem: ['下列哪种不得进入高速公路？', 'Which of these must not enter an expressway?'],
    options: [
      ['小型客车', 'a car'],
      ['大型客车', 'a coach'],
      ['危险物品运输车', 'a dangerous-goods vehicle'],
      ['拖拉机', 'a tractor'],
    ],
    answer: 3,
    why: [
      '行人、非机动车、拖拉机、轮式专用机械车等设计最高时速低于70公里的机动车不得进入。',
      'People on foot, bicycles, tractors and whatever is built for less than 70 km/h must stay out.',
    ],
    law: 'RTSL art 67',
  },
  {
    id: 'A0462',
    stem: [
      '设计最高时速低于多少的机动车，不得进入高速公路？',
      'Below what design speed is a motor vehicle barred from expressways?',
    ],
    options: kmh(50, 60, 70, 80),
    answer: 2,
    why: ['设计最高时速低于70公里的机动车，不得进入高速公路。', 'Vehicles built for less than 70 km/h may not enter.'],
    law: 'RTSL art 67',
  },
  {
    id: 'A0463',
    stem: ['摩托车在高速公路上的最高车速不得超过多少？', 'What is the top speed of a motorcycle on an expressway?'],
    options: kmh(60, 70, 80, 100),
    answer: 2,
    why: [
      '小型载客汽车120公里/小时，其他机动车100公里/小时，摩托车80公里/小时。',
      'Cars may do 120 km/h, other motor vehicles 100 km/h, motorcycles 80 km/h.',
    ],
    law: 'IR art 78',
  },
  {
    id: 'A0464',
    stem: ['货车在高速公路上的最高车速不得超过多少？', 'What is the top speed of a lorry on an expressway?'],
    options: kmh(80, 90, 100, 120),
    answer: 2,
    why: [
      '小型载客汽车和摩托车以外的其他机动车，最高不得超过每小时100公里。',
      'For all but cars and motorcycles it is 100 km/h.',
    ],
    law: 'IR art 78',
    groups: ['car'],
  },
  {
    id: 'A0465',
    stem: [
      '道路限速标志标明的车速与高速公路车道行驶车速的规定不一致的，以哪个为准？',
      'The limit signs and the lane speeds of the regulations differ. Which counts?',
    ],
    options: [
      ['限速标志标明的车速', 'the signs'],
      ['条例规定的车速', 'the regulations'],
      ['导航提示的车速', 'the navigation system'],
      ['前车的车速', 'the car ahead'],
    ],
    answer: 0,
    why: ['不一致的，按照道路限速标志标明的车速行驶。', 'The speed on the signs applies.'],
    law: 'IR art 78',
  },
  {
    id: 'A0466',
    stem: [
      '同方向有3条以上车道的高速公路，中间车道的最低车速是多少？',
      'On an expressway with three or more lanes each way, what is the minimum speed in the middle lane?',
    ],
    options: kmh(60, 80, 90, 110),
    answer: 2,
    why: [
      '最左侧车道最低110公里/小时，中间车道最低90公里/小时。',
      'It is 110 km/h in the leftmost lane and 90 km/h in the middle.',
    ],
    law: 'IR art 78',
  },
  {
    id: 'A0467',
    stem: [
      '从匝道驶入高速公路，应当开启左转向灯，在不妨碍已在高速公路内的机动车的情况下驶入车道。',
      'Joining from a slip road you indicate left and enter without hindering those already on the expressway.',
    ],
    right: true,
    why: [
      '先在加速车道提速，再汇入行车道；已在高速公路内的机动车优先。',
      'Gain speed on the acceleration lane; those on the expressway have priority.',
    ],
    law: 'IR art 79 ¶1',
  },
  {
    id: 'A0468',
    stem: ['在高速公路加速车道上可以超越前车。', 'You may overtake on the acceleration lane of an expressway.'],
    right: false,
    why: [
      '不得在匝道、加速车道或者减速车道上超车。',
      'Overtaking is forbidden on slip roads, acceleration lanes and deceleration lanes.',
    ],
    law: 'IR art 82(2)',
  },
  {
    id: 'A0469',
    stem: [
      '非紧急情况时，可以在高速公路应急车道行驶或者停车休息。',
      'One may drive or rest in the emergency lane when there is no emergency.',
    ],
    right: false,
    why: ['非紧急情况时不得在应急车道行驶或者停车。', 'Without an emergency nobody may drive or stop there.'],
    law: 'IR art 82(4)',
  },
  {
    id: 'A0470',
    stem: [
      '在高速公路上试车或者学习驾驶机动车是允许的。',
      'Test drives and driving lessons are allowed on expressways.',
    ],
    right: false,
    why: ['不得在高速公路上试车或者学习驾驶机动车。', 'Both are forbidden there.'],
    law: 'IR art 82(5)',
  },
  {
    id: 'A0471',
    stem: [
      '车速低于每小时100公里时，高速公路上与同车道前车的距离可以适当缩短，但最小不得少于多少米？',
      'Below 100 km/h the distance on an expressway may be shorter, but not less than how much?',
    ],
    options: metres(30, 50, 80, 100),
    answer: 1,
    why: [
      '超过100公里/小时保持100米以上，低于时最小距离不得少于50米。',
      'Above 100 km/h it is 100 metres, below it at least 50.',
    ],
    law: 'IR art 80',
  },
  {
    id: 'A0472',
    stem: [
      '车辆在高速公路上发生故障，车上人员应当迅速转移到哪里？',
      'A car breaks down on an expressway. Where do its people go at once?',
    ],
    options: [
      ['右侧路肩上或者应急车道内', 'the right shoulder or the emergency lane'],
      ['车后方行车道', 'the lane behind the car'],
      ['中央隔离带', 'the central reservation'],
      ['留在车内', 'they stay inside'],
    ],
    answer: 0,
    why: [
      '应当迅速转移到右侧路肩上或者应急车道内，并且迅速报警。',
      'They move to the right shoulder or emergency lane and call the police.',
    ],
    law: 'RTSL art 68',
  },
  {
    id: 'A0473',
    stem: [
      '高速公路上故障车可以由后车好心人用绳索拖离。',
      'On an expressway a kind driver may tow a broken-down car away with a rope.',
    ],
    right: false,
    why: ['在高速公路上应当由救援车、清障车拖曳、牵引。', 'There only rescue and recovery vehicles may tow.'],
    law: 'RTSL art 68 ¶2',
    groups: ['car'],
  },
  {
    id: 'A0474',
    stem: [
      '两轮摩托车在高速公路行驶时不得载人。',
      'A two-wheeled motorcycle must not carry a passenger on an expressway.',
    ],
    right: true,
    why: [
      '在高速公路上行驶的两轮摩托车不得载人，货运机动车车厢也不得载人。',
      'Neither the pillion of a motorcycle nor the bed of a lorry may carry people there.',
    ],
    law: 'IR art 83',
  },
]);
