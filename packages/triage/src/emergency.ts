import { clausesOf, fold } from './fold.js';

export type EmergencyNumber = '110' | '119' | '120' | '122';

/** In the order in which they are called first where a text speaks of several. */
const alarms: readonly (readonly [EmergencyNumber, RegExp])[] = [
  [
    '119',
    /着火|起火|冒火|[煤燃]气味|天然气味|失火|火灾|自燃|燃烧|冒(?:浓|黑)?烟|爆炸|(?:燃气|煤气|天然气)\S{0,3}(?:泄漏|漏)|被困|困在|困住了?人|卡在(?:车|驾驶室)里|(?:人|孩子|老人)\S{0,6}(?:掉|落|摔|栽)(?:进|到|入)?(?:河|江|水|井)|(?:掉|落|摔)(?:进|到|入)(?:了)?(?:河|江|水|井)里?|(?:人|孩子|小孩|小朋友|老人)\S{0,3}(?:掉|摔|栽)(?:下|进)去了|落水|溺水|on fire|(?:is a|a car) fire|fire in|caught fire|smoke|gas leak|trapped|explo|fell into the (?:river|water|manhole)/u,
  ],
  [
    '110',
    /(?:在|人|司机|车主)\S{0,4}打架|打起来|斗殴|持刀|拿刀|动刀|砍人|抢劫|抢包|打人了|被人?打了|正在打|威胁要|要打我|要砸|砸车|fighting|with a knife|robb|attack(?:ed|ing) (?:me|him|her)|threaten/u,
  ],
  [
    '120',
    /受了?重?伤|流血|出血|(?:都|全)是血|[腿手胳膊]\S{0,2}断了|叫救护车|满(?:脸|头|身|地)(?:是|都是)?血|昏迷|晕(?:倒|过去)|骨折|(?:人|老太|奶奶|爷爷|孩子|司机|[他她])[^按钮灯\s]{0,6}没有?反应|不省人事|(?:人|老太|老头|奶奶|爷爷|孩子|司机|他|她)\S{0,8}躺在|躺在地上|躺着(?:一?个)?人|起不来|爬不起来|压在车下|心脏病|喘不上气|呼吸困难|伤员|伤得|救命|要生了|撞(?:死|伤)(?!了?\S{0,3}[狗猫])|injur|bleeding|unconscious|lying on the (?:road|ground|street)|hurt\b|broken (?:leg|arm)|not breathing|heart attack/u,
  ],
  [
    '122',
    /(?:刚刚?|刚才|现在|正|还).{0,12}(?:撞车|(?:两|几|三)辆?车\S{0,3}撞了|追尾|车祸|翻车|交通事故|撞(?:到|了|上)(?:一起|护栏|人|行人|电动车))|(?:撞车|追尾|车祸|翻车)了|高速上?(?:有|一辆).{0,6}(?:逆行|行人)|just (?:crashed|had an accident)|cars? (?:have |has )?(?:just )?crashed|overturned/u,
  ],
];
/** Nobody hurt; a fear, a memory or a question: no alarm. */
const not =
  /没有?(?:人|谁)?\S{0,3}(?:受|伤|流血|着火|起火|事)|无人|未造成|人没事|不严重|差点|险些|几乎|容易|怕|担心|迟早|万一|可能会?|会不会|要是|如果|假如|早晚|避免|防止|以前|之前|曾经?|去年|前年|前[天几]|上次|上个?[月周]|上礼拜|昨[天晚]|那天|冒过|不冒|过一[次跤]|请问|怎么处理|[吗呢]$|(?:牌|标|线|灯|箭头|导航|信号)\S{0,6}打架|车辆自燃险|nobody|no one|not (?:hurt|injured)|almost|nearly|could|might|may |would|last (?:year|month|week)|yesterday|afraid|before someone|in case/u;

/** What to call before any form, if somebody seems to be in danger of life now; never in doubt of a mere memory. */
export function emergencyIn(text: string): EmergencyNumber | undefined {
  const clauses = clausesOf(fold(text));
  // A clause that denies or remembers takes its own alarm away, not that of the next one.
  const now = clauses.filter((clause) => !not.test(clause));
  return alarms.find(([, words]) => now.some((clause) => words.test(clause)))?.[0];
}
