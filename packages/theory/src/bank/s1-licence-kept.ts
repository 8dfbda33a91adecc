import { days, months, questionsOf, years } from './authoring.js';

/** A licence over the years: validity, renewal, replacement, health. */
export const s1LicenceKept = questionsOf('S1', 'licence', [
  {
    id: 'A0140',
    stem: ['首次申领的机动车驾驶证有效期是几年？', 'For how long is a first driving licence valid?'],
    options: years(3, 6, 10, 15),
    answer: 1,
    why: [
      '驾驶证有效期分为六年、十年和长期，首次为六年。',
      'Licences run for six years, then ten, then without limit.',
    ],
    law: 'D172 art 62',
  },
  {
    id: 'A0141',
    stem: [
      '六年有效期内每个记分周期均未记满12分的，换发多长有效期的驾驶证？',
      'No cycle of the six years reached 12 points. What licence follows?',
    ],
    options: [
      ['六年', 'six years'],
      ['八年', 'eight years'],
      ['十年', 'ten years'],
      ['长期', 'without limit'],
    ],
    answer: 2,
    why: [
      '六年内均未记满12分换发十年有效期，十年内均未记满12分换发长期有效。',
      'Six clean years bring ten, ten clean years bring a licence without limit.',
    ],
    law: 'D172 art 62',
  },
  {
    id: 'A0142',
    stem: [
      '驾驶证超过有效期一年以上未换证的，会被注销。',
      'A licence that is not renewed within a year of its expiry is cancelled.',
    ],
    right: true,
    why: ['超过有效期一年以上未换证的，车辆管理所应当注销驾驶证。', 'After more than a year the licence is cancelled.'],
    law: 'D172 art 79',
  },
  {
    id: 'A0143',
    stem: [
      '驾驶证因逾期未换证被注销未满两年，怎样才能恢复驾驶资格？',
      'A licence was cancelled for late renewal less than two years ago. How is the right to drive restored?',
    ],
    options: [
      ['缴纳罚款即可', 'by paying a fine'],
      ['参加科目一考试合格', 'by passing the theory test'],
      ['重新参加全部科目考试', 'by taking all tests again'],
      ['无法恢复', 'it cannot be restored'],
    ],
    answer: 1,
    why: [
      '超过一年未满两年的，参加科目一考试合格后可以恢复驾驶资格。',
      'Within two years, passing the theory test is enough.',
    ],
    law: 'D172 art 79 ¶3',
  },
  {
    id: 'A0144',
    stem: [
      '驾驶人的联系电话、住址变化的，应当在多少日内向车辆管理所备案？',
      'Within how many days must a new phone number or address be reported to the licensing office?',
    ],
    options: days(7, 15, 30, 60),
    answer: 2,
    why: [
      '联系方式等信息变化的，应当在三十日内备案，否则收不到违法和换证通知。',
      'Report it within thirty days, or notices will not reach you.',
    ],
    law: 'D172 art 81',
  },
  {
    id: 'A0145',
    stem: [
      '驾驶证丢失补领后，又找回旧证，可以继续使用旧证。',
      'A lost licence was replaced and then found again. The old one may still be used.',
    ],
    right: false,
    why: ['补领后原驾驶证作废，继续使用的依法处罚。', 'The old licence became void; using it is punished.'],
    law: 'D172 arts 69, 98',
  },
  {
    id: 'A0146',
    stem: [
      '驾驶证损毁无法辨认的，应当在多少日内申请换证？',
      'A licence is damaged beyond reading. Within how many days must a new one be applied for?',
    ],
    options: days(10, 15, 30, 90),
    answer: 2,
    why: [
      '损毁无法辨认或者记载内容变化的，应当在三十日内申请换证。',
      'Damage or changed details mean applying within thirty days.',
    ],
    law: 'D172 art 66',
  },
  {
    id: 'A0147',
    stem: [
      '有交通违法未处理完毕的，换证时的审验仍然可以通过。',
      'The review at renewal is passed even while a violation is still unsettled.',
    ],
    right: false,
    why: ['违法或者事故未处理完毕的，不予通过审验。', 'Unsettled violations or accidents block the review.'],
    law: 'D172 art 73 ¶4',
  },
  {
    id: 'A0148',
    stem: [
      '因服兵役、出国等原因可以申请延期换证，延期最长不超过几年？',
      'Military service or a stay abroad may delay renewal. For how many years at most?',
    ],
    options: years(1, 2, 3, 5),
    answer: 2,
    why: ['延期期限最长不超过三年，延期期间不得驾驶机动车。', 'Three years at most, and one may not drive meanwhile.'],
    law: 'D172 art 75',
  },
  {
    id: 'A0149',
    stem: [
      '70周岁以上的驾驶人，应当多久提交一次身体条件证明？',
      'How often must drivers aged 70 and over hand in proof of their health?',
    ],
    options: [
      ['每年一次', 'every year'],
      ['每两年一次', 'every two years'],
      ['每三年一次', 'every three years'],
      ['每六年一次', 'every six years'],
    ],
    answer: 0,
    why: ['年龄在70周岁以上的，每年进行一次身体检查并提交证明。', 'From 70 on, a medical check is due every year.'],
    law: 'D172 art 74',
  },
  {
    id: 'A0150',
    stem: ['驾驶证被暂扣期间仍可以驾驶自己的车上下班。', 'While the licence is suspended one may still drive to work.'],
    right: false,
    why: [
      '驾驶证丢失、损毁、超过有效期或者被扣留、暂扣期间，以及记分达到12分的，不得驾驶。',
      'No driving while the licence is lost, expired, held or suspended, or at 12 points.',
    ],
    law: 'IR art 28',
  },
  {
    id: 'A0151',
    stem: [
      '申请换证时提交的身体条件证明，自出具之日起多长时间内有效？',
      'For how long is a proof of health valid from the day it is issued?',
    ],
    options: months(1, 3, 6, 12),
    answer: 2,
    why: ['身体条件证明自出具之日起六个月内有效。', 'It is valid for six months.'],
    law: 'D172 art 85',
  },
]);
