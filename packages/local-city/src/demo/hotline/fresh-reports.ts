import type { DemoReport } from './demo-report.js';

const safe = { danger_now: '否' } as const;
const dangerous = { danger_now: '是' } as const;

/** What is reported as the city begins: the desk has not looked at it. */
export const freshReports: readonly DemoReport[] = [
  {
    ...{ name: 'fresh-signal', serviceCode: 'FAC-SIGNAL-DARK', spot: 'fuming', off: [-4, 6], by: '许晴' },
    description: '福明路口往东的红绿灯不亮了，大家都在抢着过。',
    attributes: { ...dangerous, direction: '西向东' },
    photo: { shows: 'signal', car: true },
    followers: ['陈静', '刘洋'],
  },
  {
    ...{ name: 'fresh-lamp', serviceCode: 'FAC-LIGHTING', spot: 'xingning', assetCode: 'NB-1311', by: '陈静' },
    description: '路灯一闪一闪的。',
  },
  {
    ...{ name: 'fresh-hole', serviceCode: 'ROAD-DAMAGE', spot: 'ningnan', off: [8, -2], by: '吴桐' },
    description: '补过的坑又塌了，比上次还大。',
    attributes: dangerous,
    photo: { shows: 'pothole' },
  },
  {
    ...{ name: 'fresh-branches', serviceCode: 'FAC-SIGNAL-BLOCKED', spot: 'liyuan', off: [4, 7], by: '刘洋' },
    description: '信号灯被树枝挡住，从西往东看不见。',
    attributes: { direction: '西向东' },
  },
  {
    ...{ name: 'fresh-old-line', serviceCode: 'FAC-MARKING-WRONG', spot: 'liyuan', off: [-3, -6] },
    description: '新画的线旁边旧线没有铲掉，不知道该跟哪一条走。',
    attributes: { direction: '东向西' },
  },
  {
    ...{ name: 'fresh-spill', serviceCode: 'ROAD-OBSTACLE', spot: 'shiji', off: [-40, 10], by: '张伟' },
    description: '货车掉下来一个大箱子，在中间车道。',
    attributes: dangerous,
    photo: { shows: 'obstacle' },
  },
  {
    ...{ name: 'fresh-question', serviceCode: 'CONSULT', spot: 'caihong', by: '李娜' },
    description: '请问电动三轮车白天可以走彩虹路吗？',
  },
  {
    ...{ name: 'fresh-complaint', serviceCode: 'COMPLAINT', spot: 'huanchengxi', by: '陈静' },
    description: '昨天处理事故等了一个多小时，态度也不好。',
  },
];

/** Called in on 122: taken down by an operator. */
export const calledIn: DemoReport = {
  ...{ name: 'called-in', serviceCode: 'FAC-BARRIER', spot: 'jiangbei', off: [25, 12] },
  description: '来电人说隔离墩被撞到了路中间，晚上很危险。',
  attributes: safe,
};
/** Of nobody: who calls in is known by his telephone alone. */
export const callersPhone = '19900000061';
