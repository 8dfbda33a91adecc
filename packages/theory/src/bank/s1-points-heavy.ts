import { points, questionsOf } from './authoring.js';

/** What costs 12, 9 or 6 points (D163 arts 8-10). */
export const s1PointsHeavy = questionsOf('S1', 'points', [
  {
    id: 'A0001',
    stem: [
      '驾驶私家车在普通道路上使用另一辆车的号牌，一次记几分？',
      'You drive your car with the plates of another vehicle. How many points is that?',
    ],
    options: points(3, 6, 9, 12),
    answer: 3,
    why: [
      '使用其他机动车的号牌与使用伪造的号牌同样对待，一次记12分。',
      'Using another vehicle’s plates counts like using forged ones: 12 points at once.',
    ],
    law: 'D163 art 8(3)',
  },
  {
    id: 'A0002',
    stem: ['使用伪造的机动车号牌上路行驶，一次记12分。', 'Driving with forged number plates costs 12 points.'],
    right: true,
    why: [
      '使用伪造、变造的号牌、行驶证、驾驶证，一次记12分。',
      'Forged or altered plates, vehicle permits or driving licences cost 12 points.',
    ],
    law: 'D163 art 8(3)',
  },
  {
    id: 'A0003',
    stem: [
      '造成他人轻伤的交通事故后逃逸，尚不构成犯罪的，一次记几分？',
      'A driver leaves the scene of a crash in which somebody was hurt more than slightly; it is not a crime. How many points?',
    ],
    options: points(3, 6, 9, 12),
    answer: 3,
    why: [
      '造成轻伤以上或者死亡的事故后逃逸，尚不构成犯罪，一次记12分。',
      'Fleeing after a crash with more than a slight injury costs 12 points, even where it is no crime.',
    ],
    law: 'D163 art 8(2)',
  },
  {
    id: 'A0004',
    stem: [
      '只造成财产损失的事故后逃逸，尚不构成犯罪的，一次记几分？',
      'A driver flees after a crash with damage only, not a crime. How many points?',
    ],
    options: points(3, 6, 9, 12),
    answer: 1,
    why: [
      '造成轻微伤或者财产损失的事故后逃逸，一次记6分；伤情更重的记12分。',
      'Fleeing after damage or a slight injury costs 6 points; with worse injuries it is 12.',
    ],
    law: 'D163 art 10(10)',
  },
  {
    id: 'A0005',
    stem: [
      '小型汽车在高速公路上超过规定时速60%，一次记几分？',
      'A car is driven 60 % over the limit on an expressway. How many points?',
    ],
    options: points(3, 6, 9, 12),
    answer: 3,
    why: [
      '在高速公路、城市快速路上超速50%以上，一次记12分。',
      'On expressways and urban expressways, 50 % or more over the limit costs 12 points.',
    ],
    law: 'D163 art 8(5)',
  },
  {
    id: 'A0006',
    stem: [
      '小型汽车在普通公路上超过规定时速60%，一次记几分？',
      'A car is driven 60 % over the limit on an ordinary road. How many points?',
    ],
    options: points(3, 6, 9, 12),
    answer: 1,
    why: [
      '在高速公路、城市快速路以外的道路上超速50%以上，一次记6分。',
      'Away from expressways, 50 % or more over the limit costs a car driver 6 points.',
    ],
    law: 'D163 art 10(3)',
  },
  {
    id: 'A0007',
    stem: ['在城市快速路上逆行，一次记12分。', 'Driving against the traffic on an urban expressway costs 12 points.'],
    right: true,
    why: [
      '在高速公路、城市快速路上倒车、逆行、穿越中央分隔带掉头，一次记12分。',
      'Reversing, driving the wrong way or crossing the central reservation there costs 12 points.',
    ],
    law: 'D163 art 8(6)',
  },
  {
    id: 'A0008',
    stem: [
      '在普通城市道路上逆行，一次记几分？',
      'How many points does driving on the wrong side of an ordinary city street cost?',
    ],
    options: points(1, 3, 6, 12),
    answer: 1,
    why: [
      '在高速公路、城市快速路以外的道路上逆行，一次记3分。',
      'Away from expressways, driving the wrong way costs 3 points.',
    ],
    law: 'D163 art 11(4)',
  },
  {
    id: 'A0009',
    stem: [
      '替别人“消分”收钱的，一次记几分？',
      'Somebody takes another driver’s points for money. How many points does the taker get?',
    ],
    options: points(3, 6, 9, 12),
    answer: 3,
    why: [
      '代替实际驾驶人接受处罚和记分牟取经济利益，一次记12分，另处罚款。',
      'Taking points for money costs 12 points, and a fine on top.',
    ],
    law: 'D163 art 8(7)',
  },
  {
    id: 'A0010',
    stem: [
      '7座小客车实际载14人，超过核定人数100%，一次记12分。',
      'A 7-seat car carries 14 people, 100 % over its limit. That costs 12 points.',
    ],
    right: true,
    why: [
      '载客汽车载人超过核定人数100%以上，一次记12分。',
      'Carrying 100 % or more over the permitted number costs 12 points.',
    ],
    law: 'D163 art 8(4)',
    groups: ['car'],
  },
  {
    id: 'A0011',
    stem: [
      '驾驶未悬挂机动车号牌的汽车上道路行驶，一次记几分？',
      'How many points does driving a car without its plates cost?',
    ],
    options: points(1, 3, 9, 12),
    answer: 2,
    why: ['驾驶未悬挂号牌的机动车，一次记9分。', 'Driving with no plates mounted costs 9 points.'],
    law: 'D163 art 9(4)',
  },
  {
    id: 'A0012',
    stem: [
      '用纸巾故意遮住号牌的一个字符，一次记几分？',
      'A driver hides one character of the plate with a tissue on purpose. How many points?',
    ],
    options: points(3, 6, 9, 12),
    answer: 2,
    why: [
      '故意遮挡、污损号牌，一次记9分，哪怕只遮一个字符。',
      'Hiding or dirtying a plate on purpose costs 9 points, even for a single character.',
    ],
    law: 'D163 art 9(4)',
  },
  {
    id: 'A0013',
    stem: [
      '号牌没有按规定固定、安装位置不对，与故意遮挡号牌的记分相同。',
      'A plate fixed in the wrong way costs as many points as one that is hidden on purpose.',
    ],
    right: false,
    why: [
      '不按规定安装号牌一次记3分，故意遮挡、污损号牌一次记9分。',
      'A plate mounted wrongly costs 3 points, a hidden or dirtied one 9.',
    ],
    law: 'D163 arts 9(4), 11(10)',
  },
  {
    id: 'A0014',
    stem: [
      '持C2驾驶证驾驶手动挡小型汽车，一次记几分？',
      'The holder of a C2 (automatic) licence drives a manual car. How many points?',
    ],
    options: points(3, 6, 9, 12),
    answer: 2,
    why: [
      '驾驶与准驾车型不符的机动车，一次记9分；C2不能驾驶手动挡。',
      'A vehicle that the licence does not cover costs 9 points, and C2 covers automatics only.',
    ],
    law: 'D163 art 9(5)',
    groups: ['car'],
  },
  {
    id: 'A0015',
    stem: ['在城市快速路上违法停车，一次记9分。', 'Stopping illegally on an urban expressway costs 9 points.'],
    right: true,
    why: [
      '城市快速路与高速公路适用同一项：违法停车一次记9分。',
      'Urban expressways fall under the same item as expressways: 9 points.',
    ],
    law: 'D163 art 9(3)',
  },
  {
    id: 'A0016',
    stem: [
      '8座客车载客超过核定人数60%，一次记几分？',
      'A passenger vehicle with 8 seats carries 60 % too many people. How many points?',
    ],
    options: points(3, 6, 9, 12),
    answer: 2,
    why: [
      '7座以上载客汽车超员50%以上未达100%，一次记9分；少于7座的记6分。',
      'With 7 seats or more, 50 % up to 100 % over costs 9 points; with fewer seats it is 6.',
    ],
    law: 'D163 art 9(1)',
    groups: ['car'],
  },
  {
    id: 'A0017',
    stem: ['5座小轿车实际乘坐8人，一次记几分？', 'A 5-seat car carries 8 people. How many points?'],
    options: points(1, 3, 6, 9),
    answer: 2,
    why: [
      '8人超过核定5人的60%；5座车超员50%以上未达100%，一次记6分。',
      'Eight is 60 % over five; for such a car 50 % up to 100 % over costs 6 points.',
    ],
    law: 'D163 art 10(1)',
    groups: ['car'],
  },
  {
    id: 'A0018',
    stem: [
      '驾驶证被暂扣期间驾驶机动车，一次记几分？',
      'How many points does driving while the licence is suspended cost?',
    ],
    options: points(3, 6, 9, 12),
    answer: 1,
    why: [
      '驾驶证被暂扣或者扣留期间驾驶机动车，一次记6分。',
      'Driving while the licence is suspended or held costs 6 points.',
    ],
    law: 'D163 art 10(9)',
  },
  {
    id: 'A0019',
    stem: [
      '驾驶证被扣留期间开车，只要没发生事故就不记分。',
      'Driving while the police hold your licence costs no points as long as nothing happens.',
    ],
    right: false,
    why: [
      '驾驶证被扣留期间驾驶机动车即一次记6分，与是否发生事故无关。',
      'It costs 6 points whether or not there is an accident.',
    ],
    law: 'D163 art 10(9)',
  },
  {
    id: 'A0020',
    stem: [
      '堵车时在城市快速路的应急车道上行驶，一次记几分？',
      'In a jam somebody drives along the emergency lane of an urban expressway. How many points?',
    ],
    options: points(3, 6, 9, 12),
    answer: 1,
    why: [
      '在高速公路或者城市快速路上违法占用应急车道行驶，一次记6分。',
      'Using the emergency lane of an expressway or urban expressway illegally costs 6 points.',
    ],
    law: 'D163 art 10(11)',
  },
  {
    id: 'A0021',
    stem: [
      '货车载物超过最大允许总质量50%以上，一次记几分？',
      'A lorry exceeds its maximum permitted mass by 50 % or more. How many points?',
    ],
    options: points(1, 3, 6, 9),
    answer: 2,
    why: [
      '货车超载按三档记分：未达30%记1分，30%至50%记3分，50%以上记6分。',
      'Overloaded lorries cost 1 point under 30 %, 3 points from 30 to 50 %, 6 points from 50 %.',
    ],
    law: 'D163 art 10(4)',
    groups: ['car'],
  },
  {
    id: 'A0022',
    stem: [
      '连续驾驶大型客车超过4小时不停车休息，一次记几分？',
      'A coach is driven for more than 4 hours without a rest. How many points?',
    ],
    options: points(3, 6, 9, 12),
    answer: 2,
    why: [
      '驾驶中型以上载客汽车或者危险物品运输车疲劳驾驶，一次记9分。',
      'Fatigued driving of medium or large passenger vehicles or dangerous-goods vehicles costs 9 points.',
    ],
    law: 'D163 art 9(7)',
    groups: ['car'],
  },
  {
    id: 'A0023',
    stem: [
      '左转箭头灯是红色，仍驶过停止线左转，一次记6分。',
      'The left arrow is red and a driver turns left all the same. That costs 6 points.',
    ],
    right: true,
    why: [
      '方向指示信号灯也是交通信号灯，不按其指示通行一次记6分。',
      'Arrow lights are traffic lights too; ignoring one costs 6 points.',
    ],
    law: 'D163 art 10(8)',
  },
]);
