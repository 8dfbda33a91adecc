import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';
import { syllabus } from './s3s-syllabus.js';

/** Vehicles with dangerous goods, their accidents, and what nobody may carry. */
export const s3sDangerousGoods: readonly Question[] = questionsOf('S3S', 'dangerous-goods', [
  {
    id: 'B0201',
    stem: ['下列哪些属于危险物品？', 'Which of these are dangerous goods?'],
    options: [
      ['汽油', 'Petrol'],
      ['浓硫酸', 'Concentrated sulphuric acid'],
      ['农药等剧毒化学品', 'Pesticides and other highly toxic chemicals'],
      ['食用盐', 'Table salt'],
    ],
    answer: [0, 1, 2],
    why: [
      '爆炸性、易燃性、毒害性、放射性、腐蚀性物品和传染病病原体都是危险物品。',
      'Whatever is explosive, flammable, toxic, radioactive, corrosive or infectious counts as dangerous.',
    ],
    law: 'D146 art 15',
  },
  {
    id: 'B0202',
    stem: [
      '机动车载运危险物品，应当经哪个机关批准并按指定的时间、路线、速度行驶？',
      'Whose approval does a vehicle need to carry dangerous goods, at the times, on the routes and at the speeds set?',
    ],
    options: [
      ['收货单位', 'The receiving company'],
      ['保险公司', 'The insurer'],
      ['公安机关', 'The public security authority'],
      ['所在单位', 'The carrier’s own company'],
    ],
    answer: 2,
    why: [
      '还应当悬挂警示标志，并采取必要的安全措施。',
      'It must also show warning signs and take the safety measures needed.',
    ],
    law: 'RTSL art 48 ¶3',
  },
  {
    id: 'B0203',
    stem: [
      '跟在装有危险品标志的罐车后面，应当加大跟车距离。',
      'Behind a tanker with dangerous-goods placards you should stay further back.',
    ],
    right: true,
    why: [
      '罐车制动距离长、泄漏后果严重，远一点既有时间反应，也有地方躲避。',
      'It takes long to stop and a leak is grave; distance gives you time and room.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0204',
    stem: ['乘坐客车时，可以随身携带一小桶汽油。', 'You may carry a small can of petrol with you on a bus.'],
    right: false,
    why: [
      '乘车人不得携带易燃易爆等危险物品，少量汽油蒸气遇火花就会爆燃。',
      'Passengers may carry nothing flammable or explosive; the vapour of even a little petrol explodes at a spark.',
    ],
    law: 'RTSL art 66',
  },
  {
    id: 'B0205',
    stem: ['发现前方危险品罐车泄漏，哪些做法是正确的？', 'A tanker ahead is leaking. Which of these are right?'],
    options: [
      ['拨打122、119说明地点和罐车标志', 'Call 122 and 119 with the place and its placards'],
      ['不使用明火，不启动发动机', 'No flames, and do not start the engine'],
      ['走近查看泄漏的是什么', 'Go closer to see what it is'],
      ['在远处停车，向上风方向撤离', 'Stop far away and move off against the wind'],
    ],
    answer: [0, 1, 3],
    why: [
      '看不见的气体可能有毒或者易燃；上风、远离、报警，专业的事交给专业的人。',
      'Unseen gas may be toxic or flammable: upwind, away, call, and leave the rest to those trained for it.',
    ],
    law: syllabus.emergency,
  },
  {
    id: 'B0206',
    stem: [
      '罐车泄漏的液体没有气味，说明没有危险，可以开车驶过。',
      'If what leaks from a tanker has no smell it is harmless and you may drive through it.',
    ],
    right: false,
    why: [
      '许多有毒、易燃物质没有气味；车轮和排气管的火花、热量都可能引燃。',
      'Many toxic and flammable substances have no smell, and tyres and exhaust can set them alight.',
    ],
    law: syllabus.emergency,
  },
  {
    id: 'B0207',
    stem: ['浓酸溅到皮肤上，首先应当怎样做？', 'Strong acid has splashed onto somebody’s skin. What comes first?'],
    options: [
      ['涂抹碱性物质中和', 'Put on something alkaline to neutralise it'],
      ['用布包扎伤处', 'Bandage it'],
      ['涂抹药膏', 'Put on ointment'],
      ['立即用大量流动清水冲洗', 'Rinse at once with plenty of running water'],
    ],
    answer: 3,
    why: [
      '大量清水持续冲洗能尽快带走酸液；随意中和会放热，加重烧伤。',
      'Plenty of water carries it away; neutralising gives off heat and deepens the burn.',
    ],
    law: syllabus.emergency,
  },
  {
    id: 'B0208',
    stem: ['汽油着火时，应当用水扑灭。', 'Burning petrol should be put out with water.'],
    right: false,
    why: [
      '汽油比水轻，会浮在水上流散，使火势扩大；应当用干粉、泡沫灭火器或者沙土。',
      'Petrol floats on water and spreads the fire: use a powder or foam extinguisher, or sand.',
    ],
    law: syllabus.emergency,
  },
  {
    id: 'B0209',
    stem: ['在加油站加油时，正确的做法是？', 'What is right at a filling station?'],
    options: [
      ['加满后再多加一点防止不够', 'Topping up beyond full'],
      ['关闭发动机，不吸烟，不在加油区打电话', 'Engine off, no smoking, no phone calls at the pump'],
      ['发动机怠速，在车内打电话等候加油完成', 'Engine idling while you phone in the car until it is done'],
      ['用塑料桶顺便装一些汽油', 'Filling a plastic can at the same time'],
    ],
    answer: 1,
    why: [
      '油气遇到火花就会爆燃，塑料桶容易积累静电，都不能冒险。',
      'Petrol vapour explodes at a spark, and plastic cans gather static: risk neither.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0210',
    stem: [
      '夏季停车后，打火机、充电宝等物品不要留在暴晒的车内。',
      'In summer do not leave lighters or power banks in a car parked in the sun.',
    ],
    right: true,
    why: [
      '暴晒的车内温度可以超过60摄氏度，打火机会爆裂起火，充电宝可能自燃。',
      'It can exceed 60 °C inside: lighters burst and batteries may catch fire.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0211',
    stem: [
      '载运危险物品的车辆发生事故，驾驶人、押运人应当怎样做？',
      'A vehicle with dangerous goods is in an accident. What must its driver and escort do?',
    ],
    options: [
      ['先与对方协商赔偿再报警', 'Settle the damages first, then call'],
      ['立即报警', 'Call the police at once'],
      ['说明危险物品的种类和是否泄漏', 'Say what the goods are and whether they leak'],
      ['按操作规程采取应急处置措施', 'Take the emergency measures of the rules for them'],
    ],
    answer: [1, 2, 3],
    why: [
      '危险物品车辆的事故不适用自行协商，说清种类才能正确处置、疏散人员。',
      'Such accidents are never settled between the parties; only who knows the substance can respond and evacuate rightly.',
    ],
    law: 'D146 art 15',
  },
  {
    id: 'B0212',
    stem: [
      '吸入泄漏的刺激性气体后，应当用湿毛巾捂住口鼻，向上风方向撤离。',
      'After breathing in an irritating gas that leaks, cover mouth and nose with a wet towel and walk away against the wind.',
    ],
    right: true,
    why: [
      '上风方向空气干净；离开后脱去被沾染的衣物，及时就医。',
      'The air is clean upwind; once out, take off contaminated clothes and see a doctor.',
    ],
    law: syllabus.emergency,
  },
  {
    id: 'B0311',
    stem: ['危险化学品泄漏时，撤离的方向应当怎样选择？', 'Dangerous chemicals are leaking. Which way do you go?'],
    options: [
      ['向地势较高处', 'To higher ground'],
      ['向下风方向', 'With the wind'],
      ['向低洼处', 'To low-lying ground'],
      ['向上风方向', 'Against the wind'],
    ],
    answer: [0, 3],
    why: [
      '多数有毒气体比空气重，会顺风飘散并聚集在低处，应当逆风往高处走。',
      'Most toxic gases are heavier than air: they drift downwind and gather low, so go against the wind and up.',
    ],
    law: syllabus.emergency,
  },
  {
    id: 'B0312',
    stem: [
      '载运危险物品的车辆发生轻微刮擦，可以像普通车辆一样自行协商后离开。',
      'After a light scrape, a vehicle with dangerous goods may settle and leave like any other.',
    ],
    right: false,
    why: [
      '载运危险物品的车辆发生事故，当事人应当立即报警，由专业人员检查有无泄漏。',
      'With dangerous goods on board the police must be called at once, and somebody trained checks for leaks.',
    ],
    law: 'D146 art 15',
  },
]);
