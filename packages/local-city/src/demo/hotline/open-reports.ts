import type { PastReport } from './demo-report.js';

const safe = { danger_now: '否' } as const;
const dangerous = { danger_now: '是' } as const;

/** What is being worked on, is late, was sent back, or is not fixed after all. */
export const openReports: readonly PastReport[] = [
  {
    ...{
      name: 'truck-sign',
      serviceCode: 'FAC-SIGN-CONFUSING',
      spot: 'fuming',
      assetCode: 'NB-1024',
      on: [12, '08:10'],
    },
    ...{ by: '张伟', followers: ['刘洋', '李娜', '许晴', '吴桐'] },
    description: '货车禁行标志下面的小牌写着“7-9时除外”，看不懂到底几点能走，好几辆货车被拍了。',
    // The sign stands there whole; what is wrong with it are its words.
    photo: { shows: 'sign', fixed: true, isMarked: true },
    attributes: { direction: '西向东' },
    since: [
      { act: 'schedule', unitId: 'order', on: [11, '09:10'] },
      { act: 'extend', later: 4, reason: '需要与货运企业核对通行时段，再统一更换辅助标志。', on: [3, '16:00'] },
    ],
  },
  {
    ...{ name: 'hidden-sign', serviceCode: 'FAC-SIGN-BLOCKED', spot: 'huanchengxi', on: [15, '07:30'] },
    description: '限速标志被树叶完全挡住，开到跟前才看得见。',
    photo: { shows: 'sign' },
    followers: ['陈静'],
    since: [
      { act: 'dispatch', unitId: 'greening', on: [14, '09:00'] },
      { act: 'acknowledge', on: [13, '15:20'] },
      { act: 'schedule', unitId: 'greening', on: [13, '15:25'] },
    ],
  },
  {
    ...{ name: 'late-lamp', serviceCode: 'FAC-LIGHTING', spot: 'qianhu', assetCode: 'NB-2105', on: [17, '19:48'] },
    description: '连着三根灯杆都不亮。',
    followers: ['刘洋', '吴桐'],
    since: [
      { act: 'dispatch', unitId: 'lighting', on: [16, '09:05'] },
      { act: 'acknowledge', on: [16, '14:00'] },
      { act: 'schedule', unitId: 'lighting', on: [15, '10:00'] },
    ],
  },
  {
    ...{ name: 'unseen-cover', serviceCode: 'ROAD-DAMAGE', spot: 'renmin', on: [4, '21:35'], by: '陈静' },
    description: '井盖松动，车压上去哐当响，怕掉下去。',
    attributes: dangerous,
    since: [{ act: 'dispatch', unitId: 'municipal', on: [4, '21:50'] }],
  },
  {
    ...{ name: 'timing', serviceCode: 'FAC-SIGNAL-TIMING', spot: 'fuming', off: [5, 4], on: [5, '08:20'] },
    description: '过福明路的行人绿灯只有十几秒，老人走不完。',
    attributes: { direction: '北向南' },
    followers: ['许晴'],
    since: [{ act: 'schedule', unitId: 'order', on: [4, '10:30'] }],
  },
  {
    ...{ name: 'sent-back', serviceCode: 'FAC-SIGN-MISSING', spot: 'liuting', on: [3, '12:05'] },
    description: '让行标志倒在绿化带里。',
    attributes: safe,
    since: [
      { act: 'dispatch', unitId: 'maintenance', on: [3, '13:00'] },
      { act: 'return', reason: '该路段尚未移交养护，由建设单位负责。', on: [3, '15:40'] },
    ],
  },
  {
    ...{ name: 'works', serviceCode: 'ROAD-WORK', spot: 'caihong', off: [30, -20], on: [4, '16:45'] },
    description: '施工围挡占了一条车道，没有警示灯，围挡上的日期已经过了。',
    attributes: dangerous,
    since: [
      { act: 'schedule', unitId: 'order', on: [4, '17:30'] },
      { act: 'extend', later: 3, reason: '已责令补齐警示灯，路面恢复还需三天。', on: [2, '11:00'] },
    ],
  },
  {
    ...{
      name: 'stuck',
      serviceCode: 'FAC-SIGNAL-STUCK',
      spot: 'shiji',
      assetCode: 'NB-1101',
      on: [2, '17:55'],
      by: '许晴',
    },
    description: '左转灯一直是红的，等了四轮都没变。',
    attributes: { ...dangerous, direction: '南向北' },
    repair: 'signal',
    since: [
      { act: 'dispatch', unitId: 'technology', on: [2, '18:02'] },
      { act: 'acknowledge', on: [2, '18:15'] },
      { act: 'fix', on: [1, '09:40'] },
    ],
  },
  {
    ...{
      name: 'not-really',
      serviceCode: 'FAC-SIGNAL-DARK',
      spot: 'ningnan',
      off: [3, 2],
      assetCode: 'NB-2001',
      on: [8, '07:20'],
    },
    ...{ by: '李娜', attributes: { ...dangerous, direction: '南向北' } },
    description: '南北方向的直行灯不亮。',
    repair: 'signal',
    since: [
      { act: 'dispatch', unitId: 'technology', on: [8, '07:45'] },
      { act: 'acknowledge', on: [8, '08:30'] },
      { act: 'fix', reply: '线路接触不良，已紧固，恢复正常。', on: [7, '15:00'] },
      { act: 'reopen', text: '昨晚又灭了，只亮了两天。', on: [5, '08:05'] },
      { act: 'dispatch', unitId: 'technology', on: [5, '08:40'] },
      { act: 'acknowledge', on: [5, '09:00'] },
      { act: 'fix', reply: '更换了整段电缆，并检查了控制机。', on: [4, '17:30'] },
      { act: 'reopen', text: '今天早上第三次不亮，希望彻底解决。', on: [1, '07:30'] },
    ],
  },
  {
    ...{ name: 'water', serviceCode: 'ROAD-OBSTACLE', spot: 'jiangbei', on: [3, '15:20'] },
    description: '下穿通道积水，小车过不去。',
    attributes: dangerous,
    photo: { shows: 'obstacle', isMarked: true },
    since: [
      { act: 'dispatch', unitId: 'jiangbei', on: [3, '15:26'] },
      { act: 'acknowledge', on: [3, '15:30'] },
      { act: 'give_up', reply: '积水由管网检修引起，水已退；管网改造由市政部门列入明年计划。', on: [2, '09:30'] },
    ],
  },
  {
    ...{ name: 'bay', serviceCode: 'FAC-PARKING-BAY', spot: 'liyuan', off: [9, -4], on: [2, '10:15'] },
    description: '停车位画在消防通道口上。',
    since: [{ act: 'accept', on: [1, '09:00'] }],
  },
  {
    ...{ name: 'mirror', serviceCode: 'FAC-MIRROR', spot: 'cihai', on: [5, '14:00'] },
    description: '转弯处的凸面镜被撞歪了，看不到对面来车。',
    since: [
      { act: 'dispatch', unitId: 'maintenance', on: [4, '09:15'] },
      { act: 'acknowledge', on: [4, '10:40'] },
    ],
  },
  {
    ...{ name: 'guide-sign', serviceCode: 'FAC-SIGN-WRONGINFO', spot: 'taishan', on: [7, '11:25'] },
    description: '指路牌把恒山路写成了衡山路。',
    since: [{ act: 'schedule', unitId: 'order', on: [6, '09:50'] }],
  },
  {
    ...{ name: 'no-sign', serviceCode: 'FAC-SIGN-MISSING', spot: 'cihai', off: [12, 8], on: [2, '09:35'] },
    description: '限高标志掉了，大货车差点撞上限高架。',
    attributes: dangerous,
    since: [
      { act: 'dispatch', unitId: 'maintenance', on: [2, '09:50'] },
      { act: 'acknowledge', on: [2, '11:15'] },
      { act: 'schedule', unitId: 'maintenance', on: [1, '08:40'] },
    ],
  },
  {
    ...{ name: 'blind-camera', serviceCode: 'FAC-CAMERA', spot: 'jiangbei', off: [-15, 10], on: [3, '10:50'] },
    description: '路口监控的镜头歪了，对着天。',
    since: [{ act: 'dispatch', unitId: 'technology', on: [2, '14:10'] }],
  },
  {
    ...{ name: 'old-arrows', serviceCode: 'FAC-MARKING-WRONG', spot: 'xingning', off: [-20, -6], on: [8, '16:30'] },
    description: '地面的箭头是直行，标志牌上却是左转。',
    followers: ['李娜'],
    since: [{ act: 'schedule', unitId: 'order', on: [7, '10:20'] }],
  },
  {
    ...{ name: 'truck-sign-again', serviceCode: 'FAC-SIGN-CONFUSING', spot: 'fuming', off: [4, -3], on: [6, '09:05'] },
    ...{ by: '刘洋', attributes: { direction: '西向东' } },
    description: '这个货车禁行的牌子到底几点到几点，写得不清楚。',
    since: [{ act: 'join', of: 'truck-sign', on: [5, '09:00'] }],
  },
  {
    ...{ name: 'fence-again', serviceCode: 'FAC-BARRIER', spot: 'ningnan', off: [-4, 8], on: [6, '07:25'] },
    ...{ attributes: dangerous },
    description: '护栏倒在路中间。',
    since: [{ act: 'join', of: 'fence', on: [6, '07:40'] }],
  },
];
