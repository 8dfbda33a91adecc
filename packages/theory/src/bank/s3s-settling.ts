import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';

/** Settling a minor accident between the parties, on the phone. */
export const s3sSettling: readonly Question[] = questionsOf('S3S', 'scene', [
  {
    id: 'B0231',
    stem: [
      '仅造成轻微财产损失、基本事实清楚的事故，当事人应当先撤离现场再协商。',
      'In an accident with only minor damage and clear facts, the parties must clear the scene first and talk afterwards.',
    ],
    right: true,
    why: [
      '占着车道争论会造成拥堵和二次事故；先拍照固定证据，再移到不妨碍交通的地点。',
      'Arguing in the lane causes jams and further accidents: take photographs, then move out of the way.',
    ],
    law: 'RTSL art 70 ¶3',
  },
  {
    id: 'B0232',
    stem: [
      '轻微事故撤离现场前拍照，应当拍到哪些内容？',
      'What should your photographs show before you clear the scene of a minor accident?',
    ],
    options: [
      ['围观群众的面部特写', 'The faces of onlookers'],
      ['车辆前后方的全景和道路标线', 'The whole scene from front and rear with the road markings'],
      ['碰撞部位的近景', 'The points of contact close up'],
      ['双方车辆的号牌', 'The number plates of both vehicles'],
    ],
    answer: [1, 2, 3],
    why: [
      '全景说明位置和车道，近景说明怎样碰撞，号牌说明是谁的车；拍完马上撤离。',
      'The overview shows place and lane, the close-up how you collided, the plates whose vehicles they are; then clear the scene at once.',
    ],
    law: 'D146 art 19 ¶1',
  },
  {
    id: 'B0233',
    stem: [
      '下列哪些财产损失事故不能自行协商，应当保护现场并报警？',
      'Which accidents with damage only may not be settled between the parties, but call for protecting the scene and the police?',
    ],
    options: [
      ['双方对轻微刮擦的事实没有争议', 'Both agree on the facts of a light scrape'],
      ['一方驾驶人有饮酒嫌疑', 'One driver is suspected of drinking'],
      ['一方车辆没有号牌', 'One vehicle has no plates'],
      ['一方当事人离开了现场', 'One party has left the scene'],
    ],
    answer: [1, 2, 3],
    why: [
      '饮酒、无证、无牌、离开现场、车辆不能移动、故意造成等情形都必须报警。',
      'Drinking, no licence, no plates, leaving the scene, a vehicle that cannot be moved, intent: in all these the police must come.',
    ],
    law: 'D146 arts 13 ¶1, 19 ¶1',
  },
  {
    id: 'B0235',
    stem: [
      '轻微事故双方对谁的责任有争议，都愿意在网上解决，可以怎样做？',
      'After a minor accident the parties dispute who is at fault, and both want to solve it online. What can they do?',
    ],
    options: [
      ['由损失较大的一方决定责任', 'Let the one with the greater damage decide'],
      ['由保险公司判定责任后强制执行', 'Have an insurer decide, with binding force for both'],
      ['各自回家，不再处理', 'Go home and leave it'],
      ['共同在线申请，由交警确定责任', 'Apply together for the police to decide'],
    ],
    answer: 3,
    why: [
      '需要各方共同申请；有一方不同意的，应当报警，由交警到现场处理。',
      'All of them must apply together; if one refuses, call the police and an officer comes.',
    ],
    law: 'D146 art 20 ¶1',
  },
  {
    id: 'B0236',
    stem: [
      '对双方自行签订的事故协议书反悔的，可以向交警申请复核。',
      'If you regret an agreement signed between the parties, you may ask the police for a review.',
    ],
    right: false,
    why: [
      '复核只针对事故认定书和事故证明；对协议有争议的，可以请求人民调解或者向法院起诉。',
      'A review is open only against a determination or certificate of the police; a disputed agreement goes to mediation or court.',
    ],
    law: 'D146 art 71',
  },
  {
    id: 'B0237',
    stem: [
      '对方签了自行协商协议却不履行，可以怎样做？',
      'The other party signed an agreement but does not keep it. What can you do?',
    ],
    options: [
      ['把对方的信息发到网上', 'Publish the other’s details online'],
      ['申请人民调解，或者向人民法院起诉', 'Ask for people’s mediation or sue'],
      ['请交警从对方银行账户强制划款给自己', 'Have the police take the money from the other’s account'],
      ['扣留对方的车辆', 'Keep the other’s vehicle'],
    ],
    answer: 1,
    why: [
      '协议没有履行的，通过人民调解或者民事诉讼解决；扣车、曝光个人信息都是违法的。',
      'An agreement that is not kept goes to mediation or court; seizing a vehicle or publishing data breaks the law.',
    ],
    law: 'D146 art 22 ¶2',
  },
  {
    id: 'B0238',
    stem: [
      '用手机自助处理轻微事故时，对方当事人怎样加入？',
      'How does the other party join when you settle a minor accident by phone?',
    ],
    options: [
      ['借用您的账号登录', 'By signing in with your account'],
      ['不必加入，一方签名即可', 'Not at all, as one signature is enough'],
      ['扫描二维码或者输入短码，用本人实名身份登录', 'By scanning the code, signed in under their own name'],
      [
        '把身份证和驾驶证的照片发给您，由您代为登录和签名',
        'By sending you photographs of their papers so that you sign for them',
      ],
    ],
    answer: 2,
    why: [
      '协议要各方本人确认并共同签名，任何人都不能代签，也不要把证件照片发给陌生人。',
      'Everybody confirms and signs in person: nobody signs for another, and never send a stranger your papers.',
    ],
    law: 'D146 art 20 ¶1',
  },
  {
    id: 'B0239',
    stem: [
      '现场网络不好时，可以先拍照固定证据并撤离，到安全地点后再继续办理。',
      'Where the network is weak you may photograph the evidence, clear the scene and go on with the rest at a safe place.',
    ],
    right: true,
    why: [
      '固定证据后就应当立即撤离，后面的填写、签名可以在路边安全的地方慢慢做。',
      'Once the evidence is secured you must clear the scene; forms and signatures can follow at a safe place.',
    ],
    law: 'D146 art 19 ¶1',
  },
  {
    id: 'B0246',
    stem: [
      '机动车发生事故造成损失，首先由谁赔偿？',
      'Who pays first for the losses of an accident with a motor vehicle?',
    ],
    options: [
      ['公安机关交通管理部门', 'The traffic police'],
      ['车辆的生产企业', 'The maker of the vehicle'],
      ['承保交强险的保险公司，在责任限额内', 'The compulsory insurer, within its limits'],
      ['不论责任大小，由事故双方平均分担全部损失', 'Both parties in equal shares, whoever is at fault'],
    ],
    answer: 2,
    why: [
      '交强险先在限额内赔偿，不足的部分再由商业保险和有过错的一方承担。',
      'Compulsory insurance pays first within its limits; the rest falls to commercial insurance and whoever is at fault.',
    ],
    law: 'RTSL art 76 ¶1',
  },
  {
    id: 'B0247',
    stem: [
      '机动车与电动自行车发生只有财产损失的事故，也可以撤离现场后自行协商。',
      'A car and an e-bike with damage to property only may also clear the scene and settle between themselves.',
    ],
    right: true,
    why: [
      '机动车与非机动车之间的财产损失事故适用自行协商；有人受伤的必须报警。',
      'Motor and non-motor vehicles may settle mere damage; with an injury the police must be called.',
    ],
    law: 'D146 art 19 ¶1',
  },
  {
    id: 'B0250',
    stem: [
      '自行协商协议只要口头约定，不需要签名。',
      'An agreement between the parties may be oral and needs no signature.',
    ],
    right: false,
    why: [
      '应当制作协议书，写明时间、地点、车辆、保险、碰撞部位和责任，并由各方共同签名。',
      'It must be written, with time, place, vehicles, insurance, damage and responsibility, and signed by all.',
    ],
    law: 'D146 art 21',
  },
  {
    id: 'B0307',
    stem: [
      '自行协商协议书中，关于车辆应当写明哪些内容？',
      'What must an agreement between the parties say about the vehicles?',
    ],
    options: [
      ['保险公司和保险凭证号', 'The insurer and the policy number'],
      ['碰撞的部位', 'Where they were hit'],
      ['车辆的购买价格', 'What they cost when bought'],
      ['机动车的种类和号牌号码', 'Their type and plate number'],
    ],
    answer: [0, 1, 3],
    why: [
      '写清车辆、保险和碰撞部位，保险公司才能理赔；购买价格不是法定内容。',
      'Vehicle, insurance and point of contact let the insurer pay; the price paid is not asked for.',
    ],
    law: 'D146 art 21',
  },
]);
