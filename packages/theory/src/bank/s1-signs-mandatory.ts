import { questionsOf, signStandard } from './authoring.js';

/** Blue discs and squares. */
export const s1SignsMandatory = questionsOf('S1', 'signs', [
  {
    id: 'A0261',
    sign: 'straight',
    stem: [
      '路口立有图中的圆形标志，车辆可以怎样行驶？',
      'Which way may vehicles go at a junction with this round sign?',
    ],
    options: [
      ['只能直行', 'straight on only'],
      ['直行或者右转', 'straight on or right'],
      ['任意方向', 'any way'],
      ['只能掉头', 'only back'],
    ],
    answer: 0,
    why: ['蓝色圆形指示标志必须遵守：一切车辆只准直行。', 'A blue disc is an order: every vehicle goes straight on.'],
    law: signStandard,
  },
  {
    id: 'A0262',
    sign: 'one-way',
    stem: [
      '图中方形标志与圆形直行标志含义相同，都表示只准直行。',
      'This square sign means the same as the round one with an arrow: straight on only.',
    ],
    right: false,
    why: [
      '方形的是单行路标志，表示车辆单向行驶；圆形的才是“直行”。',
      'The square marks a one-way street; only the disc orders you straight on.',
    ],
    law: signStandard,
  },
  {
    id: 'A0263',
    sign: 'turn-right',
    stem: ['图中标志表示一切车辆只准向右转弯。', 'This sign tells every vehicle to turn right and nowhere else.'],
    right: true,
    why: ['蓝底右弯箭头为向右转弯的指示，其他方向不准行驶。', 'The blue disc with a right arrow orders a right turn.'],
    law: signStandard,
  },
  {
    id: 'A0264',
    sign: 'straight-or-left',
    stem: ['在设有图中标志的路口，下列哪个方向不允许？', 'Which way is not open at a junction with this blue sign?'],
    options: [
      ['直行', 'straight on'],
      ['向左转弯', 'left'],
      ['都允许', 'all are open'],
      ['向右转弯', 'right'],
    ],
    answer: 3,
    why: ['标志准许直行和向左转弯，不准向右转弯。', 'Straight on and left are allowed, right is not.'],
    law: signStandard,
  },
  {
    id: 'A0265',
    sign: 'keep-right',
    stem: [
      '道路中间隔离设施端头的图中标志，指示车辆从哪一侧通过？',
      'This sign stands on an island in the road. On which side do you pass it?',
    ],
    options: [
      ['左侧', 'on its left'],
      ['右侧', 'on its right'],
      ['任意一侧', 'on either side'],
      ['停车不通过', 'on neither, you stop'],
    ],
    answer: 1,
    why: ['箭头斜向右下，表示只准靠右侧道路行驶。', 'The arrow points down to the right: pass on the right.'],
    law: signStandard,
  },
  {
    id: 'A0266',
    sign: 'go-round',
    stem: [
      '蓝色圆形内三个箭头首尾相接的图中标志，表示什么？',
      'What does this blue disc with three arrows in a ring order?',
    ],
    options: [
      ['允许掉头', 'U-turns are allowed'],
      ['反复绕行，禁止驶出', 'keep circling'],
      ['环岛行驶', 'go round the roundabout'],
      ['回收站点', 'a recycling point'],
    ],
    answer: 2,
    why: [
      '环岛行驶标志设在环岛面向来车的位置，车辆应当靠右环行。',
      'It faces traffic at a roundabout: keep right and go round.',
    ],
    law: signStandard,
  },
  {
    id: 'A0267',
    sign: 'minimum-50',
    stem: [
      '蓝底白字50的图中标志表示最高时速不得超过50公里。',
      'This blue sign says that you must not drive faster than 50 km/h.',
    ],
    right: false,
    why: [
      '蓝底白字是最低限速：驶入路段的时速不得低于50公里；红圈才是最高限速。',
      'White on blue is a minimum of 50 km/h; a maximum stands in a red ring.',
    ],
    law: signStandard,
  },
  {
    id: 'A0268',
    sign: 'footpath',
    stem: ['设有图中标志的街道，供谁通行？', 'For whom is a street with this sign?'],
    options: [
      ['行人', 'people on foot'],
      ['摩托车', 'motorcycles'],
      ['电动自行车', 'electric bicycles'],
      ['小型汽车', 'cars'],
    ],
    answer: 0,
    why: ['步行标志表示该段道路只供步行，任何车辆不准进入。', 'It is for walking only; no vehicle may enter.'],
    law: signStandard,
  },
  {
    id: 'A0269',
    sign: 'sound-horn',
    stem: [
      '山区急弯、陡坡处设有图中标志，机动车行至该处应当鸣喇叭。',
      'This sign stands at a sharp bend in the mountains: vehicles must sound the horn there.',
    ],
    right: true,
    why: [
      '鸣喇叭标志设在视线不良的急弯、陡坡等处，提醒对向车辆和行人。',
      'Where one cannot see round the bend, the horn warns others.',
    ],
    law: signStandard,
  },
  {
    id: 'A0270',
    sign: 'motor-road',
    stem: ['蓝色圆形内有小汽车图案，表示该道路怎样使用？', 'A car on a blue disc: who may use this road?'],
    options: [
      ['只供机动车行驶', 'motor vehicles only'],
      ['禁止机动车行驶', 'no motor vehicles'],
      ['只供停车', 'it is for parking only'],
      ['供行人步行', 'people on foot'],
    ],
    answer: 0,
    why: ['机动车行驶标志表示该道路或者车道只供机动车行驶。', 'The road or lane is for motor vehicles only.'],
    law: signStandard,
  },
  {
    id: 'A0271',
    sign: 'cycle-road',
    stem: ['驾驶小型汽车可以在设有图中标志的车道内慢速行驶。', 'A car may drive slowly in a lane with this sign.'],
    right: false,
    why: ['该标志指示非机动车行驶，机动车不得进入。', 'The lane is for non-motor vehicles; cars must keep out.'],
    law: signStandard,
  },
  {
    id: 'A0272',
    sign: 'crossing',
    stem: [
      '行经图中标志处，有人正在通过，机动车应当怎样做？',
      'People are crossing where this sign stands. What must a motor vehicle do?',
    ],
    options: [
      ['鸣喇叭催促', 'sound the horn'],
      ['从人群间隙穿过', 'pass through a gap'],
      ['停车让行', 'stop and give way'],
      ['加速抢先通过', 'hurry through first'],
    ],
    answer: 2,
    why: [
      '行经人行横道应当减速，遇行人正在通过的应当停车让行。',
      'Slow down at crossings, and stop when somebody is on it.',
    ],
    law: 'RTSL art 47',
  },
  {
    id: 'A0273',
    sign: 'meeting-first',
    stem: [
      '在窄路上看到图中标志，会车时享有先行权的是谁？',
      'On a narrow road you see this square sign. Who has priority when you meet somebody?',
    ],
    options: [
      ['对向来车', 'the oncoming vehicle'],
      ['己方车辆', 'you'],
      ['大型车辆', 'the larger vehicle'],
      ['先鸣喇叭者', 'whoever sounds the horn first'],
    ],
    answer: 1,
    why: ['白色箭头代表己方，比红色箭头粗，表示会车先行。', 'The thick white arrow is yours: you may go first.'],
    law: signStandard,
  },
  {
    id: 'A0274',
    sign: 'bus-lane',
    stem: [
      '设有图中标志的车道，在规定时段内私家车可以临时借用超车。',
      'Within its hours a private car may use a lane with this sign to overtake.',
    ],
    right: false,
    why: [
      '公交专用车道在规定时间内只准规定的车辆通行，其他车辆不得进入。',
      'During its hours only the vehicles it is meant for may use the lane.',
    ],
    law: 'RTSL art 37',
    groups: ['car'],
  },
  {
    id: 'A0275',
    sign: 'lane-choice',
    stem: [
      '准备在前方路口直行，按图中标志应当进入哪条车道？',
      'You want to go straight on at the junction ahead. Which lane does this board tell you to take?',
    ],
    options: [
      ['左边车道', 'the left one'],
      ['中间车道', 'the middle one'],
      ['右边车道', 'the right one'],
      ['任意车道', 'any of them'],
    ],
    answer: 1,
    why: [
      '分向行驶车道标志指示各车道的行驶方向，中间车道直行。',
      'Each column is a lane; the middle one goes straight on.',
    ],
    law: 'IR art 51(1)',
  },
  {
    id: 'A0276',
    sign: 'u-turn-allowed',
    stem: [
      '图中标志表示该处允许机动车掉头，但不得妨碍正常行驶的车辆和行人。',
      'This sign allows U-turns there, but they must not hinder other traffic or people.',
    ],
    right: true,
    why: [
      '允许掉头的地点掉头，也不得妨碍正常行驶的其他车辆和行人的通行。',
      'Even where a U-turn is allowed, normal traffic comes first.',
    ],
    law: 'IR art 49 ¶2',
  },
]);
