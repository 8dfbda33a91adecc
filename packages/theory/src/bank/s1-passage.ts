import { questionsOf } from './authoring.js';

/** Lanes, junctions and priority. */
export const s1Passage = questionsOf('S1', 'passage', [
  {
    id: 'A0401',
    stem: ['机动车、非机动车实行右侧通行。', 'Motor vehicles and non-motor vehicles keep to the right.'],
    right: true,
    why: ['我国道路通行的基本规则是右侧通行。', 'Keeping to the right is the basic rule of the road in China.'],
    law: 'RTSL art 35',
  },
  {
    id: 'A0402',
    stem: [
      '没有划分机动车道、非机动车道和人行道的道路，机动车在哪里通行？',
      'On a road without separate lanes, where do motor vehicles drive?',
    ],
    options: [
      ['道路左侧', 'on the left'],
      ['道路中间', 'in the middle'],
      ['道路右侧边缘', 'along the right edge'],
      ['任意位置', 'anywhere'],
    ],
    answer: 1,
    why: [
      '未划分车道的，机动车在道路中间通行，非机动车和行人在道路两侧通行。',
      'Motor vehicles use the middle; bicycles and people use the sides.',
    ],
    law: 'RTSL art 36',
  },
  {
    id: 'A0403',
    stem: [
      '划设专用车道的，在专用车道内只准许规定的车辆通行。',
      'Only the vehicles that a reserved lane is meant for may use it.',
    ],
    right: true,
    why: ['专用车道内其他车辆不得进入行驶。', 'All others must stay out of it.'],
    law: 'RTSL art 37',
  },
  {
    id: 'A0404',
    stem: [
      '同方向有两条以上机动车道的道路，哪一侧是快速车道？',
      'On a road with several lanes in one direction, which side is the fast lane?',
    ],
    options: [
      ['右侧', 'the right'],
      ['左侧', 'the left'],
      ['中间', 'the middle'],
      ['没有区别', 'it makes no difference'],
    ],
    answer: 1,
    why: [
      '左侧为快速车道，右侧为慢速车道；在快速车道未达到规定速度的应当在慢速车道行驶。',
      'The left lane is the fast one; whoever is slower uses the right.',
    ],
    law: 'IR art 44 ¶1',
  },
  {
    id: 'A0405',
    stem: [
      '变更车道时，不得影响相关车道内行驶的机动车的正常行驶。',
      'When you change lanes you must not disturb vehicles already in that lane.',
    ],
    right: true,
    why: [
      '变更车道的一方负有让行义务，由此碰撞的通常承担全部责任。',
      'Whoever changes lanes must let the others go, and is usually fully liable.',
    ],
    law: 'IR art 44 ¶2',
  },
  {
    id: 'A0406',
    stem: ['向左变更车道应当怎样使用灯光？', 'Which light do you use when you move to a lane on the left?'],
    options: [
      ['提前开启左转向灯', 'the left indicator, in good time'],
      ['开启右转向灯', 'the right indicator'],
      ['开启危险报警闪光灯', 'the hazard lights'],
      ['不用开灯', 'none'],
    ],
    answer: 0,
    why: [
      '向左转弯、向左变更车道、准备超车、驶离停车地点或者掉头时，应当提前开启左转向灯。',
      'The left indicator announces left turns, lane changes, overtaking, moving off and U-turns.',
    ],
    law: 'IR art 57(1)',
  },
  {
    id: 'A0407',
    stem: ['靠路边停车前，应当开启左转向灯。', 'Before stopping at the roadside you switch on the left indicator.'],
    right: false,
    why: [
      '向右转弯、向右变更车道、超车完毕驶回原车道、靠路边停车时，应当提前开启右转向灯。',
      'It is the right indicator, as for right turns and moving back after overtaking.',
    ],
    law: 'IR art 57(2)',
  },
  {
    id: 'A0408',
    stem: [
      '在没有方向指示信号灯的路口，转弯的机动车遇直行车辆、行人应当怎样做？',
      'At a junction without arrow lights you turn and others go straight on. What do you do?',
    ],
    options: [
      ['加速抢先转弯', 'turn first'],
      ['停在路口中间', 'stop in the middle'],
      ['鸣喇叭示意对方停下', 'sound the horn to stop them'],
      ['让直行的车辆、行人先行', 'let them go first'],
    ],
    answer: 3,
    why: [
      '转弯让直行：转弯的机动车让直行的车辆、行人先行。',
      'Turning traffic gives way to vehicles and people going straight on.',
    ],
    law: 'IR art 51(7)',
  },
  {
    id: 'A0409',
    stem: ['向左转弯时，应当靠路口中心点的哪一侧转弯？', 'On which side of the junction’s centre do you turn left?'],
    options: [
      ['左侧', 'on its left'],
      ['右侧', 'on its right'],
      ['都可以', 'on either'],
      ['绕中心点一周', 'all the way round it'],
    ],
    answer: 0,
    why: [
      '向左转弯时靠路口中心点左侧转弯，夜间开启近光灯。',
      'Pass on the left of the centre, at night with dipped lights.',
    ],
    law: 'IR art 51(3)',
  },
  {
    id: 'A0410',
    stem: [
      '向右转弯遇有同车道前车正在等候放行信号时，可以从左侧绕过。',
      'You want to turn right and the car ahead in your lane waits for its signal. You may go round it.',
    ],
    right: false,
    why: ['向右转弯遇同车道前车等候放行信号时，应当依次停车等候。', 'You stop behind it and wait in turn.'],
    law: 'IR art 51(6)',
  },
  {
    id: 'A0411',
    stem: [
      '没有信号灯、标志标线控制的路口，驶入前应当怎样做？',
      'No lights, signs or markings control a junction. What do you do before you enter it?',
    ],
    options: [
      ['停车瞭望，让右方道路的来车先行', 'halt, look, and let traffic from the right go first'],
      ['让左方道路的来车先行', 'let traffic from the left go first'],
      ['车速快的先行', 'the faster goes first'],
      ['大型车先行', 'the larger goes first'],
    ],
    answer: 0,
    why: [
      '没有标志、标线控制的，进入路口前停车瞭望，让右方道路的来车先行。',
      'Stop and look before entering; those from the right go first.',
    ],
    law: 'IR art 52(2)',
  },
  {
    id: 'A0412',
    stem: [
      '前方车道减少，多车道车辆应当怎样通过瓶颈？',
      'The number of lanes falls ahead. How do cars pass the bottleneck?',
    ],
    options: [
      ['每车道一辆依次交替驶入', 'one from each lane in turn'],
      ['右侧车道全部先行', 'the right lane all goes first'],
      ['谁快谁先', 'the fastest first'],
      ['鸣喇叭争道', 'by sounding the horn'],
    ],
    answer: 0,
    why: [
      '在车道减少的路口、路段遇停车排队或者缓慢行驶的，应当每车道一辆依次交替驶入。',
      'Cars merge in turn, one from each lane.',
    ],
    law: 'IR art 53 ¶3',
  },
  {
    id: 'A0413',
    stem: [
      '前方车辆排队缓慢行驶时，可以借对向车道超越排队车辆。',
      'When cars ahead crawl in a queue, you may pass them on the oncoming lane.',
    ],
    right: false,
    why: [
      '不得借道超车或者占用对面车道，不得穿插等候的车辆。',
      'Neither overtaking, nor the oncoming lane, nor pushing in is allowed.',
    ],
    law: 'RTSL art 45 ¶1',
  },
]);
