import { questionsOf, signStandard } from './authoring.js';

/** Boards that show the way. */
export const s1SignsGuides = questionsOf('S1', 'signs', [
  {
    id: 'A0277',
    sign: 'dead-end',
    stem: ['路口看到图中标志，驶入该道路会怎样？', 'What happens if you drive into a road with this sign?'],
    options: [
      ['通往高速公路', 'it leads to an expressway'],
      ['前方没有出口，此路不通', 'there is no way out at the other end'],
      ['进入单行路', 'it is a one-way street'],
      ['进入收费站', 'it leads to a toll gate'],
    ],
    answer: 1,
    why: ['竖线顶端的红色横线表示此路不通。', 'The red bar across the top says that the road does not go through.'],
    law: signStandard,
  },
  {
    id: 'A0278',
    sign: 'expressway-number',
    stem: ['图中带字母G的牌子表示什么？', 'What does this board with the letter G name?'],
    options: [
      ['国家高速公路编号', 'a national expressway'],
      ['县道编号', 'a county road'],
      ['收费站编号', 'a toll gate'],
      ['出口编号', 'an exit'],
    ],
    answer: 0,
    why: [
      '红色顶栏、绿色底、字母G加一至四位数字，是国家高速公路编号标志。',
      'Red on top, green below and G with a number: a national expressway.',
    ],
    law: signStandard,
  },
  {
    id: 'A0279',
    sign: 'provincial-road',
    stem: ['黄底黑字、以S开头的图中标志是国道编号。', 'This yellow board with an S is the number of a national road.'],
    right: false,
    why: [
      '黄底S开头为省道，红底G开头为国道，白底X开头为县道。',
      'Yellow with S is a provincial road; national roads are red with G.',
    ],
    law: signStandard,
  },
  {
    id: 'A0280',
    sign: 'expressway-exit',
    stem: [
      '在高速公路上看到图中标志并准备驶离，应当怎样做？',
      'You are on an expressway and want to leave where this board stands. What do you do?',
    ],
    options: [
      ['在行车道停车确认', 'stop in the lane to make sure'],
      ['从左侧车道直接切出', 'cut across from the left lane'],
      ['错过后倒车返回', 'reverse if you have passed it'],
      ['开启右转向灯，驶入减速车道', 'signal right and move into the deceleration lane'],
    ],
    answer: 3,
    why: [
      '驶离高速公路应当开启右转向灯，驶入减速车道，降低车速后驶离。',
      'Signal right, enter the deceleration lane, and slow down there.',
    ],
    law: 'IR art 79 ¶2',
    groups: ['car'],
  },
  {
    id: 'A0281',
    sign: 'service-area',
    stem: [
      '高速公路上的图中标志预告前方可以加油、用餐和休息。',
      'This board on an expressway tells of a place to refuel, eat and rest.',
    ],
    right: true,
    why: ['服务区标志用加油机和餐叉表示服务项目。', 'The pump and the fork stand for what a service area offers.'],
    law: signStandard,
    groups: ['car'],
  },
  {
    id: 'A0282',
    sign: 'toll-etc',
    stem: [
      '没有安装电子收费装置的车辆，可以驶入图中标志的车道。',
      'A car without an electronic toll device may take the lane under this board.',
    ],
    right: false,
    why: [
      '该车道是电子不停车收费车道，没有装置的车应当走人工或者混合车道。',
      'It is for electronic tolling; cars without it take a staffed lane.',
    ],
    law: signStandard,
    groups: ['car'],
  },
  {
    id: 'A0283',
    sign: 'escape-ramp',
    stem: ['长下坡路段的图中标志，供什么车辆使用？', 'Who is meant to use what this board shows on a long descent?'],
    options: [
      ['需要休息的车辆', 'those who want a rest'],
      ['超车的车辆', 'those who overtake'],
      ['制动失灵的失控车辆', 'vehicles whose brakes have failed'],
      ['货车装卸', 'lorries that load'],
    ],
    answer: 2,
    why: [
      '避险车道供制动失效的车辆驶入减速停下，平时不得占用。',
      'An escape ramp stops vehicles without brakes; nobody else may use it.',
    ],
    law: signStandard,
  },
  {
    id: 'A0284',
    sign: 'tourist',
    stem: ['棕色底的图中标志属于哪一类？', 'To which kind does this brown board belong?'],
    options: [
      ['旅游区标志', 'tourist signs'],
      ['禁令标志', 'prohibition signs'],
      ['警告标志', 'warning signs'],
      ['指示标志', 'mandatory signs'],
    ],
    answer: 0,
    why: ['旅游区标志使用棕色底、白色图案。', 'Tourist signs are white on brown.'],
    law: signStandard,
  },
  {
    id: 'A0285',
    sign: 'parking',
    stem: ['图中标志指示此处可以停放车辆。', 'This sign shows that vehicles may be parked here.'],
    right: true,
    why: ['蓝底白色字母P表示停车场或者允许停放车辆的地点。', 'A white P on blue marks a place to park.'],
    law: signStandard,
  },
]);
