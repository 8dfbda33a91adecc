import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';
import { syllabus } from './s3s-syllabus.js';

/** Whether the driver is fit to drive: alcohol, medicine, tiredness, attention. */
export const s3sFitness: readonly Question[] = questionsOf('S3S', 'safe-driving', [
  {
    id: 'B0004',
    stem: [
      '驾驶小型汽车带一名4岁儿童出行，怎样乘坐最安全？',
      'How does a four-year-old travel most safely in a small car?',
    ],
    options: [
      ['在后排使用合适的儿童安全座椅', 'In the back, in a suitable child seat'],
      ['由大人抱着坐在副驾驶座', 'On an adult’s lap in the front passenger seat'],
      ['在后排使用成人安全带', 'In the back, with an adult belt'],
      ['在副驾驶座系好安全带', 'In the front passenger seat with the belt fastened'],
    ],
    answer: 0,
    why: [
      '成人安全带会勒住儿童的颈部，副驾驶气囊会伤到儿童，应当坐后排并使用儿童安全座椅。',
      'An adult belt can cut into a child’s neck, and a front airbag can hurt it badly: use a child seat in the back.',
    ],
    law: syllabus.operation,
    groups: ['car'],
  },
  {
    id: 'B0006',
    stem: ['开车途中感到困倦，正确的做法是？', 'You become drowsy while driving. What is right?'],
    options: [
      ['提高车速，早点到达', 'Drive faster to arrive sooner'],
      ['喝一杯浓茶后继续驾驶', 'Drink strong tea and drive on'],
      ['尽快到安全的地点停车休息', 'Stop and rest at a safe place as soon as possible'],
      ['开窗吹风，坚持开到目的地', 'Open the window and carry on to your destination'],
    ],
    answer: 2,
    why: [
      '过度疲劳影响安全驾驶的，不得驾驶；只有休息能消除疲劳。',
      'Nobody may drive who is too tired to drive safely, and only rest cures tiredness.',
    ],
    law: 'RTSL art 22 ¶2',
  },
  {
    id: 'B0007',
    stem: [
      '服用会引起嗜睡的感冒药后，不宜驾驶机动车。',
      'After taking a cold remedy that causes drowsiness, you should not drive.',
    ],
    right: true,
    why: [
      '这类药物会使人反应迟钝、注意力下降，服药前应看清说明书。',
      'Such medicine slows your reactions and dulls attention; read the leaflet before you take it.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0008',
    stem: ['下列哪些是驾驶人疲劳的表现？', 'Which of these are signs that a driver is tired?'],
    options: [
      ['能同时注意到更多的路况', 'Taking in more of the road at once'],
      ['不停地打哈欠，眼皮发沉', 'Constant yawning and heavy eyelids'],
      ['想不起刚刚驶过的路段', 'Not remembering the stretch just driven'],
      ['车辆不知不觉偏离车道', 'Drifting out of the lane without noticing'],
    ],
    answer: [1, 2, 3],
    why: [
      '哈欠、记不起路段、偏离车道都说明该停车休息了；疲劳只会使视野变窄。',
      'Yawning, memory gaps and drifting all say: stop and rest. Tiredness narrows your view, it never widens it.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0009',
    stem: [
      '长途驾驶疲劳时，把音乐开大就能恢复反应能力。',
      'When you are tired on a long drive, loud music restores your reactions.',
    ],
    right: false,
    why: [
      '音乐只能掩盖困意，反应不会变快；应当停车休息，或者换人驾驶。',
      'Music only hides sleepiness, and your reactions stay slow; stop and rest, or let somebody else drive.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0012',
    stem: [
      '驾驶中需要重新设置手机导航，正确的做法是？',
      'You need to set a new destination on your phone while driving. What is right?',
    ],
    options: [
      ['在允许停车的安全地点停车后再设置', 'Stop where it is safe and allowed, then set it'],
      ['减速后单手操作手机', 'Slow down and use the phone with one hand'],
      ['在等红灯时操作手机', 'Do it while waiting at a red light'],
      ['请后方车辆让一让，慢慢操作', 'Let those behind go round you while you do it slowly'],
    ],
    answer: 0,
    why: [
      '低头看手机两秒，时速60公里的车已经驶出三十多米；导航应当在出发前或者停车后设置。',
      'In two seconds at 60 km/h you travel more than thirty metres blind; set the route before you start or once you have stopped.',
    ],
    law: 'IR art 62(3)',
  },
  {
    id: 'B0018',
    stem: [
      '晚饭喝了一瓶啤酒，只要没有头晕就可以开车回家。',
      'After a bottle of beer at dinner you may drive home as long as you do not feel dizzy.',
    ],
    right: false,
    why: [
      '饮酒后不得驾驶机动车，与自己的感觉无关；请叫代驾或者乘坐公共交通。',
      'Nobody may drive after drinking, whatever they feel; have somebody sober drive you home or take public transport.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0019',
    stem: ['有下列哪些情形的，不得驾驶机动车？', 'In which of these cases must you not drive?'],
    options: [
      ['患有妨碍安全驾驶的疾病', 'With an illness that interferes with safe driving'],
      ['过度疲劳影响安全驾驶', 'When too tired to drive safely'],
      ['饮酒', 'After drinking alcohol'],
      ['服用国家管制的精神药品', 'After taking controlled psychotropic drugs'],
    ],
    answer: [0, 1, 2, 3],
    why: [
      '四种情形下驾驶人都控制不好车辆，法律一律禁止驾驶。',
      'In none of the four can a driver control a vehicle properly, so the law forbids it.',
    ],
    law: 'RTSL art 22 ¶2',
  },
  {
    id: 'B0021',
    stem: ['穿哪种鞋驾驶汽车最安全？', 'Which shoes are safest for driving a car?'],
    options: [
      ['厚底松糕鞋', 'Thick platform shoes'],
      ['薄底合脚的平底鞋', 'Flat shoes that fit'],
      ['拖鞋', 'Slippers'],
      ['高跟鞋', 'High heels'],
    ],
    answer: 1,
    why: [
      '拖鞋会脱落卡在踏板下，高跟和厚底使脚感觉不到踏板，都可能误踩。',
      'Slippers can slip off and jam a pedal, and with heels or thick soles you cannot feel it.',
    ],
    law: syllabus.operation,
    groups: ['car'],
  },
  {
    id: 'B0023',
    stem: [
      '在前挡风玻璃上挂一串大的装饰物，不影响安全驾驶。',
      'A large ornament hanging in the windscreen does not affect safe driving.',
    ],
    right: false,
    why: [
      '前后窗范围内不得悬挂、放置妨碍视线的物品；摆动的挂件正好会遮住行人。',
      'Nothing that obstructs the view may hang or lie in the front or rear window; a swinging ornament can hide a person.',
    ],
    law: 'IR art 62(2)',
  },
  {
    id: 'B0277',
    stem: ['长途驾车前，哪些准备有助于防止疲劳？', 'Which of these help to prevent tiredness on a long drive?'],
    options: [
      ['连续驾驶，争取早到早休息', 'Driving through so as to arrive and rest early'],
      ['前一晚睡足', 'A full night’s sleep before'],
      ['提前安排停车休息的地点', 'Planning where to stop and rest'],
      ['出发前饱餐并喝一点酒', 'A heavy meal and a little alcohol before setting off'],
    ],
    answer: [1, 2],
    why: [
      '睡眠和休息没有代替品；吃得过饱使人发困，饮酒后不得驾驶。',
      'Nothing replaces sleep and rest; a heavy meal makes you drowsy, and after alcohol nobody may drive.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0278',
    stem: ['情绪激动时开车，注意力会更集中。', 'When you are upset you concentrate better on driving.'],
    right: false,
    why: [
      '愤怒、悲伤会使人判断冲动、视野变窄，应当平静下来再上路。',
      'Anger and grief make people rash and narrow their view; calm down before you set off.',
    ],
    law: syllabus.operation,
  },
]);
