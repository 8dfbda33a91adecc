/**
 * Words that mean the same, in both languages: a text that says it in a way which no training text has is still
 * understood by what it speaks of and what is wrong with it.
 */
const subjects = {
  signal:
    /红[绿路]?[灯登等](?!区)|信号灯|信号机|交通灯|[绿黄][灯登]|箭头灯|行人灯|人行灯|过街灯|[左右]转灯|掉头灯|倒计时|读秒|灯头|灯组|[小]?[红绿]人|traffic (?:light|signal)|signals?\b|(?:red|green|yellow) (?:light|lamp|man)|walk sign/,
  lamp: /路灯|路登|照明|灯[杆柱]|高杆灯|庭院灯|太阳能灯|黑灯瞎火|street ?(?:light|lamp)|lamp ?post|lighting|lamp pole/,
  sign: /标[志制致识示](?!线)|牌子|[路限警禁停指让导交铁慢]\S{0,3}牌(?![照号])|标牌|立柱|\bsigns?\b/,
  guide:
    /指路|路名|地名|拼音|指引|出口编号|公里牌|里程|英文名|翻译|(?:direction|guide|street name|highway) (?:sign|plate)/,
  marking:
    /标[线现]|车道线|斑马线|人行横道|停止线|[黄白虚实旧老]线|箭头|网格|导流线|[划画化涂]线|分道线|待转|markings?|zebra|crosswalk|lane lines?|stop line|\blines?\b|paint/,
  barrier:
    /护[栏拦]|隔离|栏杆|水马|[石水]\S?墩|防撞墙|铁马|挡车柱|升降[柱桩]|防眩|声屏障|隔音板|guard ?rail|barrier|railing|median|bollard|fence/,
  device:
    /[凸广转反弯]\S{0,2}[镜境]|镜子|减速[带代垄丘板条]|防撞[桶垫设沙]|弹[力性]立?柱|柔性柱|反光柱|警示[柱桩桶]|道钉|限高[架杆]|轮廓标|mirror|speed (?:bump|hump)|crash barrel|flexible post|studs?\b/,
  camera:
    /电子[警眼屏]|电警|摄像|监[控空]|抓拍|测速|探头|卡口|诱导屏|情报板|补光|闪光灯|雷达|球机|camera|cctv|message board|speed display/,
  bay: /[停泊]车?[位为]|车位|泊位|咪表|地锁|停车收费|停车框|parking (?:bay|space|spot)|\bbays?\b/,
  surface:
    /路面|[大小深]?坑(?!人)|井[盖该]|窨井|塌|沉降|下陷|裂缝|地砖|砖|沥青|伸缩缝|篦子|车辙|隆起|pothole|manhole|asphalt|sidewalk tile|ruts?\b|collapsed|sinking/,
  debris:
    /积[水雪]|结冰|[有是]冰|树[倒枝断]|倒伏|石[子头]|遗[洒撒]|[洒撒散]|障碍|[油泥沙]|木板|轮胎|电线|光缆|垃圾|死[狗猫]|内涝|淹|排水|堵水|spill|fallen tree|debris|flood|\bice\b|gravel|cable|wooden board/,
  works:
    /施[工公]|工地|围[挡档]|修路|占道|开挖|挖[了开路]|工期|封路|改道|工程队|钢板|抢修|construction|road ?works?|detour|trench|works? (?:finished|without)/,
  jam: /拥[堵度]|堵(?!住|我|着|在里)|排队|缓行|瓶颈|车流|潮汐|单行|拓宽|疏导|congest|traffic jam|bottleneck|rush hour|backs? up/,
  car: /车主|挪[车一开走]?|移[车一走]|联系方式|号码|挡住[我出]|堵[住着了]?[我门在]|出不[来去]|叫他|blocked? (?:in|my)|owner|move (?:his|the|it)|double parked/,
  offence:
    /举[报抱]|闯红灯|逆行|超[速载员]|酒[后驾]|违[停章张法]|加塞|压实?线|变道|应急车道|不礼?让|玩手机|打电话|套牌|远光|视频|记录仪|无证|飙车|dashcam|report(?:ing)? |overload|phone while|did not yield|drunk|illegal/,
  fled: /逃[逸跑走离]?|[就了]跑|跑[了掉]|溜|肇[事逃]|线索|目击|没停|就走|开走|hit[- ]and[- ]run|drove? away|fled|ran away|witness|left without/,
  office:
    /驾[驶照]|行驶证|年检|年审|过户|上牌|科目|扣\S{0,4}分|罚[款多]|材料|手续|预约|车管所|换证|补办|办理|12123|流程|申诉|复议|licen[cs]e|document|fine\b|points|register|appeal|opening hours/,
  police:
    /交警(?!指挥)|民警|[辅协]警|警察|警号|窗口|工作人员|中队|考官|态度|接警|接线|执法|officer|police|staff|counter/,
} as const;

