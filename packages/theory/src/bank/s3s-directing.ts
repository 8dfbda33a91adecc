import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';
import { syllabus } from './s3s-syllabus.js';

/** Officers and lights: what to do on seeing them. */
export const s3sDirecting: readonly Question[] = questionsOf('S3S', 'directing', [
  {
    id: 'B0251',
    stem: [
      '路口绿灯亮，而交通警察示意您停车，可以按绿灯通过。',
      'The light is green but an officer signals you to stop; you may go by the green light.',
    ],
    right: false,
    why: [
      '遇有交通警察现场指挥时，应当按照交通警察的指挥通行。',
      'Where an officer directs traffic, the officer’s directions count.',
    ],
    law: 'RTSL art 38',
  },
  {
    id: 'B0252',
    sign: 'officer-stop',
    stem: [
      '路口交通警察面向您做出图中手势，您应当怎样做？',
      'An officer at the junction faces you with the gesture shown. What do you do?',
    ],
    options: [
      ['在停止线前停车等候', 'Stop before the line and wait'],
      ['减速后继续直行', 'Slow down and go straight on'],
      ['立即靠边停车接受检查', 'Pull over for a check'],
      ['加速通过路口', 'Speed through the junction'],
    ],
    answer: 0,
    why: [
      '左臂向前上方直伸、掌心向前是停止信号，前方车辆不准通行。',
      'A left arm raised forward with the palm to you is the signal to stop.',
    ],
    law: 'RTSL art 38',
  },
  {
    id: 'B0253',
    sign: 'officer-aside',
    stem: [
      '行驶中交通警察对您做出图中手势，您应当怎样做？',
      'An officer makes the gesture shown to you as you drive. What do you do?',
    ],
    options: [
      ['加速驶过', 'Drive past faster'],
      ['打右转向灯，减速靠路边停车', 'Signal right and stop at the roadside'],
      ['变更到左侧车道继续行驶', 'Signal left, change lanes and drive on'],
      ['在车道内立即停车', 'Stop at once in your lane'],
    ],
    answer: 1,
    why: [
      '这是示意车辆靠边停车的手势，应当安全靠边，听从指挥。',
      'It asks you to pull over: do so safely and follow instructions.',
    ],
    law: 'RTSL art 38',
  },
  {
    id: 'B0254',
    sign: 'officer-slow',
    stem: [
      '看到交通警察做出图中手势，应当减速慢行。',
      'On seeing an officer make the gesture shown, you should slow down.',
    ],
    right: true,
    why: [
      '右臂向右前方平伸、掌心向下摆动，是减速慢行信号。',
      'An arm out to the front right, palm down and swinging down, tells you to slow down.',
    ],
    law: 'RTSL art 38',
  },
  {
    id: 'B0255',
    sign: 'officer-left-wait',
    stem: [
      '您准备左转弯，路口交通警察做出图中手势，应当怎样做？',
      'You want to turn left and the officer makes the gesture shown. What do you do?',
    ],
    options: [
      ['在停止线前等候，直到手势变成左转弯', 'Wait before the stop line until the gesture for left turns'],
      ['立即完成左转弯', 'Complete the left turn at once'],
      ['改为直行通过', 'Go straight on instead'],
      ['驶入路口，在中心附近等候左转', 'Enter the junction and wait near its middle to turn'],
    ],
    answer: 3,
    why: [
      '左臂向左下方平伸、掌心向下摆动是左转弯待转信号，左转车进入路口等候。',
      'A left arm held low to the left and swinging down tells those turning left to enter and wait.',
    ],
    law: 'RTSL art 38',
  },
  {
    id: 'B0256',
    sign: 'lane-cross',
    stem: ['您的车道上方亮起图中信号，应当怎样做？', 'The signal shown lights up above your lane. What do you do?'],
    options: [
      ['尽快安全变更到允许通行的车道', 'Change safely to a lane that is open'],
      ['在本车道停车等候变灯', 'Stop in your lane until it changes'],
      ['减速后继续在本车道行驶', 'Slow down and stay in the lane'],
      ['开启危险报警闪光灯通过', 'Put on the hazard lights and pass through'],
    ],
    answer: 0,
    why: [
      '红色叉形灯表示禁止本车道车辆通行，应当观察后变到绿色箭头的车道。',
      'A red cross closes the lane: look, then move to one with a green arrow.',
    ],
    law: 'IR art 40',
  },
  {
    id: 'B0257',
    sign: 'rail-lights',
    stem: [
      '驶近铁路道口，看到图中信号，应当怎样做？',
      'You approach a level crossing and see the signal shown. What do you do?',
    ],
    options: [
      ['鸣喇叭后缓慢通过', 'Sound the horn and cross slowly'],
      ['在停止线以外停车等候', 'Stop before the stop line and wait'],
      ['确认没有火车后通过', 'Cross once you see no train'],
      ['加速在栏杆落下前通过', 'Hurry across before the barrier falls'],
    ],
    answer: 1,
    why: [
      '两个红灯交替闪烁表示禁止车辆、行人通行，灯灭后才能通过。',
      'Two red lights flashing in turn forbid everybody to cross until they go out.',
    ],
    law: 'IR art 43',
  },
  {
    id: 'B0258',
    stem: [
      '路口信号灯突然全部熄灭，没有交警指挥，应当怎样通过？',
      'All lights at a junction have gone out and nobody directs traffic. How do you pass?',
    ],
    options: [
      ['停在停止线前，等信号灯修好后再通过路口', 'Stop at the line until the lights are repaired'],
      ['按灭灯前的放行方向继续依次通过路口', 'Keep going in turn in the direction that was released last'],
      ['减速慢行，让行人和优先通行的车辆先行', 'Slow down and yield to people and to those with priority'],
      ['车速快的先行', 'Whoever is fastest goes first'],
    ],
    answer: 2,
    why: [
      '没有信号的路口应当减速慢行，停车瞭望，让右方来车先行，转弯让直行。',
      'Without signals: slow down, stop and look, yield to the right, and turning yields to straight on.',
    ],
    law: 'RTSL art 44',
  },
  {
    id: 'B0259',
    stem: [
      '右转方向的红色箭头灯亮时，只要没有行人就可以右转弯。',
      'At a red arrow pointing right you may turn right as long as nobody is crossing.',
    ],
    right: false,
    why: [
      '红灯时可以右转只适用于圆形红灯；右转红色箭头灯亮时，右转弯也被禁止。',
      'Turning right on red holds for a round light only; a red right arrow forbids the turn.',
    ],
    law: 'IR arts 38, 41',
  },
  {
    id: 'B0271',
    stem: [
      '路口有行人横过，信号灯刚变绿，哪些做法是正确的？',
      'The light has just turned green while people are still crossing. Which of these are right?',
    ],
    options: [
      ['鸣喇叭催促行人', 'Hurry them with the horn'],
      ['缓慢逼近行人', 'Edge towards them'],
      ['等行人走完再起步', 'Wait until they have crossed'],
      ['起步前观察左右两侧', 'Look left and right before moving off'],
    ],
    answer: [2, 3],
    why: [
      '绿灯只是准许通行，不是可以与行人抢行；看清左右再起步。',
      'Green permits you to go, not to fight people for the road: look both ways first.',
    ],
    law: 'RTSL arts 38, 44',
  },
  {
    id: 'B0272',
    stem: [
      '洒水车、清扫车作业时，后车应当加大距离，在确保安全后超越。',
      'Behind a street washer or sweeper at work you should stay back and overtake only when it is safe.',
    ],
    right: true,
    why: [
      '作业车速度慢、可以不受分道行驶限制，不要紧跟，也不要贴近超越。',
      'It is slow and not bound to its lane: neither follow nor pass it closely.',
    ],
    law: 'RTSL art 54 ¶2',
  },
  {
    id: 'B0273',
    stem: [
      '看到可变信息板显示“前方有雾 限速60”，应当怎样做？',
      'A message board reads “Fog ahead, limit 60”. What do you do?',
    ],
    options: [
      ['提前开启雾灯和近光灯', 'Switch on fog lights and dipped headlights early'],
      ['加大与前车的距离', 'Stay further behind the vehicle ahead'],
      ['等看到雾以后再减速', 'Wait to slow down until you see the fog'],
      ['立即按显示的限速降低车速', 'Slow down to the limit at once'],
    ],
    answer: [0, 1, 3],
    why: [
      '浓雾往往突然出现，看见时再减速已经来不及；低能见度时按提示提前做好准备。',
      'Fog comes suddenly, and slowing down on seeing it is too late: prepare as the board says.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0315',
    stem: ['驾驶人通过路口时，应当遵守哪些交通信号？', 'Which traffic signals must a driver obey at a junction?'],
    options: [
      ['交通标志和标线', 'Road signs and markings'],
      ['交通警察的指挥', 'The directions of a traffic officer'],
      ['路边商铺的霓虹灯', 'The neon lights of shops'],
      ['交通信号灯', 'Traffic lights'],
    ],
    answer: [0, 1, 3],
    why: [
      '信号灯、标志、标线和交通警察的指挥都是交通信号，其中交警现场指挥优先。',
      'Lights, signs, markings and officers are all traffic signals, and an officer on the spot comes first.',
    ],
    law: 'RTSL art 25',
  },
  {
    id: 'B0316',
    stem: [
      '持续闪烁的黄灯提示注意瞭望，确认安全后通过。',
      'A yellow light that keeps flashing tells you to look carefully and pass once it is safe.',
    ],
    right: true,
    why: [
      '黄闪灯不是可以加速通过的信号，夜间尤其要减速看清左右。',
      'It is no leave to hurry, least of all at night: slow down and look both ways.',
    ],
    law: 'IR art 42',
  },
]);
