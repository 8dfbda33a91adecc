import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpOwnerContacts } from './owner-contacts.js';

let server: Server;
let answer: { status: number; body: string };
let asked: { path: string; body: unknown };
beforeAll(async () => {
  server = createServer(async (request, response) => {
    asked = { path: request.url ?? '', body: JSON.parse(await text(request)) };
    response.writeHead(answer.status).end(answer.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
});
const contacts = (body: string, status = 200) => {
  answer = { status, body };
  const { port } = server.address() as AddressInfo;
  return httpOwnerContacts({ baseUrl: `http://127.0.0.1:${port}`, key: 'k', now: () => new Date() });
};
const car = { plate: '浙B12345', plateKind: '02' };
const handle = 'h'.repeat(43);
const message = { id: 'message-1', handle, by: 'sms' as const, text: '请挪车' };
const unreachable = { ok: false, refusal: 'registry.unreachable' };

describe('the owner of a car', () => {
  it('is known by a handle alone, whatever else the register says', async () => {
    const found = contacts(JSON.stringify({ found: true, handle, phone: '13800000000' })).findOwnerContact(car);
    expect(await found).toEqual({ ok: true, value: { handle } });
    expect(asked).toEqual({ path: '/v1/owner-contacts', body: car });
  });
  it.each(['{"found":false}', '{"found":true}'])('cannot be told where the register says %s', async (body) => {
    expect(await contacts(body).findOwnerContact(car)).toEqual({ ok: true, value: undefined });
  });
  it.each([
    ['{}', 200],
    ['nonsense', 200],
    ['{"found":false}', 500],
  ] as const)('is not taken for somebody who cannot be told by %s with status %i', async (body, status) =>
    expect(await contacts(body, status).findOwnerContact(car)).toEqual(unreachable),
  );
  it('is told by his handle, in our words', async () => {
    expect(await contacts('{"accepted":true}', 202).tellOwner(message)).toEqual({ ok: true, value: {} });
    expect(asked).toEqual({ path: '/v1/owner-messages', body: message });
  });
  it('is beyond reach for good, or for now', async () => {
    const gone = contacts('{"code":"number_gone"}', 422).tellOwner(message);
    expect(await gone).toEqual({ ok: true, value: { refusal: 'number_gone' } });
    expect(await contacts('?', 404).tellOwner(message)).toEqual({ ok: true, value: { refusal: 'status 404' } });
    for (const status of [401, 429, 502])
      expect(await contacts('{"code":"x"}', status).tellOwner(message)).toEqual(unreachable);
  });
});
