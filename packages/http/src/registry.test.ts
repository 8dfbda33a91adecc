import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpRegistry } from './registry.js';

let server: Server;
let answer: string;
let asked: { path: string; body: string; headers: IncomingHttpHeaders };
beforeAll(async () => {
  server = createServer(async (request, response) => {
    asked = { path: request.url ?? '', body: await text(request), headers: request.headers };
    response.end(answer);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
});
const registry = (body: string) => {
  answer = body;
  const { port } = server.address() as AddressInfo;
  return httpRegistry({ baseUrl: `http://127.0.0.1:${port}`, key: 'k', now: () => new Date(1_700_000_000_000) });
};
const document = { name: '李明', documentKind: 'resident_id' as const, documentNumber: '330203199001011017' };
const vehicle = { plate: '浙B12345', plateKind: '02', vinLast6: 'A12345', documentNumber: '330203199001011017' };
const unreachable = { ok: false, refusal: 'registry.unreachable' };

describe('the registers', () => {
  it('are asked with a signature over instant and exact body', async () => {
    expect(await registry('{"match":true}').matches(document)).toEqual({ ok: true, value: true });
    expect([asked.path, JSON.parse(asked.body)]).toEqual(['/v1/identity-checks', document]);
    const signature = createHmac('sha256', 'k').update(`1700000000000\n${asked.body}`).digest('hex');
    expect(asked.headers).toMatchObject({ 'x-timestamp': '1700000000000', 'x-signature': signature });
  });

  it('tell "not there" from "no answer"', async () => {
    expect(await registry('{"found":false}').findVehicle(vehicle)).toEqual({ ok: true, value: undefined });
    expect(await registry('{"found":true}').findVehicle(vehicle)).toEqual(unreachable);
    expect(await registry('{}').matches(document)).toEqual(unreachable);
    expect(await registry('nonsense').findLicence({ documentNumber: 'x', archiveNumber: 'y' })).toEqual(unreachable);
  });

  it('give a licence with its classes', async () => {
    const found = await registry(
      '{"found":true,"classes":["C1"],"validUntil":"2030-01-01","firstLicensedOn":"2010-06-18","standing":"normal"}',
    ).findLicence({ documentNumber: 'x', archiveNumber: 'y' });
    const value = { classes: ['C1'], validUntil: '2030-01-01', firstLicensedOn: '2010-06-18', standing: 'normal' };
    expect(found).toMatchObject({ ok: true, value });
  });

  it('tell who learns to drive, and how far he is', async () => {
    const learner = { licenceClass: 'C1', heldClasses: [], subjects: [{ subject: 'S1', bookingsUsed: 1 }] };
    const told = registry(JSON.stringify({ found: true, learner }));
    expect(await told.findLearner({ documentNumber: 'x' })).toEqual({ ok: true, value: learner });
    expect([asked.path, JSON.parse(asked.body)]).toEqual(['/v1/learners', { documentNumber: 'x' }]);
    const nobody = registry('{"found":false}');
    expect(await nobody.findLearner({ documentNumber: 'x' })).toEqual({ ok: true, value: undefined });
    const unknownClass = registry(JSON.stringify({ found: true, learner: { ...learner, licenceClass: 'X9' } }));
    expect(await unknownClass.findLearner({ documentNumber: 'x' })).toEqual(unreachable);
  });

  it('tell what cars look like, 200 to a question', async () => {
    const look = { plate: '浙B12A07', plateKind: '02', makeAndColour: '大众朗逸 白色' };
    const many = registry(JSON.stringify({ vehicles: [look] }));
    const plates = Array.from({ length: 201 }, (_none, n) => ({ plate: `浙B${10000 + n}`, plateKind: '02' }));
    expect(await many.looksOf(plates)).toEqual({ ok: true, value: [look, look] });
    expect(JSON.parse(asked.body).plates).toHaveLength(1);
    expect(await registry('{}').looksOf(plates)).toEqual(unreachable);
  });
});
