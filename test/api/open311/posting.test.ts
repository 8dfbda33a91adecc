import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Open311City, open311City, requestOf, square } from '../../fixtures/open311-city.js';
import { type Store, startStore } from '../../fixtures/store.js';

const parser = new XMLParser({ parseTagValue: false, ignoreDeclaration: true });

let store: Store;
let city: Open311City;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  city = await open311City(store);
});

const whole = (over: Record<string, string> = {}) => requestOf(city.key, over);

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
  it('may repeat its whole description in what no service asks, as councils have FixMyStreet do', async () => {
    const said = '长'.repeat(3000);
    const form = new URLSearchParams(whole({ description: said, 'attribute[description]': said }));
    for (let count = 0; count < 60; count++) form.append('attribute[group][]', '长'.repeat(500));
    const { status, text } = await city.ask('requests.json', { method: 'POST', body: form });
    expect(status).toBe(200);
    const report = await city.report(JSON.parse(text)[0].service_request_id);
    expect(report?.description).toBe(said);
    const extras = report?.client?.extras ?? {};
    expect(extras['description']).toEqual([said.slice(0, 400)]);
    expect(Object.values(extras).flat()).toHaveLength(30);
  });
  it('keeps nobody’s name or number that comes as an answer to what no service asks', async () => {
    const personal = {
      'attribute[last_name]': '欧阳',
      'attribute[Email]': 'li@example.cn',
      'attribute[phone-number]': '0574 87654321',
      'attribute[手机]': '13800002222',
      'attribute[contact]': 'li@example.cn',
      account_id: '13800002222',
    };
    const { text } = await city.post('requests.json', whole(personal));
    const [{ service_request_id: number, account_id }] = JSON.parse(text);
    expect(account_id).toBe('13800002222');
    expect((await city.report(number))?.client).toEqual({
      keyId: 'fms000000000',
      accountId: '138****2222',
      extras: { contact: ['l***@example.cn'] },
    });
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
