import { days, hours, minutes, points, questionsOf } from './authoring.js';

/** How points are counted, cleared and taken off (D163 arts 3-6, 13-30). */
export const s1PointsRules = questionsOf('S1', 'points', [
  {
    id: 'A0061',
    stem: ['记分周期从哪一天开始计算？', 'From which day does the points cycle run?'],
    options: [
      ['每年1月1日', '1 January of each year'],
      ['初次领取驾驶证之日', 'the day the first licence was issued'],
      ['第一次违法之日', 'the day of the first violation'],
      ['购买车辆之日', 'the day the car was bought'],
    ],
    answer: 1,
    why: [
      '记分周期自初次领取驾驶证之日起连续计算，不是按自然年。',
      'It runs on from the day of the first licence, not by calendar year.',
    ],
    law: 'D163 art 3',
  },
  {
    id: 'A0062',
    stem: [
      '记分周期期满时累积未满12分，罚款也已缴清的，该周期的记分予以清除。',
      'If the cycle ends below 12 points and every fine is paid, the points are cleared.',
    ],
    right: true,
    why: [
      '两个条件都满足才清除：累积未满12分，且罚款已经缴纳。',
      'Both conditions must be met: under 12 points and all fines paid.',
    ],
    law: 'D163 art 15',
  },
  {
    id: 'A0063',
    stem: [
      '记分周期期满时有一笔记3分的罚款逾期未缴纳，这3分怎样处理？',
      'At the end of the cycle the fine of a 3-point case is overdue and unpaid. What happens to these 3 points?',
    ],
    options: [
      ['自动清除', 'They are cleared'],
      ['加倍为6分', 'They are doubled to 6'],
      ['转入下一记分周期', 'They carry over into the next cycle'],
      ['改为罚款', 'They turn into a fine'],
    ],
    answer: 2,
    why: [
      '尚有罚款未缴纳的，相应记分转入下一记分周期，所以应及时缴款。',
      'Points of unpaid cases carry over, so pay in time.',
    ],
    law: 'D163 art 15',
  },
  {
    id: 'A0064',
    stem: [
      '有两起以上违法行为应当记分的，记分分值累积计算。',
      'When two or more violations cost points, the points are added up.',
    ],
    right: true,
    why: [
      '每起违法行为分别记分，分值累加；满12分即要参加满分学习。',
      'Each violation is scored by itself and the points add up; 12 of them mean full-points study.',
    ],
    law: 'D163 art 14',
  },
  {
    id: 'A0065',
    stem: [
      '一个记分周期内累积记分满12分的，交警部门首先会怎样处理？',
      'What do the traffic police do first when somebody reaches 12 points in a cycle?',
    ],
    options: [
      ['吊销驾驶证', 'Revoke the licence'],
      ['扣留驾驶证，通知参加满分学习', 'Hold the licence and call the driver to full-points study'],
      ['拘留驾驶人', 'Take the driver into custody'],
      ['扣留车辆', 'Hold the vehicle'],
    ],
    answer: 1,
    why: [
      '记满12分应当扣留驾驶证，并通知参加学习和考试。',
      'At 12 points the licence is held and the driver must study and sit a test.',
    ],
    law: 'D163 art 17',
  },
  {
    id: 'A0066',
    stem: [
      '记满12分后考试不合格的，多少日后可以再次考试？',
      'After failing the full-points test, how long must a driver wait before trying again?',
    ],
    options: days(3, 5, 10, 30),
    answer: 2,
    why: ['考试不合格的，十日后可以再次预约考试。', 'The test may be booked again after ten days.'],
    law: 'D163 arts 17-22',
  },
  {
    id: 'A0067',
    stem: [
      '持有C1驾驶证的人一个周期内第二次记满12分，只需参加科目一考试。',
      'A C1 holder who reaches 12 points for the second time in one cycle only has to sit the theory test.',
    ],
    right: false,
    why: [
      '第二次记满12分或者累积达到24分未满36分的，科目一合格后还要参加科目三道路驾驶技能考试。',
      'The second time, or at 24 to 35 points, the road driving test follows the theory test.',
    ],
    law: 'D163 art 22 ¶1',
  },
  {
    id: 'A0068',
    stem: [
      '一个记分周期内第三次记满12分，除科目一外还要参加哪些考试？',
      'What must a driver pass besides the theory test when he reaches 12 points for the third time in a cycle?',
    ],
    options: [
      ['不再考试', 'Nothing more'],
      ['只考科目二', 'The field test only'],
      ['科目二和科目三道路驾驶技能', 'The field test and the road driving test'],
      ['只写检讨', 'A written apology only'],
    ],
    answer: 2,
    why: [
      '三次以上记满12分或者累积达到36分的，还要参加场地驾驶技能和道路驾驶技能考试。',
      'From the third time, or from 36 points, both driving skill tests are due.',
    ],
    law: 'D163 art 22 ¶2',
  },
  {
    id: 'A0069',
    stem: [
      '驾驶人收到满分教育通知书后几日内拒不参加学习的，公告驾驶证停止使用？',
      'Within how many days of the notice must study be taken up, before the licence is publicly declared out of use?',
    ],
    options: days(10, 15, 30, 60),
    answer: 2,
    why: [
      '三十日内拒不参加学习的，由公安机关公告其驾驶证停止使用。',
      'After thirty days without taking part, the licence is declared out of use.',
    ],
    law: 'D163 art 29',
  },
  {
    id: 'A0070',
    stem: [
      '现场参加交通安全学习满多长时间且考试合格，可以扣减2分？',
      'How long must one study on site, and pass the test, to have 2 points taken off?',
    ],
    options: [...minutes(30), ...hours(1, 2, 3)],
    answer: 1,
    why: [
      '现场学习满一小时且考试合格，一次扣减2分；网上学习满三十分钟扣减1分。',
      'One hour on site with a passed test takes off 2 points; 30 minutes online takes off 1.',
    ],
    law: 'D163 art 27',
  },
  {
    id: 'A0071',
    stem: [
      '参加交通安全公益活动满一小时，一次可以扣减几分？',
      'How many points does one hour of voluntary road-safety work take off?',
    ],
    options: points(1, 2, 3, 6),
    answer: 0,
    why: ['参加交通安全公益活动满一小时为一次，一次扣减1分。', 'One full hour counts once, for 1 point.'],
    law: 'D163 art 27',
  },
  {
    id: 'A0072',
    stem: [
      '名下有一辆逾期未检验汽车的驾驶人，可以照常申请学法减分。',
      'A driver who owns a car overdue for inspection may apply to reduce points as usual.',
    ],
    right: false,
    why: [
      '名下有安全技术检验超过有效期的机动车的，不予受理。',
      'The application is refused while an owned vehicle is overdue for inspection.',
    ],
    law: 'D163 art 26',
  },
  {
    id: 'A0073',
    stem: [
      '参加学法减分的前提之一，是交通违法记录已经处理完毕且累积记分未满12分。',
      'One condition for reducing points is that all records are settled and the total is below 12.',
    ],
    right: true,
    why: [
      '先处理完毕违法行为记录、累积未满12分，才可以申请扣减。',
      'Settle your records and stay below 12 points first; then you may apply.',
    ],
    law: 'D163 art 25',
  },
  {
    id: 'A0074',
    stem: [
      '花钱请别人代替自己接受处罚和记分的，可以处多少罚款？',
      'What fine may follow for paying somebody to take one’s penalty and points?',
    ],
    options: [
      ['不罚款，只批评教育', 'None, only a talking-to'],
      ['固定200元', 'A fixed 200 yuan'],
      ['支付金额三倍以下，最高不超过五万元', 'Up to three times the money paid, at most 50,000 yuan'],
      ['固定一万元', 'A fixed 10,000 yuan'],
    ],
    answer: 2,
    why: [
      '“买分”的处所支付经济利益三倍以下罚款，最高五万元，原违法行为照样处罚。',
      'Buying points costs up to three times the sum, at most 50,000 yuan, and the violation is punished too.',
    ],
    law: 'D163 art 30 ¶1',
  },
  {
    id: 'A0075',
    stem: [
      '组织他人买分卖分牟利的，罚款最高可达十万元。',
      'Organising the sale of points for profit can cost a fine of up to 100,000 yuan.',
    ],
    right: true,
    why: [
      '组织者处违法所得五倍以下罚款，最高不超过十万元。',
      'Organisers pay up to five times the gain, at most 100,000 yuan.',
    ],
    law: 'D163 art 30 ¶3',
  },
  {
    id: 'A0076',
    stem: [
      '处罚决定被依法撤销的，相应的记分也应当撤销或者变更。',
      'If a penalty decision is set aside, its points must be cancelled or changed too.',
    ],
    right: true,
    why: [
      '记分随处罚决定走：决定变更或者撤销的，记分相应变更或者撤销。',
      'Points follow the decision: when it changes or falls, so do they.',
    ],
    law: 'D163 art 16',
  },
  {
    id: 'A0077',
    stem: [
      '对道路交通违法行为的记分，与行政处罚决定同时执行。',
      'Points are recorded together with the penalty decision.',
    ],
    right: true,
    why: [
      '记分与对违法行为的处罚同时执行，不是另外一次处罚。',
      'Points are recorded with the penalty; they are not a second procedure.',
    ],
    law: 'D163 art 13 ¶1',
  },
]);
