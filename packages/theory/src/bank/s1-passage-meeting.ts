import { questionsOf } from './authoring.js';

/** Meeting, overtaking, making way, turning back. */
export const s1PassageMeeting = questionsOf('S1', 'passage', [
  {
    id: 'A0414',
    stem: [
      '会车时，在没有中心隔离设施或者中心线的道路上应当怎样做？',
      'You meet oncoming traffic on a road without a centre line. What do you do?',
    ],
    options: [
      ['减速靠右，保持必要的安全距离', 'slow down, keep right and leave enough room'],
      ['加速靠左通过', 'speed up and keep left'],
      ['停在路中间', 'stop in the middle'],
      ['开启远光灯示意', 'switch on main beam'],
    ],
    answer: 0,
    why: [
      '应当减速靠右行驶，并与其他车辆、行人保持必要的安全距离。',
      'Slow down, keep right, and leave room for vehicles and people.',
    ],
    law: 'IR art 48(1)',
  },
  {
    id: 'A0415',
    stem: [
      '在有障碍的路段会车，无障碍的一方先行；但有障碍的一方已驶入而对方尚未驶入时，有障碍的一方先行。',
      'Where one side is blocked the free side goes first, unless the blocked side has already driven in and the other has not.',
    ],
    right: true,
    why: [
      '已驶入障碍路段的一方优先，避免倒车造成危险。',
      'Whoever is already in the narrow part goes first, so that nobody has to reverse.',
    ],
    law: 'IR art 48(2)',
  },
  {
    id: 'A0416',
    stem: [
      '夜间在窄路上与非机动车会车，应当使用什么灯光？',
      'At night you meet a bicycle on a narrow road. Which lights do you use?',
    ],
    options: [
      ['远光灯', 'main beam'],
      ['近光灯', 'dipped headlights'],
      ['危险报警闪光灯', 'hazard lights'],
      ['关闭所有车灯', 'none at all'],
    ],
    answer: 1,
    why: [
      '在窄路、窄桥与非机动车会车时应当使用近光灯。',
      'On narrow roads and bridges you dip your lights for bicycles.',
    ],
    law: 'IR art 48(5)',
  },
  {
    id: 'A0417',
    stem: [
      '超车前应当提前开启左转向灯、变换使用远近光灯或者鸣喇叭。',
      'Before overtaking you indicate left in good time and flash your lights or sound the horn.',
    ],
    right: true,
    why: ['让前车知道你要超车；夜间多用变换远近光灯的方式。', 'It tells the driver ahead what you are going to do.'],
    law: 'IR art 47',
  },
  {
    id: 'A0418',
    stem: [
      '后车发出超车信号，在条件许可时前车应当怎样做？',
      'The car behind signals that it wants to overtake and the road allows it. What does the driver ahead do?',
    ],
    options: [
      ['加速不让', 'speed up'],
      ['向左靠', 'move to the left'],
      ['降低速度、靠右让路', 'slow down and keep right'],
      ['紧急制动', 'brake hard'],
    ],
    answer: 2,
    why: [
      '在条件许可的情况下，前车应当降低速度、靠右让路。',
      'When it is possible, slow down and make room on the right.',
    ],
    law: 'IR art 47',
  },
  {
    id: 'A0419',
    stem: [
      '超车后与被超车辆拉开必要的安全距离，再开启右转向灯驶回原车道。',
      'After overtaking you leave enough distance, then indicate right and move back.',
    ],
    right: true,
    why: ['距离不足就驶回容易刮碰或者迫使后车急刹。', 'Moving back too early forces the other to brake.'],
    law: 'IR art 47',
  },
  {
    id: 'A0420',
    stem: [
      '前车正在左转弯、掉头或者超车时，后车可以从右侧超越。',
      'While the car ahead is turning left, making a U-turn or overtaking, you may overtake it on the right.',
    ],
    right: false,
    why: ['前车正在左转弯、掉头、超车的，不得超车。', 'In these cases you must not overtake at all.'],
    law: 'RTSL art 43(1)',
  },
  {
    id: 'A0421',
    stem: ['下列哪种前车不得超越？', 'Which vehicle ahead must not be overtaken?'],
    options: [
      ['正常行驶的公共汽车', 'a bus on its route'],
      ['执行紧急任务的消防车', 'a fire engine on an urgent call'],
      ['慢速行驶的货车', 'a slow lorry'],
      ['教练车', 'a driving-school car'],
    ],
    answer: 1,
    why: [
      '前车为执行紧急任务的警车、消防车、救护车、工程救险车的，不得超车。',
      'Police cars, fire engines, ambulances and rescue vehicles on duty must not be overtaken.',
    ],
    law: 'RTSL art 43(3)',
  },
  {
    id: 'A0422',
    stem: [
      '警车、消防车执行紧急任务时，其他车辆和行人应当让行。',
      'Others must make way for police cars and fire engines on an urgent call.',
    ],
    right: true,
    why: [
      '执行紧急任务的特种车辆在确保安全的前提下不受行驶路线、方向、速度和信号灯限制，其他车辆和行人应当让行。',
      'On duty, and with care, they are free of route, direction, speed and lights; others make way.',
    ],
    law: 'RTSL art 53 ¶1',
  },
  {
    id: 'A0423',
    stem: [
      '机动车行经没有交通信号的道路，遇行人横过道路，应当怎样做？',
      'On a road without signals somebody crosses on foot. What must a motor vehicle do?',
    ],
    options: [
      ['连续鸣喇叭', 'keep sounding the horn'],
      ['避让', 'give way'],
      ['加速从其身后通过', 'speed past behind'],
      ['要求其退回', 'make him go back'],
    ],
    answer: 1,
    why: ['遇行人横过没有交通信号的道路，应当避让。', 'Motor vehicles give way to people crossing.'],
    law: 'RTSL art 47 ¶2',
  },
  {
    id: 'A0424',
    stem: ['遇盲人在道路上通行，车辆应当避让。', 'Vehicles give way to a blind person on the road.'],
    right: true,
    why: [
      '盲人通行应当使用盲杖或者采取其他导盲手段，车辆应当避让盲人。',
      'The blind use a cane or another guide, and vehicles give way.',
    ],
    law: 'RTSL art 64 ¶2',
  },
  {
    id: 'A0425',
    stem: ['机动车在哪种地点不得掉头？', 'Where must a motor vehicle not make a U-turn?'],
    options: [
      ['有掉头标志的路口', 'where a sign allows it'],
      ['铁路道口', 'at a railway crossing'],
      ['没有禁止标志且视线良好的路段', 'on a clear stretch without a ban'],
      ['允许掉头的开口', 'at a gap meant for it'],
    ],
    answer: 1,
    why: [
      '在禁止掉头或者禁止左转弯标志、标线的地点，以及铁路道口、人行横道、桥梁、急弯、陡坡、隧道等处不得掉头。',
      'Railway crossings, pedestrian crossings, bridges, sharp bends, steep slopes and tunnels are barred.',
    ],
    law: 'IR art 49 ¶1',
  },
  {
    id: 'A0426',
    stem: [
      '在人行横道上，没有行人时可以掉头。',
      'You may make a U-turn on a pedestrian crossing when nobody is on it.',
    ],
    right: false,
    why: ['人行横道上不得掉头，与有无行人无关。', 'It is forbidden there whether or not anybody is on it.'],
    law: 'IR art 49 ¶1',
  },
  {
    id: 'A0427',
    stem: [
      '倒车时应当察明车后情况，下列哪个地点可以倒车？',
      'You look behind you before reversing. Where is it allowed?',
    ],
    options: [
      ['单行路', 'a one-way street'],
      ['交叉路口', 'a junction'],
      ['隧道', 'a tunnel'],
      ['车少且视线良好的一般路段', 'a quiet ordinary stretch with a clear view'],
    ],
    answer: 3,
    why: [
      '不得在铁路道口、交叉路口、单行路、桥梁、急弯、陡坡或者隧道中倒车。',
      'It is forbidden at railway crossings and junctions, in one-way streets, on bridges, bends and slopes, and in tunnels.',
    ],
    law: 'IR art 50',
  },
]);
