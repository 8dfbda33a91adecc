import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';

/** The given questions on points. */
export const givenPoints: readonly Question[] = [
  ...questionsOf('S1', 'points', [
    {
      id: 'Q001',
      stem: [
        '记分周期为十二个月，满分为12分。',
        'The scoring period is twelve months and the full score is 12 points.',
      ],
      right: true,
      why: [
        '记分周期连续计算，每十二个月为一个周期，满分12分。',
        'Scoring periods follow one another without a gap: each is twelve months long, with a full score of 12 points.',
      ],
      law: { zh: '记分管理办法 第三条', en: 'Points Measures art 3' },
    },
    {
      id: 'Q002',
      stem: [
        '现行规定中，一次记分的分值有哪几档？',
        'How many points may a single violation carry under the rules in force?',
      ],
      options: [
        ['12、9、6、3、1分', '12, 9, 6, 3 or 1'],
        ['12、6、3、2、1分', '12, 6, 3, 2 or 1'],
        ['12、8、4、2分', '12, 8, 4 or 2'],
        ['10、6、3、1分', '10, 6, 3 or 1'],
      ],
      answer: 0,
      why: [
        '2022年4月1日起共五档：12、9、6、3、1分。',
        'Since 1 April 2022 there have been five levels: 12, 9, 6, 3 and 1.',
      ],
      law: { zh: '记分管理办法 第七条', en: 'Points Measures art 7' },
    },
    {
      id: 'Q003',
      stem: [
        '驾驶小型汽车不按交通信号灯指示通行，一次记几分？',
        'How many points does driving a small car through a traffic light against its signal carry?',
      ],
      options: [
        ['1分', '1'],
        ['3分', '3'],
        ['6分', '6'],
        ['9分', '9'],
      ],
      answer: 2,
      why: ['不按信号灯指示通行一次记6分。', 'Not obeying a traffic light carries 6 points.'],
      law: { zh: '记分管理办法 第十条第（八）项', en: 'Points Measures art 10(8)' },
      groups: ['car'],
    },
    {
      id: 'Q004',
      stem: [
        '驾驶机动车时接听手持电话，一次记几分？',
        'How many points does answering a hand-held phone while driving carry?',
      ],
      options: [
        ['1分', '1'],
        ['3分', '3'],
        ['6分', '6'],
        ['不记分', 'None'],
      ],
      answer: 1,
      why: [
        '妨碍安全驾驶的行为一次记3分。',
        'Anything that interferes with safe driving in this way carries 3 points.',
      ],
      law: { zh: '记分管理办法 第十一条第（六）项', en: 'Points Measures art 11(6)' },
    },
    {
      id: 'Q005',
      stem: ['饮酒后驾驶机动车，一次记12分。', 'Driving after drinking alcohol carries 12 points.'],
      right: true,
      why: ['饮酒驾驶属于一次记12分的行为。', 'Drink-driving is one of the violations that carry 12 points at once.'],
      law: { zh: '记分管理办法 第八条第（一）项', en: 'Points Measures art 8(1)' },
    },
    {
      id: 'Q006',
      stem: ['在高速公路上违法停车，一次记几分？', 'How many points does stopping unlawfully on an expressway carry?'],
      options: [
        ['3分', '3'],
        ['6分', '6'],
        ['9分', '9'],
        ['12分', '12'],
      ],
      answer: 2,
      why: [
        '高速公路、城市快速路上违法停车一次记9分。',
        'Unlawful stopping on an expressway or urban expressway carries 9 points.',
      ],
      law: { zh: '记分管理办法 第九条第（三）项', en: 'Points Measures art 9(3)' },
    },
    {
      id: 'Q007',
      stem: [
        '行经人行横道未按规定避让行人，一次记几分？',
        'How many points does failing to give way to people on a pedestrian crossing as required carry?',
      ],
      options: [
        ['1分', '1'],
        ['3分', '3'],
        ['6分', '6'],
        ['不记分', 'None'],
      ],
      answer: 1,
      why: [
        '不按规定减速、停车、避让行人一次记3分。',
        'Not slowing down, stopping or giving way to people on foot as required carries 3 points.',
      ],
      law: { zh: '记分管理办法 第十一条第（七）项', en: 'Points Measures art 11(7)' },
    },
    {
      id: 'Q008',
      stem: ['驾驶机动车违反禁令标志指示，一次记几分？', 'How many points does disobeying a prohibitory sign carry?'],
      options: [
        ['1分', '1'],
        ['2分', '2'],
        ['3分', '3'],
        ['6分', '6'],
      ],
      answer: 0,
      why: [
        '违反禁令标志、禁止标线一次记1分。',
        'Disobeying a prohibitory sign or a prohibitory marking carries 1 point.',
      ],
      law: { zh: '记分管理办法 第十二条第（四）项', en: 'Points Measures art 12(4)' },
    },
    {
      id: 'Q009',
      stem: [
        '驾驶人开车时未按规定系安全带，一次记几分？',
        'How many points does a driver get for not wearing the seat belt as required?',
      ],
      options: [
        ['不记分', 'None'],
        ['1分', '1'],
        ['2分', '2'],
        ['3分', '3'],
      ],
      answer: 1,
      why: [
        '不论何种道路，驾驶人未系安全带一次记1分。',
        'On any kind of road, a driver without a seat belt gets 1 point.',
      ],
      law: { zh: '记分管理办法 第十二条第（九）项', en: 'Points Measures art 12(9)' },
      groups: ['car'],
    },
    {
      id: 'Q010',
      stem: ['在高速公路上倒车，一次记6分。', 'Reversing on an expressway carries 6 points.'],
      right: false,
      why: [
        '高速公路上倒车、逆行、穿越中央分隔带掉头一次记12分。',
        'Reversing, driving the wrong way or turning round across the central reservation of an expressway carries 12 points.',
      ],
      law: { zh: '记分管理办法 第八条第（六）项', en: 'Points Measures art 8(6)' },
    },
    {
      id: 'Q011',
      stem: [
        '在高速公路上违法占用应急车道行驶，一次记几分？',
        'How many points does driving unlawfully in the emergency lane of an expressway carry?',
      ],
      options: [
        ['3分', '3'],
        ['6分', '6'],
        ['9分', '9'],
        ['12分', '12'],
      ],
      answer: 1,
      why: ['违法占用应急车道行驶一次记6分。', 'Unlawful use of the emergency lane carries 6 points.'],
      law: { zh: '记分管理办法 第十条第（十一）项', en: 'Points Measures art 10(11)' },
    },
    {
      id: 'Q012',
      stem: [
        '小型汽车在普通道路上超过规定时速30%，一次记几分？',
        'A small car exceeds the limit by 30% on an ordinary road. How many points is that?',
      ],
      options: [
        ['1分', '1'],
        ['3分', '3'],
        ['6分', '6'],
        ['不记分', 'None'],
      ],
      answer: 1,
      why: [
        '在高速公路、城市快速路以外超速20%以上未达50%，一次记3分。',
        'Outside expressways and urban expressways, exceeding the limit by at least 20% but less than 50% carries 3 points.',
      ],
      law: { zh: '记分管理办法 第十一条第（二）项', en: 'Points Measures art 11(2)' },
      groups: ['car'],
    },
    {
      id: 'Q013',
      stem: [
        '小型汽车在高速公路上超过规定时速30%，一次记几分？',
        'A small car exceeds the limit by 30% on an expressway. How many points is that?',
      ],
      options: [
        ['3分', '3'],
        ['6分', '6'],
        ['9分', '9'],
        ['12分', '12'],
      ],
      answer: 1,
      why: [
        '在高速公路、城市快速路超速20%以上未达50%，一次记6分。',
        'On an expressway or urban expressway, exceeding the limit by at least 20% but less than 50% carries 6 points.',
      ],
      law: { zh: '记分管理办法 第十条第（三）项', en: 'Points Measures art 10(3)' },
      groups: ['car'],
    },
    {
      id: 'Q014',
      stem: [
        '小型汽车驾驶人在一个记分周期内首次记满12分，应参加几天的学习？',
        'A small-car driver reaches 12 points for the first time in a scoring period. How many days of study must the driver attend?',
      ],
      options: [
        ['三天', 'Three'],
        ['七天', 'Seven'],
        ['十五天', 'Fifteen'],
        ['三十天', 'Thirty'],
      ],
      answer: 1,
      why: [
        '一般驾驶人为七天，大型客货车等为三十天。',
        'Most drivers study for seven days; drivers of large coaches, lorries and the like for thirty.',
      ],
      law: { zh: '记分管理办法 第十八条', en: 'Points Measures art 18' },
      groups: ['car'],
    },
    {
      id: 'Q015',
      stem: [
        '一个记分周期内，参加交通安全教育累计最高可扣减多少分？',
        'What is the most that road-safety education can take off your points in one scoring period?',
      ],
      options: [
        ['3分', '3 points'],
        ['4分', '4 points'],
        ['6分', '6 points'],
        ['12分', '12 points'],
      ],
      answer: 2,
      why: ['在一个记分周期内累计最高扣减6分。', 'No more than 6 points can be taken off in one scoring period.'],
      law: { zh: '记分管理办法 第二十五条', en: 'Points Measures art 25' },
    },
    {
      id: 'Q016',
      stem: [
        '网上学法减分，三日内累计学习满多少分钟且考试合格，可扣减1分？',
        'How many minutes must you study online, added up over three days, to have 1 point taken off once you pass the test?',
      ],
      options: [
        ['20分钟', '20'],
        ['30分钟', '30'],
        ['45分钟', '45'],
        ['60分钟', '60'],
      ],
      answer: 1,
      why: [
        '三日内累计满三十分钟且考试合格，一次扣减1分。',
        'Thirty minutes within three days and a pass in the test take off 1 point.',
      ],
      law: { zh: '记分管理办法 第二十七条', en: 'Points Measures art 27' },
    },
    {
      id: 'Q017',
      stem: [
        '驾驶证在实习期内的驾驶人可以申请学法减分。',
        'A driver whose licence is still in its probation period may apply to have points taken off by studying.',
      ],
      right: false,
      why: [
        '驾驶证在实习期内的，不予受理。',
        'Applications are not accepted while the licence is in its probation period.',
      ],
      law: { zh: '记分管理办法 第二十六条第（三）项', en: 'Points Measures art 26(3)' },
    },
    {
      id: 'Q018',
      stem: [
        '交通违法行为情节轻微，给予警告处罚的，免予记分。',
        'A minor traffic violation that is met with a warning carries no points.',
      ],
      right: true,
      why: ['警告处罚不记分。', 'A violation punished by a warning is not scored.'],
      law: { zh: '记分管理办法 第二十八条', en: 'Points Measures art 28' },
    },
  ]),
];
