import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';
import { syllabus } from './s3s-syllabus.js';

/** Breakdowns, jams, debris and drowsiness on an expressway. */
export const s3sHighwayTrouble: readonly Question[] = questionsOf('S3S', 'highway', [
  {
    id: 'B0132',
    stem: [
      '车辆在高速公路上发生故障，应当采取哪些措施？',
      'Your vehicle breaks down on an expressway. Which of these must you do?',
    ],
    options: [
      ['在来车方向150米以外设置警告标志', 'Set up the triangle more than 150 metres back'],
      [
        '车上人员迅速转移到右侧路肩或者应急车道，有条件的到护栏外',
        'Get everybody quickly to the right shoulder or emergency lane, behind the barrier if possible',
      ],
      ['迅速报警', 'Call for help without delay'],
      ['开启危险报警闪光灯', 'Put on the hazard lights'],
    ],
    answer: [0, 1, 2, 3],
    why: [
      '口诀是“车靠边、人撤离、即报警”，人一定不能留在车内或者行车道上。',
      'Vehicle aside, people away, call at once: nobody may stay inside or in the lanes.',
    ],
    law: 'RTSL art 68',
  },
  {
    id: 'B0133',
    stem: [
      '车辆在高速公路应急车道上等待救援时，乘客留在车内最安全。',
      'While waiting for help in the emergency lane, passengers are safest inside the vehicle.',
    ],
    right: false,
    why: [
      '故障车随时可能被追尾，车上人员应当迅速离开车辆，转移到安全地点。',
      'A broken-down vehicle may be hit at any moment; everybody must leave it for a safe place.',
    ],
    law: 'RTSL art 68',
  },
  {
    id: 'B0134',
    stem: [
      '车辆在高速公路上发生故障不能行驶，应当由谁拖曳？',
      'Who may tow a vehicle that can no longer drive on an expressway?',
    ],
    options: [
      ['路过的货车', 'A passing lorry'],
      ['自己推到出口', 'You, by pushing it to the exit'],
      ['救援车或者清障车', 'A rescue or recovery vehicle'],
      ['同行的朋友用绳子拖', 'A friend with a rope'],
    ],
    answer: 2,
    why: [
      '高速公路上故障车应当由救援车、清障车拖曳、牵引，软绳拖车极易造成追尾。',
      'On an expressway only rescue and recovery vehicles tow; a rope invites a rear-end collision.',
    ],
    law: 'RTSL art 68 ¶2',
  },
  {
    id: 'B0135',
    stem: [
      '高速公路堵车时，可以借用应急车道缓慢通过。',
      'When an expressway is jammed you may crawl along the emergency lane.',
    ],
    right: false,
    why: [
      '应急车道是救护车的生命通道，非紧急情况不得行驶、停车，违者一次记6分。',
      'It is the ambulance’s way through; using it without an emergency is forbidden and carries 6 points.',
    ],
    law: 'IR art 82(4)',
  },
  {
    id: 'B0136',
    stem: ['在高速公路上行驶感到困倦，应当在哪里休息？', 'You grow sleepy on an expressway. Where do you rest?'],
    options: [
      ['就近的服务区或者驶出高速后', 'At the nearest service area, or after leaving it'],
      ['开启危险报警闪光灯后的应急车道上', 'In the emergency lane with the hazard lights on'],
      ['匝道口的导流区', 'On the hatched area at a slip road'],
      ['收费站前的行车道', 'In a lane before the toll station'],
    ],
    answer: 0,
    why: [
      '应急车道、匝道和导流区都不能停车休息；提前计划，每两小时进一次服务区。',
      'None of these is a place to rest; plan ahead and use a service area every two hours.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0139',
    stem: [
      '高速行驶中发现前方车道内有散落物，来不及变更车道，应当怎样做？',
      'At high speed you see debris in your lane and cannot change lanes in time. What do you do?',
    ],
    options: [
      ['迅速向左或者向右猛打方向，从空当绕过去', 'Swerve quickly to whichever side is free'],
      ['加速冲过，利用车身高度越过散落物', 'Accelerate over it, relying on your clearance'],
      ['拉起驻车制动', 'Pull up the parking brake'],
      ['握稳方向盘，制动减速，尽量降低碰撞速度', 'Hold the wheel steady and brake'],
    ],
    answer: 3,
    why: [
      '高速时猛打方向会侧翻或者撞上旁边的车，先制动减速最重要。',
      'Swerving at speed rolls you over or into others: braking comes first.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0141',
    stem: [
      '高速公路上遇前方突然拥堵停车，应当开启危险报警闪光灯，并通过后视镜注意后方来车。',
      'When expressway traffic ahead suddenly stops, put on the hazard lights and watch your mirrors.',
    ],
    right: true,
    why: [
      '队尾最容易被追尾，开灯提示后车，并与前车留出躲避的空间。',
      'The tail of a queue is where rear-end collisions happen: warn those behind and leave room to get away.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0299',
    stem: [
      '高速公路上前车突然掉落货物，应当立即停在车道内下车清理。',
      'If the vehicle ahead drops its load on an expressway, stop in the lane at once and clear it away.',
    ],
    right: false,
    why: [
      '在高速公路车道内停车、行走都极其危险；减速避让驶过，到安全地点后报警。',
      'Stopping or walking in an expressway lane is deadly; slow down, pass it and call from a safe place.',
    ],
    law: syllabus.conditions,
  },
]);
