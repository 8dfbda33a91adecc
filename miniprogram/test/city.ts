import type { Handler } from './native.js';
import type { MiniPlatform } from './templates.js';

interface Request {
  readonly route: string;
  readonly body: unknown;
  readonly key: string | undefined;
}

export interface City {
  readonly handlers: Record<string, Handler>;
  /** Puts what the camera will write where the app will look for it. */
  photographs(files: Map<string, Uint8Array>): void;
  sent(route: string): unknown[];
  keys(route: string): (string | undefined)[];
  goOffline(): void;
  goOnline(): void;
  /** The access token has lapsed; with a status, that is what its renewal answers. */
  endToken(renewal?: number): void;
}

/** A small picture with a JPEG's first bytes; each number has other bytes. */
export const jpeg = (number: number): Uint8Array =>
  Uint8Array.from({ length: 600 }, (_, at) => [0xff, 0xd8, 0xff][at] ?? (at * number) % 251);

const session = (turn: number) => ({
  accessToken: `access-${turn}`,
  accessExpiresAt: '2026-11-22T03:00:00.000Z',
  refreshToken: `refresh-${turn}-long-enough-for-it`,
  personId: '018f3c1e-0000-7000-8000-000000000001',
  verified: true,
});

function caseView(photos: readonly { shot: string; sha256: string }[]) {
  return {
    caseId: 'case-1',
    version: photos.length + 1,
    status: photos.length < 3 ? 'evidence' : 'evacuate',
    you: 'a',
    openedAt: '2026-11-22T02:00:00.000Z',
    expiresAt: '2026-11-23T02:00:00.000Z',
    others: ['motor'],
    scene: { occurredAt: '2026-11-22T02:00:00.000Z' },
    parties: { a: { isYou: true, joinedAt: '2026-11-22T02:00:00.000Z', provider: 'wechat', confirmed: false } },
    photos: photos.map(({ shot, sha256 }, at) => ({
      photoId: `photo-${at + 1}`,
      shot,
      sha256,
      by: 'a',
      capturedAt: '2026-11-22T02:00:10.000Z',
      state: 'stored',
    })),
    statements: {},
    stated: { a: false, b: false },
    accepted: { a: false, b: false },
    progress: [{ at: '2026-11-22T02:00:00.000Z', what: 'accidents.case_opened', by: 'a' }],
  };
}

/** What the outside answers to a bundle under test: the wallet's camera and sign-in, and the city's API. */
export function miniCity(platform: MiniPlatform): City {
  const requests: Request[] = [];
  const photos: { shot: string; sha256: string }[] = [];
  let offline = false;
  let turn = 0;
  let valid = 0;
  let refusedRenewal: number | undefined;
  let taken = 0;

  const answers: Record<string, (body: unknown) => unknown> = {
    'POST /identity/sms-codes': () => ({ expiresAt: '2026-11-22T02:05:00.000Z', resendAt: '2026-11-22T02:01:00.000Z' }),
    'POST /identity/sessions': () => {
      turn = 1;
      valid = 1;
      return session(1);
    },
    'POST /identity/sessions/refresh': () => {
      turn += 1;
      valid = turn;
      return session(turn);
    },
    'GET /identity/me': () => ({
      personId: 'p',
      verified: true,
      maskedName: '张*',
      logins: [],
      locale: 'zh-CN',
      elderMode: false,
    }),
    'GET /identity/me/garage': () => ({ vehicles: [] }),
    'GET /messages/preferences': () => ({ quietFromHour: 22, quietToHour: 8, sms: true, locale: 'zh-CN' }),
    'GET /messages/inbox': () => ({ items: [] }),
    'GET /accidents': () => ({ items: [] }),
    'POST /accidents': () => ({ caseId: 'case-1', status: 'evidence', version: 1 }),
    'POST /accidents/joins': () => ({ caseId: 'case-1', status: 'stating', version: 2 }),
    'GET /accidents/case-1': () => caseView(photos),
    'POST /accidents/case-1/photos': (body) => {
      photos.push({
        shot: String(Reflect.get(Object(body), 'shot')),
        sha256: String(Reflect.get(Object(body), 'sha256')),
      });
      const upload = {
        url: 'https://store.example/evidence',
        fields: { key: `photo-${photos.length}`, policy: 'p' },
        expiresAt: '2026-11-22T02:15:00.000Z',
      };
      return { caseId: 'case-1', photoId: `photo-${photos.length}`, version: 2, status: 'evidence', upload };
    },
    'GET /accidents/verifications/N1': () => ({ number: 'N1', state: 'unknown' }),
  };

  const respond = (status: number, data: unknown) =>
    platform === 'weapp'
      ? { statusCode: status, data, header: {}, errMsg: 'request:ok' }
      : { status, data, headers: {} };

  const request: Handler = ({ url, method, data, header, headers }) => {
    const { pathname } = new URL(String(url));
    const route = `${String(method)} ${pathname}`;
    const sentHeader = Object(header ?? headers);
    const body: unknown = typeof data === 'string' ? JSON.parse(data) : data;
    const key: unknown = Reflect.get(sentHeader, 'idempotency-key');
    requests.push({ route, body, key: typeof key === 'string' ? key : undefined });
    if (offline) throw new Error('offline');
    const bearer: unknown = Reflect.get(sentHeader, 'authorization');
    if (bearer !== undefined && bearer !== `Bearer access-${valid}`)
      return respond(401, { code: 'request.unauthenticated', status: 401 });
    if (refusedRenewal && route === 'POST /identity/sessions/refresh')
      return respond(refusedRenewal, { code: 'session.ended', status: refusedRenewal });
    const answer = answers[route];
    return answer
      ? respond(200, answer(body))
      : respond(404, { code: 'request.not_found', status: 404, detail: '没有找到。' });
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
      uploadFile: () => {
        if (offline) throw new Error('offline');
        return { statusCode: 204, data: '' };
      },
      getNetworkType: () => ({ networkType: 'wifi' }),
      getLocation: () => ({ latitude: 29.8683, longitude: 121.544, accuracy: 20 }),
    },
    photographs(files) {
      for (const number of [1, 2, 3, 4]) files.set(`camera://${number}.jpg`, jpeg(number));
    },
    sent: (route) => requests.filter((one) => one.route === route).map(({ body }) => body),
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
