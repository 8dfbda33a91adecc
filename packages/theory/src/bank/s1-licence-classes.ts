import { ages, questionsOf, years } from './authoring.js';

/** Classes of vehicle, ages and who may learn what. */
export const s1LicenceClasses = questionsOf('S1', 'licence', [
  {
    id: 'A0101',
    stem: ['持有C1驾驶证可以驾驶下列哪种车辆？', 'Which of these may the holder of a C1 licence drive?'],
    options: [
      ['大型客车', 'a coach'],
      ['重型牵引挂车', 'a heavy articulated lorry'],
      ['普通三轮摩托车', 'a three-wheeled motorcycle'],
      ['小型自动挡汽车', 'a small automatic car'],
    ],
    answer: 3,
    why: [
      'C1准许驾驶小型汽车以及C2、C3车型，不包含摩托车。',
      'C1 covers small cars and classes C2 and C3, but no motorcycles.',
    ],
    law: 'D172 art 11',
    groups: ['car'],
  },
  {
    id: 'A0102',
    stem: ['C2驾驶证准许驾驶的车型是哪一种？', 'Which class of vehicle does a C2 licence stand for?'],
    options: [
      ['小型自动挡汽车', 'small automatic cars'],
      ['低速载货汽车', 'low-speed goods vehicles'],
      ['三轮汽车', 'three-wheeled vehicles'],
      ['轻型牵引挂车', 'light trailers'],
    ],
    answer: 0,
    why: [
      'C2为小型自动挡汽车；C3是低速载货汽车，C4是三轮汽车，C6是轻型牵引挂车。',
      'C2 is the small automatic car; C3 low-speed goods, C4 three-wheeled, C6 light trailers.',
    ],
    law: 'D172 art 11',
    groups: ['car'],
  },
  {
    id: 'A0103',
    stem: [
      '持有C1驾驶证的人可以直接驾驶普通二轮摩托车。',
      'The holder of a C1 licence may ride an ordinary two-wheeled motorcycle.',
    ],
    right: false,
    why: [
      '二轮摩托车需要E或者D准驾车型，C1不包含。',
      'A two-wheeled motorcycle needs class E or D; C1 does not include it.',
    ],
    law: 'D172 art 11',
  },
  {
    id: 'A0104',
    stem: [
      '想骑普通二轮摩托车，至少需要哪种准驾车型？',
      'Which class is the least that one needs to ride an ordinary two-wheeled motorcycle?',
    ],
    options: [
      ['C1', 'C1'],
      ['M', 'M'],
      ['F', 'F'],
      ['E', 'E'],
    ],
    answer: 3,
    why: [
      'E为普通二轮摩托车，D（三轮摩托车）包含E；F只准驾驶轻便摩托车。',
      'E is the two-wheeled motorcycle and D includes it; F covers mopeds only.',
    ],
    law: 'D172 art 11',
    groups: ['motorcycle'],
  },
  {
    id: 'A0105',
    stem: [
      '持有D驾驶证的人可以驾驶普通二轮摩托车。',
      'The holder of a D licence may ride an ordinary two-wheeled motorcycle.',
    ],
    right: true,
    why: [
      'D（普通三轮摩托车）包含E（普通二轮摩托车）和F（轻便摩托车）。',
      'D, the three-wheeled motorcycle, includes E and through it F.',
    ],
    law: 'D172 art 11',
    groups: ['motorcycle'],
  },
  {
    id: 'A0106',
    stem: [
      '申请普通二轮摩托车驾驶证，年龄上限是多少？',
      'Up to what age may one apply for a two-wheeled motorcycle licence?',
    ],
    options: ages(60, 63, 65, 70),
    answer: 3,
    why: [
      '自2025年1月1日起，普通三轮、二轮摩托车为18周岁以上、70周岁以下。',
      'Since 1 January 2025 it is from 18 to 70 years for classes D and E.',
    ],
    law: 'D172 art 14',
    groups: ['motorcycle'],
  },
  {
    id: 'A0107',
    stem: [
      '申请小型汽车驾驶证没有年龄上限，但70周岁以上要通过能力测试。',
      'There is no upper age for a car licence, but from 70 one must pass an ability test.',
    ],
    right: true,
    why: [
      '70周岁以上申请的，应当通过记忆力、判断力、反应力等能力测试。',
      'From 70 on, tests of memory, judgement and reaction must be passed.',
    ],
    law: 'D172 art 14',
    groups: ['car'],
  },
  {
    id: 'A0108',
    stem: [
      '申请轻型牵引挂车（C6）驾驶证的最低年龄是多少？',
      'What is the minimum age for a light trailer (C6) licence?',
    ],
    options: ages(18, 20, 22, 24),
    answer: 1,
    why: ['C6的年龄条件是20周岁以上、70周岁以下。', 'C6 is for those from 20 to 70.'],
    law: 'D172 art 14',
    groups: ['car'],
  },
  {
    id: 'A0109',
    stem: [
      '申请增加轻型牵引挂车（C6），应当已取得C1或者C2驾驶资格多长时间？',
      'How long must one have held C1 or C2 before adding class C6?',
    ],
    options: years(1, 2, 3, 5),
    answer: 0,
    why: [
      '取得C1、C2等准驾车型资格一年以上，才可以申请增加C6。',
      'One year with C1 or C2 is needed before C6 may be added.',
    ],
    law: 'D172 art 17',
    groups: ['car'],
  },
  {
    id: 'A0110',
    stem: [
      '大型客车（A1）可以作为第一本驾驶证直接申请。',
      'Class A1, the coach, may be applied for as one’s first licence.',
    ],
    right: false,
    why: [
      'A1、A2、B1等车型只能在已有驾驶证的基础上申请增加。',
      'Classes such as A1, A2 and B1 can only be added to a licence already held.',
    ],
    law: 'D172 art 16',
    groups: ['car'],
  },
  {
    id: 'A0111',
    stem: ['下列哪种车型可以初次申请？', 'Which of these classes may somebody apply for as a first licence?'],
    options: [
      ['重型牵引挂车（A2）', 'heavy articulated lorry (A2)'],
      ['中型客车（B1）', 'medium bus (B1)'],
      ['轻型牵引挂车（C6）', 'light trailer (C6)'],
      ['小型汽车（C1）', 'small car (C1)'],
    ],
    answer: 3,
    why: [
      'C1可以初次申请，A1、A2、B1、C6需要增驾。',
      'C1 may be the first licence; A1, A2, B1 and C6 are added later.',
    ],
    law: 'D172 art 16',
    groups: ['car'],
  },
  {
    id: 'A0112',
    stem: [
      '使用欺骗手段取得驾驶证被依法撤销的，几年内不得再次申请？',
      'A licence obtained by fraud was revoked. For how long may its holder not apply again?',
    ],
    options: years(1, 2, 3, 5),
    answer: 2,
    why: [
      '以欺骗、贿赂等不正当手段取得驾驶证被撤销的，三年内不得申请。',
      'After such a revocation nobody may apply for three years.',
    ],
    law: 'D172 art 15',
  },
  {
    id: 'A0113',
    stem: [
      '在考试中舞弊的，一年内不得再次申领驾驶证。',
      'Whoever cheats in the driving test may not apply for a licence for one year.',
    ],
    right: true,
    why: [
      '舞弊的取消考试资格，已通过的科目成绩无效，并且一年内不得再次申领。',
      'The test ends, passed subjects are void, and one year’s ban follows.',
    ],
    law: 'D172 art 93',
  },
  {
    id: 'A0114',
    stem: [
      '造成交通事故后逃逸构成犯罪的，多长时间内不得重新取得驾驶证？',
      'Fleeing after an accident amounted to a crime. For how long may no licence be obtained again?',
    ],
    options: [
      ['2年', '2 years'],
      ['5年', '5 years'],
      ['10年', '10 years'],
      ['终生', 'for life'],
    ],
    answer: 3,
    why: [
      '造成交通事故后逃逸的，吊销驾驶证，且终生不得重新取得。',
      'The licence is revoked and can never be obtained again.',
    ],
    law: 'RTSL art 101 ¶2',
  },
  {
    id: 'A0115',
    stem: [
      '驾驶机动车上道路，应当依法取得机动车驾驶证。',
      'Whoever drives a motor vehicle on the road must hold a driving licence.',
    ],
    right: true,
    why: [
      '驾驶机动车应当依法取得驾驶证，并按照载明的准驾车型驾驶。',
      'A licence is required, and only the classes entered in it may be driven.',
    ],
    law: 'RTSL art 19',
  },
]);
