import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';
import { syllabus } from './s3s-syllabus.js';

/** Calling for help, moving the injured, and what not to do. */
export const s3sRescue: readonly Question[] = questionsOf('S3S', 'first-aid', [
  {
    id: 'B0189',
    stem: ['重伤员口渴时，应当马上给他喝水。', 'A badly injured person who is thirsty should be given water at once.'],
    right: false,
    why: [
      '伤员可能需要手术麻醉，也可能呛入气道；可以湿润嘴唇，不要喂水喂食。',
      'They may need an operation, or choke; you may moisten the lips, but give nothing to drink or eat.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0190',
    stem: [
      '摩托车驾驶人摔倒昏迷，应当立即把头盔用力拔下来。',
      'A motorcyclist lies unconscious: pull the helmet off by force at once.',
    ],
    right: false,
    why: [
      '用力拔头盔可能伤到颈椎；呼吸通畅时先不要摘，确需摘下的由两人配合，一人始终固定头颈。',
      'Pulling may injure the neck: leave it on while they breathe freely; if it must come off, one of two people holds head and neck all the time.',
    ],
    law: syllabus.firstAid,
    groups: ['motorcycle'],
  },
  {
    id: 'B0191',
    stem: [
      '伤员被卡在变形的车内，没有起火等危险，应当怎样做？',
      'A casualty is trapped in a crushed vehicle, with no fire or other danger. What do you do?',
    ],
    options: [
      ['几个人一起用力，尽快把伤员从变形的车内拉出来', 'Pull them out together as fast as you can'],
      ['用另一辆车拖拽变形部位', 'Drag at the wreck with another vehicle'],
      ['让伤员自己用力挣脱', 'Have them struggle free'],
      ['拨打119、120，安抚伤员，等待专业破拆', 'Call 119 and 120, comfort them and wait'],
    ],
    answer: 3,
    why: [
      '强行拉拽会加重骨折和脊柱损伤；可以先止血、保持呼吸道通畅、断开电源。',
      'Pulling makes fractures and spinal injuries worse; meanwhile stop bleeding, keep the airway open and switch off the power.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0192',
    stem: [
      '车辆已经起火或者随时可能爆炸时，应当尽快把伤员转移到安全地点。',
      'If a vehicle is burning or may explode, the injured must be moved to safety without delay.',
    ],
    right: true,
    why: [
      '这时留在原地的危险大于搬动的危险，转移时尽量保持头颈和躯干成一直线。',
      'Staying is then the greater danger; keep head, neck and body in line as far as you can.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0193',
    stem: ['搬运伤员时，哪些做法是错误的？', 'Which of these are wrong when moving the injured?'],
    options: [
      ['使用硬质担架并系好固定带', 'A rigid stretcher with straps'],
      ['脊柱受伤的伤员由一人背走', 'One person carrying somebody with a spinal injury on the back'],
      ['没有固定骨折处就搬动', 'Moving somebody before a fracture is fixed'],
      ['多人平托，保持身体成一直线', 'Several people lifting together with the body in line'],
    ],
    answer: [1, 2],
    why: [
      '背、抱会使脊柱弯曲，未固定的骨折会加重；应当先固定，再用硬担架平稳搬运。',
      'Carrying on the back bends the spine, and an unfixed fracture gets worse: fix first, then use a rigid stretcher.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0194',
    stem: ['事故中有多名伤员，应当先救治谁？', 'Several people are injured. Whom do you treat first?'],
    options: [
      ['离自己最近的伤员', 'Whoever is nearest'],
      ['自己车上的伤员', 'Those from your own vehicle'],
      ['呼吸停止、大出血等有生命危险的伤员', 'Those not breathing or bleeding heavily'],
      ['喊声最大、看上去最痛苦的那位伤员', 'Whoever cries loudest and seems to suffer most'],
    ],
    answer: 2,
    why: [
      '能大声呼喊说明呼吸还好，安静不动的往往更危险。',
      'Anybody who can shout is breathing; the quiet ones are often in greater danger.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0195',
    stem: [
      '伤员耳朵、鼻子流出淡红色的液体，应当用棉球塞紧止住。',
      'If pinkish fluid runs from a casualty’s ears or nose, plug them tightly with cotton.',
    ],
    right: false,
    why: [
      '这可能是颅底骨折漏出的脑脊液，堵塞会引起颅内感染；不要堵，让头偏向一侧等待急救。',
      'It may be fluid from a fractured skull, and plugging invites infection of the brain: let it run and wait for help.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0196',
    stem: ['伤员手指被切断，断指应当怎样保存？', 'A casualty’s finger has been cut off. How do you keep it?'],
    options: [
      ['用干净纱布包好装入塑料袋，袋外放冰，随伤员送医', 'In gauze and a plastic bag, with ice around the bag'],
      [
        '直接泡在干净的冰水或者生理盐水里，密封后随伤员送医',
        'Straight in clean ice water or saline, sealed and taken along',
      ],
      ['用酒精浸泡消毒后，再用热毛巾包住保温', 'In alcohol to disinfect it, then in a hot towel'],
      ['放进自己的口袋里保持体温', 'In your pocket, at body temperature'],
    ],
    answer: 0,
    why: [
      '低温、干燥、不直接接触冰，断指才有机会接活；酒精和水都会损伤组织。',
      'Cool, dry and not touching the ice, it may be rejoined; alcohol and water destroy the tissue.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0197',
    stem: [
      '医疗机构对交通事故中的受伤人员应当及时抢救，不得因抢救费用未及时支付而拖延。',
      'Hospitals must treat people injured in traffic accidents at once and may not delay because the costs are not yet paid.',
    ],
    right: true,
    why: [
      '抢救费用先由交强险在限额内支付，不够或者没有保险的由社会救助基金垫付。',
      'Compulsory insurance pays first within its limit; beyond it, or without insurance, the relief fund advances the money.',
    ],
    law: 'RTSL art 75',
  },
  {
    id: 'B0198',
    stem: [
      '有人在充满汽车尾气的车库里昏倒，施救前应当先通风，把人移到空气新鲜处。',
      'Somebody has collapsed in a garage full of exhaust: ventilate first and move them into fresh air.',
    ],
    right: true,
    why: [
      '一氧化碳无色无味，施救者也会中毒；先通风、关停发动机，再移人、呼救。',
      'Carbon monoxide has no colour or smell and poisons helpers too: ventilate, stop the engine, then move them and call.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0199',
    stem: [
      '有人触碰倒在车上的电线后倒地，哪些做法是正确的？',
      'Somebody has touched a fallen power line on a vehicle and collapsed. Which of these are right?',
    ],
    options: [
      ['断电后检查呼吸，必要时心肺复苏', 'Once it is off, check breathing and resuscitate if need be'],
      ['马上跑过去扶起触电者', 'Run over and lift the person up at once'],
      ['不直接用手拉触电者', 'Do not pull the person with bare hands'],
      ['先设法断电，并通知供电部门', 'Have the power cut and tell the power company'],
    ],
    answer: [0, 2, 3],
    why: [
      '电没有断，靠近的人也会触电；车上的人没有起火危险时应当留在车内等待断电。',
      'Until the power is off, helpers get the shock too; those inside stay there unless there is fire.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0200',
    stem: [
      '没有急救知识，也应当替伤员复位脱臼的关节，以减轻疼痛。',
      'Even without training you should put back a dislocated joint to relieve the pain.',
    ],
    right: false,
    why: [
      '不当的复位会损伤神经和血管；固定在舒适的位置，由医生处理。',
      'Done wrongly it injures nerves and vessels; support it as it is most comfortable and leave it to a doctor.',
    ],
    law: syllabus.firstAid,
  },
  {
    id: 'B0310',
    stem: ['对烧伤的伤员，哪些做法是错误的？', 'Which of these are wrong for a burn?'],
    options: [
      ['撕下粘在伤处的衣物', 'Tearing off clothes that stick to it'],
      ['用流动的清水冲洗', 'Rinsing it under running water'],
      ['用干净的布覆盖伤处', 'Covering it with clean cloth'],
      ['涂抹牙膏、酱油', 'Putting on toothpaste or soy sauce'],
    ],
    answer: [0, 3],
    why: [
      '涂抹异物会感染，撕扯会带下皮肤；先用清水降温，再覆盖送医。',
      'Smearing infects and tearing takes the skin along: cool with water, cover, and see a doctor.',
    ],
    law: syllabus.firstAid,
  },
]);
