import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { DecisionNumber, PersonId, RecordId } from '@yilu/contracts';
import { requiredFields } from '@yilu/law/violations/procedure-document';
import { isCommon } from '@yilu/paper/fonts';
import jsqr from 'jsqr';
import { beforeAll, describe, expect, it } from 'vitest';
import { unitOf } from '../city/units.js';
import { hashedText } from '../domain/decision-text.js';
import type { Decision, PersonFile, ViolationRecord } from '../domain/files.js';
import { newDecision } from '../domain/make-decision.js';
import type { DecisionPaper } from '../domain/papers.js';
import { remediesAgainst } from '../domain/remedies.js';
import { drawDecision, drawReviewApplication } from './decision-press.js';

beforeAll(() => {
  execFileSync(process.execPath, [
    fileURLToPath(new URL('../../../../packages/paper/bin/build-font.mjs', import.meta.url)),
  ]);
}, 60_000);

// The module is CommonJS with a default of its own: Node and the test runner hand it over differently.
const jsQR = typeof jsqr === 'function' ? jsqr : jsqr.default;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const at = new Date('2026-11-20T02:00:00Z');
const unit = unitOf('ningbo', '330203') ?? expect.fail();

const record: ViolationRecord = {
  recordId: '330203260000000001' as RecordId,
  version: 3,
  status: 'open',
  plateKind: '02',
  plate: '浙B12345',
  vehicleKind: 'car',
  lawKind: 'small_car_non_commercial',
  occurredAt: '2026-11-10T02:00:00.000Z',
  place: '中山西路与翠柏路口',
  area: '海曙',
  key: 'red_light',
  code: '1625',
  recordedBy: 'camera',
  measured: { value: 72, limit: 60, unit: 'km/h' },
  facts: {},
  unitId: '330203',
  photos: [],
  batchId: 'b1',
  row: 1,
  rowHash: '0'.repeat(64) as ViolationRecord['rowHash'],
  enteredAt: '2026-11-11T02:00:00.000Z',
  holds: [],
  noticed: 1,
  extended: false,
  namings: [],
  pastDefences: [],
  steps: [],
};
const person: PersonFile = {
  personId: 'p1' as PersonId,
  version: 1,
  revision: 1,
  verified: true,
  provider: 'wechat',
  maskedName: '张*',
  maskedDocumentNumber: '**************0017',
  vehicles: [],
};

const decide = (over: Partial<Parameters<typeof newDecision>[0]['ruling']> = {}, electronic = true): Decision =>
  newDecision(
    {
      record,
      person,
      provider: 'wechat',
      unit,
      city: 'ningbo',
      at,
      electronic,
      ruling: {
        outcome: 'fine',
        fen: 150_00,
        points: 6,
        ruleId: 'usual_fine',
        reason: {
          zh: '按规定罚款¥150.00。',
          en: 'The usual fine, ¥150.00.',
          basis: '《道路交通安全法》第九十条',
          basisEn: 'Road Traffic Safety Law art 90',
        },
        versions: { table: 't' },
        ...over,
      },
    },
    { number: '3302031000000015' as DecisionNumber, verifyCode: 'ABCDEFGH12345678', sha256 },
  );

const paperOf = (decision = decide(), over: Partial<DecisionPaper> = {}): DecisionPaper => ({
  decision,
  party: { name: '张三丰', documentNumber: '330203198501010017' },
  unit,
  remedies: remediesAgainst(decision, 'ningbo', at),
  locale: 'zh-CN',
  verificationUrl: `https://h5.example/verify/${decision.verifyCode}`,
  ...over,
});

async function open(bytes: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
}
async function textOf(bytes: Uint8Array): Promise<string> {
  const document = await open(bytes);
  const pages = Array.from({ length: document.numPages }, (_, place) => document.getPage(place + 1));
  const items = await Promise.all(pages.map(async (page) => (await (await page).getTextContent()).items));
  return items
    .flatMap((all) => all.map((item) => ('str' in item ? item.str : '')))
    .join('')
    .replaceAll(/\s/g, '');
}
const squeezed = (text: string) => text.replaceAll(/\s/g, '');

