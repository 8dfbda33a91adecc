import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';
import { syllabus } from './s3s-syllabus.js';

/** Fire in the vehicle or a tunnel, and getting out of water. */
export const s3sFireAndWater: readonly Question[] = questionsOf('S3S', 'emergencies', [
  {
    id: 'B0155',
    stem: [
      '行驶中发动机舱冒烟起火，首先应当怎样做？',
      'Smoke and flames come from the engine bay while you are driving. What comes first?',
    ],
    options: [
      ['靠边停车，立即打开引擎盖查看起火的地方', 'Pull over and open the bonnet at once to see where it burns'],
      ['继续行驶到修理厂', 'Drive on to a garage'],
      ['开进加油站求助', 'Drive into a filling station for help'],
      ['靠边停车，关闭动力，人员撤离到安全处', 'Stop at the side, switch off and get everybody to safety'],
    ],
    answer: 3,
    why: [
      '先停车断电断油、撤人，再视火情用灭火器扑救并拨打119。',
      'Stop, cut power and fuel and get people out; then use the extinguisher if you can, and call 119.',
    ],
    law: syllabus.emergency,
  },
  {
    id: 'B0156',
    stem: [
      '发动机着火时，应当立即完全掀开引擎盖灭火。',
      'When the engine is on fire, throw the bonnet wide open to put it out.',
    ],
    right: false,
    why: [
      '掀开引擎盖会灌入大量空气使火势更猛；应当从缝隙处用灭火器喷射，火大时远离报警。',
      'Opening it feeds the fire with air: aim the extinguisher through a gap, and if the fire is large, keep away and call.',
    ],
    law: syllabus.emergency,
  },
  {
    id: 'B0157',
    stem: [
      '汽车落水，车门被水压住打不开，应当怎样做？',
      'Your car has fallen into water and the pressure holds the doors shut. What do you do?',
    ],
    options: [
      ['关紧门窗防止进水', 'Shut all doors and windows tight'],
      ['立即解开安全带，打开或者击碎侧窗逃生', 'Unbelt at once, open or break a side window and get out'],
      ['关紧门窗，坐在车内打电话，等待救援人员到来', 'Shut everything tight, stay inside and phone for rescue'],
      ['用力连续撞击前挡风玻璃', 'Keep beating the windscreen'],
    ],
    answer: 1,
    why: [
      '刚落水的一两分钟最宝贵：解安全带、开窗、离车；前挡风玻璃是夹层的，很难击碎。',
      'The first minute or two count: unbelt, open a window, get out. The windscreen is laminated and hardly breaks.',
    ],
    law: syllabus.emergency,
    groups: ['car'],
  },
  {
    id: 'B0158',
    stem: [
      '用安全锤击碎侧窗逃生，应当敲击玻璃的哪个部位？',
      'Where do you strike a side window with an emergency hammer?',
    ],
    options: [
      ['上边缘的密封条', 'On the seal along the top'],
      ['贴着反光膜的位置', 'Where there is reflective film'],
      ['靠近边角的位置', 'Near a corner'],
      ['正中央', 'In the very middle'],
    ],
    answer: 2,
    why: [
      '钢化玻璃的边角最脆弱，中央最结实；平时要知道安全锤放在哪里。',
      'Toughened glass is weakest near its corners and strongest in the middle; know where your hammer is.',
    ],
    law: syllabus.emergency,
    groups: ['car'],
  },
  {
    id: 'B0172',
    stem: [
      '隧道内前方车辆起火，浓烟扩散过来，应当怎样做？',
      'A vehicle ahead is on fire in a tunnel and smoke is spreading towards you. What do you do?',
    ],
    options: [
      [
        '停车熄火，弃车从人行横洞等出口低姿撤离并报警',
        'Stop, switch off, leave on foot by a cross passage or exit, keeping low, and call',
      ],
      ['加速冲过火场', 'Race past the fire'],
      ['关闭车窗和空调，留在车内等待救援', 'Shut windows and vents and wait inside for rescue'],
      [
        '立即掉头，开启危险报警闪光灯逆行驶出隧道，给后车报信',
        'Turn round and drive out against the traffic with hazard lights on to warn others',
      ],
    ],
    answer: 0,
    why: [
      '隧道火灾最致命的是烟；弯腰低姿、捂住口鼻，按指示标志步行撤离，逆行会堵死救援通道。',
      'Smoke is what kills: stay low, cover mouth and nose and follow the signs on foot. Driving back blocks the rescuers.',
    ],
    law: syllabus.emergency,
  },
  {
    id: 'B0303',
    stem: [
      '使用车载灭火器，哪些做法是正确的？',
      'Which of these are right when you use the vehicle’s fire extinguisher?',
    ],
    options: [
      ['对准火焰的根部喷射', 'Aim at the base of the flames'],
      ['对准火焰的顶端喷射', 'Aim at the top of the flames'],
      ['站在下风位置靠近喷射', 'Stand close on the downwind side'],
      ['站在上风位置', 'Stand upwind'],
    ],
    answer: [0, 3],
    why: [
      '上风能避开烟和热，喷根部才能切断燃烧；火势变大就撤离并等待消防。',
      'Upwind you avoid smoke and heat, and only at its base is the fire cut off; if it grows, leave and wait for the fire brigade.',
    ],
    law: syllabus.emergency,
  },
]);