const troubles = {
  dark: /不亮|[全都]?[灭瞎]了?|[全都]?黑[的掉屏]?|熄|没电|断电|停电|罢工|没亮|dark|out\b|\boff\b|dead|not work|burnt|blackout/,
  stuck:
    /卡[住死在了]?|不变|不跳|同时|乱[跳闪]|一直[红绿闪]|常[亮红绿]|长亮|冲突|不一致|一[起块]亮|死机|全是?红|不换|不切换|stuck|frozen|both|different colou?r|flash/,
  timing:
    /太短|太长|太久|时间|秒|配时|周期|绿波|相位|延长|协调|联动|联控|分钟|short|long|too fast|timing|coordinat|extend|seconds/,
  hidden:
    /遮|挡[住了着牢到]?|看不[见到清]|树[枝叶木冠]?|修剪|盖住|藏|逆光|反光|hidden|block|cover|behind|cannot be seen|can t see|trim|glare|overgrown|obscure/,
  broken:
    /[坏倒歪斜断裂碎弯烂锈破]|掉|松动|脱落|缺|不见|没了|丢|被撞|变形|移位|翘|missing|broken|fell|fallen|knocked|bent|loose|damaged|smash|snapp|lean|gone/,
  unclear:
    /看不懂|矛盾|误[解导会]|[歧起]义|不清楚|混乱|打架|到底|一头雾水|能不能[左右直掉停走]|不知道[听看走]|自相|confus|contradict|ambiguous|mislead|unclear|understand/,
  wrong:
    /[写指标装画错拼]错|错误|[反倒]了|不对|不符|没更新|老[地名]|过时|改名|实际|wrong|mistake|outdated|points? (?:left|right)|swap|old /,
  worn: /磨|[褪退]色?|模糊|淡|掉[色漆光]|老化|没画线|没有标线|重新[划画刷]|worn|fade|faint|repaint|rubbed/,
  leftover:
    /旧[线标]?|老的?[线箭]|[清擦铲]除?[掉干]?|重叠|残留|临时线|新旧|两套|old (?:lane|line|mark)|overlap|not removed|temporary/,
  asks: /请问|咨询|资询|想问|问[一下]|怎么[办换查样弄预申]?|如何|哪里|多少|多久|可以吗|[吗么]$|how|what|where|when|can i\b|is there|do i\b/,
  advises: /建议|希望|能不能|可否|是不是可以|应该|增[加设]|取消|优化|suggest|please add|could you|recommend/,
  accuses:
    /投[诉素]|态度|敷衍|推诿|不公|粗暴|恶[劣略]|刁难|乱[罚收]|不作为|踢皮球|弄虚作假|没人接|信访|complain|rude|unfair|unfriendly|biased|terrible service/,
  unguarded:
    /警示|围[起栏]|超期|没有?标志|没人[管干]|许可|没有?提前|锥|without|no (?:warning|barrier|cones|detour)|overdue/,
  hurt: /撞[了倒人到]|刮[了倒]|剐蹭|追尾|碾|hit|scrap|knock/,
} as const;

export type Concept = keyof typeof subjects | keyof typeof troubles;

/** What is named only to say where something else is: 红绿灯路口有个坑. */
const beside =
  /^\S{0,2}(?:旁边?|边上|下面|下方|底下|对面|那里|那边|那个路口|附近|路口|后面|前面|再?往[东西南北前]| nearby)/;
/** What is named only to say that it is well: 路灯是好的. */
const well =
  /^\S{0,3}(?:没坏|没问题|没事|是好的|都好|正常|好好的|倒是|是亮的|看得见|挺好|没有坏|也亮| (?:is|are) (?:fine|ok|working))/;

const kinds = [
  ...Object.entries(subjects).map(([name, words]) => [name, new RegExp(words.source, 'gu'), true] as const),
  ...Object.entries(troubles).map(([name, words]) => [name, new RegExp(words.source, 'gu'), false] as const),
];

/** What a text speaks of and what is wrong there; marked where it is only the place, or said to be well. */
export function conceptsOf(clause: string): { subjects: Set<string>; troubles: Set<string> } {
  const found = { subjects: new Set<string>(), troubles: new Set<string>() };
  for (const [name, words, isSubject] of kinds) {
    for (const match of clause.matchAll(words)) {
      if (!isSubject) {
        found.troubles.add(name);
        break;
      }
      const rest = clause.slice(match.index + match[0].length);
      found.subjects.add(well.test(rest) ? `well:${name}` : beside.test(rest) ? `at:${name}` : name);
    }
  }
  return found;
}
