import { points, questionsOf } from './authoring.js';

/** What costs 3 points, 1 point or none (D163 arts 11, 12). */
export const s1PointsLight = questionsOf('S1', 'points', [
  {
    id: 'A0031',
    stem: [
      '前方车辆排队等候时穿插加塞，一次记几分？',
      'How many points does it cost to push into a waiting queue of cars?',
    ],
    options: points(1, 2, 3, 6),
    answer: 2,
    why: [
      '遇前车停车排队或者缓慢行驶时借道超车、占用对面车道、穿插等候车辆，一次记3分。',
      'Overtaking, using the oncoming lane or pushing in at a queue costs 3 points.',
    ],
    law: 'D163 art 11(5)',
  },
  {
    id: 'A0032',
    stem: ['从前车右侧超车，一次记几分？', 'How many points does overtaking on the right of the car ahead cost?'],
    options: points(1, 3, 6, 9),
    answer: 1,
    why: [
      '超车应当从左侧；不按规定超车一次记3分。',
      'You overtake on the left; overtaking against the rules costs 3 points.',
    ],
    law: 'D163 art 11(4)',
  },
  {
    id: 'A0033',
    stem: [
      '转弯时没有让直行车先行，一次记3分。',
      'Turning without giving way to traffic going straight on costs 3 points.',
    ],
    right: true,
    why: ['转弯让直行；不按规定让行一次记3分。', 'Turning traffic gives way; failing to do so costs 3 points.'],
    law: 'D163 art 11(4)',
  },
  {
    id: 'A0034',
    stem: [
      '在高速公路上以低于规定最低时速的速度行驶，一次记几分？',
      'How many points does driving below the minimum speed on an expressway cost?',
    ],
    options: points(1, 3, 6, 9),
    answer: 1,
    why: ['在高速公路上行驶低于规定最低时速，一次记3分。', 'Being too slow on an expressway costs 3 points.'],
    law: 'D163 art 11(15)',
  },
  {
    id: 'A0035',
    stem: [
      '在高速公路上不按规定车道行驶，一次记几分？',
      'How many points does driving in the wrong lane of an expressway cost?',
    ],
    options: points(1, 3, 6, 9),
    answer: 1,
    why: [
      '在高速公路或者城市快速路上不按规定车道行驶，一次记3分。',
      'The wrong lane on an expressway or urban expressway costs 3 points.',
    ],
    law: 'D163 art 11(3)',
  },
  {
    id: 'A0036',
    stem: [
      '车辆发生故障后不按规定设置警告标志，一次记3分。',
      'Failing to set up a warning sign after a breakdown costs 3 points.',
    ],
    right: true,
    why: [
      '发生故障、事故后不按规定使用灯光或者设置警告标志，一次记3分。',
      'No lights or no warning triangle after a breakdown or crash costs 3 points.',
    ],
    law: 'D163 art 11(11)',
  },
  {
    id: 'A0037',
    stem: [
      '校车停车上下学生时，后方车辆不按规定停车等待，一次记几分？',
      'A school bus stops to let pupils on or off and the driver behind does not wait. How many points?',
    ],
    options: points(1, 3, 6, 12),
    answer: 1,
    why: ['不按规定避让校车，一次记3分。', 'Not giving way to a school bus costs 3 points.'],
    law: 'D163 art 11(8)',
  },
  {
    id: 'A0038',
    stem: [
      '开车时低头看手机短视频，属于妨碍安全驾驶的行为，一次记几分？',
      'Watching clips on a phone while driving endangers safe driving. How many points does it cost?',
    ],
    options: points(0, 1, 3, 6),
    answer: 2,
    why: [
      '驾驶时有拨打、接听手持电话等妨碍安全驾驶的行为，一次记3分。',
      'Acts that hinder safe driving, such as using a hand-held phone, cost 3 points.',
    ],
    law: 'D163 art 11(6)',
  },
  {
    id: 'A0039',
    stem: [
      '5座小轿车实际乘坐6人，超员20%，一次记几分？',
      'A 5-seat car carries 6 people, 20 % too many. How many points?',
    ],
    options: points(0, 1, 3, 6),
    answer: 2,
    why: [
      '超过核定人数20%以上未达50%，一次记3分；“以上”包括20%本身。',
      '20 % up to 50 % over costs 3 points, and 20 % itself is included.',
    ],
    law: 'D163 art 11(1)',
    groups: ['car'],
  },
  {
    id: 'A0040',
    stem: [
      '驾驶小型汽车在普通道路上超过规定时速15%，一次记1分。',
      'A car driven 15 % over the limit on an ordinary road gets 1 point.',
    ],
    right: false,
    why: [
      '小型汽车超速20%以下不记分，但仍可能被处警告或者罚款。',
      'For a car, less than 20 % over costs no points, though a warning or a fine may follow.',
    ],
    law: { zh: '《道路交通安全违法行为记分管理办法》第八条至第十二条', en: 'Points Measures arts 8-12' },
    groups: ['car'],
  },
  {
    id: 'A0041',
    stem: [
      '在普通道路上不按规定掉头，一次记几分？',
      'How many points does an improper U-turn on an ordinary road cost?',
    ],
    options: points(1, 3, 6, 12),
    answer: 0,
    why: [
      '在高速公路、城市快速路以外的道路上不按规定倒车、掉头，一次记1分。',
      'Away from expressways, improper reversing or U-turns cost 1 point.',
    ],
    law: 'D163 art 12(2)',
  },
  {
    id: 'A0042',
    stem: ['不按规定会车，一次记几分？', 'How many points does it cost to meet oncoming traffic against the rules?'],
    options: points(1, 3, 6, 9),
    answer: 0,
    why: [
      '不按规定会车与一般道路上不按规定倒车、掉头同属一次记1分。',
      'It falls in the same 1-point item as improper reversing and U-turns.',
    ],
    law: 'D163 art 12(2)',
  },
  {
    id: 'A0043',
    stem: [
      '夜间会车时一直开着远光灯，一次记几分？',
      'A driver keeps main beam on while meeting traffic at night. How many points?',
    ],
    options: points(0, 1, 3, 6),
    answer: 1,
    why: ['不按规定使用灯光，一次记1分。', 'Using the lights against the rules costs 1 point.'],
    law: 'D163 art 12(3)',
  },
  {
    id: 'A0044',
    stem: [
      '压实线变更车道违反禁止标线指示，一次记1分。',
      'Changing lanes across a solid line ignores a prohibition marking and costs 1 point.',
    ],
    right: true,
    why: ['违反禁令标志、禁止标线指示，一次记1分。', 'Ignoring a prohibition sign or marking costs 1 point.'],
    law: 'D163 art 12(4)',
  },
  {
    id: 'A0045',
    stem: [
      '私家车未按规定期限进行安全技术检验，一次记几分？',
      'A private car is overdue for its safety inspection. How many points does driving it cost?',
    ],
    options: points(0, 1, 3, 6),
    answer: 1,
    why: [
      '校车、客运和危险物品运输车以外的机动车未按规定检验，一次记1分。',
      'For ordinary vehicles an overdue inspection costs 1 point.',
    ],
    law: 'D163 art 12(7)',
  },
  {
    id: 'A0046',
    stem: ['驾驶摩托车不戴安全头盔，一次记几分？', 'How many points does riding a motorcycle without a helmet cost?'],
    options: points(0, 1, 3, 6),
    answer: 1,
    why: ['驾驶摩托车不戴安全头盔，一次记1分。', 'A rider without a helmet gets 1 point.'],
    law: 'D163 art 12(10)',
  },
  {
    id: 'A0047',
    stem: [
      '副驾驶座的乘客不系安全带，给驾驶人记1分。',
      'If the front passenger wears no belt, the driver gets 1 point.',
    ],
    right: false,
    why: [
      '记分只针对驾驶人自己未系安全带；乘客未系可依法处罚，但不记分。',
      'Points are for the driver’s own belt; a passenger may be penalised, but nobody gets points.',
    ],
    law: 'D163 art 12(9)',
  },
  {
    id: 'A0048',
    stem: ['驾车时没有随车携带纸质驾驶证，一次记1分。', 'Not carrying the paper driving licence costs 1 point.'],
    right: false,
    why: [
      '现行办法对未带驾驶证不再记分，电子驾驶证与纸质驾驶证具有同等效力。',
      'Today there are no points for it, and the electronic licence is as good as paper.',
    ],
    law: 'D172 art 61',
  },
  {
    id: 'A0049',
    stem: [
      '在有信号灯的路口没有按导向车道行驶，现行办法一次记几分？',
      'At a junction with lights a driver is in the wrong direction lane. How many points today?',
    ],
    options: points(0, 1, 2, 3),
    answer: 0,
    why: [
      '不按所需行进方向驶入导向车道仍可罚款，但2022年4月1日起不再记分。',
      'It may still be fined, but since 1 April 2022 it costs no points.',
    ],
    law: 'IR art 51(1)',
  },
  {
    id: 'A0050',
    stem: [
      '违反规定停放机动车被处罚的，同时记3分。',
      'Illegal parking on an ordinary street costs 3 points besides the fine.',
    ],
    right: false,
    why: [
      '普通道路违法停车只罚款、不记分；高速公路、城市快速路违法停车记9分。',
      'On ordinary streets there is a fine and no points; on expressways it is 9 points.',
    ],
    law: 'RTSL art 93 ¶2',
  },
  {
    id: 'A0051',
    stem: [
      '擅自改变载货汽车已登记的结构，一次记几分？',
      'How many points does driving a lorry with an unauthorised change of its registered structure cost?',
    ],
    options: points(0, 1, 3, 6),
    answer: 1,
    why: [
      '驾驶擅自改变已登记的结构、构造或者特征的载货汽车上路，一次记1分。',
      'Driving such an altered lorry costs 1 point.',
    ],
    law: 'D163 art 12(8)',
    groups: ['car'],
  },
]);
