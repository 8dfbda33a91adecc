import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Open311City, open311City, reportOf, square } from '../../fixtures/open311-city.js';
import { type Store, startStore } from '../../fixtures/store.js';

/**
 * What clients in use put on the wire, byte for byte, and what they do with the answers. The JavaScript client of the
 * registry (open311 0.0.12) needs packages that cannot be had any more, the others are Perl, Python and Java: none can be
 * a dependency of this test.
 */

const parser = new XMLParser({ parseTagValue: false, ignoreDeclaration: true });
/** DateTime::Format::W3CDTF, by which FixMyStreet reads every date: a fraction of a second makes it throw the row away. */
const w3cdtf = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;

let store: Store;
let city: Open311City;
beforeAll(async () => {
  store = await startStore();
  city = await open311City(store);
  await city.file(reportOf('AAAAAAAAAAA1'), reportOf('AAAAAAAAAAA2', { status: 'rejected' }));
});
afterAll(() => store.stop());

describe('the JavaScript client', () => {
  it('finds its endpoint in the discovery, with the formats beside it', async () => {
    const { endpoints } = await city.json('discovery.json');
    const own = endpoints.filter(
      (one: { specification: string; type: string }) =>
        one.specification === 'http://wiki.open311.org/GeoReport_v2' && one.type === 'production',
    );
    expect([own[0].url.slice(-1), own[0].formats.includes('application/json')]).toEqual(['/', true]);
  });
  it('asks with the jurisdiction in the query', async () => {
    expect(await city.json('services.json?jurisdiction_id=ningbo')).toHaveLength(19);
    expect((await city.json('services/FAC-BARRIER.json?jurisdiction_id=ningbo')).attributes[0].code).toBe('danger_now');
  });
  it('sends its form with the jurisdiction in the query and brackets percent-encoded', async () => {
    const body = [
      'service_code=FAC-BARRIER',
      `lat=${square.lat}`,
      `long=${square.lng}`,
      'description=%E6%8A%A4%E6%A0%8F%E6%96%AD%E4%BA%86%20%26%20%E7%A7%BB%E4%BD%8D',
      `api_key=${city.key}`,
      'attribute%5Bdanger_now%5D=%E6%98%AF',
    ].join('&');
    const { status, text } = await city.ask('requests.json?jurisdiction_id=ningbo', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
      body,
    });
    expect(status).toBeLessThan(300);
    const [filed] = JSON.parse(text);
    const [row] = await city.json(`requests/${filed.service_request_id}.json?jurisdiction_id=ningbo`);
    expect(row.description).toBe('护栏断了 & 移位');
  });
  it('reads several requests by their numbers, and their dates as dates', async () => {
    const rows = await city.json('requests.json?service_request_id=AAAAAAAAAAA1%2CAAAAAAAAAAA2&jurisdiction_id=ningbo');
    expect(rows.map((row: { requested_datetime: string }) => new Date(row.requested_datetime).toISOString())).toEqual(
      Array(2).fill('2026-11-24T01:00:00.000Z'),
    );
  });
});

