import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';

/** The given questions on speed, expressways and licences. */
export const givenSpeedAndLicence: readonly Question[] = [
  ...questionsOf('S1', 'speed', [
    {
      id: 'Q040',
      stem: [
        '在没有道路中心线的城市道路上，没有限速标志时最高时速为多少公里？',
        'What is the speed limit, in km/h, on a city road without a centre line and without speed-limit signs?',
      ],
      options: [
        ['20', '20'],
        ['30', '30'],
        ['40', '40'],
        ['50', '50'],
      ],
      answer: 1,
      why: [
        '城市道路为每小时30公里，公路为每小时40公里。',
        'It is 30 km/h on a city road and 40 km/h on a country road.',
      ],
      law: { zh: '道路交通安全法实施条例 第四十五条第（一）项', en: 'Implementing Regulations art 45(1)' },
    },
    {
      id: 'Q041',
      stem: [
        '同方向只有1条机动车道的公路，没有限速标志时最高时速为多少公里？',
        'What is the speed limit, in km/h, on a country road with one motor lane in each direction and no speed-limit signs?',
      ],
      options: [
        ['50', '50'],
        ['60', '60'],
        ['70', '70'],
        ['80', '80'],
      ],
      answer: 2,
      why: [
        '公路为每小时70公里，城市道路为每小时50公里。',
        'It is 70 km/h on a country road and 50 km/h on a city road.',
      ],
      law: { zh: '道路交通安全法实施条例 第四十五条第（二）项', en: 'Implementing Regulations art 45(2)' },
    },
    {
      id: 'Q042',
      stem: [
        '机动车掉头、转弯、下陡坡时，最高时速不得超过多少公里？',
        'What is the highest speed, in km/h, when you turn round, take a turn or drive down a steep slope?',
      ],
      options: [
        ['20', '20'],
        ['30', '30'],
        ['40', '40'],
        ['50', '50'],
      ],
      answer: 1,
      why: ['上述情形最高行驶速度不得超过每小时30公里。', 'In all these cases you may not exceed 30 km/h.'],
      law: { zh: '道路交通安全法实施条例 第四十六条', en: 'Implementing Regulations art 46' },
    },
  ]),
  ...questionsOf('S1', 'expressway', [
    {
      id: 'Q032',
      stem: [
        '小型载客汽车在高速公路上的最高车速不得超过每小时多少公里？',
        'What is the highest speed, in km/h, at which a small passenger car may drive on an expressway?',
      ],
      options: [
        ['100', '100'],
        ['110', '110'],
        ['120', '120'],
        ['130', '130'],
      ],
      answer: 2,
      why: ['小型载客汽车最高不得超过每小时120公里。', 'A small passenger car may not exceed 120 km/h.'],
      law: { zh: '道路交通安全法实施条例 第七十八条', en: 'Implementing Regulations art 78' },
      groups: ['car'],
    },
    {
      id: 'Q033',
      stem: [
        '高速公路上的最低车速不得低于每小时多少公里？',
        'What is the lowest speed, in km/h, permitted on an expressway?',
      ],
      options: [
        ['50', '50'],
        ['60', '60'],
        ['70', '70'],
        ['80', '80'],
      ],
      answer: 1,
      why: ['最低车速不得低于每小时60公里。', 'You may not drive slower than 60 km/h.'],
      law: { zh: '道路交通安全法实施条例 第七十八条', en: 'Implementing Regulations art 78' },
    },
    {
      id: 'Q034',
      stem: [
        '同方向有2条车道的高速公路，左侧车道的最低车速为每小时多少公里？',
        'An expressway has two lanes in your direction. What is the minimum speed, in km/h, of the left lane?',
      ],
      options: [
        ['90', '90'],
        ['100', '100'],
        ['110', '110'],
        ['120', '120'],
      ],
      answer: 1,
      why: ['左侧车道最低车速为每小时100公里。', 'The minimum speed of the left lane is 100 km/h.'],
      law: { zh: '道路交通安全法实施条例 第七十八条', en: 'Implementing Regulations art 78' },
    },
    {
      id: 'Q035',
      stem: [
        '同方向有3条以上车道的高速公路，最左侧车道的最低车速为每小时多少公里？',
        'An expressway has three or more lanes in your direction. What is the minimum speed, in km/h, of the leftmost lane?',
      ],
      options: [
        ['90', '90'],
        ['100', '100'],
        ['110', '110'],
        ['120', '120'],
      ],
      answer: 2,
      why: [
        '最左侧车道最低110公里，中间车道最低90公里。',
        'The minimum is 110 km/h in the leftmost lane and 90 km/h in the middle lanes.',
      ],
      law: { zh: '道路交通安全法实施条例 第七十八条', en: 'Implementing Regulations art 78' },
    },
  ]),
  ...questionsOf('S1', 'licence', [
    {
      id: 'Q061',
      stem: ['申请小型汽车驾驶证的最低年龄是多少周岁？', 'What is the minimum age for a small-car licence?'],
      options: [
        ['16', '16'],
        ['18', '18'],
        ['20', '20'],
        ['21', '21'],
      ],
      answer: 1,
      why: ['申请小型汽车准驾车型的，在18周岁以上。', 'You may apply for a small-car licence from the age of 18.'],
      law: { zh: '机动车驾驶证申领和使用规定 第十四条', en: 'Driving Licence Provisions art 14' },
      groups: ['car'],
    },
    {
      id: 'Q062',
      stem: ['学习驾驶证明的有效期为几年？', 'For how many years is a learner’s certificate valid?'],
      options: [
        ['一年', 'One'],
        ['二年', 'Two'],
        ['三年', 'Three'],
        ['六年', 'Six'],
      ],
      answer: 2,
      why: [
        '有效期为三年，且截止日期不得超过申请年龄条件上限。',
        'It is valid for three years, but not beyond the upper age limit for applicants.',
      ],
      law: { zh: '机动车驾驶证申领和使用规定 第四十一条', en: 'Driving Licence Provisions art 41' },
    },
    {
      id: 'Q063',
      stem: [
        '在学习驾驶证明有效期内，科目二考试预约次数不得超过几次？',
        'How many times at most may Subject 2 be booked while a learner’s certificate is valid?',
      ],
      options: [
        ['三次', 'Three'],
        ['四次', 'Four'],
        ['五次', 'Five'],
        ['六次', 'Six'],
      ],
      answer: 2,
      why: [
        '科目二和科目三道路驾驶技能考试预约次数分别不得超过五次。',
        'Subject 2 and the road test of Subject 3 may each be booked at most five times.',
      ],
      law: { zh: '机动车驾驶证申领和使用规定 第四十七条', en: 'Driving Licence Provisions art 47' },
    },
    {
      id: 'Q064',
      stem: [
        '报考小型汽车（C1），取得学习驾驶证明满多少日后可以预约科目三道路驾驶技能考试？',
        'You are learning for a small-car licence (C1). How many full days after getting the learner’s certificate may you book the road test of Subject 3?',
      ],
      options: [
        ['十日', '10'],
        ['二十日', '20'],
        ['三十日', '30'],
        ['四十日', '40'],
      ],
      answer: 2,
      why: ['C1为满三十日；小型自动挡汽车为满二十日。', 'Thirty full days for C1; twenty for small automatic cars.'],
      law: { zh: '机动车驾驶证申领和使用规定 第四十四条', en: 'Driving Licence Provisions art 44' },
      groups: ['car'],
    },
    {
      id: 'Q065',
      stem: [
        '初次取得汽车类准驾车型后的多长时间为实习期？',
        'How long is the probation period after you first get a licence for automobiles?',
      ],
      options: [
        ['6个月', '6 months'],
        ['12个月', '12 months'],
        ['18个月', '18 months'],
        ['24个月', '24 months'],
      ],
      answer: 1,
      why: ['实习期为12个月。', 'The probation period is 12 months.'],
      law: { zh: '机动车驾驶证申领和使用规定 第七十六条', en: 'Driving Licence Provisions art 76' },
      groups: ['car'],
    },
    {
      id: 'Q066',
      stem: [
        '实习期内驾驶机动车上高速公路，应当由持相应或者包含其准驾车型驾驶证三年以上的驾驶人陪同。',
        'A driver on probation who drives on an expressway must be accompanied by a driver who has held the same or a higher class of licence for at least three years.',
      ],
      right: true,
      why: [
        '实习期上高速需有符合条件的驾驶人陪同。',
        'On an expressway, a driver on probation needs a companion who meets these conditions.',
      ],
      law: { zh: '机动车驾驶证申领和使用规定 第七十七条', en: 'Driving Licence Provisions art 77' },
      groups: ['car'],
    },
    {
      id: 'Q067',
      stem: [
        '机动车驾驶人应当在驾驶证有效期满前多少日内申请换证？',
        'Within how many days before the licence expires should a driver apply for a new one?',
      ],
      options: [
        ['三十日', '30'],
        ['六十日', '60'],
        ['九十日', '90'],
        ['一百八十日', '180'],
      ],
      answer: 2,
      why: ['应当于有效期满前九十日内申请换证。', 'You should apply within the ninety days before it expires.'],
      law: { zh: '机动车驾驶证申领和使用规定 第六十三条', en: 'Driving Licence Provisions art 63' },
    },
    {
      id: 'Q068',
      stem: [
        '机动车驾驶证电子版与纸质版具有同等效力。',
        'The electronic driving licence is as valid as the paper one.',
      ],
      right: true,
      why: ['电子版与纸质版同等有效。', 'Both have the same force.'],
      law: { zh: '机动车驾驶证申领和使用规定 第六十一条', en: 'Driving Licence Provisions art 61' },
    },
    {
      id: 'Q069',
      stem: [
        '驾驶证被依法扣留、暂扣期间，可以以遗失为由申请补发。',
        'While your licence is lawfully withheld or suspended, you may report it lost and apply for a replacement.',
      ],
      right: false,
      why: [
        '被依法扣押、扣留或者暂扣期间不得申请补发。',
        'No replacement may be applied for while the licence is lawfully seized, withheld or suspended.',
      ],
      law: { zh: '机动车驾驶证申领和使用规定 第六十九条', en: 'Driving Licence Provisions art 69' },
    },
  ]),
];
