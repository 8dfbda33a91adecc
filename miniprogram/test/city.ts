import type { Handler } from './native.js';
import type { MiniPlatform } from './templates.js';

interface Request {
  readonly route: string;
  readonly body: unknown;
  readonly key: string | undefined;
  readonly deviceTime: string | undefined;
}

export interface City {
  readonly handlers: Record<string, Handler>;
  /** Puts what the camera will write where the app will look for it. */
  photographs(files: Map<string, Uint8Array>): void;
  sent(route: string): unknown[];
  keys(route: string): (string | undefined)[];
  /** Routes of everything that changed something and was answered, in their order. */
  done(): string[];
  deviceTimes(): (string | undefined)[];
  /** SHA-256 keys of the forms with which pictures arrived in the store. */
  uploaded(): string[];
  goOffline(): void;
  goOnline(): void;
  /** The next so many uploads break off half way. */
  cutUploads(count: number): void;
  /** The phone's clock is so far ahead of the city's. */
  clockBehind(ms: number): void;
  /** What the other phone shows to this one's scanner. */
  shows(code: string): void;
  /** The access token has lapsed; with a status, that is what its renewal answers. */
  endToken(renewal?: number): void;
}

/** What the city answers to a route; a `Refusal` thrown inside is answered as its problem. */
export type Answers = Readonly<Record<string, (body: unknown, query: URLSearchParams) => unknown>>;

export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(code);
  }
}

/** A small picture with a JPEG's first bytes; each number has other bytes. */
export const jpeg = (number: number): Uint8Array =>
  Uint8Array.from({ length: 600 }, (_, at) => [0xff, 0xd8, 0xff, 0xda][at] ?? (at * number) % 251);

const vehicle = {
  vehicleId: '018f3c1e-0000-7000-8000-0000000000c1',
  plate: '浙B12345',
  plateKind: '02',
  kind: 'car',
  makeAndColour: '白色轿车',
  insurer: '人保财险',
  maskedPolicyNumber: '****1234',
  insuredUntil: '2027-01-01',
  inspectedUntil: '2027-01-01',
  relation: 'owner',
  mandates: [],
};

const session = (turn: number, person: string) => ({
  accessToken: `access-${turn}`,
  accessExpiresAt: '2026-11-22T03:00:00.000Z',
  refreshToken: `refresh-${turn}-long-enough-for-it`,
  personId: `018f3c1e-0000-7000-8000-00000000000${person}`,
  verified: true,
});

interface Kept {
  caseId: string;
  version: number;
  status: string;
  confirmed: boolean;
  statement?: unknown;
  packet?: unknown;
}

function caseView(kept: Kept, photos: readonly { shot: string; sha256: string }[]) {
  const joined = '2026-11-22T02:00:00.000Z';
  return {
    caseId: kept.caseId,
    version: kept.version,
    status: kept.status === 'evidence' && photos.length >= 3 ? 'evacuate' : kept.status,
    you: 'a',
    openedAt: '2026-11-22T02:00:00.000Z',
    expiresAt: '2026-11-23T02:00:00.000Z',
    others: ['motor'],
    scene: { occurredAt: '2026-11-22T02:00:00.000Z' },
    parties: {
      a: { isYou: true, joinedAt: joined, provider: 'wechat', confirmed: kept.confirmed },
      ...(kept.packet ? { b: { isYou: false, joinedAt: joined, provider: 'alipay', confirmed: true } } : {}),
    },
    photos: photos.map(({ shot, sha256 }, at) => ({
      photoId: `photo-${at + 1}`,
      shot,
      sha256,
      by: 'a',
      capturedAt: '2026-11-22T02:00:10.000Z',
      state: 'stored',
    })),
    statements: kept.statement ? { a: kept.statement } : {},
    stated: { a: kept.statement !== undefined, b: kept.packet !== undefined },
    accepted: { a: false, b: false },
    progress: [{ at: '2026-11-22T02:00:00.000Z', what: 'accidents.case_opened', by: 'a' }],
  };
}

