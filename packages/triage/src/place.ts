import { landmarks, roads } from './ningbo-names.js';

/** A piece of a place within a text, and how much it says of where it is. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

// What stands before a name and does not belong to it.
const notInName =
  '(?:[在到从由往去沿的了我你他她它们那这个就是没都很不把被让请跟与和及至过走开骑车条段处边口灯坏修有叫说找要昨今早晚刚点班分号占停堵离消际峰该议照拓扫牌写错障碍便着画线标志颈禁得穿路挡跑半上改装靠向回送接叠每各某整直拐转]|经过|路过|位于|前面|后面|对面|旁边|附近|上班|下班|上学|时候|大家|宁波|小区|市区|郊区)';
const nameOf = (shortest: number, longest: number) => `(?:(?!${notInName})\\p{Script=Han}){${shortest},${longest}}?`;
const roadEnd =
  '(?:快速路|高速公路|高架|高速|公路|大道|大街|街道|步行街|(?:[东西南北中]|外环)?路(?![灯面障况牌标基肩缘人政费由程])|街(?![道上])|巷(?!子)|弄堂|国道|省道|县道|环线|立交桥?|隧道|大桥|桥(?![头面洞底墩下梁上路])|互通|环岛)';
const generic =
  /^(?:马|公|道|快速|高速|断头|十字|丁字|三岔|岔|水泥|柏油|沥青|乡|村|老|死|夜|短|错|主|辅|支|干|大|小|土|山|单行|盘山|人行天|天|高架|立交|主干|次干|机动车|非机动车|铁|线|电|问|引|指|修|占|赶|绕|迷|环|一|两|几|整|地|区|英文|过街|小桥|石|木|本|该|此|多|乡村|农村|出城|进城|回家|上学|沿江|临时|内部|园区|厂区|同一|绕行|瓶颈|实际|公共|山区|人行|市政|城市|国|省|县|过江|下穿|跨江|长)(?:路|街|巷|桥|高架|高速|公路|道路|大道|隧道|大桥|立交|国道|省道|匝道)$/u;

const known = new RegExp([...roads].sort((one, other) => other.length - one.length).join('|'), 'gu');
const knownLandmark = new RegExp([...landmarks].sort((one, other) => other.length - one.length).join('|'), 'gu');
const built = new RegExp(`${nameOf(2, 5)}${roadEnd}(?:[东西南北中一二三四五六]段)?`, 'gu');
const landmarkEnd =
  '(?:幼儿园|实验小学|小学|中学|高中|初中|大学|学校|学院|医院|卫生院|卫生室|小区|花园|公寓|公园|广场|商场|购物中心|农贸市场|菜市场|菜场|市场|客运站|汽车站|火车站|高铁站|车站|地铁站|公交站|加油站|收费站|服务区|大厦|大楼|银行|超市|酒店|宾馆|饭店|工业区|工业园|体育馆|体育场|图书馆|影城|码头|派出所|消防队|社区|新村|村(?![里民])|镇(?=\\p{Script=Han})|产业园|科技园|软件园|物流园|开发区|区政府|剧院|影院|会馆|球场|山庄|佳苑|雅苑|公馆|大院|家园|名苑|苑|村口|水库|景区|古镇|枢纽)';
const builtLandmark = new RegExp(`${nameOf(2, 7)}${landmarkEnd}`, 'gu');
/** 我们学校门口: whoever reads it knows little, but it is what was said. */
const anyLandmark = new RegExp(`${landmarkEnd}(?=[东南西北]?大?门|对面|旁边|附近|出口|入口)`, 'gu');

const vague = new RegExp(`${nameOf(2, 6)}(?:门口|后门|楼下|桥头|桥下|出口|入口|对面)|(?:十字|丁字|三岔)路口`, 'gu');