describe('the decision on paper', () => {
  it('has its number and every field that the law asks for, the party in full', async () => {
    const decision = decide();
    const text = await textOf(await drawDecision(paperOf(decision)));
    for (const field of requiredFields({ procedure: 'simple', party: 'driver' })) {
      const said = decision.document[field] ?? '';
      expect(said, field).not.toBe('');
      expect(text, field).toContain(field === 'party' ? '张三丰330203198501010017' : squeezed(said));
    }
    for (const said of ['3302031000000015', '浙B12345', '《道路交通安全法》第九十条', '罚款人民币¥150.00', '记6分'])
      expect(text).toContain(squeezed(said));
    // Fifteen days to pay, review within sixty days and before any suit, each with its last day.
    for (const said of ['十五日内，最后一日为2026-12-07', '六十日内', '应当先申请行政复议', '最后一日2027-01-19'])
      expect(text).toContain(squeezed(said));
    expect(text).toContain(decision.documentHash);
  });

  it('has the same bytes every time, in either language, and other bytes once it is revoked', async () => {
    const decision = decide();
    const [once, english] = [
      await drawDecision(paperOf(decision)),
      await drawDecision(paperOf(decision, { locale: 'en' })),
    ];
    expect(sha256(Buffer.from(await drawDecision(paperOf(decision))).toString('latin1'))).toBe(
      sha256(Buffer.from(once).toString('latin1')),
    );
    expect(Buffer.from(await drawDecision(paperOf(decision, { locale: 'en' }))).equals(Buffer.from(english))).toBe(
      true,
    );
    const revoked = {
      ...decision,
      standing: 'revoked',
      revoked: { at: at.toISOString(), reason: '记录有误' },
    } as const;
    expect(await textOf(await drawDecision(paperOf(revoked)))).toContain('本决定已撤销');
  });

  it('bears the fingerprint of its Chinese text, in which the party is masked', () => {
    const { number, document, documentHash } = decide();
    expect(documentHash).toBe(sha256(hashedText(number, document)));
    expect(document.party).toBe('张* **************0017');
    expect(decide({ fen: 100_00 }).documentHash).not.toBe(documentHash);
  });

  it('shows a code that a phone reads as the address to verify it', async () => {
    const document = await open(await drawDecision(paperOf()));
    const page = await document.getPage(document.numPages);
    const viewport = page.getViewport({ scale: 2 });
    const [width, height] = [Math.floor(viewport.width), Math.floor(viewport.height)];
    const factory = document.canvasFactory as {
      create(
        width: number,
        height: number,
      ): {
        canvas: never;
        context: { getImageData(x: number, y: number, w: number, h: number): { data: Uint8ClampedArray } };
      };
    };
    const { canvas, context } = factory.create(width, height);
    await page.render({ canvas, canvasContext: context as never, viewport }).promise;
    expect(jsQR(context.getImageData(0, 0, width, height).data, width, height)?.data).toBe(
      'https://h5.example/verify/ABCDEFGH12345678',
    );
  });

  it('tells a reader of English everything beside the Chinese, which prevails', async () => {
    const text = await textOf(await drawDecision(paperOf(decide(), { locale: 'en' })));
    for (const said of [
      'A fine of ¥150.00.',
      '6 points',
      'Within fifteen days of receipt, last day 2026-12-07',
      'it prevails where the two differ',
    ])
      expect(text).toContain(squeezed(said));
  });

  it('names no last day while it is on its way by post', async () => {
    const posted = decide({}, false);
    expect(posted.document.term).not.toContain('最后一日');
    expect(posted.document.remedy_ways).not.toContain('最后一日');
    expect(posted.due?.provisional).toBe(true);
  });

  it('is called what it is where nothing is punished', async () => {
    const text = await textOf(await drawDecision(paperOf(decide({ outcome: 'no_penalty', fen: 0, points: 0 }))));
    expect(text).toContain('不予处罚决定书');
    expect(text).toContain('不记分');
  });

  it('needs no rare font for what it says itself', () => {
    expect(Object.values(decide().document).every(isCommon)).toBe(true);
  });
});

describe('the application for review', () => {
  it('is filled in with applicant, decision, offices and the last day', async () => {
    const text = await textOf(
      await drawReviewApplication({
        ...paperOf(),
        offices: [
          { zh: '宁波市人民政府', en: 'the People’s Government of Ningbo' },
          { zh: '海曙区人民政府', en: 'the People’s Government of Haishu District' },
        ],
        howToApply: { zh: '可以自收到之日起六十日内申请行政复议。', en: 'You may apply.' },
        servedOn: '2026-11-20',
        lastOn: '2027-01-19',
      }),
    );
    for (const said of [
      '行政复议申请书',
      '张三丰330203198501010017',
      '3302031000000015',
      '宁波市人民政府',
      '海曙区人民政府',
      '2027-01-19',
      unit.zh,
    ])
      expect(text).toContain(squeezed(said));
  });
});
