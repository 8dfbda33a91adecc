import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';
import { syllabus } from './s3s-syllabus.js';

/** Conduct at an accident: people, scene, police, and no second accident. */
export const s3sScene: readonly Question[] = questionsOf('S3S', 'scene', [
  {
    id: 'B0229',
    stem: ['发生交通事故后，驾驶人首先应当做什么？', 'What must a driver do first after a traffic accident?'],
    options: [
      ['先下车与对方理论', 'Get out and argue first'],
      ['立即停车，开启危险报警闪光灯，查看有无人员受伤', 'Stop, hazard lights on, and see who is hurt'],
      ['继续驶到前方路口再停车，以免堵塞后面的交通', 'Drive on to the junction so as not to block those behind'],
      ['立即打电话通知保险公司，听其指示决定是否停车', 'Phone the insurer at once and stop if they say so'],
    ],
    answer: 1,
    why: [
      '先停车、看人、保安全，其他的事都可以晚一点。',
      'Stop, look after people, make the scene safe; all else can wait.',
    ],
    law: 'RTSL art 70 ¶1',
  },
  {
    id: 'B0230',
    stem: [
      '事故造成人员受伤，哪些做法符合规定？',
      'Somebody is hurt in an accident. Which of these does the law ask for?',
    ],
    options: [
      ['因抢救变动现场的，标明原来的位置', 'Mark the positions if rescue changes the scene'],
      ['双方商定赔偿后各自离开', 'Agree on a sum and leave'],
      ['立即抢救受伤人员，拨打120', 'Help the injured at once and call 120'],
      ['保护现场，拨打122报警', 'Protect the scene and call 122'],
    ],
    answer: [0, 2, 3],
    why: [
      '有人受伤的事故必须报警，不能自行协商；变动现场要标明位置，留下证据。',
      'With an injury the police must be called and nothing may be settled privately; mark positions before you move things.',
    ],
    law: 'RTSL art 70 ¶1; D146 art 13 ¶1',
  },
  {
    id: 'B0234',
    stem: [
      '撞坏路灯杆后，只要愿意赔偿就可以先驶离，改天再报警。',
      'After knocking down a lamp post you may drive off and report it another day if you are willing to pay.',
    ],
    right: false,
    why: [
      '造成道路、供电、通讯等设施损毁的，应当报警等候处理，不得驶离；能移动的移到不妨碍交通的地点。',
      'Where road, power or telephone facilities are damaged you must call the police and wait, moving the vehicle only out of the way.',
    ],
    law: 'IR art 88',
  },
  {
    id: 'B0240',
    stem: [
      '倒车时轻轻碰倒一位行人，他说没事就要走，应当怎样做？',
      'Reversing, you knock a person over lightly, who says it is nothing and wants to go. What do you do?',
    ],
    options: [
      ['报警，留在现场，建议其就医检查', 'Call the police, stay, and advise a medical check'],
      ['他说没事，直接离开', 'Leave, since the person says so'],
      ['给一些钱作为补偿，双方都同意后离开', 'Give some money and leave once both agree'],
      ['他说没事，记下他的电话后开车离开', 'Note the number, since the person is fine, and drive off'],
    ],
    answer: 0,
    why: [
      '机动车与行人的事故不属于自行协商的范围，内伤当时可能没有感觉；擅自离开可能构成逃逸。',
      'Accidents with people on foot are not for private settlement, and inner injuries may be felt late; leaving may count as flight.',
    ],
    law: 'D146 art 13 ¶1',
  },
  {
    id: 'B0241',
    stem: [
      '目击肇事逃逸的，应当向公安机关交通管理部门举报，属实的会得到奖励。',
      'Whoever sees a hit-and-run should report it to the traffic police, and is rewarded if it is true.',
    ],
    right: true,
    why: [
      '记下号牌、车型、颜色和逃离方向，拨打122；不要自己驾车追赶。',
      'Note the plate, type, colour and direction and call 122; do not give chase.',
    ],
    law: 'RTSL art 71',
  },
  {
    id: 'B0242',
    stem: ['事故后在路边等待时，人员应当站在哪里？', 'Where should people stand while they wait after an accident?'],
    options: [
      [
        '车尾正后方，面向来车挥动手臂，提醒后面的车辆减速',
        'Right behind the vehicle, waving so that those coming slow down',
      ],
      ['行车道分界线上', 'On the lane line'],
      ['护栏外侧或者路外安全地点，位于来车方向的后侧方', 'Off the road, beyond the barrier, away from the vehicles'],
      ['两辆事故车之间的空地，前后都有车身遮挡', 'Between the two vehicles, sheltered on both sides'],
    ],
    answer: 2,
    why: [
      '被追尾的车会向前窜出，站在车前车后和两车之间最危险。',
      'A vehicle hit from behind shoots forward; in front, behind or between is the worst place.',
    ],
    law: syllabus.secondary,
  },
  {
    id: 'B0243',
    stem: [
      '在高速公路上发生刮擦，可以先在车道上拍照、争论清楚再移车。',
      'After a scrape on an expressway you may first take pictures and argue it out in the lane.',
    ],
    right: false,
    why: [
      '高速上停留几秒都可能被撞；能移动的车应当开灯、拍照后迅速撤离，人到护栏外报警。',
      'Seconds in the lane can kill: lights, pictures, move the vehicles away, and call from beyond the barrier.',
    ],
    law: syllabus.secondary,
  },
  {
    id: 'B0244',
    stem: ['防止二次事故，哪些做法是正确的？', 'Which of these prevent a second accident?'],
    options: [
      ['人员转移到安全地点后报警', 'Get everybody to safety and then call'],
      ['能移动的车辆移到不妨碍交通的地点', 'Move vehicles that can be moved out of the way'],
      ['立即开启危险报警闪光灯', 'Put on the hazard lights at once'],
      ['按规定距离放置警告标志', 'Set up the triangle at the prescribed distance'],
    ],
    answer: [0, 1, 2, 3],
    why: [
      '开灯、放牌、撤人、移车，是每个驾驶人都应当会的四步。',
      'Lights, triangle, people away, vehicles away: four steps every driver should know.',
    ],
    law: syllabus.secondary,
  },
  {
    id: 'B0245',
    stem: [
      '事故后为了减轻责任，可以移动散落物、改变现场。',
      'After an accident you may move debris and change the scene to lessen your responsibility.',
    ],
    right: false,
    why: [
      '故意破坏、伪造现场、毁灭证据的，承担全部责任。',
      'Whoever deliberately destroys or fakes the scene or evidence bears full responsibility.',
    ],
    law: 'IR art 92 ¶2',
  },
  {
    id: 'B0248',
    stem: [
      '路过他人的事故现场，哪些做法是正确的？',
      'Which of these are right when you pass somebody else’s accident?',
    ],
    options: [
      ['跟着救护车快速通过', 'Follow the ambulance through quickly'],
      ['按指挥或者标志减速通过', 'Slow down and pass as directed'],
      ['有人受伤需要帮助时予以协助', 'Help if somebody is hurt and needs it'],
      ['停在车道上围观拍摄', 'Stop in the lane to watch and film'],
    ],
    answer: [1, 2],
    why: [
      '围观和慢行拍摄会引发新的事故；法律要求过往驾驶人协助救人，不添乱就是帮忙。',
      'Gaping causes new accidents; the law asks passers-by to help the injured and otherwise to keep out of the way.',
    ],
    law: 'RTSL art 70 ¶1',
  },
  {
    id: 'B0249',
    stem: [
      '撤离现场后才发现有人受伤的，应当立即就医并向交警报警。',
      'If an injury is found only after the scene was cleared, see a doctor at once and tell the police.',
    ],
    right: true,
    why: [
      '交警会记录并在三个工作日内决定是否受理，请保留照片、病历和票据。',
      'The police record it and decide within three working days; keep photographs, medical records and bills.',
    ],
    law: 'D146 art 18',
  },
  {
    id: 'B0305',
    stem: [
      '发生伤人事故，因抢救伤员需要移动车辆的，应当怎样做？',
      'Somebody is hurt and a vehicle must be moved for the rescue. What do you do?',
    ],
    options: [
      ['标明车辆和伤员原来的位置', 'Mark where the vehicle and the injured were'],
      ['移动后不必告诉交警', 'Move it without telling the police'],
      ['清扫散落物恢复路面', 'Sweep up the debris'],
      ['移动前拍照', 'Photograph it first'],
    ],
    answer: [0, 3],
    why: [
      '救人第一，但要留下证据：标明位置、拍照，并告诉到场的交警。',
      'People first, but keep the evidence: mark, photograph, and tell the officer who comes.',
    ],
    law: 'RTSL art 70 ¶1',
  },
  {
    id: 'B0306',
    stem: [
      '机动车与行人发生事故，只要机动车没有过错，就一定不承担任何赔偿责任。',
      'If the driver is not at fault in an accident with a person on foot, the driver’s side never pays anything.',
    ],
    right: false,
    why: [
      '机动车一方没有过错的，也承担不超过百分之十的赔偿责任；对方故意碰撞的除外。',
      'Even without fault that side bears up to ten per cent, unless the other hit the vehicle on purpose.',
    ],
    law: 'RTSL art 76 ¶1',
  },
]);
