import { createHash, randomUUID } from 'node:crypto';
import type { AgreementCopy, CaseChanged, CaseView, Garage, Pairing, PhotoUpload, Session } from '@yilu/contracts';

export interface Recorded {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly status: number;
  readonly answer: string;
}

export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string | undefined,
  ) {
    super(`${status} ${code} ${detail ?? ''}`);
  }
}

/** Somebody with a token at the API, whose every request and answer is kept. */
export class Caller {
  readonly sent: Recorded[] = [];
  session: Session | undefined;
  /** The first of his garage, once it was asked for. */
  vehicleId: string | undefined;
  constructor(
    readonly api: string,
    public token?: string,
  ) {}

  async send<T>(method: string, path: string, body?: unknown, key: string = randomUUID()): Promise<T> {
    const headers: Record<string, string> = {
      ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
      ...(method === 'GET' ? {} : { 'idempotency-key': key, 'content-type': 'application/json' }),
    };
    const text = method === 'GET' ? undefined : JSON.stringify(body ?? {});
    const url = `${this.api}${path}`;
    const response = await fetch(url, { method, headers, ...(text === undefined ? {} : { body: text }) });
    const answer = await response.text();
    this.sent.push({
      method,
      url,
      headers,
      ...(text === undefined ? {} : { body: text }),
      status: response.status,
      answer,
    });
    const isJson = response.headers.get('content-type')?.includes('json');
    const value = isJson && answer ? (JSON.parse(answer) as T & { code: string; detail?: string }) : undefined;
    if (!response.ok) throw new Refused(response.status, value?.code ?? '?', value?.detail);
    return value as T;
  }

  get<T>(path: string) {
    return this.send<T>('GET', path);
  }
  post<T>(path: string, body?: unknown, key?: string) {
    return this.send<T>('POST', path, body, key);
  }
  put<T>(path: string, body?: unknown, key?: string) {
    return this.send<T>('PUT', path, body, key);
  }

  async signIn(proof: object): Promise<Session> {
    const session = await this.post<Session>('/identity/sessions', proof);
    this.session = session;
    this.token = session.accessToken;
    return session;
  }
}

/** A citizen of the demo city, with everything that must not reach another. */
export interface DemoPerson {
  readonly name: string;
  readonly phone: string;
  readonly documentNumber: string;
  readonly wechatOpenId: string;
  readonly alipayOpenId: string;
  readonly vehicles: readonly { readonly plate: string; readonly policyNumber: string }[];
}

/** The first three citizens of the demo city; the first two have a saved garage. */
export async function demoPeople(simulators: string): Promise<[DemoPerson, DemoPerson, DemoPerson]> {
  const { people } = (await (await fetch(`${simulators}/_sim/people`)).json()) as { people: DemoPerson[] };
  const [a, b, other] = people;
  if (!a || !b || !other) throw new Error('The demo city lacks people');
  return [a, b, other];
}

