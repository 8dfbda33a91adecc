import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { bytesOf, heading, newSheet, paragraph, row, verification } from './sheet.js';

beforeAll(() => {
  execFileSync(process.execPath, [fileURLToPath(new URL('../bin/build-font.mjs', import.meta.url))]);
}, 60_000);

async function draw(name: string, madeAt = new Date('2026-11-20T02:00:00Z')) {
  const sheet = await newSheet([name], '处罚决定书', madeAt);
  heading(sheet, '处罚决定书', 'DECISION', '编号 No. 1');
  row(sheet, { zh: '被处罚人', en: 'Party' }, [name]);
  paragraph(sheet, '自收到之日起十五日内缴纳罚款。');
  verification(sheet, 'https://h5.example/verify/1', ['扫码核验']);
  return Buffer.from(await bytesOf(sheet)).toString('latin1');
}

describe('a sheet with the instant of its making', () => {
  it('has the same bytes every time, whatever was drawn between', async () => {
    const first = await draw('张三丰');
    await draw('王䶮');
    await draw('李四');
    expect(await draw('张三丰')).toBe(first);
    expect(await draw('张三丰', new Date('2026-11-21T02:00:00Z'))).not.toBe(first);
  });

  it('leaves nothing to a compressor, whose next version would write other bytes', async () => {
    expect(await draw('张三丰')).not.toContain('FlateDecode');
  });
});
