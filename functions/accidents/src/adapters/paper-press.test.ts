import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isCommon } from '@yilu/paper/fonts';
import jsqr from 'jsqr';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgreementPaper, DeterminationPaper } from '../domain/papers.js';
import { drawAgreement, drawDetermination } from './paper-press.js';

beforeAll(() => {
  execFileSync(process.execPath, [
    fileURLToPath(new URL('../../../../packages/paper/bin/build-font.mjs', import.meta.url)),
  ]);
}, 60_000);

// The module is CommonJS with a default of its own: Node and the test runner hand it over differently.
const jsQR = typeof jsqr === 'function' ? jsqr : jsqr.default;

interface Drawing {
  getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray };
}
interface CanvasFactory {
  create(width: number, height: number): { canvas: never; context: Drawing };
}

const values = {
  number: 'XY20261120-48210377',
  occurred_at: '2026-11-20 14:00',
  place: '宁波市海曙区中山西路与翠柏路口',
  weather: '雨',
  shape: '追尾（后车未与前车保持安全距离）（后车：乙方）',
  basis: '《道路交通安全法》第四十三条',
  'a.name': '张三丰',
  'a.licence_or_id_no': '330203198501010017',
  'a.contact': '13805740001',
  'a.vehicle_kind': '小型客车',
  'a.plate_no': '浙B12345',
  'a.insurer': '人保财险宁波分公司',
  'a.policy_no': 'PDZA20263302000111',
  'a.impact_part': '后部',
  'a.liability': '无责任',
  'b.vehicle_kind': '货车',
  'b.plate_no': '浙B67890',
  'b.insurer': '太平洋保险',
  'b.impact_part': '前部',
  'b.liability': '全部责任',
};
const masked = {
  'b.name': '李*',
  'b.licence_or_id_no': '3302**********0026',
  'b.contact': '139****0002',
  'b.policy_no': '**************0222',
};
const paper = (name = '张三丰'): AgreementPaper => ({
  reader: 'a',
  locale: 'zh-CN',
  sketches: [],
  copy: {
    caseId: '7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33' as AgreementPaper['copy']['caseId'],
    number: values.number,
    version: 2,
    documentHash: 'c0ffee'.padEnd(64, '0'),
    verificationUrl: 'https://h5.example/v/XY20261120-48210377',
    signatures: [],
    fields: [
      ...Object.entries({ ...values, 'a.name': name }).map(([field, value]) => ({
        name: field,
        commitment: 'e'.repeat(64),
        value,
      })),
      ...Object.entries(masked).map(([field, mask]) => ({ name: field, commitment: 'e'.repeat(64), masked: mask })),
    ],
  },
  signatures: [
    {
      by: 'a',
      signedAt: '2026-11-20T06:10:00Z',
      lines: [
        [
          [100, 100],
          [400, 300],
        ],
        [[500, 200]],
      ],
    },
    {
      by: 'b',
      signedAt: '2026-11-20T06:11:00Z',
      lines: [
        [
          [100, 100],
          [900, 390],
        ],
      ],
    },
  ],
});

async function read(bytes: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join('');
  return { text: text.replaceAll(/\s/g, ''), pages: document.numPages, page };
}

/** The first page as a reader's eye has it, at twice its size. */
async function render(bytes: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const viewport = page.getViewport({ scale: 2 });
  const [width, height] = [Math.floor(viewport.width), Math.floor(viewport.height)];
  const { canvas, context } = (document.canvasFactory as CanvasFactory).create(width, height);
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  return { pixels: context.getImageData(0, 0, width, height).data, width, height };
}

describe('the agreement on paper', () => {
  it('is one A4 page that has every field in it, Chinese exact, the other’s lines masked', async () => {
    const bytes = await drawAgreement(paper());
    const { text, pages, page } = await read(bytes);
    expect([pages, page.view.map(Math.round)]).toEqual([1, [0, 0, 595, 842]]);
    for (const value of [...Object.values(values), ...Object.values(masked)])
      expect(text).toContain(value.replaceAll(/\s/g, ''));
    expect(text).toContain('c0ffee');
    expect(text).toContain('甲方签名Signature:2026-11-2014:10（北京时间）');
    expect(bytes.length).toBeLessThan(120_000);
  });

  it('prints a name with a character beyond GB 2312', async () => {
    expect([isCommon('张三丰'), isCommon('㛃堃䶮')]).toEqual([true, false]);
    const { text } = await read(await drawAgreement(paper('王䶮')));
    expect(text).toContain('王䶮');
  });

  it('shows a code that a phone reads as the verification address, and both signatures as they were drawn', async () => {
    const { pixels, width, height } = await render(await drawAgreement(paper()));
    expect(jsQR(pixels, width, height)?.data).toBe(paper().copy.verificationUrl);
    const unsigned = await render(await drawAgreement({ ...paper(), signatures: [] }));
    const dark = ({ pixels: all }: { pixels: Uint8ClampedArray }) => all.filter((value) => value < 90).length;
    expect(dark({ pixels }) - dark(unsigned)).toBeGreaterThan(1000);
  });
});

