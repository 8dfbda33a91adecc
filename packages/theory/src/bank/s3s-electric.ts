import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';
import { syllabus } from './s3s-syllabus.js';

/** Electric cars, and the limits of what assists a driver. */
export const s3sElectric: readonly Question[] = questionsOf('S3S', 'electric', [
  {
    id: 'B0213',
    stem: [
      '开启驾驶辅助功能后，驾驶人可以双手离开方向盘看手机。',
      'With driver assistance on, the driver may take both hands off the wheel and use a phone.',
    ],
    right: false,
    why: [
      '驾驶辅助只是辅助，驾驶人始终是责任人，必须看路、手不离方向盘，随时准备接管。',
      'It only assists; the driver stays responsible, watches the road, holds the wheel and is ready to take over.',
    ],
    law: 'RTSL art 22 ¶1',
    groups: ['car'],
  },
  {
    id: 'B0214',
    stem: [
      '哪些情况下驾驶辅助功能可能识别错误，应当由驾驶人完全接管？',
      'In which of these may driver assistance get it wrong, so that the driver must take over?',
    ],
    options: [
      ['标线模糊、施工改道的路段', 'Faded markings or diversions at road works'],
      ['前方有静止的事故车或者锥桶', 'A standing accident vehicle or cones ahead'],
      ['路口有横穿的行人和非机动车', 'People and cyclists crossing at a junction'],
      ['大雨、浓雾或者强逆光', 'Heavy rain, thick fog or glaring sun'],
    ],
    answer: [0, 1, 2, 3],
    why: [
      '摄像头和雷达都有看不清的时候，静止物体和复杂路口最容易漏判。',
      'Cameras and radar have their limits; standing objects and busy junctions are missed most easily.',
    ],
    law: syllabus.operation,
    groups: ['car'],
  },
  {
    id: 'B0215',
    stem: ['驾驶辅助系统发出接管提示，应当怎样做？', 'The assistance system asks you to take over. What do you do?'],
    options: [
      [
        '等提示音响完，系统自动退出后再接管方向盘',
        'Wait until the sound ends and the system quits, then take the wheel',
      ],
      ['关闭提示音继续使用', 'Mute it and carry on'],
      ['松开安全带转身查看', 'Unbelt and turn round to look'],
      ['立即握稳方向盘，观察路况并接管', 'Take the wheel firmly at once, look and drive'],
    ],
    answer: 3,
    why: [
      '提示意味着系统已经处理不了当前路况，留给您的只有几秒钟。',
      'It means that the system cannot cope, and you have only seconds.',
    ],
    law: syllabus.operation,
    groups: ['car'],
  },
  {
    id: 'B0216',
    stem: [
      '自动紧急制动不能识别所有障碍物，装有这项功能的汽车也要保持安全距离。',
      'Automatic emergency braking does not see every obstacle, so a car with it must keep its distance too.',
    ],
    right: true,
    why: [
      '横穿的行人、侧翻的车辆、夜间的低矮物体都可能识别不到，不能拿生命试功能。',
      'People crossing, overturned vehicles and low things at night may be missed: never test it with lives.',
    ],
    law: syllabus.operation,
    groups: ['car'],
  },
  {
    id: 'B0217',
    stem: [
      '电动汽车低速行驶时声音很小，经过行人身边应当格外减速留意。',
      'Electric cars are almost silent at low speed, so slow down and take extra care beside people on foot.',
    ],
    right: true,
    why: [
      '行人特别是视障者靠听声音判断来车，听不到就不会让。',
      'People, above all those who see poorly, judge traffic by ear and will not move for what they cannot hear.',
    ],
    law: syllabus.operation,
  },
  {
    id: 'B0218',
    stem: [
      '电动汽车动力电池冒烟，哪些做法是正确的？',
      'Smoke comes from the battery of an electric car. Which of these are right?',
    ],
    options: [
      ['打开电池舱查看', 'Open the battery to look'],
      ['立即停车断电，车上人员远离车辆', 'Stop and switch off at once, and get everybody well away'],
      ['拨打119，说明是电动汽车', 'Call 119 and say that it is electric'],
      ['火扑灭后也不靠近，防止复燃', 'Stay away even when it is out, as it may reignite'],
    ],
    answer: [1, 2, 3],
    why: [
      '电池起火蔓延快、有毒烟、会复燃，撤得快、离得远、说得清最重要。',
      'Battery fires spread fast, give off toxic smoke and reignite: get out fast, stay far, and say what it is.',
    ],
    law: syllabus.emergency,
    groups: ['car'],
  },
  {
    id: 'B0219',
    stem: [
      '电动汽车底盘被严重磕碰，只要还能行驶就可以继续充电使用。',
      'After a heavy knock to the underside, an electric car may be charged and used as long as it still drives.',
    ],
    right: false,
    why: [
      '电池包可能已经受损，冒烟起火有时在数小时以后；应当停放在空旷处，联系专业人员检查。',
      'The battery may be damaged and catch fire hours later: park it in the open and have it inspected.',
    ],
    law: syllabus.emergency,
    groups: ['car'],
  },
  {
    id: 'B0220',
    stem: ['电动汽车被水浸泡后，正确的做法是？', 'What is right after an electric car has stood in flood water?'],
    options: [
      ['不启动、不充电，联系专业人员检查', 'Do not start or charge it; have it inspected'],
      ['拆下12伏电瓶，晾干一天后自行启动试车', 'Take out the 12-volt battery, dry it a day and try to start'],
      ['马上充电检查电池', 'Charge it at once to test the battery'],
      ['打开高压线束擦干', 'Open the high-voltage wiring and dry it'],
    ],
    answer: 0,
    why: [
      '进水的高压部件可能短路、漏电甚至起火，只能由专业人员断电检查。',
      'Wet high-voltage parts may short, shock or burn; only trained people may disconnect and check them.',
    ],
    law: syllabus.emergency,
    groups: ['car'],
  },
  {
    id: 'B0221',
    stem: [
      '电动汽车发生事故后，可以用手拨开露出的橙色高压线。',
      'After an accident you may push aside the orange high-voltage cables of an electric car by hand.',
    ],
    right: false,
    why: [
      '橙色线束带有数百伏高压，可能致命，任何人不要触碰，应当告诉救援人员。',
      'Orange cables carry hundreds of volts and can kill: nobody touches them, and the rescuers are told.',
    ],
    law: syllabus.emergency,
    groups: ['car'],
  },
  {
    id: 'B0222',
    stem: [
      '在冰雪路面上驾驶电动汽车，能量回收应当怎样设置？',
      'How should you set the regenerative braking of an electric car on snow and ice?',
    ],
    options: [
      ['与路面无关，不必调整', 'As always, since the road makes no difference'],
      ['调到最强并挂空挡', 'Highest, and in neutral'],
      ['调低强度，避免松油门时车轮打滑', 'Low, so that the wheels do not slip when you ease off'],
      ['调到最强，松油门就能减速，不必踩制动踏板', 'Highest, so that easing off slows you without the brake'],
    ],
    answer: 2,
    why: [
      '强回收等于突然制动，冰雪路上会使驱动轮打滑、车身侧滑。',
      'Strong regeneration is like sudden braking, and on ice makes the driven wheels slip and the car slide.',
    ],
    law: syllabus.conditions,
    groups: ['car'],
  },
  {
    id: 'B0223',
    stem: [
      '冬季低温会使电动汽车续驶里程缩短，出行前应当多留余量。',
      'Winter cold shortens the range of an electric car, so leave a margin before you set out.',
    ],
    right: true,
    why: [
      '低温时电池放电能力下降，暖风也耗电；高速上电量耗尽非常危险。',
      'Cold weakens the battery and the heater draws on it; running out on an expressway is very dangerous.',
    ],
    law: syllabus.operation,
    groups: ['car'],
  },
  {
    id: 'B0224',
    stem: [
      '装有倒车影像的汽车倒车时，只看屏幕就可以了。',
      'With a reversing camera, watching the screen is enough when you reverse.',
    ],
    right: false,
    why: [
      '摄像头有死角，镜头会脏污，还要看后视镜并转头观察，必要时下车查看。',
      'Cameras have blind spots and get dirty: use the mirrors, turn round, and get out to look if need be.',
    ],
    law: syllabus.operation,
    groups: ['car'],
  },
  {
    id: 'B0225',
    stem: ['使用自动泊车功能时，驾驶人应当怎样做？', 'What must the driver do while the car parks itself?'],
    options: [
      ['踩住加速踏板加快泊车', 'Press the accelerator to speed it up'],
      ['观察四周，随时准备制动', 'Watch all round, ready to brake'],
      ['下车到路边等待', 'Get out and wait at the kerb'],
      ['低头整理物品', 'Look down and tidy up'],
    ],
    answer: 1,
    why: [
      '系统可能漏看儿童和低矮物体，驾驶人要一直看着并准备接管。',
      'It may miss children and low things; the driver watches throughout, ready to take over.',
    ],
    law: syllabus.operation,
    groups: ['car'],
  },
  {
    id: 'B0226',
    stem: ['给电动汽车充电时，哪些做法是不安全的？', 'Which of these are unsafe when you charge an electric car?'],
    options: [
      ['从楼上私拉电线充电', 'Running a wire down from a flat'],
      ['把插头泡在积水里', 'Leaving the plug in a puddle'],
      ['使用符合标准的充电桩', 'Using a charging post that meets the standard'],
      ['使用外皮破损的充电线', 'Using a cable with damaged insulation'],
    ],
    answer: [0, 1, 3],
    why: [
      '破损、私拉和潮湿都会引起触电和火灾，应当使用合格的充电设施。',
      'Damage, makeshift wires and wet all cause shocks and fires; use proper charging equipment.',
    ],
    law: syllabus.operation,
    groups: ['car'],
  },
  {
    id: 'B0227',
    stem: [
      '电动汽车起步加速快，应当轻踩加速踏板，防止误踩和追尾。',
      'Electric cars pull away fast, so press the accelerator gently to avoid mistakes and rear-end collisions.',
    ],
    right: true,
    why: [
      '电机一踩就有最大扭矩，单踏板模式更容易在紧张时踩错，脚要随时能找到制动踏板。',
      'The motor gives full torque at once, and with one-pedal driving a startled foot errs easily: always know where the brake is.',
    ],
    law: syllabus.operation,
    groups: ['car'],
  },
  {
    id: 'B0228',
    stem: ['自动挡汽车停车后离开驾驶座，应当怎样做？', 'What do you do before you leave the seat of an automatic car?'],
    options: [
      ['挂入驻车挡，拉紧驻车制动，关闭动力', 'Shift to park, set the parking brake and switch off'],
      ['挂空挡并拉紧驻车制动，让发动机保持运转', 'Shift to neutral, set the parking brake and leave the engine on'],
      ['踩一下制动，车停稳后挂前进挡就可以离开', 'Press the brake once, leave it in drive and go'],
      ['只打开危险报警闪光灯', 'Just put on the hazard lights'],
    ],
    answer: 0,
    why: [
      '只挂空挡或者前进挡，车可能自己移动；三步做完再开门。',
      'In neutral or drive the car may move off by itself: all three, then open the door.',
    ],
    law: syllabus.operation,
    groups: ['car'],
  },
  {
    id: 'B0313',
    stem: ['使用驾驶辅助功能时，驾驶人应当做到哪些？', 'What must the driver do while driver assistance is on?'],
    options: [
      ['双手不离方向盘', 'Keep the hands on the wheel'],
      ['始终观察路况', 'Watch the road all the time'],
      ['清楚功能在哪些情况下会失效', 'Know when it may fail'],
      ['躺下休息片刻', 'Lie down for a short rest'],
    ],
    answer: [0, 1, 2],
    why: [
      '辅助功能不能代替驾驶人，出了事故承担责任的仍然是驾驶人。',
      'It does not replace the driver, who stays responsible for whatever happens.',
    ],
    law: syllabus.operation,
    groups: ['car'],
  },
  {
    id: 'B0314',
    stem: [
      '电动汽车没有发动机噪声，所以行人会更容易发现它。',
      'An electric car has no engine noise, so people on foot notice it more easily.',
    ],
    right: false,
    why: [
      '声音小恰恰使行人更难察觉，接近行人时应当减速，必要时轻按喇叭提醒。',
      'Being quiet makes it harder to notice; slow down near people and sound the horn lightly if need be.',
    ],
    law: syllabus.operation,
    groups: ['car'],
  },
]);
