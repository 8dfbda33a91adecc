import { AssetCode, UnitId } from '@yilu/contracts';
import { personLimiter } from '@yilu/http/person-limiter';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Open311City, open311City, square } from '../../fixtures/open311-city.js';
import { type Store, startStore } from '../../fixtures/store.js';

const parser = new XMLParser({ parseTagValue: false, ignoreDeclaration: true });
const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

let store: Store;
let city: Open311City;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  city = await open311City(store);
});

const whole = (over: Record<string, string> = {}) => ({
  api_key: city.key,
  service_code: 'FAC-SIGN-MISSING',
  lat: String(square.lat),
  long: String(square.lng),
  description: '标志倒了',
  'attribute[danger_now]': '否',
  ...over,
});
const without = (name: string) => Object.fromEntries(Object.entries(whole()).filter(([field]) => field !== name));
const errorsOf = (text: string): { code: number; description: string }[] => JSON.parse(text);

describe('row 4: a new request', () => {
  it('is answered in JSON with its number in an array of one', async () => {
    const { status, text } = await city.post('requests.json', whole({ account_id: 'user-7' }));
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual([
      {
        service_request_id: expect.stringMatching(/^[0-9A-Z]{12}$/),
        service_notice: expect.stringContaining('预计'),
        account_id: 'user-7',
      },
    ]);
    const report = await city.report(JSON.parse(text)[0].service_request_id);
    expect(report).toMatchObject({
      source: 'open311',
      serviceCode: 'FAC-SIGN-MISSING',
      attributes: { danger_now: '否' },
    });
    expect(report?.client).toMatchObject({ keyId: 'fms000000000', accountId: 'user-7' });
  });
  it('is answered in XML under service_requests', async () => {
    const { text } = await city.post('requests.xml', whole());
    const { request } = parser.parse(text).service_requests;
    expect(request.service_request_id).toMatch(/^[0-9A-Z]{12}$/);
    expect(request).not.toHaveProperty('token');
  });
  it('can be read at once, by the number that was answered', async () => {
    const [{ service_request_id: number }] = JSON.parse((await city.post('requests.json', whole())).text);
    const [row] = await city.json(`requests/${number}.json`);
    expect(row).toMatchObject({ status: 'open', description: '标志倒了', lat: square.lat, long: square.lng });
  });
  it('that is sent again because its answer was lost gets its number again', async () => {
    const [one, again, other] = [
      await city.post('requests.json', whole()),
      await city.post('requests.json', whole()),
      await city.post('requests.json', whole({ description: '另一块标志倒了' })),
    ];
    expect(again.text).toBe(one.text);
    expect(other.text).not.toBe(one.text);
  });
  it('of two clients in the same words is two', async () => {
    const one = await city.post('requests.json', whole());
    const other = await city.post('requests.json', whole({ api_key: city.otherKey }));
    expect(other.text).not.toBe(one.text);
  });
  it('keeps names, telephones and mail addresses nowhere', async () => {
    const personal = {
      first_name: '明',
      last_name: '李',
      phone: '13800002222',
      email: 'li@example.cn',
      device_id: 'phone-1',
    };
    const [{ service_request_id: number }] = JSON.parse((await city.post('requests.json', whole(personal))).text);
    const kept = JSON.stringify(await city.report(number));
    for (const value of Object.values(personal)) expect(kept).not.toContain(value);
  });
  it('may ask what no service asks: let through, shown to nobody outside', async () => {
    const [{ service_request_id: number }] = JSON.parse(
      (
        await city.post(
          'requests.json',
          whole({ 'attribute[easting]': '529025', media_url: 'https://fms.test/1.jpeg' }),
        )
      ).text,
    );
    expect((await city.report(number))?.client?.extras).toEqual({
      easting: ['529025'],
      media_url: ['https://fms.test/1.jpeg'],
    });
    const { text } = await city.ask(`requests/${number}.json?extensions=true`);
    expect(text).not.toContain('529025');
    expect(text).not.toContain('fms.test');
  });
  it('round-trips what XML writes otherwise, and Chinese', async () => {
    const description = '<路口> & "禁令" \'标志\' ]]> 𠮷野家 😀\n第二行';
    const [{ service_request_id: number }] = JSON.parse(
      (await city.post('requests.json', whole({ description }))).text,
    );
    expect((await city.json(`requests/${number}.json`))[0].description).toBe(description);
    const { text } = await city.ask(`requests/${number}.xml`);
    expect(XMLValidator.validate(text)).toBe(true);
    expect(parser.parse(text).service_requests.request.description).toBe(description);
  });
  it('is taken without its control characters, and nothing else of it is lost', async () => {
    const description = '标志\u0000倒\u0008了\u001b，\u202e请看\r\n这里';
    const [{ service_request_id: number }] = JSON.parse(
      (await city.post('requests.json', whole({ description }))).text,
    );
    expect((await city.report(number))?.description).toBe('标志倒了，请看\n这里');
  });
});

