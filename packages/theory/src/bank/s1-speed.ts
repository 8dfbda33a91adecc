import { kmh, questionsOf } from './authoring.js';

/** Speed limits off the expressway, and distance. */
export const s1Speed = questionsOf('S1', 'speed', [
  {
    id: 'A0441',
    stem: [
      '没有限速标志、没有道路中心线的公路，最高行驶速度是多少？',
      'A country road has no limit signs and no centre line. What is the top speed?',
    ],
    options: kmh(30, 40, 50, 60),
    answer: 1,
    why: [
      '没有道路中心线的，城市道路每小时30公里，公路每小时40公里。',
      'Without a centre line it is 30 km/h in town and 40 km/h on other roads.',
    ],
    law: 'IR art 45(1)',
  },
  {
    id: 'A0442',
    stem: [
      '同方向只有1条机动车道的城市道路，没有限速标志时最高行驶速度是多少？',
      'A city street has one lane in each direction and no limit signs. What is the top speed?',
    ],
    options: kmh(30, 40, 50, 70),
    answer: 2,
    why: [
      '同方向只有1条机动车道的，城市道路每小时50公里，公路每小时70公里。',
      'With one lane each way it is 50 km/h in town and 70 km/h elsewhere.',
    ],
    law: 'IR art 45(2)',
  },
  {
    id: 'A0443',
    stem: [
      '机动车上道路行驶，不得超过限速标志标明的最高时速。',
      'A motor vehicle must not be driven faster than the limit signs say.',
    ],
    right: true,
    why: ['没有限速标志的路段，也应当保持安全车速。', 'Where there are none, the speed must still be safe.'],
    law: 'RTSL art 42',
  },
  {
    id: 'A0444',
    stem: [
      '限速标志标明60公里/小时，大雾能见度40米时仍可以按60公里/小时行驶。',
      'The sign says 60 km/h. In fog with 40 metres of sight you may still drive at 60 km/h.',
    ],
    right: false,
    why: [
      '雾、雨、雪、沙尘、冰雹，能见度在50米以内时，最高时速不得超过30公里。',
      'With less than 50 metres of sight the limit is 30 km/h.',
    ],
    law: 'IR art 46(3)',
  },
  {
    id: 'A0445',
    stem: ['在冰雪、泥泞的道路上行驶，最高时速不得超过多少？', 'What is the top speed on icy, snowy or muddy roads?'],
    options: kmh(20, 30, 40, 50),
    answer: 1,
    why: ['在冰雪、泥泞的道路上行驶，最高时速不得超过30公里。', 'It is 30 km/h.'],
    law: 'IR art 46(4)',
  },
  {
    id: 'A0446',
    stem: [
      '牵引发生故障的机动车时，最高时速不得超过多少？',
      'What is the top speed while towing a broken-down vehicle?',
    ],
    options: kmh(20, 30, 40, 60),
    answer: 1,
    why: [
      '牵引故障车时最高时速不得超过30公里，两车都开启危险报警闪光灯。',
      'It is 30 km/h, with hazard lights on both vehicles.',
    ],
    law: 'IR art 46(5)',
    groups: ['car'],
  },
  {
    id: 'A0447',
    stem: [
      '通过铁路道口、急弯路、窄路、窄桥时，最高时速不得超过多少？',
      'What is the top speed over railway crossings and on sharp bends, narrow roads and narrow bridges?',
    ],
    options: kmh(20, 30, 40, 50),
    answer: 1,
    why: [
      '这些地点最高时速不得超过30公里；进出非机动车道时也是如此。',
      'It is 30 km/h, and the same when entering or leaving a cycle lane.',
    ],
    law: 'IR art 46(1)',
  },
  {
    id: 'A0448',
    stem: [
      '同车道行驶的机动车，后车应当与前车保持足以采取紧急制动措施的安全距离。',
      'In the same lane, you keep far enough behind to stop in an emergency.',
    ],
    right: true,
    why: [
      '没有保持安全距离而追尾的，后车通常承担全部责任。',
      'If you run into the car ahead, you are usually fully liable.',
    ],
    law: 'RTSL art 43',
  },
  {
    id: 'A0449',
    stem: [
      '夜间行驶或者在容易发生危险的路段行驶，车速应当怎样调整？',
      'How do you adjust your speed at night or on dangerous stretches?',
    ],
    options: [
      ['降低行驶速度', 'slow down'],
      ['保持不变', 'keep the same'],
      ['提高车速', 'go faster'],
      ['只需开启远光灯', 'just use main beam'],
    ],
    answer: 0,
    why: [
      '夜间、危险路段以及沙尘、冰雹、雨、雪、雾、结冰等条件下，应当降低行驶速度。',
      'At night, on dangerous stretches and in bad weather, drive more slowly.',
    ],
    law: 'RTSL art 42 ¶2',
  },
  {
    id: 'A0450',
    stem: [
      '进出非机动车道时，机动车最高时速不得超过多少？',
      'How fast may a motor vehicle go when it enters or leaves a cycle lane?',
    ],
    options: kmh(15, 20, 30, 40),
    answer: 2,
    why: ['进出非机动车道，最高时速不得超过30公里。', 'It is 30 km/h.'],
    law: 'IR art 46(1)',
  },
  {
    id: 'A0451',
    stem: [
      '小型汽车超过规定时速50%的，除罚款外还可以怎样处罚？',
      'A driver exceeds the limit by more than 50 %. What may follow besides a fine?',
    ],
    options: [
      ['没收车辆', 'the car is confiscated'],
      ['吊销机动车驾驶证', 'the licence is revoked'],
      ['终生禁驾', 'a ban for life'],
      ['没有其他处罚', 'nothing else'],
    ],
    answer: 1,
    why: [
      '超过规定时速50%的，处二百元以上二千元以下罚款，可以并处吊销驾驶证。',
      'The fine is 200 to 2,000 yuan and the licence may be revoked.',
    ],
    law: 'RTSL art 99 ¶1(4), ¶2',
  },
]);
