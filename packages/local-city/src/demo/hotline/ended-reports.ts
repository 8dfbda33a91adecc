import type { PastReport } from './demo-report.js';

const safe = { danger_now: '否' } as const;
const dangerous = { danger_now: '是' } as const;

/** What was reported and has ended, or waits for its reporter’s word. */
export const endedReports: readonly PastReport[] = [
  {
    ...{ name: 'dark-signal', serviceCode: 'FAC-SIGNAL-DARK', spot: 'fuming', assetCode: 'NB-1025', on: [24, '07:42'] },
    description: '早高峰东向西的红绿灯全灭了，几个方向的车都挤在路口中间。',
    attributes: { ...dangerous, direction: '东向西' },
    repair: 'signal',
    since: [
      { act: 'dispatch', unitId: 'technology', on: [24, '07:50'] },
      { act: 'acknowledge', on: [24, '08:05'] },
      { act: 'schedule', unitId: 'technology', on: [24, '08:20'] },
      { act: 'fix', reply: '电源模块烧坏，已更换，信号灯于当天 10 时恢复。', on: [24, '10:30'] },
    ],
  },
  {
    ...{ name: 'pothole', serviceCode: 'ROAD-DAMAGE', spot: 'ningnan', off: [6, -9], on: [20, '09:15'] },
    description: '右转车道有一个深坑，电瓶车很容易摔倒。',
    attributes: dangerous,
    photo: { shows: 'pothole', isMarked: true },
    repair: 'pothole',
    followers: ['许晴', '刘洋'],
    since: [
      { act: 'dispatch', unitId: 'municipal', on: [20, '09:40'] },
      { act: 'acknowledge', on: [20, '11:00'] },
      { act: 'fix', reply: '坑槽已用热沥青修补，当晚恢复通行。', on: [19, '16:20'] },
    ],
  },
  {
    ...{ name: 'worn-crossing', serviceCode: 'FAC-MARKING-WORN', spot: 'liyuan', off: [-7, 5], on: [21, '17:05'] },
    description: '学校门口的斑马线磨得看不见了。',
    repair: 'marking',
    since: [
      { act: 'dispatch', unitId: 'maintenance', on: [20, '09:00'] },
      { act: 'acknowledge', on: [19, '10:00'] },
      { act: 'schedule', unitId: 'maintenance', on: [18, '09:30'] },
      { act: 'fix', reply: '斑马线已经重新施划，并补画了导向箭头。', on: [13, '22:10'] },
    ],
  },
  {
    ...{ name: 'congestion', serviceCode: 'JAM-HOTSPOT', spot: 'caihong', on: [18, '18:40'], by: '张伟' },
    description: '彩虹路左转车道太短，晚高峰排队排到上一个路口，建议延长左转车道。',
    since: [
      { act: 'schedule', unitId: 'order', on: [17, '09:30'] },
      { act: 'answer', reply: '建议已采纳，左转车道将延长四十米，列入下月的渠化改造。', on: [12, '15:00'] },
      { act: 'confirm', rating: 5, on: [11, '20:12'] },
    ],
  },
  {
    ...{ name: 'camera', serviceCode: 'FAC-CAMERA', spot: 'shiji', assetCode: 'NB-1102', on: [16, '13:10'] },
    description: '路口的电子警察补光灯一直闪，晚上很刺眼。',
    since: [
      { act: 'schedule', unitId: 'technology', on: [15, '10:00'] },
      { act: 'give_up', reply: '经检测设备正常，亮度符合标准，暂不更换；已调整角度减少直射。', on: [12, '11:30'] },
    ],
  },
  {
    ...{ name: 'not-ours', serviceCode: 'FAC-LIGHTING', spot: 'dacheng', on: [9, '19:30'], by: '李娜' },
    description: '小区里面的路灯不亮。',
    since: [
      { act: 'reject', reason: '小区内部照明由物业管理，请联系物业或者拨打 12345 转属地街道。', on: [8, '09:20'] },
    ],
  },
  {
    ...{
      name: 'fence',
      serviceCode: 'FAC-BARRIER',
      spot: 'ningnan',
      off: [-8, 6],
      assetCode: 'NB-2002',
      on: [6, '06:55'],
    },
    ...{ by: '张伟', attributes: dangerous, followers: ['陈静', '许晴', '吴桐'] },
    description: '中间的护栏被撞倒了一段，横在车道上。',
    photo: { shows: 'barrier', car: true, isMarked: true },
    repair: 'barrier',
    since: [
      { act: 'dispatch', unitId: 'maintenance', on: [6, '07:10'] },
      { act: 'acknowledge', on: [6, '08:00'] },
      { act: 'fix', reply: '倒伏护栏已复位，损坏的两节已更换。', on: [5, '14:40'] },
    ],
  },
  {
    ...{
      name: 'lamp-fixed',
      serviceCode: 'FAC-LIGHTING',
      spot: 'xingning',
      assetCode: 'NB-1310',
      on: [8, '20:15'],
      by: '李娜',
    },
    description: '这一盏路灯不亮，人行道很黑。',
    repair: 'lamp',
    since: [
      { act: 'dispatch', unitId: 'lighting', on: [7, '08:50'] },
      { act: 'acknowledge', on: [7, '10:05'] },
      { act: 'fix', reply: '灯具老化，已更换为 LED 灯。', on: [4, '21:00'] },
    ],
  },
  {
    ...{ name: 'bus-bay', serviceCode: 'JAM-HOTSPOT', spot: 'renmin', on: [26, '08:35'] },
    description: '公交站离路口太近，公交车一停后面全堵，建议往北移五十米。',
    since: [
      { act: 'schedule', unitId: 'order', on: [25, '10:00'] },
      { act: 'answer', reply: '已与公交公司会商，站台将在年底前北移四十米。', on: [19, '16:30'] },
    ],
  },
  {
    ...{ name: 'broken-posts', serviceCode: 'FAC-BARRIER', spot: 'dacheng', on: [30, '14:20'] },
    description: '人行道口的隔离柱断了两根，电动车都骑上来了。',
    attributes: safe,
    repair: 'barrier',
    since: [
      { act: 'dispatch', unitId: 'maintenance', on: [30, '15:00'] },
      { act: 'acknowledge', on: [29, '09:10'] },
      { act: 'fix', reply: '断裂的隔离柱已更换，并加装了反光条。', on: [27, '11:20'] },
    ],
  },
  {
    ...{ name: 'branches', serviceCode: 'FAC-SIGNAL-BLOCKED', spot: 'taishan', on: [35, '07:50'] },
    description: '梧桐树枝把红绿灯遮住了一半。',
    repair: 'signal',
    since: [
      { act: 'dispatch', unitId: 'greening', on: [34, '09:00'] },
      { act: 'acknowledge', on: [33, '10:30'] },
      { act: 'fix', reply: '遮挡信号灯的树枝已修剪。', on: [31, '15:45'] },
    ],
  },
  {
    ...{ name: 'gravel', serviceCode: 'ROAD-OBSTACLE', spot: 'huanchengxi', off: [20, 15], on: [22, '05:50'] },
    description: '渣土车撒了一路石子，摩托车打滑。',
    attributes: dangerous,
    repair: 'obstacle',
    since: [
      { act: 'dispatch', unitId: 'haishu', on: [22, '05:55'] },
      { act: 'acknowledge', on: [22, '06:00'] },
      { act: 'fix', reply: '路面石子已清扫，遗洒车辆已查找到并依法处理。', on: [22, '07:40'] },
    ],
  },
  {
    ...{ name: 'private-road', serviceCode: 'ROAD-DAMAGE', spot: 'cihai', off: [60, -40], on: [14, '17:15'] },
    description: '厂区门口的水泥路裂开了。',
    attributes: safe,
    since: [{ act: 'reject', reason: '该路段为企业自有道路，由产权单位维修；已电话告知厂方。', on: [13, '10:05'] }],
  },
];
