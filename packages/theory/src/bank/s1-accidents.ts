import { days, metres, questionsOf, yuan } from './authoring.js';

/** What to do after an accident, who pays and how one settles. */
export const s1Accidents = questionsOf('S1', 'accidents', [
  {
    id: 'A0571',
    stem: ['发生交通事故后，驾驶人首先应当怎样做？', 'What must a driver do first after an accident?'],
    options: [
      ['立即停车，保护现场', 'stop at once and protect the scene'],
      ['驶离现场再联系对方', 'drive off and call the other side later'],
      ['先拍照发到网上', 'post pictures online'],
      ['等候保险公司再停车', 'wait for the insurer before stopping'],
    ],
    answer: 0,
    why: [
      '应当立即停车，保护现场；造成人身伤亡的，应当立即抢救受伤人员并迅速报告。',
      'Stop and protect the scene; if somebody is hurt, help and report at once.',
    ],
    law: 'RTSL art 70 ¶1',
  },
  {
    id: 'A0572',
    stem: [
      '因抢救受伤人员需要变动现场的，应当标明位置。',
      'If the scene has to be changed to save somebody, the positions must be marked.',
    ],
    right: true,
    why: ['抢救优先，变动现场前应当标明车辆和人员的位置。', 'Saving lives comes first; mark where things were.'],
    law: 'RTSL art 70 ¶1',
  },
  {
    id: 'A0573',
    stem: [
      '事故中有人受伤，但对方表示不用报警，可以私下赔钱后离开。',
      'Somebody is hurt but says that no police are needed. You may pay and leave.',
    ],
    right: false,
    why: [
      '有人员伤亡的，应当保护现场并立即报警，同时拨打120抢救伤员。',
      'With anybody hurt, protect the scene, call the police and an ambulance.',
    ],
    law: 'D146 art 13 ¶1',
  },
  {
    id: 'A0574',
    stem: [
      '下列哪种事故不能自行协商处理，应当立即报警？',
      'Which accident may the parties not settle between themselves?',
    ],
    options: [
      ['两车轻微剐蹭，车辆能移动', 'a slight scrape, both cars can move'],
      ['对方驾驶人没有驾驶证', 'the other driver has no licence'],
      ['停车场内低速刮擦', 'a scrape at walking pace in a car park'],
      ['后视镜轻微碰擦', 'two mirrors touched'],
    ],
    answer: 1,
    why: [
      '无有效驾驶证、饮酒嫌疑、无号牌、车辆不能移动等情形，应当保护现场并立即报警。',
      'No licence, suspected drinking, no plates or a car that cannot move: call the police.',
    ],
    law: 'D146 art 13 ¶1',
  },
  {
    id: 'A0575',
    stem: [
      '双方未受伤、无争议的轻微事故，撤离现场前应当先做什么？',
      'Nobody is hurt and nobody disagrees. What comes before moving the cars?',
    ],
    options: [
      ['修复车辆', 'repairing them'],
      ['采取拍照或者标划位置等方式固定证据', 'taking photographs or marking the positions'],
      ['等候24小时', 'waiting 24 hours'],
      ['等候双方保险公司到场', 'waiting for both insurers'],
    ],
    answer: 1,
    why: [
      '在确保安全的原则下拍照或者标划现场位置，然后立即撤离现场，移至不妨碍交通的地点。',
      'Record the scene safely, then move to where you are in nobody’s way.',
    ],
    law: 'D146 art 19 ¶1',
  },
  {
    id: 'A0576',
    stem: [
      '当事人自行协商达成协议的，应当填写协议书并共同签名。',
      'Parties who agree fill in an agreement and all sign it.',
    ],
    right: true,
    why: [
      '协议书载明时间、地点、当事人、车辆、保险、形态、责任等内容，并由当事人签名。',
      'It names time, place, people, cars, insurance, what happened and who is liable.',
    ],
    law: 'D146 art 21',
  },
  {
    id: 'A0577',
    stem: [
      '后车未与前车保持安全距离发生追尾，一般由谁承担全部责任？',
      'A car too close behind runs into the one ahead. Who is usually fully liable?',
    ],
    options: [
      ['前车', 'the car ahead'],
      ['后车', 'the car behind'],
      ['双方各半', 'both equally'],
      ['道路管理者', 'whoever keeps the road'],
    ],
    answer: 1,
    why: [
      '后车应当保持足以采取紧急制动措施的安全距离，追尾一般由后车负全责。',
      'The car behind must keep far enough away to stop.',
    ],
    law: 'RTSL art 43',
  },
  {
    id: 'A0578',
    stem: [
      '变更车道时与相关车道内正常行驶的车辆相撞，变更车道一方一般承担全部责任。',
      'A car changes lanes and hits one driving normally in that lane. The one that changed lanes is usually fully liable.',
    ],
    right: true,
    why: ['变更车道不得影响相关车道内机动车的正常行驶。', 'Lane changes must not disturb those already there.'],
    law: 'IR art 44 ¶2',
  },
  {
    id: 'A0579',
    stem: [
      '当事人对事故事实或者成因有争议，可以怎样处理？',
      'The parties disagree about what happened. What can they do?',
    ],
    options: [
      ['共同申请交警在网上认定，或者报警', 'apply together online for the police to decide, or call them'],
      ['各自离开', 'each go their way'],
      ['由保险公司强制认定', 'let the insurer decide'],
      ['由修理厂判断', 'let a garage decide'],
    ],
    answer: 0,
    why: [
      '有争议的可以共同申请公安机关交通管理部门确定责任；一方不同意的应当报警。',
      'Together they may ask the police to determine liability; if one refuses, they call them.',
    ],
    law: 'D146 art 20',
  },
  {
    id: 'A0580',
    stem: [
      '适用简易程序处理事故，不能当场制作认定书的，应当在几个工作日内作出？',
      'Under the simple procedure, within how many working days follows a finding that was not made on the spot?',
    ],
    options: [
      ['1个', 'one'],
      ['3个', 'three'],
      ['5个', 'five'],
      ['10个', 'ten'],
    ],
    answer: 1,
    why: ['当场制作认定书；不能当场制作的，三个工作日内制作并送达。', 'If not on the spot, within three working days.'],
    law: 'D146 art 24 ¶2',
  },
  {
    id: 'A0581',
    stem: [
      '对自行协商达成的协议不满意，可以向上一级交警部门申请复核。',
      'Whoever is unhappy with a private agreement may ask the higher police office for a review.',
    ],
    right: false,
    why: [
      '复核只针对事故认定书和事故证明；协议履行有争议的，可以申请人民调解或者起诉。',
      'Reviews are for findings of the police; an agreement goes to mediation or a court.',
    ],
    law: 'D146 art 71',
  },
  {
    id: 'A0582',
    stem: [
      '肇事车辆投保了交强险，其驾驶人有责任，财产损失赔偿限额是多少？',
      'The vehicle that caused the accident is insured and its driver is at fault. Up to how much does compulsory insurance pay for property?',
    ],
    options: yuan(100, 1800, 2000, 18000),
    answer: 2,
    why: ['有责任的财产损失赔偿限额为2000元，无责任的为100元。', 'It is 2,000 yuan with fault, 100 without.'],
    law: 'CTPLR art 23',
  },
  {
    id: 'A0583',
    stem: [
      '交强险有责任的死亡伤残赔偿限额是18万元。',
      'With fault, compulsory insurance pays up to 180,000 yuan for death or disability.',
    ],
    right: true,
    why: [
      '2020年9月19日起，有责任限额为死亡伤残18万元、医疗费用1.8万元、财产损失2000元。',
      'Since 19 September 2020: 180,000 for death and disability, 18,000 medical, 2,000 property.',
    ],
    law: 'CTPLR art 23',
  },
  {
    id: 'A0584',
    stem: ['赔偿的先后顺序，下列哪项正确？', 'In which order are damages paid?'],
    options: [
      ['交强险、商业险、侵权人', 'compulsory cover, voluntary cover, the wrongdoer'],
      ['商业险、交强险、侵权人', 'voluntary cover, compulsory cover, the wrongdoer'],
      ['侵权人、商业险、交强险', 'the wrongdoer, voluntary cover, compulsory cover'],
      ['三者平均分担', 'all three in equal parts'],
    ],
    answer: 0,
    why: [
      '先由交强险在限额内赔偿，不足部分由商业险赔偿，仍不足的由侵权人赔偿。',
      'Compulsory cover pays first, then voluntary cover, then the wrongdoer.',
    ],
    law: { zh: '《民法典》第一千二百一十三条', en: 'Civil Code art 1213' },
  },
  {
    id: 'A0585',
    stem: [
      '在普通道路上发生事故难以移动，警告标志应当设置在来车方向至少多少米处？',
      'After an accident on an ordinary road the car cannot be moved. How far behind, at least, does the warning sign go?',
    ],
    options: metres(10, 30, 50, 150),
    answer: 2,
    why: [
      '车后50米至100米处设置警告标志，并开启危险报警闪光灯，夜间还应开启示廓灯和后位灯。',
      'It goes 50 to 100 metres behind, with hazard lights on and, at night, the side and tail lights.',
    ],
    law: 'IR art 60',
  },
  {
    id: 'A0586',
    stem: [
      '机动车与行人发生交通事故，行人没有过错的，由机动车一方承担赔偿责任。',
      'A motor vehicle and a person on foot have an accident. If the person did nothing wrong, the motorist’s side pays.',
    ],
    right: true,
    why: [
      '超出交强险限额的部分，非机动车驾驶人、行人没有过错的，由机动车一方承担。',
      'Beyond the insurance, the motorist’s side bears it when the other did no wrong.',
    ],
    law: 'RTSL art 76 ¶1(2)',
  },
  {
    id: 'A0587',
    stem: [
      '医疗机构对交通事故中的受伤人员，可以因抢救费用未及时支付而拖延救治。',
      'A hospital may delay treating the injured because the costs have not been paid yet.',
    ],
    right: false,
    why: [
      '医疗机构应当及时抢救，不得因抢救费用未及时支付而拖延救治。',
      'Hospitals must treat them at once, whatever has been paid.',
    ],
    law: 'RTSL art 75',
  },
  {
    id: 'A0588',
    stem: [
      '肇事者逃逸的重大伤亡事故，抢救费用由什么先行垫付？',
      'The driver fled and nobody pays. Who advances the costs of saving the injured?',
    ],
    options: [
      ['受害人家属', 'the family'],
      ['车辆生产厂家', 'the maker of the car'],
      ['目击者', 'the witnesses'],
      ['道路交通事故社会救助基金', 'the road accident relief fund'],
    ],
    answer: 3,
    why: [
      '肇事后逃逸或者未参加交强险的，由道路交通事故社会救助基金先行垫付抢救费用。',
      'The relief fund advances them when the driver fled or was not insured.',
    ],
    law: 'RTSL art 75',
  },
  {
    id: 'A0589',
    stem: [
      '共同申请交警调解损害赔偿的，应当自收到认定书之日起几个工作日内提出？',
      'Within how many working days of the finding may the parties together ask the police to mediate?',
    ],
    options: days(3, 5, 10, 30),
    answer: 2,
    why: [
      '当事人一致请求调解的，应当在收到认定书之日起十个工作日内书面申请。',
      'Ten working days, in writing and together.',
    ],
    law: 'D146 art 86',
  },
]);
