import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';
import { syllabus } from './s3s-syllabus.js';

/** Patience in queues, puddles, estates and in the country. */
export const s3sManners: readonly Question[] = questionsOf('S3S', 'courtesy', [
  {
    id: 'B0034',
    stem: [
      '两条车道并成一条，前方车辆缓慢行驶，应当怎样通过？',
      'Two lanes become one and traffic is crawling. How do you go through?',
    ],
    options: [
      ['谁的车头靠前谁先走', 'Whoever is ahead by a nose'],
      ['大车先走，小车后走', 'Large vehicles first, small ones after'],
      ['每车道一辆，依次交替驶入', 'One from each lane in turn'],
      ['左侧车道的车全部先走', 'The whole left lane first'],
    ],
    answer: 2,
    why: [
      '车道减少处应当每车道一辆依次交替，俗称“拉链式”通行，比抢行快得多。',
      'Where lanes end, vehicles take turns like the teeth of a zip, which is far quicker than pushing in.',
    ],
    law: 'RTSL art 45 ¶2',
  },
  {
    id: 'B0035',
    stem: [
      '前方车辆排队等候时，可以借用对向车道超到队伍前面。',
      'When vehicles are queueing you may use the opposite lane to get to the front.',
    ],
    right: false,
    why: [
      '遇前方停车排队，不得借道超车、占用对面车道，也不得穿插，否则一次记3分。',
      'You may neither use the opposite lane nor cut into the queue; it carries 3 points.',
    ],
    law: 'RTSL art 45 ¶1',
  },
  {
    id: 'B0036',
    stem: [
      '雨后路边有积水，旁边有行人，应当怎样通过？',
      'After rain there are puddles at the kerb and people beside them. How do you pass?',
    ],
    options: [
      ['减速慢行，避免溅起积水', 'Slowly, so as not to splash them'],
      ['鸣喇叭让行人躲开后快速通过', 'Sound the horn to clear them and pass quickly'],
      ['保持车速，靠近路边通过', 'At the same speed, close to the kerb'],
      ['加速通过，缩短溅水的时间', 'Faster, to shorten the splash'],
    ],
    answer: 0,
    why: [
      '低速通过才不会把水溅到行人身上，也能防止轮胎打滑。',
      'Only low speed keeps the water off people, and your tyres from slipping.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0040',
    stem: ['在居民小区内驾驶机动车，应当怎样行驶？', 'How must you drive inside a residential estate?'],
    options: [
      ['低速行驶，避让行人', 'At low speed, giving way to people on foot'],
      ['连续鸣喇叭让行人避让', 'Sounding the horn so that people give way'],
      ['按城市道路的最高限速行驶', 'At the limit for city roads'],
      ['开启远光灯快速通过', 'Quickly, with main beam on'],
    ],
    answer: 0,
    why: [
      '单位院内、居民居住区内机动车应当低速行驶，避让行人；有限速标志的按标志行驶。',
      'In estates and compounds you drive slowly and give way to people on foot; a speed sign there binds you.',
    ],
    law: 'IR art 67',
  },
  {
    id: 'B0041',
    stem: [
      '高速公路上车少时，可以把果皮从车窗扔出去。',
      'On a quiet expressway you may throw fruit peel out of the window.',
    ],
    right: false,
    why: [
      '不得向道路上抛撒物品；高速行驶时一个小物件也能击碎后车的挡风玻璃。',
      'Throwing things onto the road is forbidden; at speed even a small object can shatter a windscreen behind you.',
    ],
    law: 'IR art 62(5)',
  },
  {
    id: 'B0042',
    stem: ['下列哪些鸣喇叭的做法是不文明的？', 'Which of these uses of the horn are discourteous?'],
    options: [
      ['夜间在小区楼下鸣喇叭叫人', 'Calling somebody down from a flat at night'],
      ['驶近视线不良的急弯时鸣喇叭示意', 'Sounding it before a sharp bend with no view'],
      ['堵车时不停地鸣喇叭', 'Sounding it over and over in a jam'],
      ['用喇叭催促过街的行人', 'Hurrying people who are crossing'],
    ],
    answer: [0, 2, 3],
    why: [
      '驶近急弯、坡顶等影响视距的路段应当鸣喇叭示意，其余三种只会扰人。',
      'Before bends and hilltops without a view the horn is required; the other three only disturb.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0043',
    stem: ['遇道路养护车辆正在作业，应当怎样做？', 'A road-maintenance vehicle is at work ahead. What do you do?'],
    options: [
      ['鸣喇叭催其让出车道', 'Sound the horn for it to clear the lane'],
      ['紧跟其后等待', 'Wait right behind it'],
      ['从作业人员中间穿过', 'Drive through between the workers'],
      ['减速注意避让', 'Slow down and keep clear of it'],
    ],
    answer: 3,
    why: [
      '养护作业车在作业时行驶路线和方向可以不受标志标线限制，过往车辆应当注意避让。',
      'A vehicle at work is not bound by signs and markings as to its path, so others must keep clear.',
    ],
    law: 'RTSL art 54 ¶1',
  },
  {
    id: 'B0044',
    stem: [
      '遇前方车辆排队缓行时，不得在人行横道和网状线区域内停车等候。',
      'In a slow queue you may not wait on a pedestrian crossing or on yellow box markings.',
    ],
    right: true,
    why: [
      '占住人行横道和网状线，行人过不去，横向的车也出不来。',
      'Standing there blocks people on foot and vehicles from the side.',
    ],
    law: 'IR art 53 ¶2',
  },
  {
    id: 'B0045',
    stem: [
      '绿灯亮时右转弯，遇行人正在右侧人行横道上通过，应当怎样做？',
      'You turn right at a green light and people are on the crossing to your right. What do you do?',
    ],
    options: [
      ['从行人之间的空隙通过', 'Pass through a gap between them'],
      ['停车让行人先通过', 'Stop and let them cross first'],
      ['绿灯优先，行人应当等候', 'Go, since green gives you priority over them'],
      ['鸣喇叭后缓慢通过', 'Sound the horn and pass slowly'],
    ],
    answer: 1,
    why: [
      '绿灯时转弯的车辆不得妨碍被放行的直行车辆和行人。',
      'At green, a turning vehicle may not hinder vehicles going straight or people who have the right to pass.',
    ],
    law: 'IR art 38',
  },
  {
    id: 'B0046',
    stem: [
      '在乡村道路上遇到一群羊横过道路，应当怎样做？',
      'A flock of sheep is crossing a country road. What do you do?',
    ],
    options: [
      ['加速从羊群前面绕过', 'Speed round in front of them'],
      ['开启远光灯驱赶', 'Drive them off with main beam'],
      ['减速或者停车，等其通过', 'Slow down or stop and wait'],
      ['连续鸣喇叭驱赶', 'Drive them off with the horn'],
    ],
    answer: 2,
    why: [
      '喇叭和强光会使牲畜受惊乱窜，慢行等待最安全。',
      'Noise and glare make animals bolt; going slowly and waiting is safest.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0048',
    stem: [
      '只停几分钟，可以把车停在没有施划停车泊位的人行道上。',
      'For just a few minutes you may park on a pavement that has no marked parking bays.',
    ],
    right: false,
    why: [
      '禁止在人行道上停放机动车，施划的停车泊位除外；停一分钟也会把行人逼进车道。',
      'Parking on pavements is forbidden except in marked bays; even a minute forces people into the road.',
    ],
    law: 'RTSL art 56',
  },
  {
    id: 'B0049',
    stem: [
      '非机动车道上的电动自行车逆行，迎面驶入您的右转路线，应当怎样做？',
      'An e-bike rides the wrong way in the cycle lane into the path of your right turn. What do you do?',
    ],
    options: [
      ['逼停对方再讲道理', 'Force it to stop and argue'],
      ['减速或者停车让其先过', 'Slow down or stop and let it pass'],
      ['对方违法，按原路线正常转弯', 'Turn as planned, since the rider is in the wrong'],
      ['鸣喇叭加速抢先通过', 'Sound the horn and hurry through first'],
    ],
    answer: 1,
    why: [
      '文明驾驶是不与违法者争路；撞上后受重伤的是骑车人。',
      'Courtesy means not fighting for the road even with those in the wrong; the rider is the one who gets hurt.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0281',
    stem: [
      '前方堵车，可以驶入右侧非机动车道绕到队伍前面。',
      'In a jam you may use the cycle lane on the right to get to the front of the queue.',
    ],
    right: false,
    why: [
      '遇前方车辆排队，应当依次等候，不得穿插；非机动车道是骑车人的通道。',
      'You wait your turn without cutting in, and the cycle lane belongs to cyclists.',
    ],
    law: 'RTSL art 45 ¶1',
  },
  {
    id: 'B0282',
    stem: ['在停车场停放车辆，哪些做法是文明的？', 'Which of these are considerate in a car park?'],
    options: [
      ['不占用无障碍泊位', 'Leaving accessible bays free'],
      ['开门时防止碰到旁边的车', 'Taking care not to hit the next car with the door'],
      ['停在通道上，留个电话就行', 'Stopping in the aisle and leaving a phone number'],
      ['停在一个泊位的线内', 'Staying within the lines of one bay'],
    ],
    answer: [0, 1, 3],
    why: [
      '停车占一个位、留一条路，无障碍泊位留给有需要的人。',
      'Take one bay, leave the way free, and keep accessible bays for those who need them.',
    ],
    law: syllabus.operation,
  },
]);