const readAll = async (bytes: Uint8Array) => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1));
  const items = await Promise.all(pages.map(async (one) => (await (await one).getTextContent()).items));
  return items.map((all) => all.flatMap((item) => ('str' in item && item.str.trim() ? [item] : [])));
};

const textOf = (pages: readonly (readonly { str: string }[])[]) =>
  pages.flatMap((all) => all.map(({ str }) => str)).join('');

describe('the agreement for a reader of English', () => {
  const seats = ['a', 'b', 'c', 'd'] as const;
  const spoken = {
    weather: ['雨', 'Rain'],
    shape: [
      '追尾（后车未与前车保持安全距离）（后车：乙方）',
      'Rear-end: the car behind kept no safe distance (the car behind: party B)',
    ],
    basis: ['《道路交通安全法》第四十三条', 'Road Traffic Safety Law art 43'],
    vehicle_kind: ['大中型客车', 'Bus'],
    impact_part: ['左前部', 'Front left'],
    liability: ['全部责任', 'Full liability'],
  } as const;
  const sketchOf = (by: (typeof seats)[number]) => ({
    by,
    sketch: {
      road: 'crossroads_lights' as const,
      north: 45,
      vehicles: [
        { role: 'a' as const, kind: 'car' as const, x: 595, y: 700, angle: 0, movement: 'forward' as const },
        { role: by, kind: 'e_bike' as const, x: 300, y: 595, angle: 90, movement: 'backward' as const },
      ].filter(({ role }, at) => at === 0 || role !== 'a'),
      contact: { x: 500, y: 600 },
    },
  });
  const english = (count: number): AgreementPaper => {
    const parties = seats.slice(0, count);
    const lines = parties.flatMap((role) => [
      [`${role}.name`, role === 'a' ? 'MILLER JOHN ALEXANDER' : '李*'],
      [`${role}.licence_or_id_no`, role === 'a' ? 'X00000009' : '**************0026'],
      [`${role}.contact`, role === 'b' ? '无联系电话' : '138****0001'],
      [`${role}.vehicle_kind`, spoken.vehicle_kind[0]],
      [`${role}.plate_no`, '浙B12345'],
      [`${role}.insurer`, '太平洋财产保险股份有限公司宁波分公司'],
      [`${role}.policy_no`, '**************0222'],
      [`${role}.impact_part`, spoken.impact_part[0]],
      [`${role}.liability`, spoken.liability[0]],
    ]);
    const scene = (['weather', 'shape', 'basis'] as const).map((name) => [name, spoken[name][0]]);
    const fields = [['number', values.number], ['occurred_at', values.occurred_at], ['place', values.place], ...scene];
    return {
      ...paper(),
      locale: 'en',
      copyCode: 'ABCD-EFGH-JKMN-PQRS',
      sketches: parties.map(sketchOf),
      copy: {
        ...paper().copy,
        fields: [...fields, ...lines].map(([name = '', value = '']) => ({ name, commitment: 'e'.repeat(64), value })),
      },
      signatures: parties.map((by) => ({
        by,
        signedAt: '2026-11-20T06:10:00Z',
        lines: [
          [
            [0, 0],
            [1000, 400],
          ],
        ],
        ...(by === 'a' ? {} : { guest: { host: 'a' as const, confirmation: 'document_and_witness' as const } }),
      })),
    };
  };

  it.each([1, 2, 3, 4])(
    'has every word in both languages, for %i parties, and nothing beyond its margins',
    async (count) => {
      const pages = await readAll(await drawAgreement(english(count)));
      const text = textOf(pages).replaceAll(/\s/g, '');
      for (const [zh, en] of Object.values(spoken))
        for (const word of [zh, en]) expect(text).toContain(word.replaceAll(/\s/g, ''));
      expect(text).toContain('itprevailswherethetwodiffer');
      expect(text).toContain('ABCD-EFGH-JKMN-PQRS');
      expect(text).toContain(`Drawnbyparty${seats[count - 1]?.toUpperCase()}`);
      if (count > 1) expect(text).toContain("单设备签署（在甲方手机上）Singledevice,onpartyA'sphone");
      for (const { transform, width, str } of pages.flat()) {
        expect(transform[4], str).toBeGreaterThan(38);
        expect(transform[4] + width, str).toBeLessThan(558);
        expect(transform[5], str).toBeGreaterThan(36);
        expect(transform[5], str).toBeLessThan(806);
      }
      expect(pages.length).toBeLessThanOrEqual(count > 2 ? 3 : 2);
    },
  );

  it('draws what each party drew as lines and areas, not as a picture of dots', async () => {
    const bytes = await drawAgreement(english(2));
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('/Subtype /Image');
    const without = await drawAgreement({ ...english(2), sketches: [] });
    expect(bytes.length - without.length).toBeGreaterThan(1000);
  });

  it('says nothing in English to a reader of Chinese beyond its labels', async () => {
    const text = textOf(await readAll(await drawAgreement({ ...english(2), locale: 'zh-CN' })));
    for (const [, en] of Object.values(spoken)) expect(text).not.toContain(en);
  });
});

