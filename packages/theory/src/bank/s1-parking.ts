import { hours, metres, questionsOf } from './authoring.js';

/** Parking, lights, horn, belts, towing and loads. */
export const s1Parking = questionsOf('S1', 'parking', [
  {
    id: 'A0481',
    stem: [
      '在设有人行道护栏的路段，可以临时停车让乘客下车。',
      'Where a rail separates the pavement you may stop briefly to let somebody out.',
    ],
    right: false,
    why: [
      '在设有禁停标志、标线的路段，以及机动车道与非机动车道、人行道之间设有隔离设施的路段，不得停车。',
      'No stopping where signs or lines forbid it or where a barrier stands between road and pavement.',
    ],
    law: 'IR art 63(1)',
  },
  {
    id: 'A0482',
    stem: [
      '桥梁、陡坡、隧道以及距离上述地点多少米以内的路段不得停车？',
      'Within how many metres of bridges, steep slopes and tunnels must you not stop?',
    ],
    options: metres(10, 30, 50, 100),
    answer: 2,
    why: [
      '交叉路口、铁路道口、急弯路、宽度不足4米的窄路、桥梁、陡坡、隧道以及50米以内不得停车。',
      'No stopping there or within 50 metres.',
    ],
    law: 'IR art 63(2)',
  },
  {
    id: 'A0483',
    stem: [
      '加油站门前30米以内，不去加油的车辆可以停放。',
      'A car that does not want fuel may be parked within 30 metres of a filling station.',
    ],
    right: false,
    why: [
      '公共汽车站、急救站、加油站、消防栓等门前以及30米以内，除使用上述设施的以外不得停车。',
      'Within 30 metres of bus stops, first-aid posts, filling stations and hydrants only their users may stop.',
    ],
    law: 'IR art 63(3)',
  },
  {
    id: 'A0484',
    stem: [
      '路边停车后，驾驶人和乘车人打开车门应当注意什么？',
      'You have stopped at the roadside. What matters when doors are opened?',
    ],
    options: [
      ['不得妨碍其他车辆和行人通行', 'they must not hinder other vehicles or people'],
      ['快速推开车门', 'push them open fast'],
      ['只能从左侧下车', 'one gets out on the left only'],
      ['鸣喇叭后开门', 'sound the horn first'],
    ],
    answer: 0,
    why: [
      '开关车门不得妨碍其他车辆和行人通行，开门前先回头观察。',
      'Look back first: doors must not get in anybody’s way.',
    ],
    law: 'IR art 63(4)',
  },
  {
    id: 'A0485',
    stem: ['路边临时停车应当怎样停放？', 'How does one stop briefly at the roadside?'],
    options: [
      ['紧靠道路右侧，驾驶人不得离车', 'close to the right edge, with the driver in the car'],
      ['停在道路左侧', 'on the left side'],
      ['停在道路中间', 'in the middle'],
      ['斜停占用人行道', 'at an angle, on the pavement'],
    ],
    answer: 0,
    why: [
      '临时停车应当紧靠道路右侧，驾驶人不得离车，上下人员或者装卸物品后立即驶离。',
      'Keep close to the right, stay in the car, and leave at once afterwards.',
    ],
    law: 'IR art 63(5)',
  },
  {
    id: 'A0487',
    stem: [
      '夜间在没有路灯、照明不良的道路上跟车行驶，前后车距离较近时可以使用远光灯。',
      'At night on an unlit road you may use main beam while following a car closely.',
    ],
    right: false,
    why: [
      '同方向行驶的后车与前车近距离行驶时，不得使用远光灯。',
      'Close behind another vehicle main beam is forbidden.',
    ],
    law: 'IR art 58',
  },
  {
    id: 'A0488',
    stem: [
      '夜间通过急弯、坡路、拱桥、人行横道，应当怎样使用灯光？',
      'How do you use the lights at night at bends, slopes, hump bridges and crossings?',
    ],
    options: [
      ['一直开启远光灯', 'main beam all the time'],
      ['开启雾灯', 'use the fog lights'],
      ['关闭车灯', 'switch them off'],
      ['交替使用远近光灯示意', 'change between main beam and dipped as a signal'],
    ],
    answer: 3,
    why: [
      '夜间通过急弯、坡路、拱桥、人行横道或者没有信号灯控制的路口时，应当交替使用远近光灯示意。',
      'Alternating the beams tells others that you are coming.',
    ],
    law: 'IR art 59 ¶1',
  },
  {
    id: 'A0489',
    stem: [
      '机动车驶近急弯、坡道顶端等影响安全视距的路段，应当减速慢行并鸣喇叭示意。',
      'Near sharp bends and hilltops with a short view you slow down and sound the horn.',
    ],
    right: true,
    why: [
      '看不到对向来车的地方，减速并鸣喇叭可以提醒对方。',
      'Where you cannot see what is coming, the horn warns others.',
    ],
    law: 'IR art 59 ¶2',
  },
  {
    id: 'A0490',
    stem: ['机动车行驶时，驾驶人、乘坐人员应当按规定使用安全带。', 'Driver and passengers must wear their seat belts.'],
    right: true,
    why: [
      '后排乘客同样应当系安全带；摩托车驾驶人及乘坐人员应当戴安全头盔。',
      'This includes the back seats; on a motorcycle both wear helmets.',
    ],
    law: 'RTSL art 51',
  },
  {
    id: 'A0491',
    stem: [
      '小型载客汽车载人不得超过核定的人数，但免票儿童除外。',
      'A small car may carry more than its permitted number if the extra ones are young children.',
    ],
    right: false,
    why: [
      '只有公路载客汽车在载客满员时可以另带不超过核定人数10%的免票儿童，小型汽车没有这项例外。',
      'That exception is for road coaches only, up to 10 %; a car has none.',
    ],
    law: 'IR art 55(1)',
    groups: ['car'],
  },
  {
    id: 'A0492',
    stem: ['载货汽车车厢可以载客，只要车速不快。', 'A lorry may carry passengers on its bed if it goes slowly.'],
    right: false,
    why: [
      '载货汽车车厢不得载客；在城市道路上留有安全位置的，可以附载临时作业人员1至5人。',
      'It may not; only in town may 1 to 5 workers ride in a safe place.',
    ],
    law: 'IR art 55(2)',
    groups: ['car'],
  },
  {
    id: 'A0493',
    stem: [
      '牵引制动失效的故障车，应当使用什么方式？',
      'A broken-down vehicle has no working brakes. How must it be towed?',
    ],
    options: [
      ['软连接牵引', 'with a rope'],
      ['硬连接牵引', 'with a rigid bar'],
      ['人力推行', 'pushed by hand'],
      ['不限', 'in any way'],
    ],
    answer: 1,
    why: ['对制动失效的被牵引车，应当使用硬连接牵引装置牵引。', 'Without brakes, only a rigid tow bar is allowed.'],
    law: 'IR art 61',
    groups: ['car'],
  },
  {
    id: 'A0494',
    stem: [
      '使用软连接牵引装置时，牵引车与被牵引车之间的距离应当是多少？',
      'How far apart are the vehicles when one tows the other with a rope?',
    ],
    options: [
      ['2米以内', 'less than 2 metres'],
      ['4米至10米', '4 to 10 metres'],
      ['10米至20米', '10 to 20 metres'],
      ['20米以上', 'more than 20 metres'],
    ],
    answer: 1,
    why: ['软连接牵引时两车距离应当大于4米小于10米。', 'It must be more than 4 and less than 10 metres.'],
    law: 'IR art 61',
    groups: ['car'],
  },
  {
    id: 'A0495',
    stem: ['摩托车可以牵引故障的小型汽车。', 'A motorcycle may tow a broken-down car.'],
    right: false,
    why: ['摩托车不得牵引车辆或者被其他车辆牵引。', 'Motorcycles neither tow nor are towed.'],
    law: 'IR art 61',
  },
  {
    id: 'A0496',
    stem: ['驾驶人连续驾驶不得超过多长时间，就应当停车休息？', 'For how long may one drive without a rest at most?'],
    options: hours(2, 3, 4, 6),
    answer: 2,
    why: [
      '连续驾驶超过4小时应当停车休息，休息时间不少于20分钟。',
      'After 4 hours a rest of at least 20 minutes is due.',
    ],
    law: 'IR art 62(7)',
  },
  {
    id: 'A0497',
    stem: [
      '在车窗前悬挂、放置妨碍驾驶人视线的物品是允许的。',
      'Hanging things at the windscreen that block the driver’s view is allowed.',
    ],
    right: false,
    why: [
      '不得在机动车驾驶室的前后窗范围内悬挂、放置妨碍驾驶人视线的物品。',
      'Nothing may hang or lie there that blocks the view.',
    ],
    law: 'IR art 62(2)',
  },
  {
    id: 'A0498',
    stem: [
      '车门、车厢没有关好时，可以先低速行驶再关。',
      'With a door not properly closed you may set off slowly and close it later.',
    ],
    right: false,
    why: ['在车门、车厢没有关好时不得行车。', 'A vehicle must not move with a door or tailboard open.'],
    law: 'IR art 62(1)',
  },
  {
    id: 'A0499',
    stem: [
      '驾驶摩托车时，手离车把或者在车把上悬挂物品是允许的。',
      'A motorcyclist may let go of the handlebar or hang things on it.',
    ],
    right: false,
    why: ['驾驶摩托车不得手离车把或者在车把上悬挂物品。', 'Both are forbidden.'],
    law: 'IR art 62(6)',
    groups: ['motorcycle'],
  },
  {
    id: 'A0500',
    stem: [
      '在禁止鸣喇叭的区域，可以用短促鸣笛催促前车。',
      'Where the horn is forbidden you may still give a short blast to hurry the car ahead.',
    ],
    right: false,
    why: ['不得在禁止鸣喇叭的区域或者路段鸣喇叭。', 'The horn must not be used there at all.'],
    law: 'IR art 62(8)',
  },
  {
    id: 'A0501',
    stem: [
      '小型客车的车顶行李架载货，从车顶起高度不得超过多少？',
      'How high above the roof may luggage on a car’s roof rack reach?',
    ],
    options: [
      ['0.3米', '0.3 metres'],
      ['0.5米', '0.5 metres'],
      ['0.8米', '0.8 metres'],
      ['1米', '1 metre'],
    ],
    answer: 1,
    why: [
      '载客汽车行李架载货，从车顶起高度不得超过0.5米，从地面起不得超过4米。',
      'It is 0.5 metres above the roof and 4 metres above the ground.',
    ],
    law: 'IR art 54',
    groups: ['car'],
  },
  {
    id: 'A0502',
    stem: ['机动车载物应当怎样？', 'What must a load on a vehicle be like?'],
    options: [
      ['符合核定的载质量，严禁超载', 'within the permitted weight, never above it'],
      ['可以超过载质量10%', 'up to 10 % over is allowed'],
      ['只要固定好就不限重量', 'any weight, if it is tied down'],
      ['由驾驶人自己决定', 'as the driver decides'],
    ],
    answer: 0,
    why: [
      '载物应当符合核定的载质量，严禁超载；不得遗洒、飘散载运物。',
      'Keep to the permitted weight, and let nothing fall or blow off.',
    ],
    law: 'RTSL art 48 ¶1',
  },
]);
