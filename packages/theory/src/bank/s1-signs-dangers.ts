import { questionsOf, signStandard } from './authoring.js';

/** Yellow triangles: the road itself, and what is beside it. */
export const s1SignsDangers = questionsOf('S1', 'signs', [
  {
    id: 'A0246',
    sign: 'crosswind',
    stem: [
      '看到图中标志应当双手握稳方向盘并适当减速。',
      'At this sign you should hold the wheel firmly with both hands and slow down.',
    ],
    right: true,
    why: ['前方常有强横风，车辆容易跑偏。', 'Strong winds from the side can push the car off its line.'],
    law: signStandard,
  },
  {
    id: 'A0247',
    sign: 'slippery',
    stem: [
      '在设有图中标志的路段，下列哪种操作最危险？',
      'What is the most dangerous thing to do where this sign stands?',
    ],
    options: [
      ['降低车速', 'slowing down'],
      ['加大车距', 'keeping a longer distance'],
      ['紧急制动', 'braking hard'],
      ['平稳转向', 'steering gently'],
    ],
    answer: 2,
    why: [
      '易滑路面上急制动、急转向容易侧滑，应当缓慢操作。',
      'On a slippery road hard braking or steering makes the car slide.',
    ],
    law: signStandard,
  },
  {
    id: 'A0248',
    sign: 'tunnel',
    stem: [
      '驶近图中标志，应当提前开启什么灯？',
      'Which lights should be on as you come up to what this sign announces?',
    ],
    options: [
      ['远光灯', 'main beam'],
      ['不开灯', 'none'],
      ['危险报警闪光灯', 'hazard lights'],
      ['近光灯', 'dipped headlights'],
    ],
    answer: 3,
    why: [
      '前方是隧道，进入前应当开启前照灯近光，让自己看得见也被看见。',
      'A tunnel is ahead: with dipped lights you see and are seen.',
    ],
    law: signStandard,
  },
  {
    id: 'A0249',
    sign: 'village',
    stem: ['图中有房屋图案的标志表示前方有什么？', 'What does this sign with houses announce?'],
    options: [
      ['停车场', 'a car park'],
      ['旅游区', 'a tourist area'],
      ['村庄', 'a village'],
      ['服务区', 'a service area'],
    ],
    answer: 2,
    why: [
      '村庄标志设在不易发现的村庄前，应当注意行人和牲畜。',
      'It stands before villages that are hard to see; look out for people and animals.',
    ],
    law: signStandard,
  },
  {
    id: 'A0250',
    sign: 'hump',
    stem: ['图中标志表示前方路面低洼，可能积水。', 'This sign announces a dip in which water may stand.'],
    right: false,
    why: [
      '图示路面有一个突起，是路面高突；低洼标志画的是凹坑。',
      'It shows one bump, so the road is raised; a dip is drawn as a hollow.',
    ],
    law: signStandard,
  },
  {
    id: 'A0251',
    sign: 'ford',
    stem: ['遇到图中标志，驾驶人应当先做什么？', 'What should a driver do first at this sign?'],
    options: [
      ['加速冲过去', 'speed through'],
      ['紧跟前车', 'follow the car ahead closely'],
      ['熄火推车', 'switch off and push'],
      ['停车查明水情，确认安全后低速通过', 'stop, check the water and pass slowly when it is safe'],
    ],
    answer: 3,
    why: [
      '行经漫水路或者漫水桥，应当停车察明水情，确认安全后低速通过。',
      'At flooded roads or bridges stop, check the water, and pass slowly when safe.',
    ],
    law: 'IR art 64',
  },
  {
    id: 'A0252',
    sign: 'guarded-rail',
    stem: ['图中有栅栏图案的标志表示前方是什么？', 'What is ahead of this sign with a fence?'],
    options: [
      ['有人看守铁道路口', 'a guarded railway crossing'],
      ['无人看守铁道路口', 'an unguarded railway crossing'],
      ['牧场', 'a farm'],
      ['施工围挡', 'a building site'],
    ],
    answer: 0,
    why: [
      '栅栏代表有栏木、有人看守；火车头图案代表无人看守。',
      'The fence means there is a barrier and a guard; the engine means there is none.',
    ],
    law: signStandard,
  },
  {
    id: 'A0253',
    sign: 'unguarded-rail',
    stem: [
      '通过图中标志提示的路口，应当减速或者停车，确认安全后通过。',
      'At the crossing that this sign announces you slow down or stop and pass when it is safe.',
    ],
    right: true,
    why: [
      '没有交通信号或者管理人员的铁路道口，应当减速或者停车，确认安全后通过。',
      'Where nobody and no signal guards the line, slow down or stop first.',
    ],
    law: 'RTSL art 46',
  },
  {
    id: 'A0254',
    sign: 'roadworks',
    stem: [
      '看到图中标志，应当减速并按引导绕行，不得驶入作业区。',
      'At this sign slow down, follow the diversion and stay out of the working area.',
    ],
    right: true,
    why: ['施工标志提示前方道路施工，应当减速慢行或者绕道。', 'Road works are ahead: slow down or go round them.'],
    law: signStandard,
  },
  {
    id: 'A0255',
    sign: 'merge',
    stem: ['在主路上看到图中标志，应当防备什么？', 'You are on the main road. What does this sign make you expect?'],
    options: [
      ['右侧有车辆汇入', 'vehicles joining from the right'],
      ['左侧车道消失', 'the left lane ends'],
      ['前方断头路', 'a dead end'],
      ['右侧有行人横穿', 'people crossing from the right'],
    ],
    answer: 0,
    why: [
      '注意合流标志提示有支线车辆汇入，应当减速并留出空间。',
      'Traffic joins from the side; adjust your speed and leave room.',
    ],
    law: signStandard,
  },
  {
    id: 'A0256',
    sign: 'danger',
    stem: ['只有一个感叹号的图中标志，用来提醒什么？', 'What is this sign with nothing but an exclamation mark for?'],
    options: [
      ['其他警告标志不能包括的危险', 'dangers that no other sign names'],
      ['禁止停车', 'no stopping'],
      ['急救站', 'a first-aid post'],
      ['限速解除', 'the end of a speed limit'],
    ],
    answer: 0,
    why: [
      '注意危险标志用于其他标志不能包括的危险路段，应当谨慎驾驶。',
      'It warns of dangers that no other sign shows; drive with care.',
    ],
    law: signStandard,
  },
]);
