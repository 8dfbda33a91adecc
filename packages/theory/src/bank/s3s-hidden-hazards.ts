import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';
import { syllabus } from './s3s-syllabus.js';

/** Those whom other vehicles, water and blind spots hide. */
export const s3sHiddenHazards: readonly Question[] = questionsOf('S3S', 'hazards', [
  {
    id: 'B0050',
    stem: [
      '一只皮球从路边停放的车辆之间滚到路上，应当怎样做？',
      'A ball rolls into the road from between parked cars. What do you do?',
    ],
    options: [
      ['绕过皮球继续行驶', 'Steer round the ball and drive on'],
      ['加速在有人出来前通过', 'Speed past before anybody comes'],
      ['立即减速，准备停车', 'Slow down at once and be ready to stop'],
      ['鸣喇叭后保持原速', 'Sound the horn and keep your speed'],
    ],
    answer: 2,
    why: [
      '球后面常常跟着追球的孩子，看见球就要当作看见孩子。',
      'A child often runs after a ball: treat the ball as the child.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0051',
    stem: [
      '公共汽车停在右侧站台上下客，您从其左侧通过，应当防范什么？',
      'A bus has stopped at its stop on the right and you are passing it. What must you expect?',
    ],
    options: [
      ['公共汽车突然倒车', 'The bus suddenly reversing'],
      ['站台上的人上车太慢', 'People taking long to board'],
      ['公共汽车司机没有系安全带', 'The bus driver not wearing a belt'],
      ['有人从公共汽车前方横穿道路', 'Somebody crossing in front of the bus'],
    ],
    answer: 3,
    why: [
      '下车的人常从车头前横穿，被公共汽车挡住看不见，应当减速通过。',
      'People who get off often cross in front, hidden by the bus; pass it slowly.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0052',
    stem: [
      '路边停着一排汽车，其中一辆的制动灯刚刚熄灭，驾驶座上有人，应当怎样做？',
      'In a row of parked cars one has just switched off its brake lights and somebody sits at the wheel. What do you do?',
    ],
    options: [
      ['减速并与停放车辆保持横向距离', 'Slow down and keep away from the parked cars'],
      ['紧贴停放车辆行驶', 'Drive close along the parked cars'],
      ['鸣喇叭提醒后，趁其没有起步加速通过', 'Sound the horn and speed past before it pulls out'],
      ['只注意对向来车即可', 'Mind only the oncoming traffic'],
    ],
    answer: 0,
    why: [
      '刚停下的车随时可能开门，也可能重新起步，留出一扇车门的距离。',
      'A car that has just stopped may open a door or pull out: leave the width of a door.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0053',
    stem: [
      '跟在大型货车后面时，应当加大车距，否则既看不到前方，货车驾驶人也看不到您。',
      'Behind a large lorry you should stay further back, or you cannot see ahead and its driver cannot see you.',
    ],
    right: true,
    why: [
      '看不到货车的后视镜，货车驾驶人就看不到您；拉开距离视野才能打开。',
      'If you cannot see its mirrors its driver cannot see you; distance opens your view.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0054',
    stem: [
      '右转弯的大型货车行驶在您左前方，怎样做最安全？',
      'A large lorry ahead to your left is turning right. What is safest?',
    ],
    options: [
      ['与其并排一起右转', 'Turn right alongside it'],
      ['贴近车身，以便被后视镜看到', 'Keep close so as to be seen in its mirror'],
      ['停在后方，远离其右侧，等它转完', 'Stay behind until it has turned'],
      ['从其右侧空隙快速通过', 'Pass quickly through the gap on its right'],
    ],
    answer: 2,
    why: [
      '大车转弯时后轮走的弧线比前轮靠里，右侧又是盲区，停在内侧会被卷入。',
      'A lorry’s rear wheels cut the corner and its right side is blind: whoever is there is dragged under.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0057',
    stem: [
      '左侧车道的车辆在人行横道前停下，您在右侧车道接近人行横道，应当怎样做？',
      'A vehicle in the lane on your left has stopped before a pedestrian crossing that you are approaching. What do you do?',
    ],
    options: [
      ['变更到左侧车道停在其后', 'Change to the left and stop behind it'],
      ['减速停车，确认没有行人再通过', 'Stop, and go on once nobody is crossing'],
      ['右侧车道没有障碍，保持原速通过', 'Keep your speed, since there is nothing in your lane'],
      ['鸣喇叭后快速通过', 'Sound the horn and pass quickly'],
    ],
    answer: 1,
    why: [
      '旁车停下很可能是在让行人，行人正被它挡住，这就是“鬼探头”。',
      'It has probably stopped for somebody whom it hides from you.',
    ],
    law: 'RTSL art 47',
  },
  {
    id: 'B0058',
    stem: [
      '只要三面后视镜都调好，车辆周围就没有看不见的地方。',
      'Once all three mirrors are adjusted there is nothing around the vehicle you cannot see.',
    ],
    right: false,
    why: [
      '两侧后方和车头、车尾近处都有盲区，变道、倒车前要转头看。',
      'There are blind spots over both shoulders and close to the front and rear; turn your head before you change lanes or reverse.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0060',
    stem: ['车辆周围哪些位置是驾驶人容易看不到的盲区？', 'Which places around a car can its driver easily miss?'],
    options: [
      ['前方直路的远处', 'Far ahead on a straight road'],
      ['左右两侧后方', 'Behind to the left and right'],
      ['车窗两侧立柱遮挡的方向', 'Where the windscreen pillars block the view'],
      ['车尾正后方的低处', 'Low down right behind the car'],
    ],
    answer: [1, 2, 3],
    why: [
      '立柱、侧后方和车尾低处都会藏住行人和骑车人，要动一动头再看。',
      'Pillars, rear quarters and the low area behind can hide people and cyclists: move your head and look again.',
    ],
    law: syllabus.operation,
    groups: ['car'],
  },
  {
    id: 'B0063',
    stem: [
      '路面上的积水可能遮住坑洞或者缺失的井盖，应当减速绕行或者慢速通过。',
      'A puddle may hide a hole or a missing manhole cover, so go round it or through it slowly.',
    ],
    right: true,
    why: [
      '看不见底的积水不要贸然高速驶过，暴雨后尤其要当心井盖。',
      'Never drive fast into water whose bottom you cannot see, least of all after a cloudburst.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0067',
    stem: [
      '旁边车道排长队停着，您的车道畅通，应当怎样行驶？',
      'The lane beside you is a standing queue while yours is clear. How do you drive?',
    ],
    options: [
      ['趁车道畅通快速通过，不影响后方车辆', 'Go through quickly while it is clear, so as not to hold up others'],
      ['紧贴排队车辆行驶', 'Keep close to the queue'],
      ['一直鸣喇叭通过', 'Sound the horn all along it'],
      ['减速，防范有人或车从队伍中穿出', 'Slow down: somebody may come out between the vehicles'],
    ],
    answer: 3,
    why: [
      '排队车辆之间是行人和摩托车穿出的地方，车速差越大越来不及停。',
      'People and motorcycles come out between standing vehicles, and the bigger the difference in speed the less time you have.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0284',
    stem: [
      '对向车道停着一排车，与自己的车道无关，不需要观察。',
      'A row of vehicles standing in the opposite lane does not concern you and need not be watched.',
    ],
    right: false,
    why: [
      '行人可能从对向车辆之间走出，借道绕行的车也可能驶入您的车道。',
      'People may come out between them, and vehicles going round them may enter your lane.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0285',
    stem: ['跟在公共汽车后面行驶，应当预想到哪些情况？', 'What should you expect when you follow a bus?'],
    options: [
      ['前方路况被它的车身挡住', 'It hides the road ahead'],
      ['它会主动为您让出车道', 'It will move aside for you'],
      ['它会频繁靠站停车', 'It stops often'],
      ['它出站时会向左驶入车道', 'It pulls out to the left when leaving a stop'],
    ],
    answer: [0, 2, 3],
    why: [
      '公共汽车走走停停又挡住视线，拉开距离才看得见、停得住。',
      'Buses stop and go and block the view: stay back to see and to be able to stop.',
    ],
    law: syllabus.operation,
  },
]);
