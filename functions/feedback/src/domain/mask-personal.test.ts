import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPersonal } from './mask-personal.js';

describe('a text that everybody may read', () => {
  it.each([
    ['请打13812345678找我', '请打138****5678找我'],
    ['电话 138 1234 5678。', '电话 138****5678。'],
    ['+86-138-1234-5678', '138****5678'],
    ['１３８１２３４５６７８', '138****5678'],
    ['0574-87061234 没人接', '********1234 没人接'],
    ['身份证330203199001011234', '身份证**************1234'],
    ['33020319900101123x，', '**************123x，'],
    ['浙B12345占道', '浙B·1***5占道'],
    ['浙B·12345', '浙B·1***5'],
    ['车牌浙 b 12345', '车牌浙B·1***5'],
    ['浙BD12345 停在那里', '浙B·D****5 停在那里'],
    ['浙В12345（西里尔字母）', '浙B·1***5（西里尔字母）'],
    ['浙B1234警', '浙B·1***警'],
    ['写信给 li.ming@example.cn 也行', '写信给 l***@example.cn 也行'],
    ['13812345678@139.com', '1***@139.com'],
    ['ｌｉ＠ｅｘａｍｐｌｅ．ｃｎ', 'l***@example.cn'],
    ['两个：13812345678和13987654321', '两个：138****5678和139****4321'],
  ])('%s is shown as %s', (text, shown) => expect(maskPersonal(text)).toBe(shown));

  it.each([
    '中山路与解放路路口红绿灯不亮',
    '灯杆编号 NB-1024，离路口 120 米',
    '2026-11-22 08:30 到 09:15 一直是红灯',
    '限速40，实际标志写60，里程 K123+450',
    '浙江省宁波市海曙区',
  ])('%s is nobody’s and stays', (text) => expect(maskPersonal(text)).toBe(text));

  it('never holds a mobile number, wherever it stood', () => {
    const number = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String);
    const around = fc.string({ unit: fc.constantFrom(...'路口灯 ，。a') });
    fc.assert(
      fc.property(
        around,
        number,
        around,
        (before, phone, after) => !maskPersonal(before + phone + after).includes(phone),
      ),
    );
  });
});
