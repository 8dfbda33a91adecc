import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';

/** The given questions of the theory part of Subject 3. */
export const givenSafeDriving: readonly Question[] = [
  ...questionsOf('S3S', 'highway', [
    {
      id: 'Q030',
      stem: [
        '机动车在高速公路上发生故障，警告标志应设置在来车方向多远处？',
        'Your vehicle breaks down on an expressway. How far behind it, towards oncoming traffic, must the warning triangle stand?',
      ],
      options: [
        ['50米以外', 'More than 50 metres'],
        ['100米以外', 'More than 100 metres'],
        ['150米以外', 'More than 150 metres'],
        ['200米以外', 'More than 200 metres'],
      ],
      answer: 2,
      why: [
        '应设置在故障车来车方向一百五十米以外。',
        'It must stand more than 150 metres from the vehicle, on the side from which traffic approaches.',
      ],
      law: { zh: '道路交通安全法 第六十八条', en: 'Road Traffic Safety Law art 68' },
    },
    {
      id: 'Q039',
      stem: [
        '高速公路上车速超过每小时100公里时，与同车道前车应保持多少米以上的距离？',
        'At more than 100 km/h on an expressway, how far must you stay behind the vehicle ahead in your lane?',
      ],
      options: [
        ['50米', 'At least 50 metres'],
        ['80米', 'At least 80 metres'],
        ['100米', 'At least 100 metres'],
        ['120米', 'At least 120 metres'],
      ],
      answer: 2,
      why: ['应当保持100米以上的距离。', 'You must keep at least 100 metres away.'],
      law: { zh: '道路交通安全法实施条例 第八十条', en: 'Implementing Regulations art 80' },
    },
  ]),
  ...questionsOf('S3S', 'emergencies', [
    {
      id: 'Q031',
      stem: [
        '在普通道路上故障难以移动，警告标志应设置在车后多远处？',
        'Your vehicle breaks down on an ordinary road and is hard to move. How far behind it must the warning triangle stand?',
      ],
      options: [
        ['20米至50米', '20 to 50 metres'],
        ['50米至100米', '50 to 100 metres'],
        ['100米至150米', '100 to 150 metres'],
        ['150米以外', 'More than 150 metres'],
      ],
      answer: 1,
      why: [
        '应在车后50米至100米处设置警告标志。',
        'The warning triangle must stand 50 to 100 metres behind the vehicle.',
      ],
      law: { zh: '道路交通安全法实施条例 第六十条', en: 'Implementing Regulations art 60' },
    },
  ]),
  ...questionsOf('S3S', 'weather', [
    {
      id: 'Q036',
      stem: [
        '高速公路能见度小于200米时，车速不得超过每小时多少公里？',
        'Visibility on an expressway is below 200 metres. What is the highest speed, in km/h, you may drive?',
      ],
      options: [
        ['20', '20'],
        ['40', '40'],
        ['60', '60'],
        ['80', '80'],
      ],
      answer: 2,
      why: [
        '不得超过每小时60公里，与前车保持100米以上的距离。',
        'No more than 60 km/h, at least 100 metres behind the vehicle ahead.',
      ],
      law: { zh: '道路交通安全法实施条例 第八十一条第（一）项', en: 'Implementing Regulations art 81(1)' },
    },
    {
      id: 'Q037',
      stem: [
        '高速公路能见度小于100米时，车速不得超过每小时多少公里？',
        'Visibility on an expressway is below 100 metres. What is the highest speed, in km/h, you may drive?',
      ],
      options: [
        ['20', '20'],
        ['40', '40'],
        ['50', '50'],
        ['60', '60'],
      ],
      answer: 1,
      why: [
        '不得超过每小时40公里，与前车保持50米以上的距离。',
        'No more than 40 km/h, at least 50 metres behind the vehicle ahead.',
      ],
      law: { zh: '道路交通安全法实施条例 第八十一条第（二）项', en: 'Implementing Regulations art 81(2)' },
    },
    {
      id: 'Q038',
      stem: [
        '高速公路能见度小于50米时，正确的做法是？',
        'Visibility on an expressway is below 50 metres. What is the right thing to do?',
      ],
      options: [
        ['保持40公里时速', 'Keep going at 40 km/h'],
        [
          '车速不超过每小时20公里，从最近的出口尽快驶离',
          'Drive at no more than 20 km/h and leave by the nearest exit as soon as you can',
        ],
        ['停在应急车道等待', 'Stop in the emergency lane and wait'],
        ['加速通过雾区', 'Accelerate through the fog'],
      ],
      answer: 1,
      why: [
        '车速不得超过每小时20公里，并从最近的出口尽快驶离高速公路。',
        'Drive at no more than 20 km/h and leave the expressway by the nearest exit as soon as you can.',
      ],
      law: { zh: '道路交通安全法实施条例 第八十一条第（三）项', en: 'Implementing Regulations art 81(3)' },
    },
  ]),
  ...questionsOf('S3S', 'night', [
    {
      id: 'Q045',
      stem: [
        '机动车雾天行驶应当开启雾灯和危险报警闪光灯。',
        'In fog, a motor vehicle must have its fog lights and hazard lights on.',
      ],
      right: true,
      why: ['雾天行驶应当开启雾灯和危险报警闪光灯。', 'Driving in fog requires fog lights and hazard lights.'],
      law: { zh: '道路交通安全法实施条例 第五十八条', en: 'Implementing Regulations art 58' },
    },
    {
      id: 'Q046',
      stem: [
        '夜间会车，应当在距相对方向来车多少米以外改用近光灯？',
        'When you meet an oncoming vehicle at night, how far away must it still be when you switch to dipped headlights?',
      ],
      options: [
        ['50米', 'More than 50 metres'],
        ['100米', 'More than 100 metres'],
        ['150米', 'More than 150 metres'],
        ['200米', 'More than 200 metres'],
      ],
      answer: 2,
      why: [
        '应当在150米以外改用近光灯。',
        'You must dip your headlights while the other vehicle is still more than 150 metres away.',
      ],
      law: { zh: '道路交通安全法实施条例 第四十八条第（五）项', en: 'Implementing Regulations art 48(5)' },
    },
  ]),
  ...questionsOf('S3S', 'safe-driving', [
    {
      id: 'Q057',
      stem: [
        '连续驾驶机动车超过4小时，停车休息时间不得少于多少分钟？',
        'After more than 4 hours of driving without a break, how long must you at least stop and rest?',
      ],
      options: [
        ['10分钟', '10 minutes'],
        ['15分钟', '15 minutes'],
        ['20分钟', '20 minutes'],
        ['30分钟', '30 minutes'],
      ],
      answer: 2,
      why: ['停车休息时间不得少于20分钟。', 'The rest must be at least 20 minutes.'],
      law: { zh: '道路交通安全法实施条例 第六十二条第（七）项', en: 'Implementing Regulations art 62(7)' },
    },
  ]),
];
