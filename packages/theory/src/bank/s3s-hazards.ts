import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';
import { syllabus } from './s3s-syllabus.js';

/** What somebody ahead is about to do. */
export const s3sHazards: readonly Question[] = questionsOf('S3S', 'hazards', [
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
    id: 'B0283',
    stem: [
      '看到前方公交车站有人奔跑，应当预想到他可能突然横穿道路。',
      'When somebody runs near a bus stop ahead, expect them to cross the road suddenly.',
    ],
    right: true,
    why: [
      '赶车的人眼里只有公交车，提前减速就能避免急刹。',
      'People running for a bus see nothing else; slow down early and you need not brake hard.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0286',
    stem: ['驶近施工路段前，哪些迹象提示可能有危险？', 'Near road works, which signs tell of danger?'],
    options: [
      ['限速标志数值变大', 'A higher speed limit on a sign'],
      ['路面出现砂石、泥土', 'Sand and mud on the road'],
      ['锥桶使车道变窄', 'Cones that narrow the lane'],
      ['有人在路边指挥车辆', 'Somebody directing traffic at the side'],
    ],
    answer: [1, 2, 3],
    why: [
      '砂石使轮胎打滑，锥桶后面常有工人，应当提前减速并听从指挥。',
      'Grit makes tyres slip and workers stand behind the cones: slow down early and do as directed.',
    ],
    law: syllabus.operation,
  },
]);
