import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';
import { syllabus } from './s3s-syllabus.js';

/** What is about to happen ahead, and what hides it. */
export const s3sHazards: readonly Question[] = questionsOf('S3S', 'hazards', [
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
    id: 'B0055',
    stem: [
      '绿灯亮时其他方向都是红灯，可以不观察，直接加速通过路口。',
      'At green all other directions have red, so you may speed through the junction without looking.',
    ],
    right: false,
    why: [
      '总会有抢黄灯、闯红灯的车和没走完的行人，绿灯也要观察左右再通过。',
      'Somebody may jump the light or still be crossing; even at green look both ways first.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0056',
    stem: [
      '行驶中看到前方多辆车的制动灯接连亮起，应当怎样做？',
      'Several brake lights ahead come on one after another. What do you do?',
    ],
    options: [
      ['松开油门，准备制动', 'Ease off the accelerator and prepare to brake'],
      ['等前面一辆车制动后再反应', 'Wait until the vehicle right ahead brakes'],
      ['立即变更到旁边车道', 'Change lanes at once'],
      ['鸣喇叭催促前车', 'Sound the horn at those ahead'],
    ],
    answer: 0,
    why: [
      '看远处几辆车的制动灯，能比只看前车更早发现危险。',
      'Watching the lights several vehicles ahead shows you danger earlier than watching just one.',
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
    id: 'B0059',
    stem: [
      '前方骑电动自行车的人回头张望，最可能是要做什么？',
      'An e-bike rider ahead looks back over the shoulder. What is the rider most likely about to do?',
    ],
    options: [
      ['停车接电话', 'Stop to take a call'],
      ['发现您的车，准备让您先超过去', 'Let you overtake first, having seen you'],
      ['向右靠边停车', 'Pull over to the right'],
      ['向左转弯或者横过道路', 'Turn left or cross the road'],
    ],
    answer: 3,
    why: [
      '骑车人回头往往是想左转或者横穿，应当减速并加大横向距离。',
      'A look back usually comes before a left turn or crossing; slow down and leave more room.',
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
    id: 'B0061',
    stem: ['跟随一辆空驶的出租汽车，应当防范什么？', 'You are following an empty taxi. What should you expect?'],
    options: [
      ['它为您让路', 'It letting you pass'],
      ['它突然靠边停车载客', 'It stopping suddenly for a passenger'],
      ['它突然掉头逆行', 'It turning back against the traffic'],
      ['它一直占用左侧车道', 'It keeping to the left lane the whole way'],
    ],
    answer: 1,
    why: [
      '空驶出租车看到乘客会急减速靠边，应当加大跟车距离。',
      'An empty taxi may brake hard when somebody hails it; stay further back.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0062',
    stem: [
      '接近路口时，前方绿灯已经亮了很久，应当怎样做？',
      'You are approaching a light that has been green for a long time. What do you do?',
    ],
    options: [
      ['保持车速，变黄灯时再急刹', 'Keep your speed and brake hard at yellow'],
      ['紧跟前车一起通过', 'Stay close behind the vehicle ahead'],
      ['减速，做好在停止线前停车的准备', 'Slow down and be ready to stop before the line'],
      ['加速，争取在变灯前通过', 'Accelerate to get through before it changes'],
    ],
    answer: 2,
    why: [
      '绿灯亮得越久，越快变灯；提前收油，就不必急刹或者抢黄灯。',
      'The longer it has been green the sooner it changes; easing off early saves you a hard stop or a dash at yellow.',
    ],
    law: syllabus.operation,
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
    id: 'B0064',
    stem: [
      '前方货车装载的货物没有捆牢，在车上晃动，应当怎样做？',
      'The load of a lorry ahead is not tied down and is swaying. What do you do?',
    ],
    options: [
      ['加大距离，必要时驶离其后方', 'Drop back, or get out from behind it'],
      ['紧跟其后观察货物', 'Stay close and watch the load'],
      ['与其并排行驶提醒驾驶人', 'Drive alongside to warn its driver'],
      ['鸣喇叭要求其停在车道上', 'Sound the horn to make it stop in its lane'],
    ],
    answer: 0,
    why: [
      '货物掉落时，离得越远越来得及躲；并排行驶同样可能被砸到。',
      'The further back you are the better you can avoid a falling load; alongside you can be hit too.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0065',
    stem: [
      '前车正在左转弯，可以从其左侧快速超越。',
      'You may overtake quickly on the left of a vehicle that is turning left.',
    ],
    right: false,
    why: [
      '前车正在左转弯、掉头、超车的，不得超车，否则两车会在左侧相撞。',
      'Overtaking is forbidden while the vehicle ahead is turning left, turning round or overtaking: you would collide on its left.',
    ],
    law: 'RTSL art 43(1)',
  },
  {
    id: 'B0066',
    stem: [
      '接近视线被建筑物挡住的无信号灯路口，应当防范哪些危险？',
      'You approach a junction without lights where buildings block the view. What dangers should you expect?',
    ],
    options: [
      ['信号灯突然变成红灯', 'The light suddenly turning red'],
      ['横向道路突然驶出的车辆', 'A vehicle suddenly coming out of the side road'],
      ['从墙角跑出的行人', 'Somebody running out from the corner'],
      ['不减速转弯的电动自行车', 'An e-bike turning without slowing down'],
    ],
    answer: [1, 2, 3],
    why: [
      '看不见的地方就当作有人有车，减速到能随时停下再通过。',
      'Where you cannot see, assume somebody is there, and go slowly enough to stop.',
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
]);
