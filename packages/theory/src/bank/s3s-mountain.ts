import type { Question } from '../question.js';
import { questionsOf } from './authoring.js';
import { syllabus } from './s3s-syllabus.js';

/** Slopes and bends in the mountains. */
export const s3sMountain: readonly Question[] = questionsOf('S3S', 'mountain', [
  {
    id: 'B0106',
    stem: ['下长坡时，正确的控速方法是？', 'How do you keep your speed in check on a long descent?'],
    options: [
      ['挂空挡，车速过高时再踩住制动踏板', 'Neutral, with the brake whenever you get too fast'],
      ['熄火滑行以节省燃料', 'Coast with the engine off to save fuel'],
      ['挂低挡利用发动机制动，间断使用行车制动', 'Use engine braking in a low gear and the brakes now and then'],
      ['挂高挡，一直踩住制动踏板保持低速', 'A high gear with the brake pressed all the way to stay slow'],
    ],
    answer: 2,
    why: [
      '长时间踩制动会使制动器过热失效，低挡位能让发动机分担减速。',
      'Constant braking overheats the brakes until they fail; a low gear lets the engine hold you back.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0107',
    stem: ['下陡坡时挂空挡滑行，既省油又安全。', 'Coasting down a steep slope in neutral saves fuel and is safe.'],
    right: false,
    why: [
      '下陡坡不得熄火或者空挡滑行，否则车速越来越快，全靠制动器，很容易失控。',
      'Going down a steep slope in neutral or with the engine off is forbidden: only the brakes are left to hold you, and they overheat.',
    ],
    law: 'IR art 62(4)',
  },
  {
    id: 'B0108',
    stem: [
      '下长坡时制动效果突然变差，最常见的原因是？',
      'On a long descent the brakes suddenly lose their bite. What is the usual reason?',
    ],
    options: [
      ['频繁使用制动，制动器过热', 'Constant use has overheated them'],
      ['轮胎气压过高', 'The tyre pressure is too high'],
      ['发动机温度过低，制动助力不足', 'The engine is too cold to assist the brakes'],
      ['坡道上风力太大', 'There is too much wind on the slope'],
    ],
    answer: 0,
    why: [
      '制动器过热会发生“热衰退”，应当停在安全地点让它自然冷却，不要泼水。',
      'Overheated brakes fade; stop at a safe place and let them cool by themselves, without water.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0109',
    stem: [
      '驶近看不见对面的山区急弯，应当怎样做？',
      'You approach a sharp mountain bend and cannot see round it. What do you do?',
    ],
    options: [
      ['不鸣喇叭，以免惊扰他人', 'Leave the horn alone so as not to disturb'],
      ['减速慢行，鸣喇叭，靠右行驶', 'Slow down, sound the horn and keep right'],
      ['加速，尽快通过弯道', 'Accelerate to get through quickly'],
      ['占用对向车道，把弯道走直', 'Use the other lane to straighten the bend'],
    ],
    answer: 1,
    why: [
      '弯道后面可能就有来车，减速、鸣喇叭、靠右三件事一件也不能少。',
      'There may be a vehicle right behind the bend: slow down, sound the horn, keep right, all three.',
    ],
    law: 'IR art 59 ¶2',
  },
  {
    id: 'B0110',
    stem: [
      '山区弯道上没有听到对方鸣喇叭，就可以超越前面的慢车。',
      'On a mountain bend you may overtake a slow vehicle if you hear no horn from the other side.',
    ],
    right: false,
    why: [
      '弯道、陡坡等没有超车条件的路段不得超车，听不到声音不等于没有来车。',
      'Overtaking on bends and steep slopes is forbidden, and hearing nothing does not mean nobody is coming.',
    ],
    law: 'RTSL art 43(4)',
  },
  {
    id: 'B0111',
    stem: [
      '在狭窄的山路上靠山体一侧行驶，前方来车，应当怎样做？',
      'On a narrow mountain road you are on the mountain side and meet a vehicle. What do you do?',
    ],
    options: [
      ['紧靠外侧临崖一边会车', 'Move over to the cliff side to pass'],
      ['停在路中间等对方倒车', 'Stop in the middle until it reverses'],
      ['鸣喇叭，加速抢在对方前面通过狭窄的地方', 'Sound the horn and hurry to reach the narrow place first'],
      ['选择较宽处减速或者停车，让对方先过', 'Slow down or stop where it is wider and let it pass first'],
    ],
    answer: 3,
    why: [
      '不靠山体的一方临崖，风险更大，应当让其先行。',
      'The other is beside the drop and at greater risk, so it goes first.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0112',
    stem: [
      '通过有落石危险的山区路段，应当怎样做？',
      'How do you pass a stretch of mountain road where rocks may fall?',
    ],
    options: [
      ['注意观察，不停车，谨慎通过', 'Keep watching, do not stop, and pass with care'],
      ['停车查看山上的情况', 'Stop to look up the slope'],
      ['紧靠山体停车休息', 'Rest close under the mountainside'],
      ['鸣喇叭震落松动的石块后加速冲过', 'Sound the horn to loosen the rocks, then race through'],
    ],
    answer: 0,
    why: [
      '停留越久越危险，也不要盲目加速，要看清路面有没有落石。',
      'Staying is dangerous, and so is racing: watch the road for rocks that have already fallen.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0123',
    stem: [
      '驶近坡道顶端，看不到坡后的情况，应当怎样做？',
      'You come to the top of a slope and cannot see beyond it. What do you do?',
    ],
    options: [
      ['靠道路中间行驶，看得更远后加速', 'Drive in the middle to see further, then speed up'],
      ['在坡顶停车观察', 'Stop at the top to look'],
      ['加速冲上坡顶', 'Charge over the top'],
      ['减速慢行，鸣喇叭，靠右行驶', 'Slow down, sound the horn and keep right'],
    ],
    answer: 3,
    why: [
      '坡顶后面可能有停着的车或者行人，减速才来得及应对；坡顶附近不能停车、超车。',
      'There may be a standing vehicle or people beyond; only low speed leaves time, and you may neither stop nor overtake there.',
    ],
    law: 'IR art 59 ¶2',
  },
  {
    id: 'B0124',
    stem: ['山区道路弯道行驶，哪些做法是正确的？', 'Which of these are right on mountain bends?'],
    options: [
      ['进弯前减速', 'Slowing down before the bend'],
      ['在弯道中保持自己的车道', 'Staying in your lane throughout'],
      ['视线不良时鸣喇叭', 'Sounding the horn where you cannot see'],
      ['借对向车道切弯', 'Cutting the bend on the other side'],
    ],
    answer: [0, 1, 2],
    why: [
      '进弯前减速、弯中不切线；切弯会与来车正面相撞。',
      'Slow down before the bend and stay in lane; whoever cuts it meets others head-on.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0126',
    stem: ['在乡村道路上行驶，应当特别防范什么？', 'What must you expect above all on a village road?'],
    options: [
      ['车速过低，被后面的车辆催促和超越', 'Being hurried and overtaken for driving slowly'],
      ['大型公共汽车专用车道', 'Lanes reserved for buses'],
      ['院门口、路口突然驶出的农用车和行人', 'Farm vehicles and people coming out suddenly'],
      ['前方突然出现的收费站和限高设施', 'Toll stations and height barriers suddenly ahead'],
    ],
    answer: 2,
    why: [
      '乡村道路没有隔离，人、车、牲畜混行，应当慢行并随时准备停车。',
      'Village roads mix people, vehicles and animals; go slowly and be ready to stop.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0295',
    stem: ['下长坡前，哪些准备是必要的？', 'What must you do before a long descent?'],
    options: [
      ['留意避险车道的位置', 'Note where the escape lanes are'],
      ['挂空挡节省燃料', 'Shift to neutral to save fuel'],
      ['检查制动是否有效', 'Check that the brakes work'],
      ['提前换入低挡', 'Change to a low gear early'],
    ],
    answer: [0, 2, 3],
    why: [
      '坡顶是最后的检查机会；下陡坡空挡滑行是法律禁止的。',
      'The top is the last chance to check, and coasting in neutral downhill is forbidden by law.',
    ],
    law: syllabus.conditions,
  },
  {
    id: 'B0296',
    stem: [
      '在狭窄的山路会车，靠山体的一方应当让不靠山体的一方先行。',
      'On a narrow mountain road the vehicle on the mountain side lets the other go first.',
    ],
    right: true,
    why: [
      '不靠山体的一方临崖，停车避让的风险更大。',
      'The other is beside the drop and would risk more by stopping to give way.',
    ],
    law: 'IR art 48(4)',
  },
]);
