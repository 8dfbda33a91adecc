import { months, questionsOf, yuan } from './authoring.js';

const crime = {
  zh: '《刑法》第一百三十三条之一',
  en: 'Criminal Law art 133-1',
};

/** Alcohol, drugs, illness and fatigue. */
export const s1Alcohol = questionsOf('S1', 'alcohol', [
  {
    id: 'A0521',
    stem: [
      '饮酒、服用国家管制的精神药品或者麻醉药品的，不得驾驶机动车。',
      'Nobody may drive after drinking or after taking controlled psychotropic or narcotic drugs.',
    ],
    right: true,
    why: [
      '患有妨碍安全驾驶的疾病，或者过度疲劳影响安全驾驶的，同样不得驾驶。',
      'The same holds for an illness or fatigue that makes driving unsafe.',
    ],
    law: 'RTSL art 22 ¶2',
  },
  {
    id: 'A0522',
    stem: [
      '首次饮酒后驾驶非营运机动车，暂扣驾驶证多长时间？',
      'For how long is the licence suspended after drinking and driving a private car for the first time?',
    ],
    options: months(1, 3, 6, 12),
    answer: 2,
    why: [
      '暂扣六个月驾驶证，并处一千元以上二千元以下罚款，记12分。',
      'Six months, with a fine of 1,000 to 2,000 yuan and 12 points.',
    ],
    law: 'RTSL art 91 ¶1',
  },
  {
    id: 'A0523',
    stem: [
      '首次饮酒后驾驶私家车，罚款的幅度是多少？',
      'What is the range of the fine for drinking and driving a private car for the first time?',
    ],
    options: [
      ['20元至200元', '20 to 200 yuan'],
      ['200元至500元', '200 to 500 yuan'],
      ['1000元至2000元', '1,000 to 2,000 yuan'],
      ['5000元', '5,000 yuan'],
    ],
    answer: 2,
    why: [
      '饮酒后驾驶机动车处一千元以上二千元以下罚款；饮酒驾驶营运机动车处五千元。',
      'It is 1,000 to 2,000 yuan, and 5,000 for a commercial vehicle.',
    ],
    law: 'RTSL art 91 ¶1',
  },
  {
    id: 'A0524',
    stem: [
      '因饮酒后驾驶被处罚，再次饮酒后驾驶的，会怎样处理？',
      'Somebody was punished for drinking and driving and does it again. What follows?',
    ],
    options: [
      ['再暂扣六个月', 'another six months of suspension'],
      ['只罚款', 'a fine only'],
      ['十日以下拘留、罚款并吊销驾驶证', 'up to ten days of custody, a fine, and the licence is revoked'],
      ['警告', 'a warning'],
    ],
    answer: 2,
    why: [
      '再次饮酒后驾驶的，处十日以下拘留，并处罚款，吊销驾驶证。',
      'The second time brings custody, a fine and the loss of the licence.',
    ],
    law: 'RTSL art 91 ¶1',
  },
  {
    id: 'A0525',
    stem: ['饮酒后驾驶营运机动车的，罚款多少？', 'What is the fine for driving a commercial vehicle after drinking?'],
    options: yuan(1000, 2000, 3000, 5000),
    answer: 3,
    why: [
      '处十五日拘留，并处五千元罚款，吊销驾驶证，五年内不得重新取得。',
      'There is also 15 days of custody, and the licence is revoked for five years.',
    ],
    law: 'RTSL art 91 ¶3',
    groups: ['car'],
  },
  {
    id: 'A0526',
    stem: [
      '醉酒驾驶营运机动车被吊销驾驶证的，多少年内不得重新取得？',
      'The licence was revoked for driving a commercial vehicle while drunk. For how many years may none be obtained?',
    ],
    options: [
      ['3年', '3 years'],
      ['5年', '5 years'],
      ['10年', '10 years'],
      ['终生', 'for life'],
    ],
    answer: 2,
    why: [
      '十年内不得重新取得；重新取得后，也不得驾驶营运机动车。',
      'Ten years, and even then no commercial vehicle may be driven.',
    ],
    law: 'RTSL art 91 ¶4',
    groups: ['car'],
  },
  {
    id: 'A0527',
    stem: [
      '醉酒驾驶机动车，即使没有发生事故，也可能构成危险驾驶罪。',
      'Driving while drunk may be a crime even if no accident happens.',
    ],
    right: true,
    why: [
      '在道路上醉酒驾驶机动车的，构成危险驾驶罪，处拘役并处罚金。',
      'It is dangerous driving, punished with criminal detention and a fine.',
    ],
    law: crime,
  },
  {
    id: 'A0528',
    stem: [
      '在道路上驾驶机动车追逐竞驶、情节恶劣的，构成什么罪？',
      'Racing other vehicles on the road in a grave way is which crime?',
    ],
    options: [
      ['危险驾驶罪', 'dangerous driving'],
      ['交通肇事罪', 'causing a traffic accident'],
      ['寻衅滋事罪', 'picking quarrels'],
      ['不构成犯罪', 'none'],
    ],
    answer: 0,
    why: [
      '追逐竞驶情节恶劣的，与醉酒驾驶同属危险驾驶罪。',
      'It counts as dangerous driving, like driving while drunk.',
    ],
    law: crime,
  },
  {
    id: 'A0529',
    stem: [
      '饮酒后发生重大交通事故构成犯罪的，吊销驾驶证后几年内不得重新取得？',
      'Drinking and driving led to a serious accident that is a crime. When may a licence be obtained again?',
    ],
    options: [
      ['5年后', 'after 5 years'],
      ['10年后', 'after 10 years'],
      ['15年后', 'after 15 years'],
      ['终生不得', 'never'],
    ],
    answer: 3,
    why: ['饮酒或者醉酒驾驶发生重大交通事故构成犯罪的，终生不得重新取得驾驶证。', 'The licence is lost for life.'],
    law: 'RTSL art 91 ¶5',
  },
  {
    id: 'A0530',
    stem: [
      '朋友饮酒后要求借你的车自己开走，正确的做法是什么？',
      'A friend who has been drinking asks to borrow your car. What is right?',
    ],
    options: [
      ['拒绝，劝其找代驾', 'refuse, and suggest hiring a driver'],
      ['借给他，提醒慢行', 'lend it and tell him to go slowly'],
      ['借给他，自己坐副驾驶', 'lend it and sit beside him'],
      ['等半小时再借', 'wait half an hour and lend it'],
    ],
    answer: 0,
    why: [
      '任何人不得强迫、指使、纵容驾驶人违反法律法规驾驶机动车。',
      'Nobody may force, tell or let another drive against the law.',
    ],
    law: 'RTSL art 22 ¶3',
  },
  {
    id: 'A0531',
    stem: [
      '过度疲劳影响安全驾驶的，开窗吹风后可以继续驾驶。',
      'When you are too tired to drive safely, opening the window is enough to go on.',
    ],
    right: false,
    why: ['过度疲劳影响安全驾驶的，不得驾驶机动车，应当停车休息。', 'Too tired means no driving: stop and rest.'],
    law: 'RTSL art 22 ¶2',
  },
  {
    id: 'A0532',
    stem: [
      '服用说明书提示可能引起嗜睡的感冒药后，为安全起见应当怎样做？',
      'A cold remedy says that it may make you sleepy. What is right?',
    ],
    options: [
      ['照常驾驶', 'drive as usual'],
      ['喝咖啡后驾驶', 'drive after a coffee'],
      ['只在夜间驾驶', 'drive at night only'],
      ['不驾驶机动车', 'not drive'],
    ],
    answer: 3,
    why: [
      '驾驶人应当按照操作规范安全驾驶、文明驾驶；影响安全驾驶的状态下不得驾驶。',
      'Drivers must be fit to drive safely; what makes you drowsy makes you unfit.',
    ],
    law: 'RTSL art 22 ¶1',
  },
]);