/** As `requests` writes the form of three 0.8.0, where a photograph is called `media` and no key is an empty one. */
describe('the Python client', () => {
  it('asks by its own names for a page and a period', async () => {
    const query =
      'jurisdiction_id=ningbo&page_size=1&start_date=2026-11-24T00%3A00%3A00Z&end_date=2026-11-25T00%3A00%3A00Z';
    expect(await city.json(`requests.json?${query}`)).toHaveLength(1);
    expect(await city.json('requests/AAAAAAAAAAA1.json?jurisdiction_id=ningbo')).toHaveLength(1);
  });
  it('sends a photograph as media, between texts in any order', async () => {
    const part = (name: string, value: string) =>
      `--b0undary\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const texts = {
      phone: '0574-87654321',
      lat: '29.8746',
      long: '121.5503',
      first_name: '明',
      service_code: 'FAC-MIRROR',
    };
    const body = Buffer.concat([
      Buffer.from(
        Object.entries({ ...texts, description: '镜子碎了', api_key: city.key })
          .map(([name, value]) => part(name, value))
          .join(''),
      ),
      Buffer.from('--b0undary\r\nContent-Disposition: form-data; name="media"; filename="photo.png"\r\n\r\n'),
      Buffer.from([0xff, 0xd8, 0xff, 0xe1, 5, 13, 10]),
      Buffer.from('\r\n--b0undary--\r\n'),
    ]);
    const headers = { 'content-type': 'multipart/form-data; boundary=b0undary', 'user-agent': 'python-requests/2.32' };
    const { status, text } = await city.ask('requests.json', { method: 'POST', headers, body });
    expect(status).toBe(200);
    expect((await city.report(JSON.parse(text)[0].service_request_id))?.photoIds).toHaveLength(1);
  });
  it('is told in words that it has no key', async () => {
    const { status, text } = await city.post('requests.json', { service_code: 'FAC-MIRROR', api_key: '' });
    expect([status, JSON.parse(text)]).toEqual([403, [{ code: 403, description: 'api_key was not provided' }]]);
  });
});

it('the Java client numbers the answers of a list, and its jurisdiction stands in the query', async () => {
  const fields = {
    service_code: 'FAC-SIGN-MISSING',
    lat: '29.8746',
    long: '121.5503',
    description: '牌子歪了',
    api_key: city.key,
    'attribute[danger_now]': '否',
    'attribute[SEEN][0]': '早上',
    'attribute[SEEN][1]': '晚上',
  };
  const [filed] = JSON.parse((await city.post('requests.json', fields, '?jurisdiction_id=ningbo')).text);
  expect((await city.report(filed.service_request_id))?.client?.extras).toEqual({ SEEN: ['早上', '晚上'] });
});

describe('FixMyStreet', () => {
  const detail =
    'title: 标志倒了\n\ndetail: 在绿化带里，看不见\n\nurl: https://fms.test/report/42\n\nSubmitted via FixMyStreet\n';
  const fields = () => ({
    jurisdiction_id: 'ningbo',
    api_key: city.key,
    service_code: 'FAC-SIGN-MISSING',
    lat: '29.874600',
    long: '121.550300',
    description: detail,
    first_name: '明',
    last_name: '李',
    email: 'li@example.cn',
    'attribute[danger_now]': '否',
    'attribute[easting]': '529025',
    'attribute[fixmystreet_id]': '42',
  });

  it('reads services and their questions, whose metadata is a word', async () => {
    const { services } = parser.parse((await city.ask('services.xml?jurisdiction_id=ningbo')).text);
    const withQuestions = services.service.filter((one: { metadata: string }) => one.metadata.toLowerCase() === 'true');
    const { service_definition: definition } = parser.parse(
      (await city.ask(`services/${withQuestions[0].service_code}.xml?jurisdiction_id=ningbo`)).text,
    );
    expect(definition.attributes.attribute.map((one: { order: string }) => Number(one.order))).toEqual([1, 2, 3]);
  });
  it('sends a problem as LWP writes a form, with everything in the body', async () => {
    const body = new URLSearchParams({ ...fields(), media_url: 'https://fms.test/photo/42.0.full.jpeg' }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': 'libwww-perl/6.68' };
    const { status, text } = await city.ask('requests.xml', { method: 'POST', headers, body });
    expect(status).toBe(200);
    const { request } = parser.parse(text).service_requests;
    expect(typeof request.service_request_id).toBe('string');
    expect((await city.report(request.service_request_id))?.client?.extras).toEqual({
      easting: ['529025'],
      fixmystreet_id: ['42'],
      media_url: ['https://fms.test/photo/42.0.full.jpeg'],
    });
  });
  it('switches to multipart where there are photographs', async () => {
    const part = (name: string, value: string) =>
      `--xYzZY\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const photo =
      '--xYzZY\r\nContent-Disposition: form-data; name="photo1"; filename="42.0.full.jpeg"\r\nContent-Type: image/jpeg\r\n\r\n';
    const body = Buffer.concat([
      Buffer.from(
        Object.entries({ ...fields(), 'attribute[fixmystreet_id]': '43' })
          .map(([name, value]) => part(name, value))
          .join(''),
      ),
      Buffer.from(part('media_url', 'https://fms.test/1.jpeg') + part('media_url', 'https://fms.test/2.jpeg')),
      Buffer.from(photo),
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 13, 10, 0]),
      Buffer.from('\r\n--xYzZY--\r\n'),
    ]);
    const headers = { 'content-type': 'multipart/form-data; boundary=xYzZY' };
    const { status, text } = await city.ask('requests.xml', { method: 'POST', headers, body });
    expect(status).toBe(200);
    const report = await city.report(parser.parse(text).service_requests.request.service_request_id);
    expect(report).toMatchObject({ description: detail.trim(), attributes: { danger_now: '否' } });
    expect(report?.client?.extras?.['media_url']).toHaveLength(2);
    expect([...city.objects.values()].map((bytes) => [...bytes])).toContainEqual([
      0xff, 0xd8, 0xff, 0xe0, 0, 13, 10, 0,
    ]);
  });
  it('reads rows whose dates its strict pattern takes', async () => {
    const query = 'start_date=2026-11-24T00%3A00%3A00Z&end_date=2026-11-25T00%3A00%3A00Z&jurisdiction_id=ningbo';
    const rows = parser.parse((await city.ask(`requests.xml?${query}`)).text).service_requests.request;
    for (const row of rows)
      for (const name of ['requested_datetime', 'updated_datetime', 'expected_datetime'])
        expect(row[name]).toMatch(w3cdtf);
  });
  it('polls a token until there is a number behind it', async () => {
    const { lat: _lat, long: _long, ...rest } = fields();
    const posted = await city.post('requests.xml', { ...rest, address_string: '宁波市海曙区中山西路 315000' });
    const { token } = parser.parse(posted.text).service_requests.request;
    const { request } = parser.parse(
      (await city.ask(`tokens/${token}.xml?jurisdiction_id=ningbo`)).text,
    ).service_requests;
    expect(request).toEqual({ token });
  });
  it('understands a refusal by its code and description', async () => {
    const { status, text } = await city.post('requests.xml', { ...fields(), api_key: 'wrong' });
    expect(status).toBe(403);
    expect(parser.parse(text).errors.error).toEqual({ code: '403', description: 'api_key is not valid' });
  });
  it('sends an update and asks for those of the last two hours', async () => {
    const posted = await city.post('servicerequestupdates.xml', {
      jurisdiction_id: 'ningbo',
      api_key: city.key,
      updated_datetime: '2026-11-25T01:30:00Z',
      service_request_id: 'AAAAAAAAAAA1',
      status: 'OPEN',
      description: '还没有修',
      last_name: '-',
      first_name: '明',
      update_id: '99',
    });
    expect(parser.parse(posted.text).service_request_updates.request_update.update_id).toMatch(/^AAAAAAAAAAA1-/);
    const query = `start_date=2026-11-25T00%3A00%3A00Z&end_date=2026-11-25T02%3A00%3A00Z&jurisdiction_id=ningbo&api_key=${city.key}`;
    expect((await city.ask(`servicerequestupdates.xml?${query}`)).status).toBe(200);
  });
});
