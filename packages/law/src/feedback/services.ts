import type { ServiceAttribute, ServiceView, Words } from '@yilu/contracts';
import { dangerNow, direction, occurredAt, plateNumber, poleNumber } from './service-attributes.js';

/** A service of the hotline with whom it usually falls to; the figures are the city's to change. */
export interface HotlineService extends ServiceView {
  /** What it is for, in a sentence. */
  readonly description: Words;
  readonly owner: Words;
}

type Figures = Pick<HotlineService, 'priority' | 'dueWorkingDays' | 'takenBy'> & {
  readonly attributes?: ServiceAttribute[];
};

const groups = {
  signal: ['设施-信号灯', 'Facilities: signals'],
  sign: ['设施-标志', 'Facilities: signs'],
  marking: ['设施-标线', 'Facilities: markings'],
  barrier: ['设施-隔离', 'Facilities: barriers'],
  safety: ['设施-安全设施', 'Facilities: safety'],
  camera: ['设施-监控', 'Facilities: cameras'],
  lighting: ['设施-照明', 'Facilities: lighting'],
  parking: ['设施-停车', 'Facilities: parking'],
  road: ['道路', 'Roads'],
  proposal: ['建议', 'Proposals'],
  move: ['挪车', 'Moving a car'],
  tip: ['举报', 'Traffic violations'],
  question: ['咨询', 'Questions'],
  complaint: ['投诉', 'Complaints'],
} as const;
/** Nobody but their reporter and the staff ever sees a report of these. */
const privateGroups: ReadonlySet<keyof typeof groups> = new Set(['move', 'tip', 'question', 'complaint']);

const words = ([zh, en]: readonly [string, string]): Words => ({ zh, en });
const days = (dueWorkingDays: number, priority: Figures['priority'], ...attributes: ServiceAttribute[]): Figures => ({
  priority,
  dueWorkingDays,
  takenBy: 'reports',
  attributes,
});

const service = (
  code: string,
  group: keyof typeof groups,
  name: readonly [string, string],
  description: readonly [string, string],
  keywords: readonly string[],
  owner: readonly [string, string],
  { attributes = [], ...figures }: Figures,
): HotlineService => ({
  code,
  name: words(name),
  description: words(description),
  group: words(groups[group]),
  keywords: [...keywords],
  isPrivate: privateGroups.has(group),
  owner: words(owner),
  attributes,
  ...figures,
});

const technical = ['交警科技/设施单位', 'Police technical team or the maintaining unit'] as const;
const order = ['交警秩序', 'Police traffic order team'] as const;
const maintenance = ['道路设施养护单位', 'Road maintenance unit'] as const;