async function walletCode(simulators: string, wallet: string, who: object): Promise<string> {
  const response = await fetch(`${simulators}/_sim/${wallet}/codes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(who),
  });
  const { code, authCode } = (await response.json()) as { code?: string; authCode?: string };
  return code ?? authCode ?? '';
}

export async function inWechat(api: string, simulators: string, { wechatOpenId }: DemoPerson): Promise<Caller> {
  const caller = new Caller(api);
  await caller.signIn({ method: 'wechat', code: await walletCode(simulators, 'wechat', { openid: wechatOpenId }) });
  return caller;
}

export async function inAlipay(api: string, simulators: string, { alipayOpenId }: DemoPerson): Promise<Caller> {
  const caller = new Caller(api);
  await caller.signIn({ method: 'alipay', code: await walletCode(simulators, 'alipay', { openId: alipayOpenId }) });
  return caller;
}

/** The smallest JPEG that a viewer opens, with a comment that makes each one different. */
function jpeg(mark: string): Buffer {
  const pixel = Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
    'base64',
  );
  const text = Buffer.from(mark);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length + 2);
  return Buffer.concat([pixel.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, text, pixel.subarray(2)]);
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Registers a photograph and sends its bytes as the phone does; gives the object store's status. */
export async function photograph(
  caller: Caller,
  caseId: string,
  shot: string,
  over: { bytes?: Buffer; sent?: Buffer } = {},
) {
  const bytes = over.bytes ?? jpeg(`${shot} ${randomUUID()}`);
  const { upload, photoId } = await caller.post<PhotoUpload>(`/accidents/${caseId}/photos`, {
    shot,
    sha256: sha256(bytes),
    sizeBytes: bytes.length,
    mediaType: 'image/jpeg',
    capturedAt: new Date().toISOString(),
  });
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(over.sent ?? bytes)], { type: 'image/jpeg' }), 'photo.jpg');
  const response = await fetch(upload.url, { method: 'POST', body: form });
  return { photoId, status: response.status, text: await response.text() };
}

/** Waits until `see` gives something, as a person in front of a screen would: at most half a minute. */
export async function until<T>(see: () => Promise<T | undefined | false>, what: string): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    const seen = await see();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`Never seen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const rearEnd = { shape: 'A01', mover: 'b', facts: [] };

export interface Settled {
  readonly caseId: string;
  readonly a: Caller;
  readonly b: Caller;
}

export const view = (who: Caller, caseId: string) => who.get<CaseView>(`/accidents/${caseId}`);
async function firstVehicle(who: Caller): Promise<string> {
  who.vehicleId ??= (await who.get<Garage>('/identity/me/garage')).vehicles[0]?.vehicleId;
  if (!who.vehicleId) throw new Error('An empty garage');
  return who.vehicleId;
}

/** From the gate to two joined and confirmed drivers. */
export async function meet(a: Caller, b: Caller): Promise<Settled> {
  const occurredAt = new Date().toISOString();
  const { caseId } = await a.post<CaseChanged>('/accidents', {
    hazards: [],
    occurredAt,
    location: { lat: 29.8683, lng: 121.544 },
  });
  for (const shot of ['P1', 'P2', 'P3']) await photograph(a, caseId, shot);
  await a.post(`/accidents/${caseId}/clearance`);
  const { code } = await a.post<Pairing>(`/accidents/${caseId}/pairing`);
  await b.post('/accidents/joins', { code });
  await a.put(`/accidents/${caseId}/particulars`, {
    vehicle: { kind: 'motor', vehicleId: await firstVehicle(a) },
    scene: { weather: 'sunny', place: '宁波市中山东路与世纪大道路口', occurredAt },
  });
  await b.put(`/accidents/${caseId}/particulars`, { vehicle: { kind: 'motor', vehicleId: await firstVehicle(b) } });
  return { caseId, a, b };
}

/** From two confirmed drivers to an agreement that awaits signatures. */
export async function agree({ caseId, a, b }: Settled, statement: object = rearEnd): Promise<void> {
  await a.put(`/accidents/${caseId}/statement`, statement);
  await b.put(`/accidents/${caseId}/statement`, statement);
  const { proposal, ...seen } = await view(a, caseId);
  let { version } = seen;
  for (const who of [a, b]) {
    const acceptance = { caseVersion: version, liability: proposal?.liability };
    ({ version } = await who.post<CaseChanged>(`/accidents/${caseId}/acceptances`, acceptance));
  }
}

/** Both signatures, once the photographs are in the store. */
export async function sign({ caseId, a, b }: Settled): Promise<AgreementCopy> {
  const { agreement } = await until(async () => {
    const seen = await view(a, caseId);
    return seen.photos.every(({ state }) => state === 'stored') && seen;
  }, 'all photographs stored');
  for (const who of [a, b])
    await who.post(`/accidents/${caseId}/signatures`, {
      agreementVersion: agreement?.version,
      documentHash: agreement?.documentHash,
      strokes: [
        [
          [100, 200],
          [400, 100],
          [700, 300],
        ],
      ],
    });
  return a.get<AgreementCopy>(`/accidents/${caseId}/agreement`);
}