/** What the outside answers to a bundle under test: the wallet's camera and sign-in, and the city's API. */
export function miniCity(platform: MiniPlatform, person = '1', more: Answers = {}): City {
  const requests: Request[] = [];
  const photos: { shot: string; sha256: string }[] = [];
  let offline = false;
  let turn = 0;
  let valid = 0;
  let refusedRenewal: number | undefined;
  let taken = 0;
  let cuts = 0;
  let behindMs = 0;
  let code = '';
  const uploads: string[] = [];
  const answered: string[] = [];
  const accident: Kept = { caseId: 'case-1', version: 1, status: 'evidence', confirmed: false };
  const changed = (part: Partial<Kept>) => {
    Object.assign(accident, part, { version: accident.version + 1 });
    return { caseId: accident.caseId, status: accident.status, version: accident.version };
  };

  const answers: Answers = {
    'POST /identity/sms-codes': () => ({ expiresAt: '2026-11-22T02:05:00.000Z', resendAt: '2026-11-22T02:01:00.000Z' }),
    'POST /identity/sessions': () => {
      turn = 1;
      valid = 1;
      return session(1, person);
    },
    'POST /identity/sessions/refresh': () => {
      turn += 1;
      valid = turn;
      return session(turn, person);
    },
    'GET /identity/me': () => ({
      personId: 'p',
      verified: true,
      maskedName: '张*',
      logins: [],
      locale: 'zh-CN',
      elderMode: false,
    }),
    'GET /identity/me/garage': () => ({ vehicles: [vehicle] }),
    'PUT /identity/me/devices': (body) => body,
    'GET /messages/preferences': () => ({ quietFromHour: 22, quietToHour: 8, sms: true, locale: 'zh-CN' }),
    'GET /messages/inbox': () => ({ items: [] }),
    'GET /accidents': () => ({ items: [] }),
    'POST /accidents': (body) => {
      accident.caseId = String(Reflect.get(Object(body), 'caseId'));
      return { caseId: accident.caseId, status: 'evidence', version: 1 };
    },
    'POST /accidents/case-1/clearance': () => changed({ status: 'pairing' }),
    'PUT /accidents/case-1/particulars': () => changed({ confirmed: true }),
    'PUT /accidents/case-1/statement': (body) => changed({ statement: body }),
    'POST /accidents/case-1/packets': (body) => changed({ packet: body, status: 'stating' }),
    'POST /accidents/case-1/pairing': () => ({
      ...changed({}),
      link: 'https://yilu.example/j/one-use-token-of-this-case',
      code: '123456',
      expiresAt: new Date(Date.now() + 600_000).toISOString(),
    }),
    'POST /accidents/joins': () => ({ caseId: 'case-1', status: 'stating', version: 2 }),
    'GET /accidents/case-1': () => caseView(accident, photos),
    'POST /accidents/case-1/photos': (body) => {
      const photo = {
        shot: String(Reflect.get(Object(body), 'shot')),
        sha256: String(Reflect.get(Object(body), 'sha256')),
      };
      if (!photos.some(({ sha256 }) => sha256 === photo.sha256)) photos.push(photo);
      const upload = {
        url: 'https://store.example/evidence',
        fields: { key: `photo-${photos.length}`, policy: 'p' },
        expiresAt: new Date(Date.now() - behindMs + 600_000).toISOString(),
      };
      return { ...changed({}), photoId: `photo-${photos.length}`, upload };
    },
    'GET /accidents/verifications/N1': () => ({ number: 'N1', state: 'unknown' }),
    ...more,
  };

  const respond = (status: number, data: unknown) =>
    platform === 'weapp'
      ? { statusCode: status, data, header: {}, errMsg: 'request:ok' }
      : { status, data, headers: {} };

  const request: Handler = ({ url, method, data, header, headers }) => {
    const address = new URL(String(url));
    const pathname = address.pathname
      .replace(accident.caseId, 'case-1')
      .replace(/^(\/identity\/me\/devices)\/.*/, '$1');
    const route = `${String(method)} ${pathname}`;
    const sentHeader = Object(header ?? headers);
    const body: unknown = typeof data === 'string' ? JSON.parse(data) : data;
    const key: unknown = Reflect.get(sentHeader, 'idempotency-key');
    const clock: unknown = Reflect.get(sentHeader, 'device-time');
    const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
    requests.push({ route, body, key: text(key), deviceTime: text(clock) });
    if (offline) throw new Error('offline');
    const bearer: unknown = Reflect.get(sentHeader, 'authorization');
    if (bearer !== undefined && bearer !== `Bearer access-${valid}`)
      return respond(401, { code: 'request.unauthenticated', status: 401 });
    if (refusedRenewal && route === 'POST /identity/sessions/refresh')
      return respond(refusedRenewal, { code: 'session.ended', status: refusedRenewal });
    const answer = answers[route];
    if (answer && method !== 'GET') answered.push(route);
    if (!answer) return respond(404, { code: 'request.not_found', status: 404, detail: '没有找到。' });
    try {
      return respond(200, answer(body, address.searchParams));
    } catch (refused) {
      if (!(refused instanceof Refusal)) throw refused;
      return respond(refused.status, { code: refused.code, status: refused.status, detail: refused.code });
    }
  };

  const camera = () => {
    taken += 1;
    const path = `camera://${taken}.jpg`;
    return platform === 'weapp'
      ? { tempFiles: [{ tempFilePath: path, size: 600, fileType: 'image' }], type: 'image' }
      : { apFilePaths: [path], tempFilePaths: [path], tempFiles: [{ path, size: 600 }] };
  };
  return {
    handlers: {
      request,
      login: () => ({ code: 'wallet-code' }),
      getAuthCode: () => ({ authCode: 'wallet-code' }),
      chooseMedia: camera,
      chooseImage: camera,
      uploadFile: ({ formData }) => {
        if (offline) throw new Error('offline');
        cuts -= 1;
        if (cuts >= 0) throw new Error('connection lost');
        uploads.push(String(Reflect.get(Object(formData), 'key')));
        return { statusCode: 204, data: '' };
      },
      scanCode: () => ({ result: code }),
      scan: () => ({ code }),
      getNetworkType: () => ({ networkType: offline ? 'none' : 'wifi' }),
      getLocation: () => ({ latitude: 29.8683, longitude: 121.544, accuracy: 20 }),
    },
    photographs(files) {
      for (const number of [1, 2, 3, 4]) files.set(`camera://${number}.jpg`, jpeg(number));
    },
    sent: (route) => requests.filter((one) => one.route === route).map(({ body }) => body),
    done: () => [...answered],
    deviceTimes: () => requests.map(({ deviceTime }) => deviceTime),
    uploaded: () => [...uploads],
    cutUploads(count) {
      cuts = count;
    },
    clockBehind(ms) {
      behindMs = ms;
    },
    shows(text) {
      code = text;
    },
    keys: (route) => requests.filter((one) => one.route === route).map(({ key }) => key),
    goOffline() {
      offline = true;
    },
    goOnline() {
      offline = false;
    },
    endToken(renewal) {
      valid = -1;
      refusedRenewal = renewal;
    },
  };
}
