import { days, minutes, questionsOf } from './authoring.js';

/** The tests, the learning certificate and the year of probation. */
export const s1LicenceTests = questionsOf('S1', 'licence', [
  {
    id: 'A0121',
    stem: ['科目一考试满分100分，成绩达到多少分为合格？', 'The theory test has 100 points. What is the pass mark?'],
    options: [
      ['80分', '80 points'],
      ['85分', '85 points'],
      ['90分', '90 points'],
      ['95分', '95 points'],
    ],
    answer: 2,
    why: ['科目一和安全文明驾驶常识考试都以90分为合格。', 'Both theory tests are passed with 90 points.'],
    law: 'D172 art 38',
  },
  {
    id: 'A0122',
    stem: ['报考小型汽车，科目二成绩达到多少分为合格？', 'What is the pass mark of the field test for a small car?'],
    options: [
      ['70分', '70 points'],
      ['80分', '80 points'],
      ['90分', '90 points'],
      ['100分', '100 points'],
    ],
    answer: 1,
    why: [
      '大中型客货车和C6科目二90分合格，其他车型80分合格。',
      'It is 90 for large classes and C6, and 80 for the others.',
    ],
    law: 'D172 art 38',
    groups: ['car'],
  },
  {
    id: 'A0123',
    stem: [
      '取得学习驾驶证明后，满多少日可以预约小型汽车科目二考试？',
      'How long after the learning certificate may one book the field test for a small car?',
    ],
    options: days(5, 10, 20, 30),
    answer: 1,
    why: ['小型汽车满十日后可以预约科目二。', 'For small cars it may be booked after ten full days.'],
    law: 'D172 art 43',
    groups: ['car'],
  },
  {
    id: 'A0124',
    stem: [
      '报考小型自动挡汽车（C2），取得学习驾驶证明满多少日后可以预约科目三道路驾驶技能考试？',
      'For a C2 licence, how many days after the learning certificate may the road test be booked?',
    ],
    options: days(10, 20, 30, 40),
    answer: 1,
    why: ['C2满二十日后可以预约；C1为满三十日。', 'It is twenty days for C2 and thirty for C1.'],
    law: 'D172 art 44',
    groups: ['car'],
  },
  {
    id: 'A0125',
    stem: [
      '每次预约的考试不合格，可以当场补考几次？',
      'How many retests does one booking include if the first try fails?',
    ],
    options: [
      ['没有', 'none'],
      ['一次', 'one'],
      ['两次', 'two'],
      ['三次', 'three'],
    ],
    answer: 1,
    why: [
      '每个科目考试一次，可以补考一次；不补考或者补考仍不合格的，本次考试终止。',
      'There is one try and one retest; failing both ends this test.',
    ],
    law: 'D172 art 47',
  },
  {
    id: 'A0126',
    stem: [
      '科目二考试不合格、本次考试终止的，多少日后可以再次预约？',
      'After the field test has been failed, how long until it may be booked again?',
    ],
    options: days(3, 5, 10, 20),
    answer: 2,
    why: [
      '科目二、科目三考试不合格的，十日后才可以再次预约。',
      'The field and road tests may be booked again after ten days.',
    ],
    law: 'D172 art 47',
  },
  {
    id: 'A0127',
    stem: [
      '第五次科目三道路驾驶技能考试仍不合格的，已考试合格的其他科目成绩作废。',
      'If the fifth booking of the road test is failed too, the other passed subjects are void.',
    ],
    right: true,
    why: [
      '科目二和科目三道路考试各最多预约五次，第五次不合格则其他合格科目作废。',
      'Each driving skill test may be booked five times; after the fifth failure the rest is void.',
    ],
    law: 'D172 art 47 ¶2',
  },
  {
    id: 'A0128',
    stem: [
      '已预约成功却无故不参加考试的，怎样认定？',
      'Somebody has a booked seat and does not turn up. How is that counted?',
    ],
    options: [
      ['该次考试不合格', 'As a failed test'],
      ['自动改期', 'The test moves to another day'],
      ['不影响成绩', 'It has no effect'],
      ['取消全部成绩', 'All results are void'],
    ],
    answer: 0,
    why: [
      '未按照预约参加考试的，判定该次考试不合格，应提前取消。',
      'Not coming counts as failing; cancel in time instead.',
    ],
    law: 'D172 art 46',
  },
  {
    id: 'A0129',
    stem: [
      '预约成功后不能参加考试的，最晚应当提前几个工作日申请取消？',
      'How many working days ahead, at the latest, must a booked test be cancelled?',
    ],
    options: [
      ['一个工作日', 'one'],
      ['三个工作日', 'three'],
      ['五个工作日', 'five'],
      ['十个工作日', 'ten'],
    ],
    answer: 0,
    why: [
      '应当提前一日（工作日）申请取消预约，否则按缺考处理。',
      'One working day ahead; otherwise it counts as a missed test.',
    ],
    law: 'D172 art 46',
  },
  {
    id: 'A0130',
    stem: [
      '学习驾驶证明可以是电子版，与纸质具有同等效力。',
      'The learning certificate may be electronic and is then as good as paper.',
    ],
    right: true,
    why: [
      '电子学习驾驶证明与纸质的具有同等效力，有效期三年。',
      'The electronic certificate has equal force; it is valid for three years.',
    ],
    law: 'D172 art 41',
  },
  {
    id: 'A0131',
    stem: ['在道路上学习驾驶，由谁随车指导？', 'Who must be in the car when somebody learns to drive on the road?'],
    options: [
      ['任何有驾驶证的亲友', 'any friend with a licence'],
      ['车主', 'the owner of the car'],
      ['教练员', 'a driving instructor'],
      ['不需要随车指导', 'nobody'],
    ],
    answer: 2,
    why: [
      '学员应当在教练员随车指导下，按规定的路线、时间，使用教练车学习。',
      'A learner drives a school car with an instructor, on the routes and at the times set.',
    ],
    law: 'IR art 20 ¶2',
  },
  {
    id: 'A0132',
    stem: [
      '学员在学习驾驶中发生交通违法或者事故的，由教练员承担责任。',
      'If a learner commits a violation or causes an accident, the instructor answers for it.',
    ],
    right: true,
    why: [
      '学员在学习驾驶中有违法行为或者造成事故的，由教练员承担责任。',
      'While somebody is learning, the instructor bears the responsibility.',
    ],
    law: 'IR art 20 ¶2',
  },
  {
    id: 'A0133',
    stem: ['学习驾驶时，亲友可以坐在教练车后排陪同。', 'Friends may sit in the back of the school car during lessons.'],
    right: false,
    why: ['与教学无关的人员不得乘坐教练车。', 'Nobody who has nothing to do with the lesson may be in the car.'],
    law: 'IR art 20 ¶2',
  },
  {
    id: 'A0134',
    stem: [
      '实习期内驾驶机动车，应当在车身后部怎样做？',
      'What must a new driver do at the back of the car in the probation period?',
    ],
    options: [
      ['开启危险报警闪光灯', 'keep the hazard lights on'],
      ['粘贴或者悬挂统一式样的实习标志', 'fix the standard new-driver mark'],
      ['自己手写“新手”二字', 'write a note by hand'],
      ['遮住一块号牌', 'cover one of the plates'],
    ],
    answer: 1,
    why: [
      '实习期内应当在车身后部粘贴或者悬挂统一式样的实习标志。',
      'The standard mark must be fixed at the rear during probation.',
    ],
    law: 'D172 art 76 ¶2',
    groups: ['car'],
  },
  {
    id: 'A0135',
    stem: ['实习期内可以驾驶正在执行任务的救护车。', 'A driver on probation may drive an ambulance on duty.'],
    right: false,
    why: [
      '实习期内不得驾驶公共汽车、营运客车、执行任务的警车、消防车、救护车等。',
      'Buses, commercial coaches and emergency vehicles on duty are barred during probation.',
    ],
    law: 'IR art 22 ¶3',
  },
  {
    id: 'A0136',
    stem: ['实习期内驾驶机动车不得牵引挂车。', 'A driver on probation may not tow a trailer.'],
    right: true,
    why: [
      '实习期内驾驶的机动车不得牵引挂车，也不得载运危险物品。',
      'In the probation period no trailer may be towed and no dangerous goods carried.',
    ],
    law: 'IR art 22 ¶3',
    groups: ['car'],
  },
  {
    id: 'A0137',
    stem: [
      '实习期内想驾车上高速公路，下列哪种安排符合规定？',
      'Which arrangement lets a driver on probation use the expressway?',
    ],
    options: [
      ['独自驾驶，时速不超过80公里', 'driving alone at no more than 80 km/h'],
      ['由刚拿到驾驶证的朋友陪同', 'with a friend who has just passed'],
      ['由持C1驾驶证三年以上的驾驶人陪同', 'with somebody who has held C1 for over three years'],
      ['贴好实习标志即可独自驾驶', 'alone, if the new-driver mark is fixed'],
    ],
    answer: 2,
    why: [
      '应当由持相应或者包含其准驾车型驾驶证三年以上的驾驶人陪同。',
      'A companion is needed who has held the same or a higher class for three years.',
    ],
    law: 'D172 art 77 ¶2',
    groups: ['car'],
  },
  {
    id: 'A0138',
    stem: [
      '在实习期内记分满12分，会有什么后果？',
      'What happens when a driver reaches 12 points within the probation period?',
    ],
    options: [
      ['只罚款', 'only a fine'],
      ['注销其实习的准驾车型驾驶资格', 'the class that is on probation is cancelled'],
      ['口头警告', 'a spoken warning'],
      ['没有影响', 'nothing'],
    ],
    answer: 1,
    why: [
      '在实习期内记满12分的，注销其实习的准驾车型驾驶资格。',
      'Twelve points in probation cost the class of licence itself.',
    ],
    law: 'D172 art 80',
    groups: ['car'],
  },
  {
    id: 'A0139',
    stem: [
      '考试全部合格后，领取驾驶证前应接受不少于多长时间的交通安全文明驾驶常识教育？',
      'How long at least is the safety lesson between passing all tests and receiving the licence?',
    ],
    options: minutes(15, 30, 45, 60),
    answer: 1,
    why: [
      '接受不少于三十分钟的教育并参加宣誓，当日领证。',
      'It takes at least thirty minutes, with an oath, and the licence is issued the same day.',
    ],
    law: 'D172 art 60',
  },
]);