/** The 24 services in the order of the city's table; one definition for the form, the API and Open311. */
export const services: readonly HotlineService[] = [
  service(
    'FAC-SIGNAL-DARK',
    'signal',
    ['交通信号灯不亮、全灭', 'Traffic signal dark'],
    ['信号灯一盏或全部不亮', 'One lamp or the whole signal is out'],
    ['信号灯', '不亮', '全灭'],
    technical,
    days(1, 'urgent', direction, poleNumber, dangerNow),
  ),
  service(
    'FAC-SIGNAL-STUCK',
    'signal',
    ['信号灯卡灯、同时放行、显示不一致', 'Signal stuck or contradictory'],
    ['灯不变、冲突方向同时放行或显示不一致', 'It never changes, lets crossing flows go at once, or contradicts itself'],
    ['卡灯', '冲突'],
    technical,
    days(1, 'urgent', direction, dangerNow),
  ),
  service(
    'FAC-SIGNAL-TIMING',
    'signal',
    ['信号灯配时不合理', 'Signal timing'],
    ['绿灯太短、等待太久等配时问题', 'Green too short, waits too long'],
    ['配时', '等待'],
    order,
    days(10, 'normal', direction),
  ),
  service(
    'FAC-SIGNAL-BLOCKED',
    'signal',
    ['信号灯被遮挡、看不清', 'Signal hidden or hard to see'],
    ['被树枝、广告牌等遮挡', 'Hidden by branches, a board or the like'],
    ['遮挡', '树枝'],
    ['交警秩序/绿化/城管', 'Police traffic order team, parks or city management'],
    days(3, 'high', direction),
  ),
  service(
    'FAC-SIGN-MISSING',
    'sign',
    ['交通标志缺失、倒伏、损坏', 'Sign missing, fallen or damaged'],
    ['标志牌不见、倒下或破损', 'A sign is gone, has fallen or is broken'],
    ['标志', '倒伏', '损坏'],
    maintenance,
    days(3, 'high', direction, dangerNow),
  ),
  service(
    'FAC-SIGN-BLOCKED',
    'sign',
    ['交通标志被遮挡', 'Sign hidden'],
    ['标志牌被树枝、广告牌等遮挡', 'A sign is hidden by branches, a board or the like'],
    ['遮挡'],
    ['养护/绿化/城管', 'Maintenance, parks or city management'],
    days(5, 'normal', direction),
  ),
  service(
    'FAC-SIGN-CONFUSING',
    'sign',
    ['交通标志、标线设置不清、矛盾、易误解', 'Sign or marking unclear, contradictory or misleading'],
    ['看不懂、互相矛盾或容易让人误解', 'Hard to understand, contradictory or easily misread'],
    ['歧义', '矛盾', '纠错'],
    order,
    days(10, 'normal', direction),
  ),
  service(
    'FAC-SIGN-WRONGINFO',
    'sign',
    ['指路标志信息错误', 'Wrong information on a guide sign'],
    ['路名、方向、里程等写错', 'A wrong road name, direction or distance'],
    ['指路', '错误'],
    ['交警秩序/道路管理', 'Police traffic order team or road authority'],
    days(10, 'normal'),
  ),
  service(
    'FAC-MARKING-WORN',
    'marking',
    ['交通标线磨损不清', 'Road marking worn'],
    ['标线磨损，看不清', 'A marking is worn and hard to see'],
    ['标线', '磨损'],
    maintenance,
    days(10, 'normal', direction),
  ),
  service(
    'FAC-MARKING-WRONG',
    'marking',
    ['标线施划错误、旧线未清除', 'Marking wrong or old one left'],
    ['标线画错，或旧线没有清除', 'A marking is wrong, or an old one was not removed'],
    ['标线', '旧线'],
    order,
    days(10, 'normal', direction),
  ),
  service(
    'FAC-BARRIER',
    'barrier',
    ['护栏、隔离墩损坏移位', 'Barrier damaged or displaced'],
    ['护栏、隔离墩损坏、倒下或移位', 'A barrier or a block is damaged, has fallen or has moved'],
    ['护栏', '隔离'],
    maintenance,
    days(2, 'high', dangerNow),
  ),
  service(
    'FAC-MIRROR',
    'safety',
    ['凸面镜、减速带、防撞桶等损坏', 'Mirror, hump or crash cushion damaged'],
    ['凸面镜、减速带、防撞桶等损坏', 'A convex mirror, a speed hump or a crash cushion is damaged'],
    ['凸面镜', '减速带'],
    maintenance,
    days(5, 'normal'),
  ),
  service(
    'FAC-CAMERA',
    'camera',
    ['监控、电子警察设备疑似故障', 'Camera seems faulty'],
    ['监控或电子警察可能出了故障', 'A traffic or enforcement camera may be faulty'],
    ['电子警察', '故障'],
    ['交警科技', 'Police technical team'],
    days(5, 'normal', poleNumber),
  ),
  service(
    'FAC-LIGHTING',
    'lighting',
    ['道路照明故障', 'Street lighting'],
    ['路灯不亮、闪烁或损坏', 'A street lamp is out, flickers or is damaged'],
    ['路灯'],
    ['城管/市政', 'City management or municipal works'],
    days(5, 'normal', poleNumber),
  ),
  service(
    'FAC-PARKING-BAY',
    'parking',
    ['停车泊位设置问题', 'Parking bay'],
    ['泊位画在不该画的地方、编号或标牌有误', 'A bay in a bad place, or with a wrong number or sign'],
    ['泊位'],
    ['交警/停车管理', 'Police or parking management'],
    days(10, 'normal'),
  ),
  service(
    'ROAD-DAMAGE',
    'road',
    ['路面坍塌、坑槽、井盖缺失', 'Road damage, pothole, missing cover'],
    ['路面坍塌、坑洞，或井盖缺失破损', 'The road has sunk, has a hole, or a manhole cover is gone'],
    ['坑槽', '井盖'],
    ['市政/公路', 'Municipal works or highways'],
    days(1, 'urgent', dangerNow),
  ),
  service(
    'ROAD-OBSTACLE',
    'road',
    ['障碍物、遗洒、积水、结冰', 'Obstacle, spill, water or ice'],
    ['路上有障碍物、遗洒物、积水或结冰', 'Something lies, was spilt or froze on the road, or it is flooded'],
    ['障碍', '遗洒', '积水'],
    ['交警/市政', 'Police or municipal works'],
    days(1, 'urgent', dangerNow),
  ),
  service(
    'ROAD-WORK',
    'road',
    ['施工占道无警示或超时', 'Road works without warning or overdue'],
    ['施工占道没有警示，或超过了时间', 'Works block the road without a warning, or longer than allowed'],
    ['施工', '占道'],
    ['交警秩序/道路主管', 'Police traffic order team or road authority'],
    days(2, 'high', dangerNow),
  ),
  service(
    'JAM-HOTSPOT',
    'proposal',
    ['拥堵点段建议', 'Proposal for a congested spot'],
    ['哪里总是堵，可以怎样改', 'Where it always jams, and what could be done'],
    ['拥堵', '建议'],
    order,
    days(10, 'normal'),
  ),
  service(
    'MOVE-CAR',
    'move',
    ['挪车提醒（占道堵车）', 'Ask for a car to be moved'],
    ['车被堵住时请车主挪车', 'Your way is blocked: ask the owner to move the car'],
    ['挪车', '堵车'],
    ['系统自动 + 辖区中队', 'Automatic, then the local squad'],
    { priority: 'immediate', dueWorkingDays: 0, takenBy: 'moves', attributes: [plateNumber] },
  ),
  service(
    'RPT-VIOLATION',
    'tip',
    ['交通违法举报', 'Report a traffic violation'],
    ['用照片或视频举报交通违法', 'Report a violation with photographs or a video'],
    ['举报', '违法'],
    ['违法审核', 'Violation review'],
    { priority: 'normal', dueWorkingDays: 5, takenBy: 'tips', attributes: [plateNumber, occurredAt] },
  ),
  service(
    'RPT-HITRUN',
    'tip',
    ['交通肇事逃逸线索', 'Clue to a hit-and-run'],
    ['提供肇事逃逸的线索', 'Tell what you know of a hit-and-run'],
    ['逃逸', '线索'],
    ['事故', 'Accident team'],
    { priority: 'urgent', dueWorkingDays: 1, takenBy: 'tips', attributes: [occurredAt] },
  ),
  service(
    'CONSULT',
    'question',
    ['业务咨询', 'Question about a service'],
    ['办事流程、规定等问题', 'Questions about procedures and rules'],
    ['咨询'],
    ['综合服务', 'Service desk'],
    days(1, 'low'),
  ),
  service(
    'COMPLAINT',
    'complaint',
    ['执法、服务投诉', 'Complaint about enforcement or service'],
    [
      '对执法或服务不满意，按信访规定办理',
      'You are not content with enforcement or service; runs by the rules of petitions',
    ],
    ['投诉'],
    ['督察/法制/信访', 'Inspectors, legal office or petition office'],
    // No working days: the petition's own clock runs (domain/feedback.md §2).
    { priority: 'normal', takenBy: 'reports' },
  ),
];

const byCode = new Map(services.map((one) => [one.code, one]));

/** A service by its code; undefined for one that the city has not. */
export const serviceOf = (code: string): HotlineService | undefined => byCode.get(code);
