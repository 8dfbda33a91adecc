import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';
import { syllabus } from './s3s-syllabus.js';

/** Darkness, and lights that help and dazzle. */
export const s3sNight: readonly Question[] = questionsOf('S3S', 'night', [
  {
    id: 'B0092',
    stem: [
      '夜间跟车行驶，距离前车很近时，可以使用远光灯照亮前车。',
      'When following closely at night you may use main beam on the vehicle ahead.',
    ],
    right: false,
    why: [
      '后车与前车近距离行驶时不得使用远光灯，强光经后视镜反射会使前车驾驶人看不清。',
      'You may not use main beam close behind another vehicle: its mirrors throw the glare into the driver’s eyes.',
    ],
    law: 'IR art 58',
  },
  {
    id: 'B0093',
    stem: [
      '夜间通过没有信号灯控制的路口，应当怎样使用灯光？',
      'How do you use your lights at a junction without traffic lights at night?',
    ],
    options: [
      ['开启危险报警闪光灯', 'Put on the hazard lights'],
      ['交替使用远近光灯示意', 'Alternate main and dipped beam as a signal'],
      ['一直使用远光灯', 'Keep main beam on'],
      ['关闭前照灯，只开示廓灯', 'Switch off the headlights, marker lights only'],
    ],
    answer: 1,
    why: [
      '夜间通过急弯、坡路、拱桥、人行横道或者没有信号灯控制的路口，应当交替使用远近光灯示意。',
      'At night you alternate your beams on sharp bends, slopes and humpback bridges, at pedestrian crossings and at junctions without lights.',
    ],
    law: 'IR art 59 ¶1',
  },
  {
    id: 'B0094',
    stem: [
      '夜间会车，对方一直不关闭远光灯，应当怎样做？',
      'At night an oncoming driver keeps main beam on. What do you do?',
    ],
    options: [
      ['向左靠近道路中线，看清来车再通过', 'Move left to the centre line to see the other better'],
      ['盯住对方灯光判断位置，加速尽快会车', 'Watch the lights to judge its place and pass quickly'],
      ['减速，视线移向右前方路边，必要时停车', 'Slow down or stop, and look to the right edge'],
      ['也打开远光灯提醒，并保持原来的车速通过', 'Remind the other with your own main beam and keep your speed'],
    ],
    answer: 2,
    why: [
      '直视强光会短时失明，移开视线并减速；以远光还击会使双方都看不见。',
      'Looking into the glare blinds you for a while; look away and slow down. Answering with glare blinds both.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0095',
    stem: [
      '夜间在窄路、窄桥与非机动车会车时，应当使用近光灯。',
      'At night on a narrow road or bridge you must use dipped headlights when meeting cyclists.',
    ],
    right: true,
    why: ['远光会使骑车人看不清路面，可能摔倒在车前。', 'Main beam blinds cyclists, who may fall in front of you.'],
    law: 'IR art 48(5)',
  },
  {
    id: 'B0096',
    stem: [
      '夜间直行，灯光突然离开路面，照射不到前方地面，说明前方可能有什么？',
      'At night your beam suddenly leaves the road and lights nothing ahead. What may be coming?',
    ],
    options: [
      ['急弯或者接近坡顶', 'A sharp bend or the top of a slope'],
      ['平直的道路', 'A straight, level road'],
      ['缓慢上升的坡道', 'The beginning of a long, gentle climb'],
      ['宽阔的路口', 'A wide junction'],
    ],
    answer: 0,
    why: [
      '灯光离开路面，说明路已经转走或者已经下落，应当立即减速。',
      'The road has turned or dropped away from your beam: slow down at once.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0097',
    stem: [
      '在路灯明亮的城市道路上，夜间应当使用远光灯行驶。',
      'On city streets with bright street lamps you should use main beam at night.',
    ],
    right: false,
    why: [
      '照明良好的道路用近光灯就能看清，远光灯会晃到对向来车、骑车人和行人。',
      'On well-lit streets dipped headlights are enough, and main beam dazzles everybody you meet.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0098',
    stem: [
      '夜间车辆发生故障妨碍交通又难以移动，应当开启哪些灯？',
      'At night your vehicle breaks down, is in the way and can hardly be moved. Which lights must be on?',
    ],
    options: [
      ['危险报警闪光灯', 'Hazard lights'],
      ['示廓灯', 'Marker lights'],
      ['后位灯', 'Rear lights'],
      ['远光灯', 'Main beam'],
    ],
    answer: [0, 1, 2],
    why: [
      '危险报警闪光灯、示廓灯和后位灯同时开启，后车才能远远看见；还应当在车后50米至100米处放警告标志。',
      'Hazard, marker and rear lights together show you from afar; a warning triangle goes 50 to 100 metres behind.',
    ],
    law: 'IR art 60',
  },
  {
    id: 'B0099',
    stem: ['夜间行驶，车速应当以什么为准？', 'What should decide your speed at night?'],
    options: [
      ['与白天的车速相同', 'The same speed as by day'],
      ['跟上前车的车速', 'The speed of the vehicle ahead'],
      ['道路上没有车时可以更快', 'The road, faster wherever it is empty'],
      ['能在灯光照亮的距离内停住车', 'Stopping within what your lights show'],
    ],
    answer: 3,
    why: [
      '夜间应当降低行驶速度；照不到的地方可能有人，车速不能快过灯光。',
      'At night you must slow down: somebody may be where your light does not reach, so never outdrive it.',
    ],
    law: 'RTSL art 42 ¶2',
  },
  {
    id: 'B0100',
    stem: [
      '夜间两车会车时，双方灯光之间的行人为什么特别危险？',
      'Why are people on foot between the headlights of two meeting vehicles in special danger?',
    ],
    options: [
      ['双方驾驶人都可能看不见他', 'Neither driver may be able to see them'],
      ['行人听不到车辆的声音', 'They cannot hear the vehicles'],
      ['行人会被灯光吸引走近', 'The light draws them closer'],
      ['行人看不见道路标线', 'They cannot see the markings on the road'],
    ],
    answer: 0,
    why: [
      '两车灯光交汇处会出现“眩目盲区”，行人像消失了一样，会车前应当减速。',
      'Where the beams cross people seem to vanish; slow down before you meet.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0101',
    stem: [
      '黄昏光线变暗时应当提前开灯，主要是为了让别人看见您。',
      'At dusk you should switch your lights on early, above all so that others see you.',
    ],
    right: true,
    why: [
      '黄昏时眼睛还没有适应，别人最容易看漏没有开灯的车。',
      'Eyes are slow to adapt at dusk, and a vehicle without lights is easily missed.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0102',
    stem: [
      '夜间行车与白天相比，最大的困难是什么？',
      'Compared with daytime, what is the greatest difficulty of driving at night?',
    ],
    options: [
      ['道路变得更窄', 'The road is narrower'],
      ['路面变凉，轮胎的附着力明显下降', 'The tyres grip far less on the cool road'],
      ['视距变短，不易发现障碍物', 'You see less far and notice obstacles late'],
      ['气温较低，发动机的动力明显下降', 'The engine is much weaker in the cool air'],
    ],
    answer: 2,
    why: [
      '夜间能看到的范围只有灯光照到的一小段，行人和障碍物出现得很突然。',
      'At night you see only what your lights reach, so people and obstacles appear suddenly.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0103',
    stem: [
      '夜间超车，可以变换使用远、近光灯提示前车。',
      'To overtake at night you may alert the vehicle ahead by switching between main and dipped beam.',
    ],
    right: true,
    why: [
      '超车应当提前开启左转向灯，变换远近光灯或者鸣喇叭；夜间用灯光比用喇叭更合适。',
      'Overtaking calls for the left indicator in good time and for light or horn; at night light serves better.',
    ],
    law: 'IR art 47',
  },
  {
    id: 'B0104',
    stem: [
      '夜间在路口向左转弯，除了开启转向灯，还应当开启什么灯？',
      'Turning left at a junction at night you signal; which lights must also be on?',
    ],
    options: [
      ['近光灯', 'Dipped headlights'],
      ['远光灯', 'Main beam'],
      ['危险报警闪光灯', 'Hazard lights'],
      ['雾灯', 'Fog lights'],
    ],
    answer: 0,
    why: [
      '转弯时开启转向灯，夜间行驶开启近光灯，才不会晃到路口的行人和来车。',
      'You signal and keep dipped headlights on, so that nobody at the junction is dazzled.',
    ],
    law: 'IR art 51(3)',
  },
  {
    id: 'B0105',
    stem: [
      '夜间行驶时打开车内照明灯，可以看得更清楚。',
      'At night you see better with the light inside the vehicle on.',
    ],
    right: false,
    why: [
      '车内亮、车外暗，玻璃会反光，反而看不清路面。',
      'With light inside and dark outside the glass reflects, and you see the road less well.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0291',
    stem: ['夜间会车，哪些做法是正确的？', 'Which of these are right when you meet a vehicle at night?'],
    options: [
      ['用远光灯看清对方', 'Use main beam to see the other'],
      ['关闭前照灯，只开示廓灯', 'Switch the headlights off and keep the marker lights'],
      ['距来车150米以外改用近光灯', 'Dip your headlights more than 150 metres away'],
      ['降低车速，靠右行驶', 'Slow down and keep right'],
    ],
    answer: [2, 3],
    why: [
      '提前改近光、减速、靠右，双方都看得见；关灯会使别人看不到您。',
      'Dipped early, slower and to the right, both can see; without lights nobody sees you.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0292',
    stem: ['夜间行车前，哪些检查最重要？', 'Which checks matter most before driving at night?'],
    options: [
      ['座椅套的颜色', 'The colour of the seat covers'],
      ['前照灯、尾灯是否正常', 'Headlights and tail lights working'],
      ['挡风玻璃和灯罩是否干净', 'Clean windscreen and lamp glasses'],
      ['车内音响的音量', 'The volume of the stereo'],
    ],
    answer: [1, 2],
    why: [
      '灯光和玻璃决定您能看多远、别人能不能看见您。',
      'Lights and glass decide how far you see and whether others see you.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0293',
    stem: [
      '夜间车少，跟车距离可以比白天更近。',
      'With little traffic at night you may follow more closely than by day.',
    ],
    right: false,
    why: [
      '夜间看得近、反应慢，跟车距离应当比白天更大。',
      'At night you see less far and react later, so you must stay further back.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0294',
    stem: [
      '夜间通过哪些地点，应当交替使用远近光灯示意？',
      'At which places must you alternate main and dipped beam at night?',
    ],
    options: [
      ['路灯明亮的直路', 'Straight roads with bright street lamps'],
      ['急弯', 'Sharp bends'],
      ['拱桥', 'Humpback bridges'],
      ['没有信号灯控制的路口', 'Junctions without traffic lights'],
    ],
    answer: [1, 2, 3],
    why: [
      '急弯、坡路、拱桥、人行横道和没有信号灯控制的路口，都应当用灯光提醒看不见的一方。',
      'On bends, slopes and humpback bridges, at crossings and junctions without lights, the beam warns those who cannot see you.',
    ],
    law: 'IR art 59 ¶1',
  },
]);
