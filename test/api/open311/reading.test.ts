import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Open311City, open311City, open311Url, reportOf } from '../../fixtures/open311-city.js';
import { type Store, startStore } from '../../fixtures/store.js';

const parser = new XMLParser({ parseTagValue: false, ignoreDeclaration: true });

let store: Store;
let city: Open311City;
beforeAll(async () => {
  store = await startStore();
  city = await open311City(store);
  await city.file(
    reportOf('AAAAAAAAAAA1', {
      status: 'in_progress',
      assignment: { unitId: 'facilities', at: '2026-11-24T02:00:00.000Z', returnBy: '2026-11-25' },
      updatedAt: '2026-11-24T03:00:00.123Z',
      description: '标志 <倒> & "断" 请看\u0007这里，电话13800001111',
      steps: [
        { at: '2026-11-24T01:00:00.000Z', status: 'submitted' },
        { at: '2026-11-24T03:00:00.123Z', status: 'in_progress', text: '周五更换' },
      ],
    }),
    reportOf('AAAAAAAAAAA2', {
      status: 'closed',
      serviceCode: 'FAC-LIGHTING',
      requestedAt: '2026-11-20T01:00:00.000Z',
      updatedAt: '2026-11-24T09:00:00.000Z',
      closedAt: '2026-11-23T08:00:00.000Z',
      cover: 'feedback/public/1-small.jpg',
    }),
    reportOf('AAAAAAAAAAA3', { serviceCode: 'COMPLAINT', requestedAt: '2026-11-23T01:00:00.000Z' }),
  );
});
afterAll(() => store.stop());

describe('row 1: discovery', () => {
  it('is in JSON an object without its root, its lists plain', async () => {
    const discovery = await city.json('discovery.json');
    expect(Object.keys(discovery)).toEqual(['changeset', 'contact', 'key_service', 'endpoints']);
    expect(discovery.endpoints).toEqual([
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: `${open311Url}/`,
        changeset: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        type: 'production',
        formats: ['text/xml', 'application/json'],
      },
    ]);
  });
  it('is in XML the same, under discovery', async () => {
    const { discovery } = parser.parse((await city.ask('discovery.xml')).text);
    expect(discovery.endpoints.endpoint.formats.format).toEqual(['text/xml', 'application/json']);
    expect(discovery.endpoints.endpoint.specification).toBe('http://wiki.open311.org/GeoReport_v2');
  });
});

describe('row 2: services', () => {
  it('are in JSON an array of all that are for everybody, with true booleans', async () => {
    const services = await city.json('services.json');
    expect(services).toHaveLength(19);
    expect(services[0]).toEqual({
      service_code: 'FAC-SIGNAL-DARK',
      service_name: '交通信号灯不亮、全灭',
      description: expect.any(String),
      metadata: true,
      type: 'realtime',
      keywords: '信号灯,不亮,全灭',
      group: '设施-信号灯',
    });
    const codes = services.map(({ service_code }: { service_code: string }) => service_code);
    for (const code of ['MOVE-CAR', 'RPT-VIOLATION', 'RPT-HITRUN', 'CONSULT', 'COMPLAINT'])
      expect(codes).not.toContain(code);
  });
  it('say in XML whether they have questions as text', async () => {
    const { services } = parser.parse((await city.ask('services.xml')).text);
    expect(services.service).toHaveLength(19);
    expect(new Set(services.service.map(({ metadata }: { metadata: string }) => metadata))).toEqual(
      new Set(['true', 'false']),
    );
  });
});

describe('row 3: the definition of a service', () => {
  it('is in JSON an object with every question and its answers', async () => {
    const definition = await city.json('services/FAC-SIGN-MISSING.json');
    expect(definition.service_code).toBe('FAC-SIGN-MISSING');
    expect(definition.attributes[1]).toEqual({
      variable: true,
      code: 'danger_now',
      datatype: 'singlevaluelist',
      required: true,
      datatype_description: null,
      order: 2,
      description: '是否正在危及安全',
      values: [
        { key: '是', name: '是' },
        { key: '否', name: '否' },
      ],
    });
  });
  it('is in XML the same under service_definition', async () => {
    const { service_definition: definition } = parser.parse((await city.ask('services/FAC-SIGN-MISSING.xml')).text);
    expect(definition.attributes.attribute[1]).toMatchObject({ code: 'danger_now', required: 'true', order: '2' });
    expect(definition.attributes.attribute[1].values.value).toHaveLength(2);
  });
  it('holds an empty list where a service has no questions', async () => {
    expect((await city.json('services/FAC-MIRROR.json')).attributes).toEqual([]);
  });
  it.each(['NOTHING', 'MOVE-CAR', 'COMPLAINT'])('is not there for %s', async (code) => {
    expect((await city.ask(`services/${code}.json`)).status).toBe(404);
  });
});

