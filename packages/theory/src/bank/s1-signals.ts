import { questionsOf } from './authoring.js';

/** Traffic lights. */
export const s1Signals = questionsOf('S1', 'signals', [
  {
    id: 'A0341',
    sign: 'light-green',
    stem: [
      '路口信号灯如图，转弯车辆可以通行，但不得妨碍被放行的直行车辆和行人。',
      'With the light as shown turning vehicles may go, but must not hinder those going straight on and people.',
    ],
    right: true,
    why: [
      '绿灯亮时准许通行，转弯的车辆不得妨碍被放行的直行车辆、行人通行。',
      'Green lets traffic go; those who turn must not hinder those who go straight on.',
    ],
    law: 'IR art 38 ¶1(1)',
  },
  {
    id: 'A0342',
    sign: 'light-yellow',
    stem: [
      '信号灯如图时，尚未越过停止线的车辆应当怎样做？',
      'The light is as shown and you have not reached the stop line. What do you do?',
    ],
    options: [
      ['加速抢过路口', 'speed up and get through'],
      ['在停止线前停车', 'stop before the line'],
      ['减速继续通过', 'go on slowly'],
      ['鸣喇叭后通过', 'sound the horn and go'],
    ],
    answer: 1,
    why: ['黄灯亮时只有已越过停止线的车辆可以继续通行。', 'At amber only those already past the line go on.'],
    law: 'IR art 38 ¶1(2)',
  },
  {
    id: 'A0343',
    sign: 'light-red',
    stem: [
      '信号灯如图，左转弯车辆在不妨碍他人时可以通行。',
      'With the light as shown a left turn is allowed if nobody is hindered.',
    ],
    right: false,
    why: [
      '红灯亮时只有右转弯车辆在不妨碍被放行车辆、行人时可以通行，左转不行。',
      'At red only right turns may go, and only without hindering others.',
    ],
    law: 'IR art 38',
  },
  {
    id: 'A0344',
    sign: 'light-flashing',
    stem: [
      '路口只有一盏图中的灯在持续闪烁，正确的做法是？',
      'At a junction only this lamp keeps flashing. What is right?',
    ],
    options: [
      ['注意瞭望，确认安全后通过', 'look out and pass when it is safe'],
      ['加速通过', 'speed through'],
      ['停车等待绿灯', 'wait for green'],
      ['掉头绕行', 'make a U-turn'],
    ],
    answer: 0,
    why: [
      '闪光警告信号灯提示通行时注意瞭望，确认安全后通过。',
      'A flashing light reminds you to look and to pass when it is safe.',
    ],
    law: 'IR art 42',
  },
  {
    id: 'A0345',
    sign: 'arrow-green-left',
    stem: ['信号灯如图，哪个方向的车辆可以通行？', 'What does the light as shown allow?'],
    options: [
      ['直行', 'driving straight on'],
      ['向左转弯', 'turning left'],
      ['所有方向', 'all of them'],
      ['都不可以', 'none of them'],
    ],
    answer: 1,
    why: [
      '方向指示信号灯的箭头方向向左，绿色表示准许左转弯。',
      'The arrow tells the direction; green to the left lets left turns go.',
    ],
    law: 'IR art 41',
  },
  {
    id: 'A0346',
    sign: 'arrow-red-up',
    stem: [
      '信号灯如图，直行车辆应当停在停止线以外等候。',
      'With the light as shown those who want to go straight on wait before the stop line.',
    ],
    right: true,
    why: ['向上的箭头指示直行方向，红色禁止该方向通行。', 'The upward arrow is for straight on, and red bars it.'],
    law: 'IR art 41',
  },
  {
    id: 'A0347',
    sign: 'lane-cross',
    stem: [
      '隧道入口上方的车道信号灯如图，该车道车辆应当怎样做？',
      'The lane light above a tunnel entrance is as shown. What does traffic in that lane do?',
    ],
    options: [
      ['继续驶入', 'drive on'],
      ['减速驶入', 'enter slowly'],
      ['不得进入该车道', 'keep out of that lane'],
      ['鸣喇叭驶入', 'sound the horn and enter'],
    ],
    answer: 2,
    why: ['车道信号灯红色叉形灯亮时，禁止本车道车辆通行。', 'A red cross closes the lane.'],
    law: 'IR art 40',
  },
  {
    id: 'A0348',
    sign: 'lane-arrow',
    stem: [
      '车道上方的信号灯如图，本车道车辆可以按指示方向通行。',
      'With the light above the lane as shown, traffic in this lane may go on.',
    ],
    right: true,
    why: ['绿色箭头灯亮时，准许本车道车辆按指示方向通行。', 'A green arrow opens the lane in that direction.'],
    law: 'IR art 40',
  },
  {
    id: 'A0349',
    sign: 'rail-lights',
    stem: [
      '铁路道口两盏灯如图交替闪亮，可以趁火车未到快速通过。',
      'The two lamps at a railway crossing flash in turn. You may hurry across before the train comes.',
    ],
    right: false,
    why: [
      '两个红灯交替闪烁或者一个红灯亮时，禁止车辆、行人通行。',
      'Two red lamps in turn, or one red lamp, bar everybody.',
    ],
    law: 'IR art 43',
  },
  {
    id: 'A0350',
    sign: 'walk-red',
    stem: [
      '人行横道信号灯如图，但已在横道内的行人应当怎样做？',
      'The light at a crossing is as shown and somebody is already on it. What may he do?',
    ],
    options: [
      ['原路跑回', 'run back'],
      ['继续通过或者在道路中心线处停留等候', 'go on, or wait at the middle of the road'],
      ['停在车道中间', 'stop in a lane'],
      ['随意行走', 'walk as he likes'],
    ],
    answer: 1,
    why: [
      '红灯亮时禁止行人进入，已经进入的可以继续通过或者在道路中心线处停留等候。',
      'Nobody may step on; those already on it go on or wait at the middle.',
    ],
    law: 'IR art 39',
  },
  {
    id: 'A0351',
    sign: 'walk-green',
    stem: [
      '行人信号灯如图时，右转弯的机动车享有优先通行权。',
      'With the pedestrians’ light as shown, a car turning right has priority.',
    ],
    right: false,
    why: ['绿色人形灯准许行人通过，右转弯车辆应当停车让行。', 'People may cross; a car turning right stops for them.'],
    law: 'IR art 39; RTSL art 47',
  },
  {
    id: 'A0352',
    stem: [
      '信号灯显示绿灯，交通警察却示意停车，应当怎样做？',
      'The light is green but an officer signals you to stop. What do you do?',
    ],
    options: [
      ['按信号灯通行', 'follow the light'],
      ['鸣喇叭询问', 'sound the horn to ask'],
      ['跟随前车', 'follow the car ahead'],
      ['按交通警察的指挥停车', 'stop as the officer directs'],
    ],
    answer: 3,
    why: ['遇有交通警察现场指挥时，应当按照交通警察的指挥通行。', 'An officer’s direction comes before the lights.'],
    law: 'RTSL art 38',
  },
  {
    id: 'A0353',
    stem: [
      '绿灯亮，但前方路口内已经堵死，应当怎样做？',
      'The light is green but the junction ahead is blocked. What do you do?',
    ],
    options: [
      ['跟着前车驶入路口等候', 'follow into the junction and wait there'],
      ['依次停在路口以外等候', 'wait in turn before the junction'],
      ['从右侧绕过', 'go round on the right'],
      ['借对向车道通过', 'use the oncoming lane'],
    ],
    answer: 1,
    why: [
      '前方路口交通阻塞时，应当依次停在路口以外等候，不得进入路口。',
      'When the junction is blocked, wait before it in turn and do not enter.',
    ],
    law: 'IR art 53 ¶1',
  },
]);
