import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';
import { syllabus } from './s3s-syllabus.js';

/** Tunnels, level crossings, ferries, mud and works. */
export const s3sTunnels: readonly Question[] = questionsOf('S3S', 'mountain', [
  {
    id: 'B0113',
    stem: [
      '白天驶入没有照明的隧道，应当怎样使用灯光？',
      'How do you use your lights when you enter an unlit tunnel by day?',
    ],
    options: [
      ['开启远光灯，看到来车时再改用近光灯', 'Main beam on, dipped only when you see a vehicle coming'],
      ['开启近光灯、示廓灯和后位灯', 'Dipped headlights, marker lights and rear lights on'],
      ['开启危险报警闪光灯', 'Hazard lights on'],
      ['白天不需要开灯', 'No lights are needed by day'],
    ],
    answer: 1,
    why: [
      '照明不良的路段应当开启前照灯、示廓灯和后位灯；隧道内有其他车辆，应当使用近光。',
      'Where it is dark you must use headlights, marker and rear lights, dipped where there are others in the tunnel.',
    ],
    law: 'IR art 58',
  },
  {
    id: 'B0114',
    stem: [
      '隧道内前车很慢，可以借道超车。',
      'In a tunnel you may use another lane’s space to overtake a slow vehicle.',
    ],
    right: false,
    why: [
      '隧道内光线差、空间窄，属于没有超车条件的路段，不得超车。',
      'Tunnels are dark and narrow; they are among the places where overtaking is forbidden.',
    ],
    law: 'RTSL art 43(4)',
  },
  {
    id: 'B0115',
    stem: ['驶出隧道口时，应当特别注意什么？', 'What must you mind most as you drive out of a tunnel?'],
    options: [
      ['立即加速汇入车流', 'Accelerating at once to join the traffic'],
      ['马上停车让眼睛适应', 'Stopping at once so that your eyes can adapt to light'],
      ['马上变更车道', 'Changing lanes at once'],
      ['强光造成的短时眩目和横风', 'Glare that blinds you for a moment, and side wind'],
    ],
    answer: 3,
    why: [
      '眼睛从暗到亮需要时间，洞口又常有横风，应当提前减速、握稳方向盘。',
      'Eyes need time to adapt to light, and there is often side wind: slow down and hold the wheel firmly.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0116',
    stem: [
      '隧道内走错了方向，没有车时可以掉头。',
      'If you are going the wrong way in a tunnel you may turn round when nobody is coming.',
    ],
    right: false,
    why: [
      '铁路道口、人行横道、桥梁、急弯、陡坡、隧道等地点不得掉头，应当驶出隧道后再绕回。',
      'Turning round is forbidden in tunnels, on bridges, bends and steep slopes, at level crossings and pedestrian crossings; drive out first.',
    ],
    law: 'IR art 49 ¶1',
  },
  {
    id: 'B0117',
    stem: [
      '通过没有信号也没有管理人员的铁路道口，应当怎样做？',
      'How do you cross a railway at a level crossing without signals or attendant?',
    ],
    options: [
      ['在道口内停下来观察', 'Stop on the tracks to look'],
      ['减速或者停车，确认没有火车后通过', 'Slow down or stop, and cross once sure no train is coming'],
      ['加速一次冲过', 'Race across in one go'],
      ['紧跟前车通过，因为前车已经观察过火车', 'Close behind the vehicle ahead, which has looked already'],
    ],
    answer: 1,
    why: [
      '要在道口外看清左右；前方堵车时不能进入道口。',
      'Look both ways before the tracks, and never enter unless there is room beyond.',
    ],
    law: 'RTSL art 46',
  },
  {
    id: 'B0118',
    stem: ['在铁路道口，哪些行为是禁止的？', 'Which of these are forbidden at a level crossing?'],
    options: [
      ['掉头', 'Turning round'],
      ['倒车', 'Reversing'],
      ['临时停车', 'Stopping for a moment'],
      ['超车', 'Overtaking'],
    ],
    answer: [0, 1, 2, 3],
    why: [
      '火车停不下来，道口内任何一次停留和折返都可能致命。',
      'A train cannot stop: to linger or turn back on the tracks can kill.',
    ],
    law: 'RTSL art 43(4); IR arts 49 ¶1, 50, 63(2)',
  },
  {
    id: 'B0119',
    stem: [
      '车辆在铁路道口上熄火，无法启动，首先应当怎样做？',
      'Your vehicle stalls on a level crossing and will not start. What comes first?',
    ],
    options: [
      ['留在车内系好安全带，继续尝试启动发动机', 'Stay inside with the belt on and keep trying to start'],
      ['打开引擎盖查找原因', 'Open the bonnet to look for the cause'],
      ['等待火车司机停车', 'Wait for the train driver to stop'],
      ['立即让车上人员离开到安全地点，并设法报警', 'Get everybody out to safety at once and raise the alarm'],
    ],
    answer: 3,
    why: [
      '先保人再保车；确认没有火车驶来时，再设法把车推离道口。',
      'People first, the vehicle second; push it clear only if no train is coming.',
    ],
    law: syllabus.emergency,
  },
  {
    id: 'B0120',
    stem: ['驾车上下渡船，应当怎样行驶？', 'How do you drive on and off a ferry?'],
    options: [
      ['听从指挥，低速慢行', 'As directed, and slowly'],
      ['加速冲上跳板', 'Accelerate onto the ramp'],
      ['抢先上船占位置', 'Push ahead for a good place'],
      ['后车顶着前车上船', 'Close up against the vehicle ahead'],
    ],
    answer: 0,
    why: [
      '渡口应当服从管理人员指挥，依次待渡；上下渡船低速慢行，上船后拉紧驻车制动。',
      'At a ferry you wait in turn as directed, drive on and off slowly, and set the parking brake on board.',
    ],
    law: 'IR art 65 ¶2',
  },
  {
    id: 'B0121',
    stem: [
      '通过泥泞路段，应当挂低挡匀速慢行，避免中途换挡和急转方向。',
      'On a muddy stretch you should keep a low gear and a steady slow speed, without changing gear or steering sharply.',
    ],
    right: true,
    why: [
      '泥泞路附着力小，中途停车、换挡或者急转方向都容易陷车、侧滑；最高时速不得超过30公里。',
      'Mud gives little grip: stopping, changing gear or sharp steering gets you stuck or sliding; the limit is 30 km/h.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0122',
    stem: ['通过施工作业路段，应当怎样行驶？', 'How must you drive through road works?'],
    options: [
      ['鸣喇叭驱赶作业人员', 'Sound the horn at the workers'],
      ['紧跟前车快速通过', 'Follow the vehicle ahead through quickly'],
      ['注意警示标志，减速行驶', 'Mind the warning signs and slow down'],
      ['从围挡内抄近路', 'Take a short cut inside the barriers'],
    ],
    answer: 2,
    why: [
      '施工路段路面变窄、人车混杂，应当提前减速，按标志并道。',
      'Road works narrow the road and mix people with traffic: slow down early and merge as the signs say.',
    ],
    law: 'IR art 84',
  },
  {
    id: 'B0125',
    stem: [
      '隧道内有应急停车带，没有紧急情况也可以停下来休息。',
      'You may rest in a tunnel’s emergency bay even when there is no emergency.',
    ],
    right: false,
    why: [
      '隧道以及距离隧道50米以内的路段不得临时停车，应急停车带只供紧急情况使用。',
      'Stopping in a tunnel or within 50 metres of it is forbidden; the bays are for emergencies alone.',
    ],
    law: 'IR art 63(2)',
  },
  {
    id: 'B0297',
    stem: ['在隧道内，哪些行为是禁止的？', 'Which of these are forbidden in a tunnel?'],
    options: [
      ['临时停车', 'Stopping for a moment'],
      ['开启近光灯行驶', 'Driving with dipped headlights'],
      ['掉头', 'Making a U-turn'],
      ['倒车', 'Reversing'],
    ],
    answer: [0, 2, 3],
    why: [
      '隧道光线差、空间窄，掉头、倒车、停车都会造成连环事故；开灯行驶是应当做的。',
      'Tunnels are dark and narrow: turning, reversing or stopping leads to pile-ups; driving with lights is required.',
    ],
    law: 'IR arts 49 ¶1, 50, 63(2)',
  },
]);