/** What each kind of name says; what an earlier one has taken is gone for those behind it. */
const kinds: readonly (readonly [RegExp, number])[] = [
  [known, 2],
  [/(?:地铁|轨道交通|轨交)?\d{1,2}号线(?:\p{Script=Han}{2,6}?站)?(?:[A-H]\d?(?:出?口)?|\d号?口)?/gu, 2],
  [/\p{Script=Han}{2,4}?站[A-H]\d?(?:出?口)?/gu, 2],
  [knownLandmark, 1.8],
  [
    /(?<![A-Za-z0-9])(?:[GS]\d{1,4}|\d{3}(?=国道|省道))(?:\p{Script=Han}{0,4}?(?:高速公路|高速|国道|省道|公路|线))?(?![A-Za-z0-9])/gu,
    2,
  ],
  // Kilometre: K12+300, 35公里处, 桩号K8.
  [
    /(?<![A-Za-z0-9·])(?:桩号)?K\d{1,4}(?:\s?\+\s?\d{1,3})?(?:公里)?处?(?![A-Za-z0-9])|\d{1,4}(?:\.\d)?公里(?:\d{1,3}米)?处/giu,
    1,
  ],
  [built, 1.7],
  [builtLandmark, 1.4],
  [/\d{1,4}(?:弄|号)(?:楼|院|门)?(?!线|凌晨|上午|下午|晚上|早上|那天)/gu, 0.4],
  [/(?:海曙|江北|鄞州|镇海|北仑|奉化|余姚|慈溪|象山|宁海)(?:区|市|县)?/gu, 0.3],
  [anyLandmark, 0.2],
  [
    /(?:(?:[A-Z][\w'.]*) ){1,4}(?:Road|Rd|Street|St|Avenue|Ave|Expressway|Highway|Bridge|Tunnel|Lane|Square|Park|Hospital|School|University|Station|Mall|Plaza|Market|Boulevard)\b(?: (?:North|South|East|West)\b)?(?: \d{1,4}\b)?/g,
    2,
  ],
  // No name at all: 菜场后门, 十字路口, the school gate. Better than nothing to whoever confirms it.
  [vague, 0.5],
  [
    /\b(?:the|our|my) (?:[a-z']+ ){0,3}?(?:school gate|school|gate|bridge|market|hospital|junction|crossing|crossroads|intersection|station|corner|ramp|park|mall|exit|entrance|compound|roundabout|tunnel|underpass)\b/g,
    0.5,
  ],
  [/\b[A-Z][a-z]+(?: [A-Z][a-z]+)* (?:metro |railway |bus |subway )?station\b/g, 1.8],
  [/\b(?:[A-Z][a-z]+)(?:lu|jie|dadao)\b/g, 1.5],
  [/\b(?:[Ee]xit [A-H]\d?|[Mm]etro [Ll]ine \d{1,2})\b/g, 1],
];

/** What may stand between two pieces of one place. */
const joiner =
  /^(?:[与和跟及、/·～~—－-]|到|至|交|的|靠近?|近|上的?|往|与|在|，靠近|[（(]|路口的?|往?\p{Script=Han}{0,4}方向的?|\s|&|,? ?(?:and|&|near|at|of|x|crossing|to|by the|close to) )?\s?$/iu;
/** What belongs to a place behind its names. */
const tail =
  /^(?:的|上)?(?:十字路口|丁字路口|三岔路口|T[型字]路口|交叉路口|交叉口|交汇处|交汇口|交界处|交接处|交叉处|路口|口子|转角处?|拐角处?|转弯处|掉头处|[东南西北]?大?门口?|[东西南北]侧|[东南西北]?出口|[东南西北]?入口|[上下]匝道口?|匝道口?|[上下]桥口|高架下|桥下|桥上|桥头|桥底|桥洞|收费站|服务区|公交站|门口|门前|附近|旁边|旁|对面|边上|后门|侧门|停车场|地下通道|人行天桥|天桥|段|口|车库|入口|广场)/u;
const englishTail = /^ (?:intersection|junction|crossing|crossroads|exit|entrance)\b/i;
/** Only where somebody came from or goes to. */
const onTheWay = /(?:去|往|回|送\S{0,4}|前往|开往|来自|通往|朝|逃往|to)\s?$/u;
const towards = /^(?:方向|那个方向|去|逃|跑|的方向)/u;

function piecesOf(text: string): Piece[] {
  let left = text;
  const found: Piece[] = [];
  for (const [words, weight] of kinds)
    for (const match of left.matchAll(words)) {
      const name = match[0].trimEnd();
      if (generic.test(name)) continue;
      const end = match.index + name.length;
      found.push({ start: match.index, end, weight });
      left = `${left.slice(0, match.index)}${'\0'.repeat(name.length)}${left.slice(end)}`;
    }
  return found.sort((one, other) => one.start - other.start);
}

/** Pieces that stand together, with what belongs to them behind. */
function runsOf(text: string): Piece[] {
  const runs: Piece[] = [];
  for (const piece of piecesOf(text)) {
    const last = runs.at(-1);
    if (last && joiner.test(text.slice(last.end, piece.start))) {
      runs[runs.length - 1] = { start: last.start, end: piece.end, weight: last.weight + piece.weight };
    } else runs.push(piece);
  }
  return runs.map((run) => {
    let end = run.end;
    let weight = run.weight;
    for (let turn = 0; turn < 2; turn++) {
      const more = tail.exec(text.slice(end)) ?? englishTail.exec(text.slice(end));
      if (!more) break;
      end += more[0].length;
      weight += 0.5;
    }
    if (onTheWay.test(text.slice(Math.max(0, run.start - 6), run.start))) weight -= 1.5;
    if (towards.test(text.slice(end))) weight -= 1;
    return { start: run.start, end, weight };
  });
}

/** Where it is, in the very words of the text: a crossing, a road with its number, a landmark, a kilometre. */
export function placeIn(text: string): string | undefined {
  const best = runsOf(text).reduce<Piece | undefined>(
    (one, other) => (one && one.weight >= other.weight ? one : other),
    undefined,
  );
  // A district alone sends nobody anywhere.
  return best && best.weight >= 0.5 ? text.slice(best.start, best.end) : undefined;
}
