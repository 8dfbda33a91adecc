import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';
import { syllabus } from './s3s-syllabus.js';

/** Joining, leaving and keeping a lane of an expressway. */
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
  {
    id: 'B0298',
    stem: ['在高速公路上，哪些行为是禁止的？', 'Which of these are forbidden on an expressway?'],
    options: [
      ['在路肩上行驶', 'Driving on the shoulder'],
      ['在减速车道内降低车速', 'Slowing down in the deceleration lane'],
      ['在车道内停车', 'Stopping in a lane'],
      ['在匝道上超车', 'Overtaking on a slip road'],
    ],
    answer: [0, 2, 3],
    why: [
      '车道内停车、匝道超车、路肩行驶都极易引发追尾；驶入减速车道再减速是正确的。',
      'Each of the first three invites collisions; slowing down in the deceleration lane is right.',
    ],
    law: 'IR art 82',
  },
  {
    id: 'B0300',
    stem: [
      '从匝道驶入高速公路时，已在高速公路内行驶的车辆优先。',
      'Vehicles already on an expressway have priority over those joining from a slip road.',
    ],
    right: true,
    why: [
      '驶入的车应当在不妨碍主线车辆正常行驶的情况下汇入。',
      'Those who join may not hinder those who are already there.',
    ],
    law: 'IR art 79 ¶1',
  },
]);
