import type { Labelled } from './learn.js';
import { seeded } from './seeded.js';

const openings = [
  '你好，',
  '喂，你好，我想反映一个问题，',
  '我是住在附近的居民，',
  '今天早上送孩子上学，',
  '昨天晚上下班回家路上，',
  '刚才开车经过，',
  '我骑电动车路过，',
  '不知道是不是你们管的，',
  '这个问题已经说过好几次了，',
  '前面还好好的，后来',
  '我爸昨天跟我说，',
  '天气这么热，',
  '本来不想打电话的，',
  '我是外地来出差的，',
  '昨天去菜场买菜，走到半路，',
  '麻烦记录一下，',
  '嗯那个就是',
  '我先说一下情况啊，我每天都从这里走，',
  '小孩子在车上睡着了，我停下来看了一眼，',
  'Hi, ',
  'Hello, I live nearby. ',
];
const endings = [
  '，谢谢',
  '，麻烦尽快处理',
  '，请派人看看',
  '，已经好几天了',
  '，希望有人管',
  '，很危险',
  '，大家意见很大',
  '，拜托了',
  '，我可以提供照片',
  '，具体位置我发定位',
  ' thanks',
  ', please check',
];
/** Something of another kind that is well, or stands there: it must not draw the text to itself. */
const besides = [
  {
    words: ['红绿灯是好的，', '红绿灯倒是正常，', '就在红绿灯旁边，', '过了红绿灯，', '前面等红灯的时候看到，'],
    of: 'FAC-SIGNAL',
  },
  { words: ['路灯都亮着，', '路灯没问题，', '路灯杆旁边，', '路灯下面，'], of: 'FAC-LIGHTING' },
  { words: ['牌子没问题，', '指路牌下面，', '公交站牌旁边，', '限速牌那里，'], of: 'FAC-SIGN' },
  { words: ['线画得挺清楚的，', '斑马线边上，', '过斑马线的时候，', '停止线那里，'], of: 'FAC-MARKING' },
  { words: ['护栏是好的，', '靠近护栏的地方，'], of: 'FAC-BARRIER' },
  { words: ['路面挺平的，', '井盖旁边，'], of: 'ROAD-DAMAGE' },
  { words: ['那里有摄像头，', '监控下面，'], of: 'FAC-CAMERA' },
  { words: ['停车场出来，', '停车位旁边，'], of: 'FAC-PARKING' },
  { words: ['施工的地方过去一点，', '修路刚修好，'], of: 'ROAD-WORK' },
  { words: ['今天有点堵车，', '路上很堵，'], of: 'JAM' },
  { words: ['不是要投诉谁，', '没有人受伤，'], of: 'COMPLAINT' },
  { words: ['下着雨，', '台风刚过，'], of: 'ROAD-OBSTACLE' },
];
/** What a phone's keyboard and a voice's transcript make of a word. */
const slips: readonly (readonly [string, string])[] = [
  ['红绿灯', '红路灯'],
  ['的', '得'],
  ['挡', '档'],
  ['标志', '标致'],
  ['护栏', '护拦'],
  ['坏了', '坏啦'],
  ['斑马线', '班马线'],
  ['在', '再'],
  ['投诉', '投素'],
  ['举报', '举抱'],
  ['停车位', '停车为'],
  ['路灯', '路登'],
];

/**
 * The texts with variants of each: as a voice says it, with a beginning that says nothing, with another thing that is
 * well, with a slip of the keyboard. A seeded row, so that the model stays the same.
 */
export function varied(texts: readonly Labelled[], seed: number): Labelled[] {
  const below = seeded(seed);
  const oneOf = <T>(all: readonly T[]) => all[below(all.length)] as T;
  return texts.flatMap(({ text, serviceCode }) => {
    const other = oneOf(besides.filter(({ of }) => !serviceCode.startsWith(of)));
    const [right, wrong] = oneOf(slips);
    const spoken = `${oneOf(openings)}${text}${oneOf(endings)}`.replaceAll(/[，。、！？]/g, below(2) ? ' ' : '');
    return [
      text,
      spoken,
      `${below(2) ? oneOf(openings) : ''}${oneOf(other.words)}${text}${below(2) ? oneOf(endings) : ''}`,
      text.replaceAll(right, wrong),
    ]
      .filter((one, at, all) => all.indexOf(one) === at)
      .map((one) => ({ text: one, serviceCode }));
  });
}
