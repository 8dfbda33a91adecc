import { ServiceView } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { serviceOf, services } from './services.js';

describe('the city’s services', () => {
  // Code, name, group, priority, working days, questions (those with ! have to be answered), keywords, owner.
  it.each([
    [
      'FAC-SIGNAL-DARK',
      '交通信号灯不亮、全灭',
      '设施-信号灯',
      'urgent',
      1,
      'direction pole_no danger_now!',
      '信号灯,不亮,全灭',
      '交警科技/设施单位',
    ],
    [
      'FAC-SIGNAL-STUCK',
      '信号灯卡灯、同时放行、显示不一致',
      '设施-信号灯',
      'urgent',
      1,
      'direction danger_now!',
      '卡灯,冲突',
      '交警科技/设施单位',
    ],
    ['FAC-SIGNAL-TIMING', '信号灯配时不合理', '设施-信号灯', 'normal', 10, 'direction', '配时,等待', '交警秩序'],
    [
      'FAC-SIGNAL-BLOCKED',
      '信号灯被遮挡、看不清',
      '设施-信号灯',
      'high',
      3,
      'direction',
      '遮挡,树枝',
      '交警秩序/绿化/城管',
    ],
    [
      'FAC-SIGN-MISSING',
      '交通标志缺失、倒伏、损坏',
      '设施-标志',
      'high',
      3,
      'direction danger_now!',
      '标志,倒伏,损坏',
      '道路设施养护单位',
    ],
    ['FAC-SIGN-BLOCKED', '交通标志被遮挡', '设施-标志', 'normal', 5, 'direction', '遮挡', '养护/绿化/城管'],
    [
      'FAC-SIGN-CONFUSING',
      '交通标志、标线设置不清、矛盾、易误解',
      '设施-标志',
      'normal',
      10,
      'direction',
      '歧义,矛盾,纠错',
      '交警秩序',
    ],
    ['FAC-SIGN-WRONGINFO', '指路标志信息错误', '设施-标志', 'normal', 10, '', '指路,错误', '交警秩序/道路管理'],
    ['FAC-MARKING-WORN', '交通标线磨损不清', '设施-标线', 'normal', 10, 'direction', '标线,磨损', '道路设施养护单位'],
    ['FAC-MARKING-WRONG', '标线施划错误、旧线未清除', '设施-标线', 'normal', 10, 'direction', '标线,旧线', '交警秩序'],
    ['FAC-BARRIER', '护栏、隔离墩损坏移位', '设施-隔离', 'high', 2, 'danger_now!', '护栏,隔离', '道路设施养护单位'],
    [
      'FAC-MIRROR',
      '凸面镜、减速带、防撞桶等损坏',
      '设施-安全设施',
      'normal',
      5,
      '',
      '凸面镜,减速带',
      '道路设施养护单位',
    ],
    ['FAC-CAMERA', '监控、电子警察设备疑似故障', '设施-监控', 'normal', 5, 'pole_no', '电子警察,故障', '交警科技'],
    ['FAC-LIGHTING', '道路照明故障', '设施-照明', 'normal', 5, 'pole_no', '路灯', '城管/市政'],
    ['FAC-PARKING-BAY', '停车泊位设置问题', '设施-停车', 'normal', 10, '', '泊位', '交警/停车管理'],
    ['ROAD-DAMAGE', '路面坍塌、坑槽、井盖缺失', '道路', 'urgent', 1, 'danger_now!', '坑槽,井盖', '市政/公路'],
    ['ROAD-OBSTACLE', '障碍物、遗洒、积水、结冰', '道路', 'urgent', 1, 'danger_now!', '障碍,遗洒,积水', '交警/市政'],
    ['ROAD-WORK', '施工占道无警示或超时', '道路', 'high', 2, 'danger_now!', '施工,占道', '交警秩序/道路主管'],
    ['JAM-HOTSPOT', '拥堵点段建议', '建议', 'normal', 10, '', '拥堵,建议', '交警秩序'],
    ['MOVE-CAR', '挪车提醒（占道堵车）', '挪车', 'immediate', 0, 'plate_no!', '挪车,堵车', '系统自动 + 辖区中队'],
    ['RPT-VIOLATION', '交通违法举报', '举报', 'normal', 5, 'plate_no! occurred_at!', '举报,违法', '违法审核'],
    ['RPT-HITRUN', '交通肇事逃逸线索', '举报', 'urgent', 1, 'occurred_at!', '逃逸,线索', '事故'],
    ['CONSULT', '业务咨询', '咨询', 'low', 1, '', '咨询', '综合服务'],
    ['COMPLAINT', '执法、服务投诉', '投诉', 'normal', undefined, '', '投诉', '督察/法制/信访'],
  ])('%s: %s', (code, name, group, priority, days, questions, keywords, owner) => {
    const service = serviceOf(code);
    expect(service).toMatchObject({ name: { zh: name }, group: { zh: group }, priority });
    expect(service?.dueWorkingDays).toBe(days);
    expect(service?.attributes.map((one) => one.code + (one.required ? '!' : '')).join(' ')).toBe(questions);
    expect(service?.keywords.join(',')).toBe(keywords);
    expect(service?.owner.zh).toBe(owner);
  });

  it('are twenty-four, each once', () => {
    expect(services).toHaveLength(24);
    expect(new Set(services.map(({ code }) => code)).size).toBe(24);
  });

  it('are what the contract says, with every name in both languages', () => {
    for (const service of services) {
      expect(ServiceView.safeParse(service).error).toBeUndefined();
      for (const { zh, en } of [service.name, service.description, service.group, service.owner]) {
        expect(zh).toMatch(/[\u3400-\u9fff]/);
        expect(en).toMatch(/^[A-Z][^\u3400-\u9fff]+$/);
      }
    }
  });

  it('are public where they are of facilities, roads or proposals, and nowhere else', () => {
    const hidden = services.filter(({ isPrivate }) => isPrivate).map(({ code }) => code);
    expect(hidden).toEqual(['MOVE-CAR', 'RPT-VIOLATION', 'RPT-HITRUN', 'CONSULT', 'COMPLAINT']);
  });

  it('are taken as a report but for cars to be moved and tips', () => {
    const elsewhere = services.filter(({ takenBy }) => takenBy !== 'reports');
    expect(elsewhere.map(({ code, takenBy }) => `${code} ${takenBy}`)).toEqual([
      'MOVE-CAR moves',
      'RPT-VIOLATION tips',
      'RPT-HITRUN tips',
    ]);
  });

  it('ask for directions and dangers by the words of the city’s table', () => {
    const [direction, , danger] = serviceOf('FAC-SIGNAL-DARK')?.attributes ?? [];
    expect(direction?.values?.map(({ key }) => key)).toEqual(['东向西', '西向东', '南向北', '北向南', '不确定']);
    expect(danger?.values?.map(({ key }) => key)).toEqual(['是', '否']);
  });

  it('know no code that the city has not', () => {
    expect(serviceOf('FAC-UNKNOWN')).toBeUndefined();
  });
});
