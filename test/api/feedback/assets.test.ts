import { AssetCode } from '@yilu/contracts';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  assetOf,
  crossing,
  type FeedbackTown,
  feedbackTown,
  northOf,
  reportId,
  reportOf,
} from '../../fixtures/feedback-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
let town: FeedbackTown;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  town = await feedbackTown(store);
});

const { assetCode } = assetOf();
const open = `/feedback/assets/${assetCode}`;
const staff = `/feedback/staff/assets/${assetCode}`;
const signal = { kind: 'signal', location: crossing, place: '中山路解放路口东北角信号灯', unitId: 'technology' };

describe('a facility with a number', () => {
  it('says where it stands, whose it is and what can be wrong with it, to anybody who scans it', async () => {
    await town.put({ assets: [assetOf()] });
    const { status, body } = await town.get(undefined, open);
    expect(status).toBe(200);
    expect(body).toMatchObject({ assetCode, kind: 'signal', location: crossing, reports: [] });
    expect(body.unit.zh).toBe('宁波市公安局交通警察局科技设施大队');
    expect(body.services.map((one: { serviceCode: string }) => one.serviceCode)).toEqual(
      expect.arrayContaining(['FAC-SIGNAL-DARK', 'FAC-SIGNAL-STUCK']),
    );
    expect(body.services.every((one: { serviceCode: string }) => one.serviceCode.startsWith('FAC-SIGNAL-'))).toBe(true);
  });

  it('shows what is open of it, and neither what ended nor what is another’s', async () => {
    await town.put({
      assets: [assetOf()],
      reports: [
        reportOf({ assetCode, location: northOf(60), description: '灯杆13812345678倒了' }),
        reportOf({ reportId: reportId('B') }),
        reportOf({ reportId: reportId('C'), assetCode, status: 'closed' }),
        reportOf({ reportId: reportId('D'), assetCode, serviceCode: 'COMPLAINT' }),
      ],
    });
    const { body, text } = await town.get(undefined, open);
    expect(body.reports.map((one: { reportId: string }) => one.reportId)).toEqual([reportId('A')]);
    expect(text).not.toContain('13812345678');
  });

  it('shows a report that is filed by its number alone, without a place of its own', async () => {
    await town.put({ assets: [assetOf()] });
    const { status, body } = await town.post('reporter', '/feedback/reports', {
      serviceCode: 'FAC-SIGNAL-DARK',
      assetCode,
      attributes: { danger_now: '是', direction: '东向西' },
    });
    expect(status).toBe(201);
    const seen = await town.get(undefined, open);
    expect(seen.body.reports).toMatchObject([{ reportId: body.reportId, distanceMetres: 0 }]);
  });

  it('is found around a pin, the nearest first, and not from another crossing', async () => {
    const at = (n: number, metres: number) =>
      assetOf({ assetCode: AssetCode.parse(`NB-20${n}`), location: northOf(metres) });
    await town.put({ assets: [at(41, 70), at(42, -10), at(43, 90)] });
    const near = `/feedback/assets?lat=${crossing.lat}&lng=${crossing.lng}`;
    const { status, body } = await town.get(undefined, near);
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      { assetCode: 'NB-2042', kind: 'signal' },
      { assetCode: 'NB-2041', kind: 'signal' },
    ]);
    expect(Math.round(body.items[0].distanceMetres)).toBe(10);
    expect((await town.get(undefined, '/feedback/assets?lat=91&lng=121')).body.code).toBe('request.invalid');
    // Put right, it is found where it stands now and no longer where it was thought to be.
    await town.putTo('facilities', '/feedback/staff/assets/NB-2042', { ...signal, location: northOf(400) });
    expect((await town.get(undefined, near)).body.items).toMatchObject([{ assetCode: 'NB-2041' }]);
  });

  it('is written down by whoever keeps facilities, and put right by him', async () => {
    const { status, body } = await town.putTo('facilities', staff, signal);
    expect([status, body]).toEqual([200, { assetCode, version: 1, url: `https://h5.test/a/${assetCode}` }]);
    const moved = await town.putTo('supervisor', staff, { ...signal, location: northOf(10) });
    expect(moved.body.version).toBe(2);
    expect((await town.get(undefined, open)).body.location).toEqual(northOf(10));
    expect(await town.told('staff.acted')).toMatchObject([
      { act: 'asset_recorded', subject: assetCode },
      { act: 'asset_recorded', subject: assetCode },
    ]);
  });

  it.each([
    ['outside of the city', { location: { lat: 39.9, lng: 116.3 } }, 'feedback.outside_city'],
    ['of a unit that nobody knows', { unitId: 'nobody' }, 'feedback.no_unit'],
    ['of no kind', { kind: 'tree' }, 'request.invalid'],
  ])('is not written down %s', async (_what, over, code) => {
    expect((await town.putTo('facilities', staff, { ...signal, ...over })).body.code).toBe(code);
  });

  it('has a sticker that a phone reads', async () => {
    await town.put({ assets: [assetOf()] });
    const { status, text, headers } = await town.get('facilities', `${staff}/sticker`);
    expect([status, headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    expect(text).toContain(`>${assetCode}<`);
    const { data, info } = await sharp(Buffer.from(text), { density: 300 })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(jsQR.default(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(
      `https://h5.test/a/${assetCode}`,
    );
  });

  it('that nobody wrote down has neither page nor sticker', async () => {
    expect((await town.get(undefined, open)).body.code).toBe('feedback.asset_unknown');
    expect((await town.get('facilities', `${staff}/sticker`)).body.code).toBe('feedback.asset_unknown');
    expect((await town.get(undefined, '/feedback/assets/x')).body.code).toBe('request.invalid');
  });

  it('is kept by nobody else', async () => {
    for (const who of ['desk_operator', 'auditor', 'admin', 'unit:municipal'] as const) {
      expect((await town.putTo(who, staff, signal)).status).toBe(403);
      expect((await town.get(who, `${staff}/sticker`)).status).toBe(403);
    }
    expect((await town.putTo('reporter', staff, signal)).status).toBe(403);
    expect((await town.putTo(undefined, staff, signal)).status).toBe(401);
  });
});
