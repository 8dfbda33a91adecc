import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';
import { syllabus } from './s3s-syllabus.js';

/** Giving way to people on foot, children, buses and those on duty. */
export const s3sCourtesy: readonly Question[] = questionsOf('S3S', 'courtesy', [
  {
    id: 'B0026',
    stem: [
      '行人正在人行横道上通过，机动车应当怎样做？',
      'People are on a pedestrian crossing. What must a motor vehicle do?',
    ],
    options: [
      ['鸣喇叭提醒行人快走', 'Sound the horn to hurry them'],
      ['距离足够时从行人前面驶过', 'Pass in front of them if there is room'],
      ['在停止线前停车，让行人先走完', 'Stop and let them finish crossing'],
      ['减速从行人身后绕过', 'Slow down and go round behind them'],
    ],
    answer: 2,
    why: [
      '遇行人正在通过人行横道，应当停车让行，不能从前面抢，也不能从身后挤。',
      'You must stop for people on a crossing, neither cutting in front of them nor squeezing by behind.',
    ],
    law: 'RTSL art 47',
  },
  {
    id: 'B0027',
    stem: [
      '老人过马路很慢，绿灯亮后可以鸣喇叭催促他让开。',
      'An old man is slow to cross; once your light is green you may sound the horn to move him along.',
    ],
    right: false,
    why: [
      '行人尚未走完的应当让其走完；喇叭会使老人受惊摔倒。',
      'Let people finish crossing; the horn may frighten an old person into falling.',
    ],
    law: 'RTSL art 47',
  },
  {
    id: 'B0028',
    stem: [
      '遇盲人使用盲杖横过道路，应当怎样做？',
      'A blind person with a white cane is crossing the road. What do you do?',
    ],
    options: [
      ['停车避让，等其安全通过', 'Stop and wait until the person is safely across'],
      ['鸣喇叭告诉对方有车', 'Sound the horn to tell of your vehicle'],
      ['从其身后快速通过', 'Pass quickly behind'],
      ['摇下车窗叫对方停下', 'Call through the window for the person to stop'],
    ],
    answer: 0,
    why: [
      '车辆应当避让盲人；喇叭和喊声会使盲人失去方向。',
      'Vehicles must give way to blind people; a horn or a shout can make them lose their bearings.',
    ],
    law: 'RTSL art 64',
  },
  {
    id: 'B0029',
    stem: [
      '校车在同方向只有一条机动车道的道路上停靠上下学生，后方车辆应当怎样做？',
      'A school bus stops for pupils on a road with one motor lane in each direction. What must those behind do?',
    ],
    options: [
      ['从右侧非机动车道绕过', 'Go round by the cycle lane on the right'],
      ['停车等待，不得超越', 'Stop and wait without overtaking'],
      ['借对向车道慢慢超过', 'Overtake slowly on the other side'],
      ['鸣喇叭催校车开走', 'Sound the horn to move it on'],
    ],
    answer: 1,
    why: [
      '校车上下学生时，同车道后方车辆必须停车等待，因为学生可能从车前跑出。',
      'Behind a stopped school bus you must wait: a child may run out in front of it.',
    ],
    law: 'SCHOOLBUS art 33',
  },
  {
    id: 'B0030',
    stem: [
      '同方向有三条机动车道，校车停靠在最右侧车道上下学生，您在最左侧车道，应当怎样做？',
      'There are three lanes in your direction; a school bus has stopped in the right one for pupils and you are in the left one. What do you do?',
    ],
    options: [
      ['停车等校车离开', 'Stop until the bus leaves'],
      ['向右变更车道后停车', 'Change to the right and stop'],
      ['减速通过', 'Slow down and pass'],
      ['保持原速通过', 'Pass at your normal speed'],
    ],
    answer: 2,
    why: [
      '校车所在车道和相邻车道的车应当停车等待，其他车道的车应当减速通过。',
      'Vehicles in the bus’s lane and the next one must stop; those in other lanes slow down and pass.',
    ],
    law: 'SCHOOLBUS art 33',
  },
  {
    id: 'B0031',
    stem: [
      '在校车后方停车等待时，不得鸣喇叭或者用灯光催促校车。',
      'While waiting behind a school bus you may not hurry it with horn or lights.',
    ],
    right: true,
    why: ['催促会使学生慌忙上下车，反而更危险。', 'Hurrying makes pupils rush on and off, which is more dangerous.'],
    law: 'SCHOOLBUS art 33',
  },
  {
    id: 'B0032',
    stem: [
      '后方有鸣警报器执行任务的救护车驶来，而您前方正堵车，应当怎样做？',
      'An ambulance with its siren on comes up behind you in a traffic jam. What do you do?',
    ],
    options: [
      ['打转向灯，向两侧靠让出通道', 'Signal and move to the side to open a way'],
      ['停在原地，等前车先让', 'Stay put until the vehicle ahead moves'],
      ['跟在救护车后面一起走', 'Follow the ambulance through'],
      ['加速闯过路口给它让路', 'Run the light to get out of its way'],
    ],
    answer: 0,
    why: [
      '执行紧急任务的救护车有优先通行权，其他车辆应当让行，但不能借机跟行。',
      'An ambulance on an urgent call goes first and others give way, but nobody may follow in its wake.',
    ],
    law: 'RTSL art 53 ¶1',
  },
  {
    id: 'B0033',
    stem: [
      '救护车没有执行紧急任务时，同样享有道路优先通行权。',
      'An ambulance has priority on the road even when it is not on an urgent call.',
    ],
    right: false,
    why: [
      '非执行紧急任务时不得使用警报器、标志灯具，也不享有优先通行权。',
      'When it is not on an urgent call it may use neither siren nor lights, and has no priority.',
    ],
    law: 'RTSL art 53 ¶2',
  },
  {
    id: 'B0037',
    stem: [
      '骑车人因非机动车道被占用驶入您前方的机动车道，应当怎样做？',
      'A cyclist enters your lane because the cycle lane is blocked. What do you do?',
    ],
    options: [
      ['向右挤靠，让其退回去', 'Squeeze right to force the cyclist back'],
      ['减速让行，等其驶回非机动车道', 'Slow down and let the cyclist go until back in the cycle lane'],
      ['鸣喇叭要求其立即离开机动车道并停下', 'Sound the horn to make the cyclist leave the lane at once and stop'],
      ['紧贴着骑车人超过', 'Overtake close beside the cyclist'],
    ],
    answer: 1,
    why: [
      '非机动车道被占用时骑车人可以借道，机动车应当减速让行。',
      'A cyclist may use the next lane when the cycle lane is blocked, and motor vehicles must slow down and give way.',
    ],
    law: 'IR art 70 ¶2',
  },
  {
    id: 'B0038',
    stem: [
      '超越自行车、电动自行车时，应当减速并留出足够的横向间距。',
      'When passing bicycles or e-bikes you should slow down and leave plenty of room at the side.',
    ],
    right: true,
    why: [
      '骑车人会因躲坑、避让而摇摆，横向间距太小很容易刮倒。',
      'Riders swerve around holes and obstacles; with too little room you easily knock one down.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0039',
    stem: ['驾车经过学校门前路段，哪些做法是正确的？', 'Which of these are right when you drive past a school?'],
    options: [
      ['留意路边和停放车辆之间的儿童', 'Watch for children at the roadside and between parked cars'],
      ['随时准备停车让行', 'Be ready to stop and give way'],
      ['加速驶过，以免堵住接送车辆', 'Speed through so as not to hold up the parents'],
      ['提前减速慢行', 'Slow down in good time'],
    ],
    answer: [0, 1, 3],
    why: [
      '儿童会突然跑进车道，经过学校要慢、要看、要随时能停。',
      'Children run out without warning: go slowly, look, and be able to stop at any moment.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0047',
    stem: [
      '下列哪些行人容易突然进入车道，驾驶人应当特别留意？',
      'Which people are likely to step into the road without warning and need special care?',
    ],
    options: [
      ['追逐玩耍的儿童', 'Children chasing each other'],
      ['低头看手机的行人', 'People looking at their phones'],
      ['打伞赶路、视线被挡的行人', 'People hurrying under an umbrella'],
      ['赶着去乘公交车的行人', 'People running for a bus'],
    ],
    answer: [0, 1, 2, 3],
    why: [
      '这些行人都没有在看车，驾驶人要替他们多看一眼，提前减速。',
      'None of them is looking out for you, so look out for them and slow down early.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0279',
    stem: [
      '车辆遇到使用盲杖或者由导盲犬带领的盲人，应当避让。',
      'Vehicles must give way to blind people with a cane or a guide dog.',
    ],
    right: true,
    why: [
      '盲人看不到来车，车辆应当减速或者停车，等其安全通过。',
      'They cannot see you coming: slow down or stop until they are safely past.',
    ],
    law: 'RTSL art 64',
  },
  {
    id: 'B0280',
    stem: ['夜间行车，哪些用灯习惯是不文明的？', 'Which habits with lights at night are discourteous?'],
    options: [
      ['跟车时用远光灯照前车', 'Shining main beam at the vehicle ahead'],
      ['连续闪灯催促前车让路', 'Flashing again and again to push the vehicle ahead aside'],
      ['在照明良好的道路上用近光灯', 'Using dipped headlights on well-lit roads'],
      ['会车时不关远光灯', 'Keeping main beam on when meeting others'],
    ],
    answer: [0, 1, 3],
    why: [
      '强光会使对方短时失明，危及的是双方；在照明良好的道路用近光灯是正确的。',
      'Glare blinds the other for a moment and endangers both; dipped headlights on lit roads are right.',
    ],
    law: syllabus.operation,
  },
]);
