import Taro from '@tarojs/taro';

export const pages = {
  home: '/pages/index/index',
  inbox: '/pages/inbox/index',
  mine: '/pages/mine/index',
  signIn: '/packageIdentity/pages/sign-in/index',
  realName: '/packageIdentity/pages/real-name/index',
  garage: '/packageIdentity/pages/garage/index',
  vehicle: '/packageIdentity/pages/vehicle/index',
  licence: '/packageIdentity/pages/licence/index',
  mandate: '/packageIdentity/pages/mandate/index',
  privacy: '/packageIdentity/pages/privacy/index',
  gate: '/packageAccident/pages/gate/index',
  case: '/packageAccident/pages/case/index',
  join: '/packageAccident/pages/join/index',
  verify: '/packageAccident/pages/verify/index',
  guest: '/packageAccident/pages/guest/index',
  copy: '/packageAccident/pages/copy/index',
  sketch: '/packageAccident/pages/sketch/index',
  injury: '/packageAftermath/pages/injury/index',
  amendment: '/packageAftermath/pages/amendment/index',
  evidence: '/packageAftermath/pages/evidence/index',
  statistics: '/packageAftermath/pages/statistics/index',
  claims: '/packageClaims/pages/list/index',
  claim: '/packageClaims/pages/claim/index',
  booking: '/packageClaims/pages/booking/index',
  chat: '/packageHelp/pages/chat/index',
  askMove: '/packageMoves/pages/ask/index',
  move: '/packageMoves/pages/move/index',
  moveAnswer: '/packageMoves/pages/answer/index',
  moves: '/packageMoves/pages/standing/index',
  reportNew: '/packageHotline/pages/new/index',
  report: '/packageHotline/pages/report/index',
  reports: '/packageHotline/pages/mine/index',
  asset: '/packageHotline/pages/asset/index',
  areas: '/packageHotline/pages/areas/index',
  responseTimes: '/packageHotline/pages/response/index',
  reportMap: '/packageHotline/pages/map/index',
  tipNew: '/packageTips/pages/new/index',
  tips: '/packageTips/pages/list/index',
  tip: '/packageTips/pages/tip/index',
  rewards: '/packageTips/pages/rewards/index',
  openings: '/packageTips/pages/openings/index',
  violations: '/packageViolations/pages/list/index',
  record: '/packageViolations/pages/record/index',
  handle: '/packageViolations/pages/handle/index',
  penalty: '/packageViolations/pages/decision/index',
  naming: '/packageViolations/pages/naming/index',
  points: '/packageViolations/pages/points/index',
  defend: '/packageViolations/pages/defend/index',
  defence: '/packageViolations/pages/defence/index',
  guestQuery: '/packageViolations/pages/guest/index',
  check: '/packageViolations/pages/check/index',
  figures: '/packageViolations/pages/figures/index',
  pay: '/packagePayments/pages/pay/index',
  payLink: '/packagePayments/pages/link/index',
  payStatus: '/packagePayments/pages/status/index',
  receipts: '/packagePayments/pages/receipts/index',
  receipt: '/packagePayments/pages/receipt/index',
  study: '/packageStudy/pages/home/index',
  practise: '/packageStudy/pages/practise/index',
  wrongAnswers: '/packageStudy/pages/wrong/index',
  mocks: '/packageStudy/pages/mocks/index',
  mock: '/packageStudy/pages/mock/index',
  learning: '/packageExams/pages/learning/index',
  plans: '/packageExams/pages/plans/index',
  apply: '/packageExams/pages/apply/index',
  exam: '/packageExams/pages/booking/index',
  seats: '/packageExams/pages/seats/index',
  proof: '/packageExams/pages/proof/index',
  objections: '/packageExams/pages/objections/index',
} as const;
export type Page = keyof typeof pages;
type Query = Readonly<Record<string, string>>;

export const addressOf = (page: Page, query: Query = {}): string => {
  const pairs = Object.keys(query).map((name) => `${name}=${encodeURIComponent(query[name] ?? '')}`);
  return pairs.length > 0 ? `${pages[page]}?${pairs.join('&')}` : pages[page];
};

const doubleTapMs = 600;
let opened = { url: '', at: 0 };

/** Opens a page on top; the second of two quick taps opens nothing more. */
export function go(page: Page, query?: Query): void {
  const url = addressOf(page, query);
  if (url === opened.url && Date.now() - opened.at < doubleTapMs) return;
  opened = { url, at: Date.now() };
  void Taro.navigateTo({ url });
}

/** Goes on without the present page in the way back. */
export function goOn(page: Page, query?: Query): void {
  void Taro.redirectTo({ url: addressOf(page, query) });
}

/** One of the three main pages; nothing is left behind it. */
export function goTab(page: 'home' | 'inbox' | 'mine'): void {
  void Taro.reLaunch({ url: pages[page] });
}

/** One page back, or home where this one was opened directly by a link. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else goTab('home');
}

const isKnown = (address: string): boolean =>
  Object.values(pages).some((page) => address === page || address.startsWith(`${page}?`));

/** Where to go after signing in: a page of this app, never an address from outside. */
export function goTo(address: string | undefined): void {
  if (address && isKnown(address)) void Taro.redirectTo({ url: address });
  else goTab('home');
}

/** The page that a message names, on top of the present one. */
export function openPage(address: string): void {
  if (isKnown(address)) void Taro.navigateTo({ url: address });
}
