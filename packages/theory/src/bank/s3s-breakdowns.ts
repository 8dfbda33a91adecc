import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';
import { syllabus } from './s3s-syllabus.js';

/** Breaking down, towing and getting out of the way. */
export const s3sBreakdowns: readonly Question[] = questionsOf('S3S', 'emergencies', [
  {
    id: 'B0161',
    stem: ['行驶中油门踏板卡住不回位，应当怎样做？', 'Your accelerator is stuck down. What do you do?'],
    options: [
      ['立即拔下钥匙，等车辆自己停下', 'Take out the key at once and let the car roll to a stop'],
      ['挂入空挡，制动减速，靠边停车', 'Shift to neutral, brake and pull over'],
      ['低头弯腰，用手把踏板拉起来复位', 'Bend down and pull the pedal back by hand'],
      ['加速把它踩松', 'Press it harder to free it'],
    ],
    answer: 1,
    why: [
      '先切断动力再制动；行驶中弯腰会失去观察，拔钥匙会失去转向助力甚至锁死方向盘。',
      'Cut the drive, then brake; bending down takes your eyes off the road, and without the key you may lose the steering.',
    ],
    law: syllabus.emergency,
    groups: ['car'],
  },
  {
    id: 'B0163',
    stem: [
      '发动机水温过高时，应当立即打开散热器盖加冷水。',
      'When the engine overheats, open the radiator cap at once and add cold water.',
    ],
    right: false,
    why: [
      '高温的冷却液会喷出烫伤人；应当停车怠速降温，冷却后再添加。',
      'Scalding coolant would spurt out: stop, let it cool down, and top up only then.',
    ],
    law: syllabus.emergency,
  },
  {
    id: 'B0164',
    stem: ['在道路上放置警告标志时，怎样做最安全？', 'What is safest when you go to set up the warning triangle?'],
    options: [
      ['穿反光背心，在路边面向来车方向行走', 'Wear a reflective vest and walk at the roadside facing the traffic'],
      [
        '打开手机照明，背对来车沿行车道边缘快走',
        'Walk fast along the lane with a phone light, your back to the traffic',
      ],
      ['把警告标志放在车顶上', 'Put the triangle on the roof'],
      ['请小孩去放置', 'Send a child to do it'],
    ],
    answer: 0,
    why: [
      '面向来车才能及时躲避，反光背心能让驾驶人远远看到您。',
      'Facing the traffic you can get out of the way in time, and the vest shows you from afar.',
    ],
    law: syllabus.secondary,
  },
  {
    id: 'B0165',
    stem: [
      '车辆在普通道路上发生故障，哪些做法符合规定？',
      'Your vehicle breaks down on an ordinary road. Which of these does the law ask for?',
    ],
    options: [
      ['立即开启危险报警闪光灯', 'Put on the hazard lights at once'],
      ['能移动的，移到不妨碍交通的地方', 'Move it out of the way if it can be moved'],
      ['难以移动的，在来车方向设置警告标志', 'If it can hardly be moved, set up a warning towards the traffic'],
      ['停在原地不采取任何措施等待救援', 'Leave it as it is and wait for help'],
    ],
    answer: [0, 1, 2],
    why: [
      '开灯、移车、设警告标志，必要时迅速报警，缺一步都可能被追尾。',
      'Lights, move, warn, and call if need be: leave one out and you may be hit from behind.',
    ],
    law: 'RTSL art 52',
  },
  {
    id: 'B0166',
    stem: ['牵引制动失效的故障车，应当使用什么方式？', 'How must a vehicle with failed brakes be towed?'],
    options: [
      ['两根牵引绳并用', 'With two tow ropes'],
      ['人力推行', 'Pushed by people'],
      ['硬连接牵引装置', 'With a rigid tow bar'],
      ['软连接牵引绳', 'With a tow rope'],
    ],
    answer: 2,
    why: [
      '被牵引车没有制动，软绳拉不住它，会撞上前车。',
      'Without brakes it would run into the towing vehicle, and a rope cannot hold it back.',
    ],
    law: 'IR art 61 ¶1(4)',
  },
  {
    id: 'B0167',
    stem: [
      '用软连接牵引故障车，两车之间的距离应当是多少？',
      'What distance must there be between the two vehicles when you tow with a rope?',
    ],
    options: [
      ['小于4米', 'Less than 4 metres'],
      ['大于4米、小于10米', 'More than 4 and less than 10 metres'],
      ['大于10米、小于20米', 'More than 10 and less than 20 metres'],
      ['没有限制', 'Any distance'],
    ],
    answer: 1,
    why: [
      '距离太近容易追撞，太远不好控制；两车都应当开启危险报警闪光灯。',
      'Too close and it runs into you, too far and it is hard to control; both vehicles put on their hazard lights.',
    ],
    law: 'IR art 61 ¶1(3)',
  },
  {
    id: 'B0168',
    stem: [
      '被牵引的故障车内，除驾驶人外还可以坐其他人。',
      'Besides its driver, other people may sit in a vehicle that is being towed.',
    ],
    right: false,
    why: [
      '被牵引的机动车除驾驶人外不得载人，也不得拖带挂车。',
      'Nobody but the driver may be in a towed vehicle, and it may not pull a trailer.',
    ],
    law: 'IR art 61 ¶1(1)',
  },
  {
    id: 'B0169',
    stem: [
      '夜间行驶，前照灯突然全部熄灭，应当怎样做？',
      'At night all your headlights suddenly go out. What do you do?',
    ],
    options: [
      ['加速驶到有路灯的地方', 'Speed to where there are street lamps'],
      [
        '稳住方向减速，开启危险报警闪光灯，靠边停车',
        'Keep your course, slow down, put on the hazard lights and pull over',
      ],
      ['紧急制动停在车道内', 'Brake hard and stop in the lane'],
      [
        '开启雾灯，紧跟前车的灯光继续行驶到有路灯的地方',
        'Put on the fog lights and follow the vehicle ahead to where there are street lamps',
      ],
    ],
    answer: 1,
    why: [
      '看不见路时先稳住方向、慢慢停到路外，再设置警告标志并求援。',
      'When you cannot see, keep your course and stop off the road, then set up the triangle and call for help.',
    ],
    law: syllabus.emergency,
  },
  {
    id: 'B0171',
    stem: [
      '乘客与驾驶人争吵时，可以抢夺方向盘让车停下。',
      'In a quarrel a passenger may seize the wheel to make the driver stop.',
    ],
    right: false,
    why: [
      '乘车人不得有影响驾驶人安全驾驶的行为，抢夺方向盘可能构成犯罪；驾驶人应当先靠边停车再处理。',
      'Passengers may do nothing that endangers driving, and seizing the wheel can be a crime; the driver should pull over first.',
    ],
    law: 'RTSL art 66',
  },
  {
    id: 'B0304',
    stem: [
      '牵引故障机动车，哪些做法符合规定？',
      'Which of these does the law ask for when you tow a broken-down vehicle?',
    ],
    options: [
      ['制动失效的用硬连接牵引', 'A rigid bar if its brakes have failed'],
      ['用摩托车牵引小型汽车', 'A motorcycle tows a small car'],
      ['两车都开启危险报警闪光灯', 'Both vehicles put on their hazard lights'],
      ['被牵引车除驾驶人外不载人', 'Nobody but its driver rides in the towed vehicle'],
    ],
    answer: [0, 2, 3],
    why: [
      '摩托车不得牵引车辆，也不得被其他车辆牵引；转向或者灯光失效的应当用专用清障车。',
      'Motorcycles may neither tow nor be towed; a vehicle without steering or lights needs a recovery vehicle.',
    ],
    law: 'IR art 61',
  },
]);
