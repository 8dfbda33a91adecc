import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';
import { syllabus } from './s3s-syllabus.js';

/** Joining, leaving and keeping a lane of an expressway, and breaking down on it. */
export const s3sHighway: readonly Question[] = questionsOf('S3S', 'highway', [
  {
    id: 'B0127',
    stem: ['从匝道驶入高速公路，正确的做法是？', 'How do you join an expressway from a slip road?'],
    options: [
      [
        '在加速车道上停车，等主线车流出现足够的空隙再驶入',
        'Stop in the acceleration lane until there is a long enough gap',
      ],
      ['不打灯直接驶入主线', 'Join at once without signalling'],
      [
        '开启左转向灯后立即驶入主线，由主线车辆减速让行',
        'Signal left and move in at once, as those on the expressway must give way',
      ],
      [
        '开启左转向灯，在加速车道提速，不妨碍主线车辆时驶入',
        'Signal left, gain speed first and join without hindering others',
      ],
    ],
    answer: 3,
    why: [
      '先提速再汇入，与主线车速接近才安全；主线车辆优先。',
      'Gain speed first: merging is safe when your speed is close to theirs, and those already there go first.',
    ],
    law: 'IR art 79 ¶1',
  },
  {
    id: 'B0128',
    stem: ['在高速公路上错过了出口，应当怎样做？', 'You have missed your expressway exit. What do you do?'],
    options: [
      ['继续行驶，从下一个出口驶出', 'Drive on and leave by the next one'],
      ['在应急车道倒车回到出口', 'Reverse in the emergency lane to the exit'],
      ['在分流处停车看导航', 'Stop at the fork to study the map'],
      ['越过实线和导流线驶入匝道', 'Cut across the solid lines to the slip road'],
    ],
    answer: 0,
    why: [
      '倒车、逆行一次记12分，在分流口急变道更容易被追尾；多走几公里最便宜。',
      'Reversing or driving back costs 12 points, and swerving at the fork gets you hit; a few more kilometres cost least.',
    ],
    law: 'IR art 82(1)',
  },
  {
    id: 'B0129',
    stem: ['驶离高速公路，应当在哪里降低车速？', 'Where do you slow down when you leave an expressway?'],
    options: [
      ['到收费站前再减速', 'Only before the toll station'],
      ['驶入减速车道以后', 'In the deceleration lane'],
      ['在主线行车道上', 'In the main lane'],
      ['进入匝道弯道以后', 'Once in the bend of the slip road'],
    ],
    answer: 1,
    why: [
      '应当开启右转向灯驶入减速车道再减速；在主线上减速会被后车追尾。',
      'Signal right, move into the deceleration lane and slow down there; slowing in the main lane gets you hit from behind.',
    ],
    law: 'IR art 79 ¶2',
  },
  {
    id: 'B0130',
    stem: [
      '前车加速慢，可以在加速车道上超越它后驶入高速公路。',
      'If the vehicle ahead is slow you may overtake it in the acceleration lane.',
    ],
    right: false,
    why: [
      '不得在匝道、加速车道或者减速车道上超车。',
      'Overtaking is forbidden on slip roads and in acceleration and deceleration lanes.',
    ],
    law: 'IR art 82(2)',
  },
  {
    id: 'B0131',
    stem: [
      '在高速公路上车速低于每小时100公里时，与同车道前车的最小距离不得少于多少米？',
      'Below 100 km/h on an expressway, what is the least distance, in metres, to the vehicle ahead in your lane?',
    ],
    options: [
      ['30', '30'],
      ['50', '50'],
      ['80', '80'],
      ['100', '100'],
    ],
    answer: 1,
    why: [
      '车速低于每小时100公里时距离可以适当缩短，但不得少于50米。',
      'Below 100 km/h the distance may be shorter, but never less than 50 metres.',
    ],
    law: 'IR art 80',
  },
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
    id: 'B0137',
    stem: [
      '高速公路限速标志标明的车速与车道行驶车速的一般规定不一致的，按照限速标志行驶。',
      'Where a speed sign on an expressway differs from the general lane speeds, the sign counts.',
    ],
    right: true,
    why: [
      '标志根据当地路段的情况设置，优先于一般规定。',
      'The sign was put there for that very stretch, so it goes before the general rule.',
    ],
    law: 'IR art 78',
  },
  {
    id: 'B0138',
    stem: ['哪些人和车不得进入高速公路？', 'Who may not enter an expressway?'],
    options: [
      ['拖拉机', 'Tractors'],
      ['设计最高时速为120公里的小型客车', 'A small car built for 120 km/h'],
      ['行人', 'People on foot'],
      ['电动自行车', 'E-bikes'],
    ],
    answer: [0, 2, 3],
    why: [
      '行人、非机动车、拖拉机和设计最高时速低于70公里的机动车都不得进入。',
      'People on foot, non-motor vehicles, tractors and motor vehicles built for less than 70 km/h are kept out.',
    ],
    law: 'RTSL art 67',
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
    id: 'B0140',
    stem: [
      '在有三条车道的高速公路最左侧车道超车完毕，应当怎样做？',
      'You have overtaken in the leftmost of three expressway lanes. What next?',
    ],
    options: [
      ['观察安全后驶回中间车道', 'Move back to the middle lane once it is safe'],
      ['留在最左侧车道慢行', 'Stay there at a low speed'],
      ['在左侧车道与右侧车并排行驶', 'Stay side by side with the vehicle on your right'],
      ['连续变到最右侧车道', 'Cross straight to the right lane'],
    ],
    answer: 0,
    why: [
      '最左侧车道主要用于超车，长期占用会迫使别人从右侧超越。',
      'The leftmost lane is for overtaking; blocking it makes others pass on the right.',
    ],
    law: syllabus.operation,
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
    id: 'B0142',
    stem: [
      '高速公路上可以骑着两条车道之间的分界线行驶，这样两边都方便变道。',
      'On an expressway you may drive astride the lane line so as to change to either side.',
    ],
    right: false,
    why: [
      '不得骑、轧车行道分界线行驶，骑线会使前后车都无法判断您的去向。',
      'Driving on or astride the lane line is forbidden; nobody can tell where you are going.',
    ],
    law: 'IR art 82(3)',
  },
  {
    id: 'B0143',
    stem: ['下列哪种行为在高速公路上是禁止的？', 'Which of these is forbidden on an expressway?'],
    options: [
      ['在服务区停车休息', 'Resting at a service area'],
      ['从左侧车道超车', 'Overtaking in the left lane'],
      ['雨天开启灯光行驶', 'Driving with lights on in the rain'],
      ['试车或者学习驾驶机动车', 'Test-driving or learning to drive'],
    ],
    answer: 3,
    why: ['高速公路上不得试车或者学习驾驶机动车。', 'Neither trials nor driving lessons are allowed on an expressway.'],
    law: 'IR art 82(5)',
  },
  {
    id: 'B0144',
    stem: [
      '两轮摩托车在高速公路行驶时不得载人。',
      'A two-wheeled motorcycle may not carry a passenger on an expressway.',
    ],
    right: true,
    why: [
      '高速时两轮车载人更难保持平衡，因此禁止载人；摩托车最高时速不得超过80公里。',
      'At speed two wheels with a passenger are hard to balance, so it is forbidden; motorcycles are limited to 80 km/h.',
    ],
    law: 'IR art 83',
    groups: ['motorcycle'],
  },
  {
    id: 'B0145',
    stem: [
      '摩托车在高速公路上行驶，最高车速不得超过每小时多少公里？',
      'What is the highest speed, in km/h, of a motorcycle on an expressway?',
    ],
    options: [
      ['60', '60'],
      ['80', '80'],
      ['100', '100'],
      ['120', '120'],
    ],
    answer: 1,
    why: ['摩托车在高速公路上最高不得超过每小时80公里。', 'On an expressway a motorcycle may not exceed 80 km/h.'],
    law: 'IR art 78',
    groups: ['motorcycle'],
  },
  {
    id: 'B0146',
    stem: ['上高速公路之前，应当检查哪些项目？', 'What should you check before you drive onto an expressway?'],
    options: [
      ['货物和行李是否固定', 'That load and luggage are secured'],
      ['轮胎的气压和磨损', 'Tyre pressure and wear'],
      ['制动和灯光', 'Brakes and lights'],
      ['燃料或者电量是否充足', 'Fuel or charge'],
    ],
    answer: [0, 1, 2, 3],
    why: [
      '高速上的小毛病会变成大事故，出发前几分钟就能查完四项。',
      'Small faults become big accidents at speed, and checking all four takes a few minutes.',
    ],
    law: syllabus.operation,
  },
]);
