import { createHash, createPublicKey, verify } from 'node:crypto';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AdmitPacketRequest, DeviceLink, OfflinePacket } from '@yilu/contracts';
import { packetParts, statementParts } from '@yilu/contracts/device-parts';
import { linkHash, sha256Hex } from '@yilu/evidence';
import { framed } from '@yilu/evidence/encoding';
import { describe, expect, test } from 'vitest';
import { type City, jpeg, miniCity } from './city.js';
import { MiniApp } from './mini-app.js';
import type { MiniPlatform } from './templates.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const require = createRequire(`${root}package.json`);
const platforms: readonly MiniPlatform[] = ['weapp', 'alipay'];
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What a scanner reads off the screen: the code's drawing, decoded as a camera would. */
function readQr(app: MiniApp): string {
  const jsqr: (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null =
    require('jsqr').default;
  const image = app.all(({ attributes }) => String(attributes['src']).startsWith('data:image/svg'));
  for (const { attributes } of image) {
    const svg = Buffer.from(String(attributes['src']).split(',')[1] ?? '', 'base64').toString();
    const points = [...svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
    if (points.length < 100) continue;
    const scale = 4;
    const pixels = new Uint8ClampedArray((size * scale) ** 2 * 4).fill(255);
    for (const [x, y] of points)
      for (let dy = 0; dy < scale; dy += 1)
        for (let dx = 0; dx < scale; dx += 1)
          pixels.fill(
            0,
            ((y * scale + dy) * size * scale + x * scale + dx) * 4,
            ((y * scale + dy) * size * scale + x * scale + dx) * 4 + 3,
          );
    const read = jsqr(pixels, size * scale, size * scale);
    if (read) return read.data;
  }
  throw new Error(`no code on ${app.page.route}: ${app.text()}`);
}

describe.each(platforms)('%s where there is no signal', (platform) => {
  const start = async (city: City, before?: MiniApp) => {
    const app = new MiniApp(`${root}dist/${platform}`, platform, city.handlers);
    city.photographs(app.native.files);
    for (const [name, value] of before?.native.storage ?? []) app.native.storage.set(name, value);
    for (const [name, value] of before?.native.files ?? []) app.native.files.set(name, value);
    return app.launch();
  };
  /** Signs in and looks at the garage once, as anybody has who uses the app. */
  const known = async (city: City) => {
    const app = await start(city);
    await app.tap('home-sign-in');
    await app.signIn();
    await app.until('crash');
    await app.tap('home-garage');
    await app.settle(150);
    await app.open('pages/index/index', 'restart');
    return app;
  };
  const signal = async (app: MiniApp, city: City, isConnected: boolean) => {
    if (isConnected) city.goOnline();
    else city.goOffline();
    app.native.fire('NetworkStatusChange', { isConnected, networkType: isConnected ? 'wifi' : 'none' });
    await app.settle();
  };
  const photographs = async (app: MiniApp) => {
    await app.tap('crash');
    await app.tap('gate-none');
    for (const shot of ['P1', 'P2', 'P3']) await app.tap(`photo-${shot}`);
    await app.tap('road-cleared');
  };
  const account = async (app: MiniApp, mover: 'me' | 'other') => {
    await app.tap('confirm-particulars');
    await app.tap('shape-A01');
    await app.tap(`mover-${mover}`);
  };

  test('a whole draft survives a kill and arrives as exactly one case, in its order and with its hashes', async () => {
    const city = miniCity(platform);
    const first = await known(city);
    await signal(first, city, false);
    await photographs(first);
    await first.until('offline');
    await first.tap('offline-ahead');
    await account(first, 'other');
    await first.until('scan-packet');
    expect(city.done().filter((route) => route.includes('/accidents'))).toEqual([]);

    const again = await start(city, first);
    const card = again.all(({ id }) => /^case-[0-9a-f-]{36}$/.test(id))[0]?.id ?? '';
    await again.tap(card);
    await again.until('scan-packet');
    await signal(again, city, true);
    await again.until('pair-code');

    const routes = city.done().filter((route) => route.includes('/accidents'));
    expect(routes).toEqual([
      'POST /accidents',
      'POST /accidents/case-1/photos',
      'POST /accidents/case-1/photos',
      'POST /accidents/case-1/photos',
      'POST /accidents/case-1/clearance',
      'PUT /accidents/case-1/particulars',
      'PUT /accidents/case-1/statement',
      'POST /accidents/case-1/pairing',
    ]);
    const sent = city.sent('POST /accidents/case-1/photos').slice(-3) as {
      sha256: string;
      capturedAt: string;
      capturedOffline: boolean;
      link: DeviceLink;
    }[];
    expect(sent.map((photo) => photo.sha256)).toEqual([1, 2, 3].map((number) => sha256(jpeg(number))));
    expect(sent.every((photo) => photo.capturedOffline)).toBe(true);
    expect(city.sent('POST /accidents').at(-1)).toMatchObject({ capturedOffline: true });
    expect(city.deviceTimes().every((time) => time !== undefined && !Number.isNaN(Date.parse(time)))).toBe(true);
    await expect.poll(() => new Set(city.uploaded()).size).toBe(3);
  });

  test('every capture continues the phone’s own chain, which anybody can recompute', async () => {
    const city = miniCity(platform);
    const app = await known(city);
    await photographs(app);
    await app.until('pair-code');
    await signal(app, city, false);
    await app.tap('offline-ahead');
    await account(app, 'me');
    await signal(app, city, true);
    await expect.poll(() => city.sent('PUT /accidents/case-1/statement')).toHaveLength(1);
    const { caseId } = city.sent('POST /accidents').at(-1) as { caseId: string };
    const photos = city.sent('POST /accidents/case-1/photos') as {
      sha256: string;
      capturedAt: string;
      link: DeviceLink;
    }[];
    const [statement] = city.sent('PUT /accidents/case-1/statement').slice(-1) as [
      Parameters<typeof statementParts>[0] & { statedAt: string; link: DeviceLink },
    ];
    const captures = [
      ...photos.map(({ link, sha256: content, capturedAt: at }) => ({ link, content, at, kind: 'photo' })),
      {
        link: statement.link,
        content: sha256Hex(framed(statementParts(statement))),
        at: statement.statedAt,
        kind: 'statement',
      },
    ];
    let previous = sha256Hex(framed(['yilu.stream.v1', `device:${caseId}:${statement.link.deviceId}`]));
    for (const [index, { link, content, at, kind }] of captures.entries()) {
      expect(link).toMatchObject({ place: index + 1, previous });
      const stream = `device:${caseId}:${link.deviceId}`;
      expect(linkHash({ stream, place: link.place, at, kind, content, previous })).toBe(link.hash);
      previous = link.hash;
    }
  });

  test('two drivers without a network settle by a code: the other one’s facts reach the city signed, and only after one’s own', async () => {
    const cityOfB = miniCity(platform, '2');
    const b = await known(cityOfB);
    await b.tap('home-join');
    await expect.poll(() => cityOfB.sent('PUT /identity/me/devices')).toHaveLength(1);
    await b.open('pages/index/index', 'restart');

    const cityOfA = miniCity(platform, '1');
    const a = await known(cityOfA);
    await signal(a, cityOfA, false);
    await signal(b, cityOfB, false);
    await photographs(a);
    await a.until('offline-ahead');
    // Blind: before his own account there is no way to read the other's.
    expect(a.find('scan-packet')).toBeUndefined();
    const meeting = readQr(a);
    expect(meeting).toMatch(/\/f\/[0-9a-f-]{36}$/);

    cityOfB.shows(meeting);
    await b.tap('home-join');
    await b.tap('scan');
    await b.tap('join-offline');
    await account(b, 'me');
    await b.until('own-facts');
    const facts = readQr(b);
    expect(facts).toMatch(/\/p#[A-Za-z0-9_-]+$/);

    await a.tap('offline-ahead');
    await account(a, 'other');
    const said = async (code: string) => {
      cityOfA.shows(code);
      await a.tap('scan-packet');
      await a.settle(400);
      return a.find('packet-said') ? a.text() : undefined;
    };
    const decoded = JSON.parse(Buffer.from(facts.split('#')[1] ?? '', 'base64url').toString()) as OfflinePacket;
    const encoded = (packet: object) => `https://x/p#${Buffer.from(JSON.stringify(packet)).toString('base64url')}`;
    expect(await said('https://elsewhere.example/')).toContain('不是一路的说明二维码');
    expect(await said(encoded({ ...decoded, statement: { ...decoded.statement, mover: 'a' } }))).toContain('签名不对');
    expect(await said(encoded({ ...decoded, caseId: decoded.personId }))).toContain('另一起事故');
    expect(await said(facts)).toBeUndefined();

    await signal(a, cityOfA, true);
    await expect.poll(() => cityOfA.sent('POST /accidents/case-1/packets').length).toBeGreaterThan(0);
    const [{ packet }] = cityOfA.sent('POST /accidents/case-1/packets').slice(-1) as [AdmitPacketRequest];
    expect(packet).toEqual(decoded);
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: packet.publicKey }, format: 'jwk' });
    expect(cityOfB.sent('PUT /identity/me/devices')).toEqual([{ publicKey: packet.publicKey }]);
    const signature = Buffer.from(packet.signature, 'base64url');
    expect(verify(null, framed(packetParts(packet)), key, signature)).toBe(true);
    const order = cityOfA.done().filter((route) => /statement|packets/.test(route));
    expect(order).toEqual(['PUT /accidents/case-1/statement', 'POST /accidents/case-1/packets']);
  });

  test('signed out the accident is written down all the same, and sent after the sign-in', async () => {
    const city = miniCity(platform);
    city.goOffline();
    const app = await start(city);
    await photographs(app);
    await app.tap('offline-ahead');
    await app.tap('particulars-later');
    await app.tap('shape-A01');
    await app.tap('mover-other');
    await app.until('scan-packet');
    await signal(app, city, true);
    await app.tap('case-sign-in');
    await app.signIn();
    await expect.poll(() => city.sent('POST /accidents/case-1/photos')).toHaveLength(3);
    expect(city.done().filter((route) => route === 'POST /accidents')).toHaveLength(1);
  });

  test('an upload cut three times ends as one photograph under one form', async () => {
    const city = miniCity(platform);
    const app = await known(city);
    await app.tap('crash');
    await app.tap('gate-none');
    await app.until('photo-P1');
    city.cutUploads(3);
    await app.tap('photo-P1');
    await expect.poll(() => city.uploaded(), { timeout: 40_000 }).toEqual(['photo-1']);
    expect(city.done().filter((route) => route.endsWith('/photos'))).toHaveLength(1);
  });

  test('a photograph is sent at once by a phone whose clock is an hour ahead', async () => {
    const city = miniCity(platform);
    city.clockBehind(3_600_000);
    const app = await known(city);
    await photographs(app);
    await expect.poll(() => new Set(city.uploaded()).size).toBe(3);
    expect(city.done().filter((route) => route.endsWith('/photos'))).toHaveLength(3);
  });

  test('a weak photograph is told at once, kept all the same, and never a dead end', async () => {
    const city = miniCity(platform);
    const app = await known(city);
    await app.tap('crash');
    await app.tap('gate-none');
    app.native.dark.add('camera://1.jpg');
    await app.tap('photo-P1');
    await app.until('photo-warning');
    expect(app.text()).toContain('照片有点暗');
    await app.tap('photo-retake');
    await expect.poll(() => app.find('photo-warning')).toBeUndefined();
    await app.tap('photo-P3');
    await app.until('photo-warning');
    expect(app.text()).toContain('没看到号牌');
    await app.tap('photo-keep');
    expect(app.find('photo-warning')).toBeUndefined();
    await app.until('road-cleared');
    expect(city.sent('POST /accidents/case-1/photos')).toHaveLength(3);
  });

  test('a camera’s large file leaves the phone with at most 400 kB and without what the camera wrote', async () => {
    const city = miniCity(platform);
    const sizes: number[] = [];
    const app = await known(city);
    const exif = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0x00, 0x08, ...Buffer.from('Exif\0\0'), 0xff, 0xda]);
    const noisy = (length: number) => Uint8Array.from({ length }, (_, at) => exif[at] ?? (at * 7919) % 256);
    app.native.files.set('camera://1.jpg', noisy(6_000_000));
    // As the wallets do: smaller by quality and by size; what the camera wrote they leave where it was.
    const shrink = (side: number, quality: number) => {
      const length = Math.round(6_000_000 * quality * Math.min(1, side / 4000) ** 2);
      sizes.push(length);
      const path = `small://${sizes.length}.jpg`;
      app.native.files.set(path, noisy(length));
      return path;
    };
    app.native.api['compressImage'] = (options: Record<string, unknown>) => {
      const side = Number(options['compressedWidth'] ?? options['maxWidth']);
      const quality = platform === 'weapp' ? Number(options['quality']) / 100 : 0.5;
      const path = shrink(side, quality);
      const answer = platform === 'weapp' ? { tempFilePath: path } : { apFilePaths: [path] };
      (options['success'] as (answer: object) => void)(answer);
    };
    await app.tap('crash');
    await app.tap('gate-none');
    await app.tap('photo-P1');
    await expect.poll(() => city.uploaded(), { timeout: 40_000 }).toHaveLength(1);
    const [sent] = city.sent('POST /accidents/case-1/photos') as [
      { sizeBytes: number; sha256: string; exif: { originalSha256: string } },
    ];
    expect(sent.sizeBytes).toBeLessThanOrEqual(400_000);
    expect(sent.exif.originalSha256).toBe(sha256(noisy(6_000_000)));
    expect(sent.sha256).not.toBe(sent.exif.originalSha256);
    const path = String(app.native.calls.find(({ api }) => api === 'uploadFile')?.options['filePath']);
    expect(path).not.toContain('camera:');
  });
});
