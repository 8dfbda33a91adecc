import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';

/** The given questions on penalties, drink-driving and accidents. */
export const givenPenalties: readonly Question[] = [
  ...questionsOf('S1', 'penalties', [
    {
      id: 'Q019',
      stem: [
        '当事人应当自收到罚款决定书之日起几日内缴纳罚款？',
        'Within how many days of receiving the decision must a fine be paid?',
      ],
      options: [
        ['七日', '7'],
        ['十日', '10'],
        ['十五日', '15'],
        ['三十日', '30'],
      ],
      answer: 2,
      why: [
        '应在十五日内到指定银行或者通过电子支付系统缴纳。',
        'It must be paid within fifteen days, at the named bank or through the electronic payment system.',
      ],
      law: {
        zh: '道路交通安全法 第一百零八条；行政处罚法 第六十七条',
        en: 'Road Traffic Safety Law art 108; Administrative Penalty Law art 67',
      },
    },
    {
      id: 'Q020',
      stem: [
        '到期不缴纳罚款的，每日按罚款数额的多少加处罚款？',
        'If a fine is not paid in time, what share of it may be added per day?',
      ],
      options: [
        ['百分之一', '1%'],
        ['百分之二', '2%'],
        ['百分之三', '3%'],
        ['百分之五', '5%'],
      ],
      answer: 2,
      why: ['每日加处百分之三。', 'Three per cent of the fine may be added for each day.'],
      law: { zh: '道路交通安全法 第一百零九条', en: 'Road Traffic Safety Law art 109' },
    },
    {
      id: 'Q021',
      stem: ['加处罚款的总额可以超过原罚款数额。', 'The surcharge added for late payment may exceed the fine itself.'],
      right: false,
      why: ['加处罚款的数额不得超出罚款的数额。', 'The surcharge may not be higher than the fine.'],
      law: { zh: '行政处罚法 第七十二条', en: 'Administrative Penalty Law art 72' },
    },
    {
      id: 'Q022',
      stem: [
        '对公民罚款多少元以下，可以由一名交通警察适用简易程序处罚？',
        'Up to what fine on an individual may a single traffic officer decide by the simple procedure?',
      ],
      options: [
        ['五十元', '50 yuan'],
        ['一百元', '100 yuan'],
        ['二百元', '200 yuan'],
        ['五百元', '500 yuan'],
      ],
      answer: 2,
      why: [
        '警告或者二百元以下罚款可以适用简易程序。',
        'The simple procedure covers warnings and fines of up to 200 yuan.',
      ],
      law: {
        zh: '违法行为处理程序规定 第四十三条、第四十四条',
        en: 'Violation Handling Procedure Provisions arts 43, 44',
      },
    },
  ]),
  ...questionsOf('S1', 'alcohol', [
    {
      id: 'Q070',
      stem: [
        '首次饮酒后驾驶非营运机动车，依法处以什么处罚？',
        'What is the penalty for a first offence of driving a non-commercial vehicle after drinking?',
      ],
      options: [
        ['警告', 'A warning'],
        ['200元罚款', 'A fine of 200 yuan'],
        [
          '暂扣驾驶证六个月并处一千元以上二千元以下罚款',
          'Suspension of the licence for six months and a fine of 1,000 to 2,000 yuan',
        ],
        ['吊销驾驶证终生禁驾', 'Loss of the licence and a ban for life'],
      ],
      answer: 2,
      why: [
        '暂扣六个月机动车驾驶证，并处一千元以上二千元以下罚款。',
        'The licence is suspended for six months and a fine of 1,000 to 2,000 yuan imposed.',
      ],
      law: { zh: '道路交通安全法 第九十一条', en: 'Road Traffic Safety Law art 91' },
    },
    {
      id: 'Q071',
      stem: [
        '醉酒驾驶非营运机动车被吊销驾驶证的，几年内不得重新取得？',
        'A driver’s licence is revoked for driving a non-commercial vehicle while drunk. For how many years may the driver not get one again?',
      ],
      options: [
        ['一年', 'One'],
        ['二年', 'Two'],
        ['五年', 'Five'],
        ['十年', 'Ten'],
      ],
      answer: 2,
      why: ['五年内不得重新取得机动车驾驶证。', 'The driver may not get a licence again for five years.'],
      law: { zh: '道路交通安全法 第九十一条', en: 'Road Traffic Safety Law art 91' },
    },
  ]),
  ...questionsOf('S1', 'accidents', [
    {
      id: 'Q023',
      stem: [
        '未造成人身伤亡，双方对事实及成因无争议的事故，当事人可以怎样处理？',
        'Nobody was hurt in an accident and both sides agree on what happened and why. What may they do?',
      ],
      options: [
        ['原地等待，不得移动车辆', 'Wait on the spot without moving the vehicles'],
        [
          '即行撤离现场，恢复交通，自行协商',
          'Clear the scene at once, let traffic flow again and settle it between them',
        ],
        ['各自离开，不必联系', 'Each drive off without exchanging details'],
        ['只能到法院处理', 'Go to court, as there is no other way'],
      ],
      answer: 1,
      why: [
        '可以即行撤离现场，自行协商处理损害赔偿事宜。',
        'They may clear the scene at once and settle the damages between themselves.',
      ],
      law: { zh: '道路交通安全法 第七十条', en: 'Road Traffic Safety Law art 70' },
    },
    {
      id: 'Q024',
      stem: [
        '发生财产损失事故，一方驾驶人有饮酒嫌疑的，双方可以自行协商处理。',
        'In an accident with damage to property only, the parties may settle it between themselves even if one driver is suspected of drinking.',
      ],
      right: false,
      why: [
        '有饮酒嫌疑的，应当保护现场并立即报警。',
        'Where drinking is suspected, the scene must be protected and the police called at once.',
      ],
      law: { zh: '交通事故处理程序规定 第十三条、第十九条', en: 'Accident Handling Procedure Provisions arts 13, 19' },
    },
    {
      id: 'Q025',
      stem: [
        '当事人对道路交通事故认定有异议，应在认定书送达之日起几日内申请复核？',
        'A party disagrees with the police’s accident determination. Within how many days of being served with it must the party apply for a review?',
      ],
      options: [
        ['三日', 'Three'],
        ['五日', 'Five'],
        ['十日', 'Ten'],
        ['十五日', 'Fifteen'],
      ],
      answer: 0,
      why: [
        '三日（工作日）内提出书面复核申请。',
        'A written application for review must be made within three (working) days.',
      ],
      law: { zh: '交通事故处理程序规定 第七十一条', en: 'Accident Handling Procedure Provisions art 71' },
    },
    {
      id: 'Q026',
      stem: [
        '发生交通事故后逃逸的当事人，承担全部责任。',
        'A party who flees after a traffic accident bears full responsibility.',
      ],
      right: true,
      why: [
        '逃逸的当事人承担全部责任；有证据证明其他当事人也有过错的，可以适当减轻。',
        'A party who flees bears full responsibility; it may be reduced where there is proof that another party was also at fault.',
      ],
      law: { zh: '交通事故处理程序规定 第六十一条', en: 'Accident Handling Procedure Provisions art 61' },
    },
    {
      id: 'Q027',
      stem: [
        '自行协商协议书应当载明下列哪些内容？',
        'Which of these must an agreement between the parties to an accident contain?',
      ],
      options: [
        ['事故发生的时间、地点', 'The time and place of the accident'],
        ['当事人姓名和联系方式', 'The parties’ names and contact details'],
        ['保险公司和保险凭证号', 'The insurers and policy numbers'],
        ['事故形态和碰撞部位', 'How the vehicles collided and where they were hit'],
      ],
      answer: [0, 1, 2, 3],
      why: ['四项都是协议书应当载明的内容。', 'All four must be stated in the agreement.'],
      law: { zh: '交通事故处理程序规定 第二十一条', en: 'Accident Handling Procedure Provisions art 21' },
    },
    {
      id: 'Q028',
      stem: [
        '对应当自行撤离现场而未撤离、造成交通堵塞的，对驾驶人处200元罚款。',
        'Drivers who should have cleared the scene themselves but did not, and so blocked traffic, are fined 200 yuan.',
      ],
      right: true,
      why: [
        '交通警察先责令撤离，造成堵塞的处200元罚款。',
        'The officer first orders them to clear the scene; where traffic was blocked, the fine is 200 yuan.',
      ],
      law: { zh: '交通事故处理程序规定 第十九条', en: 'Accident Handling Procedure Provisions art 19' },
    },
    {
      id: 'Q029',
      stem: [
        '机动车碰撞路边公共设施，没有人受伤，车辆可以移动，正确的做法是？',
        'A vehicle hits a public facility at the roadside. Nobody is hurt and the vehicle can be moved. What is the right thing to do?',
      ],
      options: [
        ['直接驶离', 'Simply drive away'],
        [
          '固定证据后移至不妨碍交通的地点并报警',
          'Record the evidence, move the vehicle out of the way and call the police',
        ],
        ['自行修理设施后离开', 'Repair the facility yourself and leave'],
        ['只通知保险公司', 'Tell only your insurer'],
      ],
      answer: 1,
      why: [
        '碰撞建筑物、公共设施的，应固定证据、移车后报警。',
        'After hitting a building or public facility you record the evidence, move the vehicle and then call the police.',
      ],
      law: { zh: '交通事故处理程序规定 第十四条', en: 'Accident Handling Procedure Provisions art 14' },
    },
  ]),
];