describe('the determination on paper', () => {
  const determination: DeterminationPaper = {
    locale: 'zh-CN',
    determination: {
      number: 'RD20261120-11112222',
      madeAt: '2026-11-20T07:00:00Z',
      shape: 'A01',
      liability: { a: 'none', b: 'full' },
      basis: '《道路交通安全法》第四十三条',
      findings: '乙方车辆追尾甲方车辆。',
      reasons: '乙方未与前车保持足以采取紧急制动措施的安全距离。',
      officer: { officerId: 'o1', name: '王警官', badge: '330201', unit: '海曙大队' },
      acknowledged: {},
    },
    parties: [
      { role: 'a', name: '张三丰', vehicle: '小型客车', plate: '浙B12345' },
      { role: 'b', name: '李*', vehicle: '电动自行车' },
    ],
    occurredAt: '2026-11-20 14:00',
    place: '中山西路',
    shape: '追尾',
    verificationUrl: 'https://h5.example/v/RD20261120-11112222',
    reviewUntil: '2026-11-25',
  };
  it('has findings, reasons, article, officer, shares, and the last day for review', async () => {
    const { text } = await read(await drawDetermination(determination));
    const { basis, findings, reasons, number, officer } = determination.determination;
    for (const value of [
      basis,
      findings,
      reasons,
      number,
      officer.name,
      officer.badge,
      officer.unit,
      '全部责任',
      '2026-11-25',
      '第七十一条',
    ])
      expect(text).toContain(value.replaceAll(/\s/g, ''));
  });

  it('has English beside what the law’s own words say, and the officer’s words as he wrote them', async () => {
    const acknowledged = { b: { at: '2026-11-20T08:00:00Z', outcome: 'refused_to_sign' as const } };
    const made = { ...determination.determination, acknowledged };
    const { text } = await read(await drawDetermination({ ...determination, determination: made, locale: 'en' }));
    for (const word of [
      'Full liability',
      'No liability',
      'E-bike',
      'Road Traffic Safety Law art 43',
      'refused to sign',
    ])
      expect(text).toContain(word.replaceAll(' ', ''));
    expect(text).toContain('乙方车辆追尾甲方车辆。');
    expect(text).toContain('itprevailswherethetwodiffer');
  });

  it('says of each party how and on which day it was served', async () => {
    const acknowledged = {
      a: { at: '2026-11-20T08:00:00Z', outcome: 'received' as const },
      b: {
        at: '2026-11-24T02:00:00Z',
        outcome: 'received' as const,
        service: { how: 'mailed' as const, servedOn: '2026-11-23', officerId: 'o1', note: '邮件号' },
      },
    };
    const served = { ...determination, determination: { ...determination.determination, acknowledged } };
    const { text } = await read(await drawDetermination(served));
    expect(text).toContain('甲方2026-11-20本人签收');
    expect(text).toContain('乙方2026-11-23邮寄送达');
    expect(text).not.toContain('邮件号');
  });

  it.each([
    ['in one paragraph', '乙方车辆追尾甲方车辆。'.repeat(181)],
    ['line by line', '追\n'.repeat(999)],
  ])('runs over as many pages as the longest findings need, %s, and loses nothing', async (_how, findings) => {
    const long = { ...determination, determination: { ...determination.determination, findings, reasons: findings } };
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const document = await getDocument({ data: await drawDetermination(long), verbosity: 0 }).promise;
    let text = '';
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      const lines = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
      text += lines.map(({ str }) => str).join('');
      // Each page says which row it belongs to, and nothing lies in the margins, where a printer cuts it off.
      if (number < document.numPages) expect(lines.map(({ str }) => str).join('')).toMatch(/查明的事实|认定理由/);
      for (const { transform } of lines) {
        expect(transform[5]).toBeGreaterThan(38);
        expect(transform[5]).toBeLessThan(804);
      }
    }
    const count = (whole: string) => whole.split('追').length - 1;
    expect(count(text)).toBeGreaterThanOrEqual(2 * count(findings));
    expect(document.numPages).toBeLessThan(50);
  });
});
