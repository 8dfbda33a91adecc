import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';

/** The given questions on giving way, parking and signals. */
export const givenDriving: readonly Question[] = [
  ...questionsOf('S1', 'passage', [
    {
      id: 'Q047',
      stem: [
        '准备进入环形路口的机动车，应当让已在路口内的机动车先行。',
        'A vehicle about to enter a roundabout must give way to vehicles already on it.',
      ],
      right: true,
      why: [
        '准备进入环形路口的让已在路口内的机动车先行。',
        'Whoever is about to enter a roundabout lets those already on it go first.',
      ],
      law: { zh: '道路交通安全法实施条例 第五十一条第（二）项', en: 'Implementing Regulations art 51(2)' },
    },
    {
      id: 'Q048',
      stem: [
        '通过没有信号灯、标志、标线控制也没有交警指挥的路口，应当让哪个方向的来车先行？',
        'At a junction with no lights, signs or markings and no officer directing traffic, vehicles from which direction go first?',
      ],
      options: [
        ['左方道路', 'The road on your left'],
        ['右方道路', 'The road on your right'],
        ['对向', 'The opposite direction'],
        ['后方', 'Behind you'],
      ],
      answer: 1,
      why: [
        '进入路口前停车瞭望，让右方道路的来车先行。',
        'Stop and look before entering, and let vehicles from the road on your right go first.',
      ],
      law: { zh: '道路交通安全法实施条例 第五十二条第（二）项', en: 'Implementing Regulations art 52(2)' },
    },
    {
      id: 'Q049',
      stem: [
        '相对方向行驶，一车右转弯、一车左转弯，谁先行？',
        'Two vehicles approach from opposite directions; one turns right, the other left. Which goes first?',
      ],
      options: [
        ['右转弯车', 'The one turning right'],
        ['左转弯车', 'The one turning left'],
        ['速度快的车', 'The faster one'],
        ['大型车', 'The larger one'],
      ],
      answer: 1,
      why: ['右转弯的机动车让左转弯的车辆先行。', 'A vehicle turning right gives way to one turning left.'],
      law: {
        zh: '道路交通安全法实施条例 第五十一条第（七）项、第五十二条第（四）项',
        en: 'Implementing Regulations art 51(7), art 52(4)',
      },
    },
    {
      id: 'Q050',
      stem: [
        '在狭窄的坡路会车，一般情况下哪一方先行？',
        'Two vehicles meet on a narrow slope. As a rule, which goes first?',
      ],
      options: [
        ['上坡的一方', 'The one going up'],
        ['下坡的一方', 'The one going down'],
        ['车大的一方', 'The larger one'],
        ['先鸣喇叭的一方', 'The one that sounds its horn first'],
      ],
      answer: 0,
      why: [
        '上坡的一方先行；下坡的一方已行至中途而上坡的一方未上坡时，下坡的一方先行。',
        'The one going up goes first; but if the one going down is already halfway and the other has not begun to climb, the one going down goes first.',
      ],
      law: { zh: '道路交通安全法实施条例 第四十八条第（三）项', en: 'Implementing Regulations art 48(3)' },
    },
    {
      id: 'Q051',
      stem: ['在狭窄的山路会车，哪一方先行？', 'Two vehicles meet on a narrow mountain road. Which goes first?'],
      options: [
        ['靠山体的一方', 'The one on the mountain side'],
        ['不靠山体的一方', 'The one away from the mountain side'],
        ['载重的一方', 'The loaded one'],
        ['空车的一方', 'The empty one'],
      ],
      answer: 1,
      why: ['不靠山体的一方先行。', 'The vehicle that is not on the mountain side goes first.'],
      law: { zh: '道路交通安全法实施条例 第四十八条第（四）项', en: 'Implementing Regulations art 48(4)' },
    },
    {
      id: 'Q058',
      stem: [
        '机动车行经没有交通信号的道路时，遇行人横过道路，应当避让。',
        'On a road without traffic signals, a motor vehicle must give way to a person crossing the road.',
      ],
      right: true,
      why: ['应当避让横过道路的行人。', 'You must give way to people who are crossing.'],
      law: { zh: '道路交通安全法 第四十七条', en: 'Road Traffic Safety Law art 47' },
    },
    {
      id: 'Q059',
      stem: ['机动车超车时，应当从前车的哪一侧超越？', 'On which side must you overtake a vehicle?'],
      options: [
        ['左侧', 'The left'],
        ['右侧', 'The right'],
        ['任意一侧', 'Either side'],
        ['应急车道', 'In the emergency lane'],
      ],
      answer: 0,
      why: ['应当从前车的左侧超越。', 'You must pass the vehicle ahead on its left.'],
      law: { zh: '道路交通安全法实施条例 第四十七条', en: 'Implementing Regulations art 47' },
    },
    {
      id: 'Q060',
      stem: ['下列哪些情形不得超车？', 'In which of these situations is overtaking forbidden?'],
      options: [
        ['前车正在左转弯', 'The vehicle ahead is turning left'],
        ['与对面来车有会车可能', 'You might meet an oncoming vehicle'],
        ['前车为执行紧急任务的救护车', 'The vehicle ahead is an ambulance on an urgent call'],
        ['行经隧道等没有超车条件的路段', 'You are in a tunnel or another place unfit for overtaking'],
      ],
      answer: [0, 1, 2, 3],
      why: ['四种情形都不得超车。', 'Overtaking is forbidden in all four.'],
      law: { zh: '道路交通安全法 第四十三条', en: 'Road Traffic Safety Law art 43' },
    },
    {
      id: 'Q072',
      stem: ['驾驶电动自行车必须年满多少周岁？', 'How old must you be to ride an electric bicycle?'],
      options: [
        ['12周岁', '12'],
        ['14周岁', '14'],
        ['16周岁', '16'],
        ['18周岁', '18'],
      ],
      answer: 2,
      why: ['驾驶电动自行车必须年满16周岁。', 'You must be at least 16 to ride an electric bicycle.'],
      law: { zh: '道路交通安全法实施条例 第七十二条第（二）项', en: 'Implementing Regulations art 72(2)' },
    },
  ]),
  ...questionsOf('S1', 'parking', [
    {
      id: 'Q043',
      stem: [
        '交叉路口、铁路道口、急弯路以及距离上述地点多少米以内的路段不得停车？',
        'Stopping is forbidden at junctions, level crossings and sharp bends, and within how many metres of them?',
      ],
      options: [
        ['10米', '10'],
        ['30米', '30'],
        ['50米', '50'],
        ['100米', '100'],
      ],
      answer: 2,
      why: ['距离上述地点50米以内的路段不得停车。', 'Stopping is forbidden within 50 metres of these places.'],
      law: { zh: '道路交通安全法实施条例 第六十三条第（二）项', en: 'Implementing Regulations art 63(2)' },
    },
    {
      id: 'Q044',
      stem: [
        '公共汽车站、消防栓门前以及距离上述地点多少米以内的路段，除使用上述设施的以外不得停车？',
        'Unless you are using the facility, you may not stop in front of a bus stop or fire hydrant, or within how many metres of it?',
      ],
      options: [
        ['15米', '15'],
        ['20米', '20'],
        ['30米', '30'],
        ['50米', '50'],
      ],
      answer: 2,
      why: ['距离上述地点30米以内不得停车。', 'Stopping is forbidden within 30 metres of these places.'],
      law: { zh: '道路交通安全法实施条例 第六十三条第（三）项', en: 'Implementing Regulations art 63(3)' },
    },
    {
      id: 'Q073',
      stem: [
        '摩托车后座不得乘坐未满12周岁的未成年人。',
        'A child under 12 may not ride on the back seat of a motorcycle.',
      ],
      right: true,
      why: [
        '摩托车后座不得乘坐未满12周岁的未成年人，轻便摩托车不得载人。',
        'Nobody under 12 may ride on the back of a motorcycle, and a moped may not carry a passenger at all.',
      ],
      law: { zh: '道路交通安全法实施条例 第五十五条第（三）项', en: 'Implementing Regulations art 55(3)' },
    },
  ]),
  ...questionsOf('S1', 'signals', [
    {
      id: 'Q052',
      stem: [
        '红灯亮时，右转弯的车辆在不妨碍被放行的车辆、行人通行的情况下，可以通行。',
        'At a red light, a vehicle turning right may go if it does not hinder vehicles and people who have the right to pass.',
      ],
      right: true,
      why: [
        '没有右转红色箭头灯等另行控制时，可以在不妨碍的情况下右转。',
        'Where nothing else such as a red right-turn arrow forbids it, you may turn right if you hinder nobody.',
      ],
      law: { zh: '道路交通安全法实施条例 第三十八条', en: 'Implementing Regulations art 38' },
    },
    {
      id: 'Q053',
      stem: ['黄灯亮时，下列哪种做法符合规定？', 'The light is yellow. Which of these follows the rules?'],
      options: [
        ['加速通过路口', 'Speeding up to clear the junction'],
        ['已越过停止线的车辆可以继续通行', 'A vehicle already past the stop line may go on'],
        ['所有车辆立即停在原地', 'All vehicles stop immediately where they are'],
        ['未到停止线的车辆可以通行', 'A vehicle before the stop line may go'],
      ],
      answer: 1,
      why: [
        '黄灯亮时，已越过停止线的车辆可以继续通行。',
        'At yellow, a vehicle that has already passed the stop line may go on.',
      ],
      law: { zh: '道路交通安全法实施条例 第三十八条', en: 'Implementing Regulations art 38' },
    },
    {
      id: 'Q054',
      stem: ['持续闪烁的黄灯表示什么？', 'What does a continuously flashing yellow light mean?'],
      options: [
        ['禁止通行', 'Do not pass'],
        ['提示注意瞭望，确认安全后通过', 'Look carefully and go once you are sure it is safe'],
        ['准许快速通过', 'You may pass quickly'],
        ['信号灯故障，不受约束', 'The lights are broken and do not bind you'],
      ],
      answer: 1,
      why: [
        '闪光警告信号灯提示车辆、行人注意瞭望，确认安全后通过。',
        'A flashing warning light tells vehicles and people on foot to look carefully and go once it is safe.',
      ],
      law: { zh: '道路交通安全法实施条例 第四十二条', en: 'Implementing Regulations art 42' },
    },
    {
      id: 'Q055',
      stem: ['交通信号包括下列哪些？', 'Which of these are traffic signals?'],
      options: [
        ['交通信号灯', 'Traffic lights'],
        ['交通标志', 'Road signs'],
        ['交通标线', 'Road markings'],
        ['交通警察的指挥', 'The directions of a traffic officer'],
      ],
      answer: [0, 1, 2, 3],
      why: ['四项都属于交通信号。', 'All four are traffic signals.'],
      law: { zh: '道路交通安全法 第二十五条', en: 'Road Traffic Safety Law art 25' },
    },
    {
      id: 'Q056',
      stem: [
        '遇有交通警察现场指挥时，应当按照交通警察的指挥通行。',
        'Where a traffic officer directs traffic on the spot, you must follow the officer.',
      ],
      right: true,
      why: ['交警现场指挥优先。', 'The directions of an officer on the spot come first.'],
      law: { zh: '道路交通安全法 第三十八条', en: 'Road Traffic Safety Law art 38' },
    },
  ]),
];
