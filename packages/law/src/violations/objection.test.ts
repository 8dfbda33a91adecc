import { describe, expect, it } from 'vitest';
import { eraseBy, missingDocuments, objectionClocks } from './objection.js';
import { circumstances, eraseGrounds } from './objection-grounds.js';

describe('the objection clock in working days over 国庆', () => {
  it('counts 30 September, 8, 9, the make-up 10 and 12 October', () => {
    expect(objectionClocks(new Date('2026-09-29T12:00:00+08:00'))).toEqual({
      forwardOn: '2026-09-29',
      answerBy: { on: '2026-10-12', provisional: false },
    });
  });
  it('sends an objection of a holiday on that same day, and counts from it', () => {
    expect(objectionClocks(new Date('2026-10-03T23:59:59+08:00'))).toEqual({
      forwardOn: '2026-10-03',
      answerBy: { on: '2026-10-13', provisional: false },
    });
  });
  it('erases within three working days after verification', () => {
    expect(eraseBy('2026-09-30').on).toBe('2026-10-10');
    expect(eraseBy('2026-11-19').on).toBe('2026-11-24');
  });
});

describe('the grounds of D157 art 22', () => {
  it('are the nine of the facts table, each with its article', () => {
    expect(Object.values(eraseGrounds).map(({ zh }) => zh)).toEqual([
      '特种车执行紧急任务',
      '车辆被盗抢期间',
      '号牌被冒用期间',
      '救助危难或者紧急避险',
      '现场已处理',
      '交通信号指示不一致',
      '资料不能清晰准确反映类型、号牌、外观、时间、地点、事实',
      '号牌信息错误',
      '其他',
    ]);
    for (const { basis } of Object.values(eraseGrounds)) expect(basis.zh).toContain('第二十二条');
  });
  it('can each be claimed', () => {
    const claimed = new Set(Object.values(circumstances).map(({ ground }) => ground));
    expect([...claimed].sort()).toEqual(Object.keys(eraseGrounds).sort());
  });
});

describe('the checklist of a circumstance names what is missing', () => {
  it.each([
    ['sold_vehicle', [], ['proof of the sale', 'proof of the day of handover', 'who bought it']],
    ['sold_vehicle', ['sale_contract', 'buyer'], ['proof of the day of handover']],
    ['sold_vehicle', ['sale_invoice', 'handover', 'buyer'], []],
    ['escort_to_hospital', ['statement'], ['proof of the time at the hospital']],
    ['escort_to_hospital', ['statement', 'ambulance_record'], []],
    ['danger_avoided', ['statement'], ['proof of the danger']],
    ['danger_avoided', ['statement', 'dashcam'], []],
    ['urgent_task', ['vehicle_licence'], ['proof of the task']],
    ['stolen', ['dashcam'], ['proof of the report']],
    ['cloned_plate', ['police_report', 'own_vehicle_photos'], ['proof that it was not there']],
    ['gave_way', [], ['proof that you made way']],
    ['handled_on_scene', ['payment_receipt'], []],
    ['conflicting_signals', ['scene_photos'], []],
    ['unclear_record', [], []],
    ['wrong_plate', [], ['what your own vehicle looks like']],
    ['other', [], ['a written statement']],
  ] as const)('%s with %o misses %o', (circumstance, given, missing) => {
    expect(missingDocuments(circumstance, given).map(({ en }) => en)).toEqual(missing);
  });
});