describe('an address_id', () => {
  const byNumber = (over: Record<string, string>) => ({ ...without('lat'), long: '', ...over });
  beforeEach(() =>
    city.put({
      assets: [
        {
          assetCode: AssetCode.parse('NB-1024'),
          version: 1,
          kind: 'sign',
          location: square,
          place: '中山西路禁令标志',
          unitId: UnitId.parse('facilities'),
        },
      ],
    }),
  );
  it('is the number of a facility, which stands where it stands', async () => {
    const [answer] = JSON.parse((await city.post('requests.json', byNumber({ address_id: 'NB-1024' }))).text);
    const [row] = await city.json(`requests/${answer.service_request_id}.json`);
    expect(row).toMatchObject({
      lat: square.lat,
      long: square.lng,
      address: '中山西路禁令标志',
      address_id: 'NB-1024',
    });
  });
  it('that nobody knows does not cost a request that says otherwise where it is', async () => {
    const [answer] = JSON.parse(
      (await city.post('requests.json', byNumber({ address_id: 'NB-9999', address_string: '中山西路' }))).text,
    );
    expect(answer.token).toMatch(/^[0-9A-Z]{24}$/);
  });
  it('that nobody knows is refused where nothing else is said', async () => {
    const { status, text } = await city.post('requests.json', byNumber({ address_id: 'NB-9999' }));
    expect([status, errorsOf(text)[0]?.description]).toEqual([400, 'address_id was not found']);
  });
});

