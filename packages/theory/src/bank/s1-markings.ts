import { markingStandard, questionsOf } from './authoring.js';

/** Lines along and across the road. */
export const s1Markings = questionsOf('S1', 'markings', [
  {
    id: 'A0301',
    sign: 'yellow-broken',
    stem: ['图中道路中间的线，在什么情况下可以越过？', 'When may the line in the middle of this road be crossed?'],
    options: [
      ['任何情况下都不可以', 'never'],
      ['保证安全的前提下超车、转弯时', 'to overtake or turn, when it is safe'],
      ['只有夜间可以', 'at night only'],
      ['可以一直占用对向车道', 'one may stay on the other side'],
    ],
    answer: 1,
    why: [
      '黄色虚线分隔对向车流，保证安全时允许短时越线超车或者转弯。',
      'The broken yellow line may be crossed for a short time when it is safe.',
    ],
    law: markingStandard,
  },
  {
    id: 'A0302',
    sign: 'yellow-solid',
    stem: [
      '在图中道路上，前车很慢时可以越过中间的线超车。',
      'On this road you may cross the middle line to overtake a slow car.',
    ],
    right: false,
    why: [
      '黄色单实线禁止跨越对向车行道，不得越线超车、掉头。',
      'A solid yellow line must not be crossed, neither to overtake nor to make a U-turn.',
    ],
    law: markingStandard,
  },
  {
    id: 'A0303',
    sign: 'yellow-double',
    stem: [
      '图中道路中间的两条线对两侧车辆的要求是什么？',
      'What do the two lines in the middle of this road demand of both sides?',
    ],
    options: [
      ['左侧可以越线', 'the left side may cross'],
      ['右侧可以越线', 'the right side may cross'],
      ['两侧都不得越线或者压线', 'neither side may cross or ride on them'],
      ['两侧都可以越线', 'both may cross'],
    ],
    answer: 2,
    why: ['双黄实线严格禁止两侧车辆越线或者压线行驶。', 'Double solid yellow lines bar both sides.'],
    law: markingStandard,
  },
  {
    id: 'A0304',
    sign: 'yellow-mixed',
    stem: [
      '图中蓝色车辆在虚线一侧，它可以在确认安全后越线超车或者掉头。',
      'The blue car is on the broken side: it may cross to overtake or make a U-turn when it is safe.',
    ],
    right: true,
    why: [
      '黄色虚实线：虚线一侧允许暂时越线，实线一侧禁止越线。',
      'With a mixed line the broken side may cross for a moment, the solid side may not.',
    ],
    law: markingStandard,
  },
  {
    id: 'A0305',
    sign: 'white-broken',
    stem: [
      '图中两车同向行驶，中间的白线允许做什么？',
      'Two cars go the same way. What does the white line between them allow?',
    ],
    options: [
      ['变更车道', 'changing lanes'],
      ['逆向行驶', 'driving the wrong way'],
      ['骑线行驶', 'riding on the line'],
      ['停车等人', 'stopping to wait for somebody'],
    ],
    answer: 0,
    why: [
      '白色虚线为可跨越同向车行道分界线，可以变道，但不得长时间压线。',
      'A broken white line may be crossed to change lanes, not ridden on.',
    ],
    law: markingStandard,
  },
  {
    id: 'A0306',
    sign: 'white-solid',
    stem: [
      '接近路口时车道间的线变成图中样子，错过转弯车道的车应当怎样做？',
      'Near a junction the line looks like this and you are in the wrong lane for your turn. What do you do?',
    ],
    options: [
      ['压线并入转弯车道', 'cross the line into the right lane'],
      ['停在原地等待机会', 'stop and wait for a gap'],
      ['按所在车道方向行驶，到前方再绕行', 'go the way your lane leads and come round later'],
      ['倒车后重新选择', 'reverse and choose again'],
    ],
    answer: 2,
    why: [
      '白色实线禁止跨越变道，应当按所在车道的方向通过路口。',
      'A solid white line must not be crossed; follow the direction of your lane.',
    ],
    law: markingStandard,
  },
  {
    id: 'A0307',
    sign: 'stop-line',
    stem: [
      '红灯亮时，车辆应当停在图中白色横线的什么位置？',
      'At a red light, where do you stop in relation to the white line across the lane?',
    ],
    options: [
      ['线以外（未越线）', 'before it'],
      ['压在线上', 'on it'],
      ['越过线一个车头', 'with the bonnet past it'],
      ['路口中间', 'in the middle of the junction'],
    ],
    answer: 0,
    why: [
      '遇停止信号时依次停在停止线以外，没有停止线的停在路口以外。',
      'At a stop signal you stop before the line, or before the junction if there is none.',
    ],
    law: 'IR art 51(5)',
  },
  {
    id: 'A0308',
    sign: 'stop-lines',
    stem: [
      '图中两条白色横实线表示应当停车让干路车辆先行。',
      'The two solid white lines mean that you stop and let the main road go first.',
    ],
    right: true,
    why: [
      '停车让行线由两条平行白实线和“停”字组成，应当停车观察后再通行。',
      'These stop lines require a halt before you go on.',
    ],
    law: markingStandard,
  },
  {
    id: 'A0309',
    sign: 'yield-lines',
    stem: [
      '图中两条白色横虚线加倒三角的地面标记，要求驾驶人怎样做？',
      'What do the two broken lines and the triangle on the lane ask of a driver?',
    ],
    options: [
      ['减速让干路车辆先行', 'slow down and give way to the main road'],
      ['加速汇入', 'speed up and join'],
      ['任何时候都停车', 'stop at all times'],
      ['原地掉头', 'make a U-turn'],
    ],
    answer: 0,
    why: [
      '减速让行线提示减速，必要时停车，让干路车辆先行。',
      'Slow down, stop if needed, and let the main road go first.',
    ],
    law: markingStandard,
  },
  {
    id: 'A0310',
    sign: 'zebra',
    stem: [
      '有行人正走在图中的白色条纹上，机动车应当停车让行。',
      'Somebody is walking on these white stripes. A motor vehicle must stop.',
    ],
    right: true,
    why: ['人行横道上有行人通过的，机动车应当停车让行。', 'Motor vehicles stop for people on a crossing.'],
    law: 'RTSL art 47',
  },
  {
    id: 'A0311',
    sign: 'diamond',
    stem: ['车道上出现图中白色图形，提示前方有什么？', 'What do these white shapes on the lanes tell you is ahead?'],
    options: [
      ['减速丘', 'a speed hump'],
      ['公交车站', 'a bus stop'],
      ['人行横道', 'a pedestrian crossing'],
      ['车距确认段', 'a stretch for checking distances'],
    ],
    answer: 2,
    why: ['白色菱形是人行横道预告标识，看到后应当减速。', 'The diamonds announce a crossing: slow down.'],
    law: markingStandard,
  },
  {
    id: 'A0312',
    sign: 'grid',
    stem: ['前方堵车，可以停在图中黄色网格区域内等候。', 'Traffic ahead is blocked. You may wait on this yellow grid.'],
    right: false,
    why: [
      '网状线内禁止以任何原因停车，前方阻塞时应当在区域外等候。',
      'Nobody may stop on it for any reason; wait before it.',
    ],
    law: 'IR art 53 ¶2',
  },
]);
