import { gestureStandard, questionsOf } from './authoring.js';

/** Hand signals of traffic officers. */
export const s1Gestures = questionsOf('S1', 'gestures', [
  {
    id: 'A0361',
    sign: 'officer-stop',
    stem: ['前方交警做出图中手势，你应当怎样做？', 'The officer ahead gives this signal. What do you do?'],
    options: [
      ['停车', 'stop'],
      ['直行', 'go straight on'],
      ['左转弯', 'turn left'],
      ['靠边停车接受检查', 'pull over for a check'],
    ],
    answer: 0,
    why: [
      '左臂向前上方直伸、掌心向前，是停止信号，不准前方车辆通行。',
      'The left arm up with the palm to the front is the signal to stop.',
    ],
    law: gestureStandard,
  },
  {
    id: 'A0362',
    sign: 'officer-straight',
    stem: [
      '交警双臂平伸、右臂向左摆动的图中手势，准许哪种通行？',
      'Both arms are level and the right one swings to the left. What may go?',
    ],
    options: [
      ['右方直行的车辆', 'traffic from the officer’s right, straight on'],
      ['所有左转弯车辆', 'all left turns'],
      ['前方来车', 'traffic facing the officer'],
      ['只有行人', 'people only'],
    ],
    answer: 0,
    why: [
      '这是直行信号，准许右方直行的车辆通行。',
      'It is the signal for straight on: traffic from the officer’s right may go.',
    ],
    law: gestureStandard,
  },
  {
    id: 'A0363',
    sign: 'officer-left',
    stem: ['图中手势是左转弯信号，准许车辆左转弯。', 'This is the signal for a left turn: vehicles may turn left.'],
    right: true,
    why: [
      '右臂向前平伸，左臂向右前方摆动，准许车辆左转弯。',
      'Right arm forward, left arm swinging to the right front: left turns may go.',
    ],
    law: gestureStandard,
  },
  {
    id: 'A0364',
    sign: 'officer-left-wait',
    stem: ['看到图中手势，左转弯车辆应当怎样做？', 'What does traffic that wants to turn left do at this signal?'],
    options: [
      ['进入路口，靠近中心等候左转信号', 'enter the junction and wait near its centre'],
      ['立即左转驶离路口', 'turn left at once'],
      ['停在停止线外不动', 'stay behind the stop line'],
      ['改为直行', 'go straight on instead'],
    ],
    answer: 0,
    why: [
      '左转弯待转信号：进入路口，沿左转方向靠近路口中心，等候左转弯信号。',
      'It calls you into the junction to wait near the centre for the left-turn signal.',
    ],
    law: gestureStandard,
  },
  {
    id: 'A0365',
    sign: 'officer-right',
    stem: ['图中手势准许右方的车辆怎样行驶？', 'What may traffic from the officer’s right do at this signal?'],
    options: [
      ['右转弯', 'turn right'],
      ['直行', 'go straight on'],
      ['掉头', 'make a U-turn'],
      ['左转弯', 'turn left'],
    ],
    answer: 0,
    why: [
      '左臂向前平伸，右臂向左前方摆动，是右转弯信号。',
      'Left arm forward, right arm swinging to the left front: the signal for right turns.',
    ],
    law: gestureStandard,
  },
  {
    id: 'A0366',
    sign: 'officer-lane',
    stem: [
      '看到图中手势，车辆应当腾空指定的车道，减速慢行。',
      'At this signal vehicles clear the lane that is shown and slow down.',
    ],
    right: true,
    why: ['右臂向前平伸、向左水平摆动，是变道信号。', 'The right arm swings level to the left: change lanes.'],
    law: gestureStandard,
  },
  {
    id: 'A0367',
    sign: 'officer-slow',
    stem: [
      '交警右臂掌心向下摆动的图中手势，表示车辆应当立即停车。',
      'The officer’s right arm swings downwards, palm down: vehicles must stop at once.',
    ],
    right: false,
    why: ['这是减速慢行信号，车辆应当降低速度，不是停车。', 'It is the signal to slow down, not to stop.'],
    law: gestureStandard,
  },
  {
    id: 'A0368',
    sign: 'officer-aside',
    stem: ['交警向你做出图中手势，你应当怎样做？', 'The officer gives you this signal with both arms. What do you do?'],
    options: [
      ['加速驶离', 'drive off fast'],
      ['掉头', 'make a U-turn'],
      ['靠边停车', 'pull over and stop'],
      ['变更到左侧车道', 'move to the left lane'],
    ],
    answer: 2,
    why: [
      '左臂向前上方平伸，右臂向前下方平伸并向左摆动，是示意车辆靠边停车。',
      'The left arm up and the right one swinging low to the left tell you to pull over.',
    ],
    law: gestureStandard,
  },
]);