describe('where parameters stand', () => {
  it('takes jurisdiction_id in the query, as the JavaScript client sends it, and in the body, as FixMyStreet does', async () => {
    expect((await city.post('requests.json', whole(), '?jurisdiction_id=ningbo')).status).toBe(200);
    expect((await city.post('requests.json', whole({ jurisdiction_id: 'ningbo' }))).status).toBe(200);
    expect((await city.post('requests.json', whole({ jurisdiction_id: '' }))).status).toBe(200);
    expect((await city.post('requests.json', whole(), '?jurisdiction_id=elsewhere')).status).toBe(404);
    expect((await city.post('requests.json', whole({ jurisdiction_id: 'elsewhere' }))).status).toBe(404);
  });
  it('takes api_key in the query or the body', async () => {
    expect((await city.post('requests.json', without('api_key'), `?api_key=${city.key}`)).status).toBe(200);
  });
  it('takes an empty parameter for none', async () => {
    expect(
      (await city.post('requests.json', whole({ 'attribute[direction]': '', address_string: '', media_url: '' })))
        .status,
    ).toBe(200);
    const { status, text } = await city.post('requests.json', whole({ 'attribute[danger_now]': '' }));
    expect([status, text]).toEqual([400, expect.stringContaining('danger_now')]);
  });
  it('takes keys that are percent-encoded, and those of a list with brackets behind', async () => {
    const body = `api_key=${city.key}&service_code=FAC-SIGN-MISSING&lat=${square.lat}&long=${square.lng}&attribute%5Bdanger_now%5D%5B%5D=%E6%98%AF`;
    const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
    const { status, text } = await city.ask('requests.json', { method: 'POST', headers, body });
    expect(status).toBe(200);
    expect((await city.report(JSON.parse(text)[0].service_request_id))?.attributes).toEqual({ danger_now: '是' });
  });
  it.each([
    ['JSON', 'application/json', '{}'],
    ['XML', 'text/xml', '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>'],
  ])('takes no body in %s, and does not read it', async (_case, type, body) => {
    const { status, text } = await city.ask('requests.json', {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect([status, errorsOf(text)[0]?.description]).toEqual([400, expect.stringContaining('form-urlencoded')]);
  });
});

describe('row 8: what is wrong with a request', () => {
  it.each<[string, number, string, () => Record<string, string>]>([
    ['no key', 403, 'api_key', () => without('api_key')],
    ['a wrong key', 403, 'api_key', () => whole({ api_key: `${city.key}x` })],
    ['a key of nobody', 403, 'api_key', () => whole({ api_key: 'abc' })],
    ['no service', 400, 'service_code', () => without('service_code')],
    ['an unknown service', 404, 'service_code', () => whole({ service_code: 'NOTHING' })],
    ['a private service', 404, 'service_code', () => whole({ service_code: 'COMPLAINT' })],
    ['a car to be moved', 404, 'service_code', () => whole({ service_code: 'MOVE-CAR' })],
    ['a missing answer', 400, 'attribute[danger_now]', () => without('attribute[danger_now]')],
    ['a wrong answer', 400, 'attribute[danger_now]', () => whole({ 'attribute[danger_now]': '也许' })],
    ['no place', 400, 'lat and long', () => ({ ...without('lat'), long: '' })],
    ['half a place', 400, 'lat and long', () => without('long')],
    ['a place that is none', 400, 'lat and long', () => whole({ lat: 'here' })],
    ['a place that is not on earth', 400, 'lat and long', () => whole({ lat: '95' })],
    ['a place in another country', 400, 'outside', () => whole({ lat: '51.5', long: '-0.12' })],
    [
      'an address_id of nobody',
      400,
      'address_id',
      () => ({ ...without('lat'), long: '', address_id: '#NOTPINPOINTED#' }),
    ],
    ['4,001 characters', 400, '4001', () => whole({ description: '长'.repeat(4001) })],
    ['an address of a page', 400, 'address_string', () => whole({ address_string: '路'.repeat(201) })],
  ])('is said of %s', async (_case, status, word, fields) => {
    const answer = await city.post('requests.json', fields());
    expect(answer.status).toBe(status);
    expect(errorsOf(answer.text)[0]).toEqual({ code: status, description: expect.stringContaining(word) });
    const xml = await city.post('requests.xml', fields());
    expect([xml.status, XMLValidator.validate(xml.text)]).toEqual([status, true]);
    expect(xml.text).toContain(`<errors><error><code>${status}</code>`);
  });
  it('takes 4,000 characters', async () => {
    expect((await city.post('requests.json', whole({ description: '长'.repeat(4000) }))).status).toBe(200);
  });
  it('says everything at once', async () => {
    const { status, text } = await city.post('requests.json', {
      api_key: city.key,
      service_code: 'FAC-SIGN-MISSING',
      description: '长'.repeat(4001),
    });
    expect([status, errorsOf(text).length]).toEqual([400, 3]);
  });
  it('says of a revoked key what it says of a wrong one, from the moment on', async () => {
    const { apiKeys } = await city.deps.store.find({ apiKeys: ['fms000000000' as never] });
    await city.put({ apiKeys: apiKeys.map((key) => ({ ...key, version: 2, active: false })) });
    expect((await city.post('requests.json', whole())).status).toBe(403);
  });
  it('holds back a key that sends more than a hand can', async () => {
    const held = await open311City(store, { limit: personLimiter(() => new Date('2026-11-25T02:00:00Z')) });
    const statuses: number[] = [];
    for (let count = 0; count < 22; count++)
      statuses.push((await held.post('requests.json', { api_key: held.key })).status);
    expect([statuses[0], statuses.at(-1)]).toEqual([400, 429]);
    expect((await held.post('requests.json', { api_key: held.otherKey })).status).toBe(400);
  });
});

describe('row 5: tokens', () => {
  const inWords = () => ({ ...without('lat'), long: '', address_string: '人民路菜场门口' });

  it('are answered where the place is given in words alone, in place of a number', async () => {
    const [answer] = JSON.parse((await city.post('requests.json', inWords())).text);
    expect(answer).toEqual({
      token: expect.stringMatching(/^[0-9A-Z]{24}$/),
      service_notice: expect.anything(),
      account_id: null,
    });
    expect(await city.json(`tokens/${answer.token}.json`)).toEqual([{ token: answer.token }]);
    expect(await city.json('requests.json')).toEqual([]);
  });
  it('give the number once somebody at the desk has found the place', async () => {
    const [{ token }] = JSON.parse((await city.post('requests.json', inWords())).text);
    const { items } = await city.deps.store.listQueue('desk', { limit: 5 });
    const [report] = items;
    if (!report) throw new Error('The desk has nothing');
    await city.file({ ...report, version: 2, location: square });
    expect(await city.json(`tokens/${token}.json`)).toEqual([{ service_request_id: report.reportId, token }]);
    const { text } = await city.ask(`tokens/${token}.xml`);
    expect(parser.parse(text).service_requests.request).toEqual({ service_request_id: report.reportId, token });
    expect(await city.json('requests.json')).toHaveLength(1);
  });
  it.each(['0123456789ABCDEFGHJKMNPQ', 'short', 'x'.repeat(500)])(
    'that nobody was given are not there: %s',
    async (token) => {
      expect((await city.ask(`tokens/${token}.json`)).status).toBe(404);
    },
  );
});

describe('row 10: photographs in the request', () => {
  const formOf = (photos: number, bytes: Uint8Array = jpeg) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(whole())) form.set(name, value);
    for (let count = 1; count <= photos; count++)
      form.set(
        `photo${count}`,
        new File([bytes as Uint8Array<ArrayBuffer>, String(count)], `1.${count}.full.jpeg`, { type: 'image/jpeg' }),
      );
    return form;
  };
  const send = (form: FormData) => city.ask('requests.json', { method: 'POST', body: form });

  it('are kept sealed, and shown to nobody before an officer has looked at them', async () => {
    const { status, text } = await send(formOf(2));
    expect(status).toBe(200);
    const [{ service_request_id: number }] = JSON.parse(text);
    const report = await city.report(number);
    expect([report?.photoIds.length, city.objects.size]).toEqual([2, 2]);
    const photos = await city.deps.store.listPhotos(report?.reportId as never);
    expect(photos.map(({ state, by }) => [state, by.keyId])).toEqual(Array(2).fill(['waiting', 'fms000000000']));
    expect((await city.json(`requests/${number}.json`))[0].media_url).toBeNull();
    expect((await city.ask(`requests/${number}/photo.jpg`)).status).toBe(404);
  });
  it('are the same ones where the request is sent again', async () => {
    const [one, again] = [await send(formOf(2)), await send(formOf(2))];
    expect(again.text).toBe(one.text);
    expect(city.objects.size).toBe(2);
  });
  it('lead to the public copy once there is one', async () => {
    const [{ service_request_id: number }] = JSON.parse((await send(formOf(1))).text);
    const report = await city.report(number);
    if (!report) throw new Error('Nothing was filed');
    const [photo] = await city.deps.store.listPhotos(report.reportId);
    if (!photo) throw new Error('No photograph was kept');
    await city.photos({ ...photo, version: photo.version + 1, state: 'public', publicKey: 'feedback/public/1.jpg' });
    const shown = await city.app.request(`https://api.test/open311/requests/${number}/photo.jpg`);
    expect([shown.status, shown.headers.get('location')]).toEqual([302, 'https://pictures.test/feedback/public/1.jpg']);
  });
  it.each<[string, string, () => FormData]>([
    ['11 photographs', '11 photographs', () => formOf(11)],
    ['a file that is no photograph', 'photo1', () => formOf(1, new TextEncoder().encode('<svg onload="x"/>'))],
    ['more than four megabytes', 'larger', () => formOf(1, Uint8Array.from([...jpeg, ...new Uint8Array(4_300_000)]))],
  ])('are refused: %s', async (_case, word, form) => {
    const { status, text } = await send(form());
    expect([status, errorsOf(text)[0]?.description]).toEqual([400, expect.stringContaining(word)]);
    expect(city.objects.size).toBe(0);
  });
  it('are refused in a form that is broken', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const { status } = await city.ask('requests.json', { method: 'POST', headers, body: '--x\r\nContent-Disp' });
    expect(status).toBe(400);
  });
});