describe('row 7: one request', () => {
  it('is in JSON an array of one with every field of the specification', async () => {
    expect(await city.json('requests/AAAAAAAAAAA1.json')).toEqual([
      {
        service_request_id: 'AAAAAAAAAAA1',
        status: 'open',
        status_notes: '正在处理：周五更换',
        service_name: '交通标志缺失、倒伏、损坏',
        service_code: 'FAC-SIGN-MISSING',
        description: expect.stringContaining('标志 <倒> & "断"'),
        agency_responsible: expect.any(String),
        service_notice: null,
        requested_datetime: '2026-11-24T09:00:00+08:00',
        updated_datetime: '2026-11-24T11:00:00+08:00',
        expected_datetime: '2026-11-27T23:59:59+08:00',
        address: '中山西路与望京路口',
        address_id: null,
        zipcode: null,
        lat: 29.8746,
        long: 121.5503,
        media_url: null,
      },
    ]);
  });
  it('is in XML service_requests with one request, in valid XML whatever was written in it', async () => {
    const { text, headers } = await city.ask('requests/AAAAAAAAAAA1.xml');
    expect(headers.get('content-type')).toBe('text/xml; charset=utf-8');
    expect(text.split('\n')[0]).toBe('<?xml version="1.0" encoding="utf-8"?>');
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).not.toContain('xmlns');
    expect(text).not.toContain('\u0007');
    const { request } = parser.parse(text).service_requests;
    expect(request).toMatchObject({ service_request_id: 'AAAAAAAAAAA1', media_url: '', lat: '29.8746' });
    expect(request.description).toContain('标志 <倒> & "断" 请看这里');
  });
  it('shows nobody’s telephone', async () => {
    expect((await city.ask('requests/AAAAAAAAAAA1.json')).text).not.toContain('13800001111');
  });
  it('that is closed was last changed when it was closed, and shows its public photograph', async () => {
    const [closed] = await city.json('requests/AAAAAAAAAAA2.json');
    expect(closed).toMatchObject({
      status: 'closed',
      updated_datetime: '2026-11-23T16:00:00+08:00',
      media_url: `${open311Url}/requests/AAAAAAAAAAA2/photo.jpg`,
    });
  });
  it('is found whatever the case of its number', async () => {
    expect(await city.json('requests/aaaaaaaaaaa2.json')).toHaveLength(1);
  });
  it.each(['ZZZZZZZZZZZZ', 'AAAAAAAAAAA3', '1', '%2e%2e'])(
    'is not there under %s, private or unknown',
    async (number) => {
      const { status, text } = await city.ask(`requests/${number}.json`);
      expect([status, JSON.parse(text)[0].code]).toEqual([404, 404]);
    },
  );
});

describe('row 10: extensions', () => {
  it('tell the fine state, the answers and the way of a request to whoever asks for them', async () => {
    const [extended] = await city.json('requests/AAAAAAAAAAA1.json?extensions=true');
    expect(extended.extended_attributes).toMatchObject({ state: 'in_progress', danger_now: '否' });
    expect(extended.notes.at(-1)).toMatchObject({ datetime: '2026-11-24T11:00:00+08:00', summary: '正在处理' });
  });
  it('tell no answer to what the city never asked, whatever it is called', async () => {
    const attributes = { danger_now: '否', state: 'closed', 'x></notes><evil': '张三住在这里' };
    await city.file(reportOf('AAAAAAAAAAA4', { attributes }));
    const [{ extended_attributes: told }] = await city.json('requests/AAAAAAAAAAA4.json?extensions=true');
    expect(told).toEqual({ state: 'submitted', outcome: null, duplicate_of: null, followers: 1, danger_now: '否' });
    const { text } = await city.ask('requests.xml?extensions=true');
    expect([XMLValidator.validate(text), text.includes('张三')]).toEqual([true, false]);
  });
  it('tell no answer in words of a report whose text an officer hid', async () => {
    const moderated = { serviceCode: 'FAC-SIGNAL-DARK', attributes: { danger_now: '否', pole_no: '张三' } };
    await city.file(reportOf('AAAAAAAAAAA5', { ...moderated, shown: { at: '2026-11-24T04:00:00.000Z' } }));
    const [{ description, extended_attributes: told }] = await city.json('requests/AAAAAAAAAAA5.json?extensions=true');
    expect([description, told.danger_now, told.pole_no]).toEqual([null, '否', undefined]);
  });
  it('are written in XML too', async () => {
    const { text } = await city.ask('requests.xml?extensions=true');
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).toContain('<extended_attributes><state>in_progress</state>');
  });
});

describe('row 8: errors', () => {
  it('are in JSON an array, in XML errors with error, and the status is theirs', async () => {
    const json = await city.ask('requests.json?status=lost&page=0');
    expect([json.status, json.headers.get('content-type')]).toEqual([400, 'application/json; charset=utf-8']);
    expect(JSON.parse(json.text)).toEqual([
      { code: 400, description: expect.stringContaining('status') },
      { code: 400, description: expect.stringContaining('page') },
    ]);
    const xml = await city.ask('requests.xml?status=lost&page=0');
    expect(parser.parse(xml.text).errors.error).toHaveLength(2);
  });
  it('come in XML where no format was named', async () => {
    const { status, text } = await city.ask('requests');
    expect([status, parser.parse(text).errors.error.code]).toEqual([404, '404']);
  });
  it.each(['services.json', 'requests.json', 'requests/AAAAAAAAAAA1.json', 'services/FAC-MIRROR.json'])(
    'name a jurisdiction that is not this city’s: %s',
    async (path) => {
      expect((await city.ask(`${path}?jurisdiction_id=zaozhuang`)).status).toBe(404);
      expect((await city.ask(`${path}?jurisdiction_id=ningbo`)).status).toBe(200);
      expect((await city.ask(`${path}?jurisdiction_id=`)).status).toBe(200);
    },
  );
});

it('serves clients that put their slash behind one that is there', async () => {
  expect((await city.ask('/services.json')).status).toBe(200);
});
it('lets any page read what is public', async () => {
  expect((await city.ask('services.json')).headers.get('access-control-allow-origin')).toBe('*');
});
