import type {
  DecisionView,
  DefenceGrounds,
  DefenceView,
  GuestRecords,
  ObligationView,
  PaymentQuote,
  PaymentStatus,
  PaymentView,
  RecordSummary,
  RecordView,
} from '@yilu/contracts';

/** What the city would say of one red light, as far as these tests look at it. */
export const recordId = '330200012345678' as RecordSummary['recordId'];
export const number = '3302001123456789' as DecisionView['number'];
export const obligationId = `F${number}`;
export const defenceId = '018f3c1e-0000-4000-8000-0000000000d1' as DefenceView['defenceId'];
export const attemptId = 'a_20261122_0001';
export const basis = { zh: '道路交通安全法第三十八条', en: 'Road Traffic Safety Law art 38' };

export const summary: RecordSummary = {
  recordId,
  plate: '浙B12345',
  plateKind: '02',
  occurredAt: '2026-11-20T02:00:00.000Z',
  place: '中山路与解放路路口',
  act: { key: 'red_light', zh: '闯红灯', en: 'Running a red light' },
  usualFen: 15_000,
  points: 6,
  status: 'open',
  handleBy: { on: '2026-12-21', provisional: false },
  named: false,
};

export const fine: NonNullable<RecordView['ruling']> = {
  outcome: 'fine',
  fen: 15_000,
  points: 6,
  ruleId: 'usual_fine',
  reason: { zh: '六个月内有一次同样的违法', en: 'The same violation within six months', basis },
  priors: [{ recordId: '330200000000001', on: '2026-08-01' }],
};
export const warning: NonNullable<RecordView['ruling']> = {
  ...fine,
  outcome: 'warning',
  fen: 0,
  points: 0,
  reason: { zh: '首次违法，给予警告', en: 'A first violation is warned', basis },
  education: { zh: '路口先看灯', en: 'Look at the lights first' },
  priors: [],
};

export const record: RecordView = {
  ...summary,
  vehicleKind: 'car',
  location: { lat: 29.8683, lng: 121.544 },
  photos: [{ photoId: 'p1', url: 'https://store.example/p1.jpg', sha256: 'a'.repeat(64) }],
  articles: [{ what: 'conduct', basis }],
  unit: { zh: '海曙大队', en: 'Haishu Brigade', phone: '0574-87000000' },
  device: {
    deviceId: 'NB-1024',
    kind: 'red_light',
    certificate: 'JD-2025-1',
    validUntil: '2026-10-01',
    expired: true,
  },
  audited: { at: '2026-11-20T06:00:00.000Z', badge: '002317' },
  publishedAt: '2026-11-20T06:00:00.000Z',
  verifyCode: '0123456789ABCDEF',
  extended: false,
  ruling: fine,
  blocked: [],
  may: { handle: true, nominate: true, answerNomination: false, defend: true, extend: true },
  relation: 'owner',
  drivers: [
    {
      driverId: '018f3c1e-0000-7000-8000-000000000002' as RecordView['drivers'][number]['driverId'],
      maskedName: '李*',
    },
  ],
  electronicService: false,
  timeline: [{ at: '2026-11-20T02:00:00.000Z', what: 'captured' }],
};

export const decision: DecisionView = {
  number,
  recordId,
  outcome: 'fine',
  fen: 15_000,
  points: 6,
  obligationId,
  due: { on: '2026-12-07', provisional: false },
  decidedAt: '2026-11-22T02:00:00.000Z',
  plate: '浙B12345',
  act: summary.act,
  occurredAt: summary.occurredAt,
  place: summary.place,
  reason: fine.reason,
  organ: { zh: '海曙大队', en: 'Haishu Brigade' },
  procedure: 'simple',
  service: { state: 'served', by: 'electronic', on: '2026-11-22' },
  standing: 'in_force',
  reviewFirst: true,
  remedies: [
    {
      kind: 'review',
      text: { zh: '申请行政复议', en: 'Ask for a review' },
      last: { on: '2027-01-21', provisional: true },
      offices: [{ zh: '海曙区人民政府', en: 'Haishu District Government' }],
    },
  ],
  notes: [],
  documentHash: 'b'.repeat(64),
  verifyCode: '0123456789ABCDEF',
};

export const grounds: DefenceGrounds = {
  items: [
    {
      circumstance: 'ambulance',
      zh: '给救护车让行',
      en: 'I gave way to an ambulance',
      basis,
      needs: [{ zh: '当时的画面', en: 'pictures of the moment', oneOf: ['scene_photos', 'witness'] }],
      upheld: { of: 40, percent: 65 },
    },
  ],
  documents: [
    { kind: 'scene_photos', zh: '现场照片', en: 'photos of the place' },
    { kind: 'witness', zh: '证人', en: 'a witness' },
  ],
};

export const defence: DefenceView = {
  defenceId,
  number: 'SB20261122001',
  recordIds: [recordId],
  circumstance: { id: 'ambulance', zh: '给救护车让行', en: 'I gave way to an ambulance' },
  statement: '前方救护车鸣笛，我为让行越过了停止线。',
  state: 'question',
  round: 1,
  filedAt: '2026-11-22T02:00:00.000Z',
  answerBy: { on: '2026-11-29', provisional: false },
  clockStopped: true,
  documents: [],
  missing: [],
  question: { at: '2026-11-23T02:00:00.000Z', text: '救护车往哪个方向去？' },
  earlierQuestions: [],
  mayTryAgain: false,
  timeline: [{ at: '2026-11-22T02:00:00.000Z', what: 'received' }],
};

export const guestRecords: GuestRecords = {
  items: [
    {
      occurredAt: summary.occurredAt,
      place: summary.place,
      act: summary.act,
      usualFen: 15_000,
      points: 6,
      status: 'open',
    },
  ],
};

export const obligation: ObligationView = {
  obligationId,
  kind: 'fine',
  reference: number,
  maskedPlate: '浙B·**345',
  principalFen: 15_000,
  dueOn: '2026-11-20',
  dueProvisional: false,
  standing: 'due',
  paused: false,
  refunds: [],
};

export const quoteOf = (surchargeFen: number): PaymentQuote => ({
  items: [
    {
      obligationId,
      reference: number,
      principalFen: 15_000,
      surchargeFen,
      dueOn: '2026-11-20',
      lines: [{ kind: 'late', zh: '逾期 2 天，每天 3%', en: '2 days late at 3 % a day' }],
    },
  ],
  amountFen: 15_000 + surchargeFen,
  validUntil: '2026-11-22T16:00:00.000Z',
});

export const paymentOf = (state: PaymentView['state'], over: Partial<PaymentView> = {}): PaymentView => ({
  attemptId,
  wallet: 'wechat',
  state,
  amountFen: 15_900,
  items: [{ obligationId, reference: number, principalFen: 15_000, surchargeFen: 900 }],
  expiresAt: '2026-11-22T16:00:00.000Z',
  refunds: [],
  ...over,
});

export const statusOf = (down?: 'wechat' | 'alipay'): PaymentStatus => ({
  wallets: (['wechat', 'alipay'] as const).map((wallet) => ({
    wallet,
    state: wallet === down ? 'down' : 'ok',
    ...(wallet === down ? { since: '2026-11-22T01:00:00.000Z' } : {}),
  })),
  at: '2026-11-22T02:00:00.000Z',
});
