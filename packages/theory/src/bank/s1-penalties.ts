import { days, questionsOf, yuan } from './authoring.js';

/** What violations cost, and how they are dealt with. */
export const s1Penalties = questionsOf('S1', 'penalties', [
  {
    id: 'A0541',
    stem: [
      '对道路交通安全违法行为的处罚种类不包括下列哪一项？',
      'Which of these is not a penalty for traffic violations?',
    ],
    options: [
      ['警告', 'a warning'],
      ['罚款', 'a fine'],
      ['吊销机动车驾驶证', 'revoking the driving licence'],
      ['没收驾驶人的手机', 'confiscating the driver’s phone'],
    ],
    answer: 3,
    why: [
      '处罚种类包括警告、罚款、暂扣或者吊销机动车驾驶证、拘留。',
      'They are warning, fine, suspension or revocation of the licence, and custody.',
    ],
    law: 'RTSL art 88',
  },
  {
    id: 'A0542',
    stem: [
      '未取得机动车驾驶证驾驶机动车的，罚款幅度是多少？',
      'What is the range of the fine for driving without a licence?',
    ],
    options: [
      ['20元至200元', '20 to 200 yuan'],
      ['200元至2000元', '200 to 2,000 yuan'],
      ['2000元至5000元', '2,000 to 5,000 yuan'],
      ['5000元以上', 'above 5,000 yuan'],
    ],
    answer: 1,
    why: [
      '处二百元以上二千元以下罚款，可以并处十五日以下拘留。',
      'It is 200 to 2,000 yuan, and up to 15 days of custody may follow.',
    ],
    law: 'RTSL art 99 ¶1(1), ¶2',
  },
  {
    id: 'A0543',
    stem: [
      '把机动车交给没有驾驶证的人驾驶，可以并处吊销自己的驾驶证。',
      'Letting somebody without a licence drive your car can cost you your own licence.',
    ],
    right: true,
    why: [
      '处二百元以上二千元以下罚款，可以并处吊销驾驶证。',
      'There is a fine of 200 to 2,000 yuan and the licence may be revoked.',
    ],
    law: 'RTSL art 99 ¶1(2), ¶2',
  },
  {
    id: 'A0544',
    stem: [
      '驾驶证被暂扣期间驾驶机动车，可以并处多少日以下拘留？',
      'Driving while the licence is suspended: up to how many days of custody may follow?',
    ],
    options: days(5, 10, 15, 30),
    answer: 2,
    why: [
      '处二百元以上二千元以下罚款，可以并处十五日以下拘留，一次记6分。',
      'A fine of 200 to 2,000 yuan, up to 15 days of custody, and 6 points.',
    ],
    law: 'RTSL art 99 ¶1(1), ¶2',
  },
  {
    id: 'A0545',
    stem: [
      '违反一般通行规定的机动车驾驶人，罚款幅度是多少？',
      'What is the range of the ordinary fine for motorists who break the rules of the road?',
    ],
    options: [
      ['5元至50元', '5 to 50 yuan'],
      ['20元至200元', '20 to 200 yuan'],
      ['200元至500元', '200 to 500 yuan'],
      ['500元至1000元', '500 to 1,000 yuan'],
    ],
    answer: 1,
    why: [
      '违反道路通行规定的，处警告或者二十元以上二百元以下罚款，另有规定的除外。',
      'A warning or 20 to 200 yuan, unless another article says more.',
    ],
    law: 'RTSL art 90',
  },
  {
    id: 'A0546',
    stem: [
      '行人、乘车人、非机动车驾驶人违反通行规定的，处警告或者5元以上50元以下罚款。',
      'People on foot, passengers and cyclists who break the rules get a warning or a fine of 5 to 50 yuan.',
    ],
    right: true,
    why: [
      '对行人、乘车人、非机动车驾驶人的处罚轻于机动车驾驶人。',
      'Their penalties are lighter than those of motorists.',
    ],
    law: 'RTSL art 89',
  },
  {
    id: 'A0547',
    stem: [
      '违法停车，驾驶人在现场并立即驶离的，交通警察怎样处理？',
      'A driver is parked illegally, is there and drives off at once. What does the officer do?',
    ],
    options: [
      ['口头警告，令其立即驶离', 'gives a spoken warning and tells the driver to leave'],
      ['罚款200元', 'fines 200 yuan'],
      ['拖走车辆', 'has the car towed'],
      ['扣留驾驶证', 'takes the licence'],
    ],
    answer: 0,
    why: [
      '可以指出违法行为，给予口头警告，令其立即驶离；不在现场或者拒绝驶离的才罚款。',
      'Only those who are away or refuse to leave are fined.',
    ],
    law: 'RTSL art 93 ¶1',
  },
  {
    id: 'A0548',
    stem: [
      '交警部门拖移违法停放的车辆，可以向当事人收取拖车费。',
      'The police may charge the owner for towing away an illegally parked car.',
    ],
    right: false,
    why: [
      '公安机关交通管理部门拖车不得向当事人收取费用，并应当及时告知停放地点。',
      'Towing is free of charge, and the owner must be told where the car is.',
    ],
    law: 'RTSL art 93 ¶2',
  },
  {
    id: 'A0549',
    stem: [
      '在道路上违反规定停放机动车、妨碍通行且驾驶人不在现场的，罚款幅度是多少？',
      'A car is parked illegally, in the way, and the driver is absent. What is the range of the fine?',
    ],
    options: [
      ['5元至50元', '5 to 50 yuan'],
      ['20元至200元', '20 to 200 yuan'],
      ['200元至2000元', '200 to 2,000 yuan'],
      ['只能警告', 'a warning only'],
    ],
    answer: 1,
    why: [
      '处二十元以上二百元以下罚款，并可以将车辆拖移至不妨碍交通的地点。',
      'It is 20 to 200 yuan, and the car may be towed out of the way.',
    ],
    law: 'RTSL art 93 ¶2',
  },
  {
    id: 'A0550',
    stem: ['不按规定避让校车的，罚款多少？', 'What is the fine for not giving way to a school bus?'],
    options: yuan(50, 100, 200, 500),
    answer: 2,
    why: ['不按规定避让校车的，处200元罚款，一次记3分。', 'It is 200 yuan and 3 points.'],
    law: 'SCHOOLBUS art 52',
  },
  {
    id: 'A0551',
    stem: [
      '电子监控记录的违法行为，车主收到通知后应在多少日内接受处理？',
      'A camera recorded a violation. Within how many days of the notice must the owner come to settle it?',
    ],
    options: days(7, 15, 30, 60),
    answer: 2,
    why: [
      '应当自接到通知之日起三十日内接受处理，确有困难的可以申请延期。',
      'Thirty days; those who cannot may ask for more time.',
    ],
    law: 'D157 art 20 ¶1',
  },
  {
    id: 'A0552',
    stem: [
      '对电子监控记录有异议的，当事人可以提出申辩，主管机关应当复核。',
      'Whoever disputes a camera record may say so, and the authority must look at it again.',
    ],
    right: true,
    why: ['异议成立的，应当消除该记录。', 'If the objection is right, the record is erased.'],
    law: 'D157 art 5',
  },
  {
    id: 'A0553',
    stem: ['当事人因陈述、申辩，可能被加重处罚。', 'Defending oneself may lead to a heavier penalty.'],
    right: false,
    why: ['行政机关不得因当事人陈述、申辩而给予更重的处罚。', 'A defence must never make the penalty worse.'],
    law: 'APL art 45',
  },
  {
    id: 'A0554',
    stem: [
      '行政机关在作出处罚决定前，应当告知当事人哪些内容？',
      'What must the authority tell somebody before it decides on a penalty?',
    ],
    options: [
      ['只告知罚款金额', 'only the sum'],
      [
        '拟处罚的内容及事实、理由、依据和享有的权利',
        'the intended penalty, the facts, reasons and law, and the rights',
      ],
      ['不需要告知', 'nothing'],
      ['只告知缴款银行', 'only the bank'],
    ],
    answer: 1,
    why: [
      '应当告知拟作出的处罚内容及事实、理由、依据，以及陈述、申辩、要求听证等权利。',
      'It must name penalty, facts, reasons, law and the rights to answer.',
    ],
    law: 'APL art 44',
  },
  {
    id: 'A0555',
    stem: [
      '确有经济困难的当事人，可以申请暂缓或者分期缴纳罚款。',
      'Somebody in real hardship may ask to pay a fine later or in parts.',
    ],
    right: true,
    why: ['经当事人申请和行政机关批准，可以暂缓或者分期缴纳。', 'With approval, payment may be delayed or split.'],
    law: 'APL art 66',
  },
  {
    id: 'A0556',
    stem: [
      '拟吊销机动车驾驶证的，当事人有权要求听证。',
      'When a licence is to be revoked, its holder may demand a hearing.',
    ],
    right: true,
    why: [
      '吊销许可证件属于应当告知听证权利的处罚，应在被告知后五个工作日内提出。',
      'Revocation is one of the penalties that allow a hearing; ask within five working days.',
    ],
    law: 'APL arts 63, 64',
  },
  {
    id: 'A0557',
    stem: [
      '不服处罚决定的，一般可以自知道该决定之日起多少日内申请行政复议？',
      'Within how many days of learning of a penalty may one apply for administrative review?',
    ],
    options: days(15, 30, 60, 90),
    answer: 2,
    why: ['可以自知道处罚决定之日起六十日内提出行政复议申请。', 'It is sixty days.'],
    law: 'ARL art 20',
  },
  {
    id: 'A0558',
    stem: [
      '直接向人民法院起诉行政处罚的期限，一般是知道之日起多长时间？',
      'How long after learning of a penalty may one go straight to court?',
    ],
    options: [
      ['15日', '15 days'],
      ['60日', '60 days'],
      ['3个月', '3 months'],
      ['6个月', '6 months'],
    ],
    answer: 3,
    why: ['公民直接起诉的，应当自知道或者应当知道之日起六个月内提出。', 'It is six months.'],
    law: 'ALL art 46',
  },
  {
    id: 'A0559',
    stem: [
      '复议或者诉讼期间，处罚决定一律停止执行。',
      'During review or court proceedings every penalty is suspended.',
    ],
    right: false,
    why: [
      '复议或者诉讼期间处罚不停止执行，法律另有规定的除外；但加处罚款的数额在此期间不予计算。',
      'It goes on unless the law says otherwise, but no late surcharge is counted meanwhile.',
    ],
    law: 'APL art 73',
  },
  {
    id: 'A0560',
    stem: [
      '向道路上抛撒物品的乘车人不会受到处罚，只处罚驾驶人。',
      'A passenger who throws things onto the road cannot be punished, only the driver.',
    ],
    right: false,
    why: [
      '乘车人不得向车外抛撒物品，违反的处警告或者5元以上50元以下罚款。',
      'Passengers must not throw anything out; they get a warning or a fine of 5 to 50 yuan.',
    ],
    law: 'RTSL arts 66, 89',
  },
]);
