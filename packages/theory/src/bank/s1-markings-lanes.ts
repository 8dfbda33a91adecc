import { markingStandard, questionsOf } from './authoring.js';

/** Arrows, areas, kerbs and figures on the road. */
export const s1MarkingsLanes = questionsOf('S1', 'markings', [
  {
    id: 'A0313',
    sign: 'arrow-straight-right',
    stem: [
      '在有图中箭头的车道内，绿灯亮时可以怎样行驶？',
      'Which way may you go from a lane with this arrow when the light is green?',
    ],
    options: [
      ['只能直行', 'straight on only'],
      ['掉头', 'back'],
      ['左转', 'left'],
      ['直行或者右转', 'straight on or right'],
    ],
    answer: 3,
    why: ['导向箭头一支向前、一支向右，该车道可以直行或者右转弯。', 'One arrow leads ahead and one to the right.'],
    law: markingStandard,
  },
  {
    id: 'A0314',
    sign: 'arrow-left',
    stem: [
      '已驶入有图中箭头的导向车道，路口仍可以选择直行。',
      'You are in a direction lane with this arrow. You may still go straight on.',
    ],
    right: false,
    why: ['进入导向车道后应当按箭头方向行驶，该车道只供左转弯。', 'You follow the arrow of your lane: left.'],
    law: 'IR art 51(1)',
  },
  {
    id: 'A0315',
    sign: 'arrow-u-turn',
    stem: ['地面上的图中箭头指示该车道供车辆做什么？', 'What is the lane with this arrow on the ground for?'],
    options: [
      ['掉头', 'U-turns'],
      ['向左变道', 'moving one lane to the left'],
      ['倒车', 'reversing'],
      ['右转弯', 'right turns'],
    ],
    answer: 0,
    why: ['箭头向前后弯回，指示该车道供掉头使用。', 'The arrow bends back: the lane is for U-turns.'],
    law: markingStandard,
  },
  {
    id: 'A0316',
    sign: 'chevrons',
    stem: [
      '错过匝道时，可以停在图中白色斜线区域内查看导航。',
      'You have missed the slip road. You may stop on this striped wedge to check the map.',
    ],
    right: false,
    why: [
      '导流线区域不得压线或者越线行驶，更不得停车。',
      'Vehicles must neither drive on the channelling area nor stop there.',
    ],
    law: markingStandard,
  },
  {
    id: 'A0317',
    sign: 'kerb-solid',
    stem: ['路边有图中黄色实线的路段，下列说法正确的是？', 'What is true beside a kerb with this solid yellow line?'],
    options: [
      ['禁止停放和临时停车', 'neither parking nor a short stop is allowed'],
      ['夜间可以停放', 'one may park at night'],
      ['可以临时停车', 'a short stop is allowed'],
      ['打开双闪即可停车', 'hazard lights make it legal'],
    ],
    answer: 0,
    why: ['路缘的黄色实线表示禁止停放，也禁止临时停车。', 'Solid yellow at the kerb forbids any stop.'],
    law: markingStandard,
  },
  {
    id: 'A0318',
    sign: 'kerb-broken',
    stem: [
      '图中路边的黄色虚线允许临时停车，但不允许长时间停放。',
      'The broken yellow line at this kerb allows a short stop but no long parking.',
    ],
    right: true,
    why: [
      '黄色虚线禁止长时停车，驾驶人不离车的临时停车不受限制。',
      'It forbids long parking; a short stop is not meant.',
    ],
    law: markingStandard,
  },
  {
    id: 'A0319',
    sign: 'left-waiting',
    stem: [
      '直行绿灯亮、左转灯为红灯时，左转车辆可以怎样使用图中的弯曲虚线区？',
      'Straight-on traffic has green, left turns still red. How may left-turning cars use this curved area?',
    ],
    options: [
      ['驶入区内等候左转绿灯', 'drive into it and wait for the left-turn green'],
      ['直接完成左转', 'turn left at once'],
      ['在区内掉头', 'make a U-turn in it'],
      ['不得进入', 'stay out of it'],
    ],
    answer: 0,
    why: [
      '左弯待转区：直行放行时进入待转，左转信号放行后再驶离。',
      'While straight-on traffic moves, wait in it; go when the left turn is released.',
    ],
    law: markingStandard,
  },
  {
    id: 'A0320',
    sign: 'slow-bars',
    stem: [
      '车道上出现越来越密的图中横线，是提醒驾驶人减速。',
      'Bars across the lane that come closer and closer remind you to slow down.',
    ],
    right: true,
    why: [
      '车行道减速标线用在出口、弯道、隧道等前方，提醒减速。',
      'They stand before exits, bends and tunnels to slow traffic.',
    ],
    law: markingStandard,
  },
  {
    id: 'A0321',
    sign: 'max-80',
    stem: ['路面上黄色的图中数字表示什么？', 'What does this yellow figure on the road mean?'],
    options: [
      ['最低时速80公里', 'at least 80 km/h'],
      ['最高时速80公里', 'at most 80 km/h'],
      ['距出口80米', 'an exit in 80 metres'],
      ['80号公路', 'road number 80'],
    ],
    answer: 1,
    why: [
      '路面限速标记：黄色数字为最高限速，白色数字为最低限速。',
      'Yellow figures are maximum speeds, white ones minimum speeds.',
    ],
    law: markingStandard,
  },
  {
    id: 'A0322',
    sign: 'min-60',
    stem: ['路面上白色的图中数字，要求车辆以什么速度行驶？', 'What speed does this white figure on the road demand?'],
    options: [
      ['不超过60公里/小时', 'at most 60 km/h'],
      ['不低于60公里/小时', 'at least 60 km/h'],
      ['平均60公里/小时', '60 km/h on average'],
      ['不低于30公里/小时', 'at least 30 km/h'],
    ],
    answer: 1,
    why: [
      '白色数字表示最低限速，行驶速度不得低于60公里/小时。',
      'White is a minimum: do not drive slower than 60 km/h.',
    ],
    law: markingStandard,
  },
  {
    id: 'A0323',
    sign: 'cycle-lane',
    stem: [
      '图中白色实线右侧的车道，机动车可以长时间借用。',
      'Motor vehicles may use the lane right of this solid line as long as they like.',
    ],
    right: false,
    why: [
      '该车道是非机动车道，机动车不得在其中行驶。',
      'It is a lane for non-motor vehicles; motor vehicles must not drive in it.',
    ],
    law: 'RTSL art 36',
  },
  {
    id: 'A0324',
    sign: 'variable-lane',
    stem: [
      '两侧线内带斜齿的图中车道，其行驶方向由什么决定？',
      'What decides the direction of a lane whose lines have teeth like these?',
    ],
    options: [
      ['驾驶人自己', 'the driver'],
      ['当时可变标志显示的方向', 'what the changeable sign shows at the time'],
      ['永远直行', 'it always leads straight on'],
      ['永远左转', 'it always leads left'],
    ],
    answer: 1,
    why: [
      '可变导向车道的方向随时段变化，进入前看清标志显示。',
      'Its direction changes with the hour: read the sign before you enter.',
    ],
    law: markingStandard,
  },
  {
    id: 'A0325',
    sign: 'bus-only',
    stem: [
      '路面写有图中汉字的车道，私家车在规定时段不得驶入。',
      'During its hours a private car must not enter a lane with these characters.',
    ],
    right: true,
    why: [
      '公交专用车道在规定时间只准公交等规定车辆通行。',
      'In those hours only buses and other named vehicles may use it.',
    ],
    law: 'RTSL art 37',
    groups: ['car'],
  },
  {
    id: 'A0326',
    sign: 'distance-marks',
    stem: [
      '高速公路路面上的图中白色半圆标记，用来帮助驾驶人做什么？',
      'What do these white half-circles on an expressway help a driver to do?',
    ],
    options: [
      ['确认与前车的距离', 'check the distance to the car ahead'],
      ['寻找出口', 'find the exit'],
      ['判断坡度', 'judge the slope'],
      ['选择停车位置', 'choose a place to stop'],
    ],
    answer: 0,
    why: [
      '车距确认标线供驾驶人对照，保持安全车距。',
      'They are set at known distances so that one can keep far enough behind.',
    ],
    law: markingStandard,
    groups: ['car'],
  },
  {
    id: 'A0327',
    sign: 'parking-bays',
    stem: ['在施划图中白色方框的路段，停车时应当怎样停放？', 'How do you park where these white frames are drawn?'],
    options: [
      ['骑线停放', 'across a line'],
      ['并排停在框外', 'beside the frames'],
      ['在框内顺行车方向停放', 'inside a frame, facing with the traffic'],
      ['车头朝来车方向停放', 'facing the traffic'],
    ],
    answer: 2,
    why: [
      '机动车应当在停车泊位内按顺行方向停放，不得妨碍其他车辆通行。',
      'Park inside the bay and with the direction of traffic, so that nobody is hindered.',
    ],
    law: markingStandard,
  },
  {
    id: 'A0328',
    sign: 'arrow-straight',
    stem: [
      '在有图中箭头的车道内，左转绿色箭头灯亮时可以左转。',
      'From a lane with this arrow you may turn left when the left arrow light is green.',
    ],
    right: false,
    why: [
      '该车道的导向箭头指示直行，左转应当提前进入左转车道。',
      'This lane goes straight on; for a left turn you must be in the lane for it.',
    ],
    law: 'IR art 51(1)',
  },
]);
