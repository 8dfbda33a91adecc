import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type City, startCity } from './city.js';
import { people } from './demo/people.js';

const portBase = 18_380;
const directory = mkdtempSync(join(tmpdir(), 'yilu-city-'));
let city: City | undefined;
afterAll(async () => {
  await city?.stop();
  rmSync(directory, { recursive: true });
});

const start = () => startCity({ portBase, directory, demo: false, quiet: true });
const post = async (url: string, body: unknown) => {
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
};
const signIn = async ({ addresses }: City) => {
  const openid = people[0]?.wechatOpenId;
  const { body } = await post(`${addresses.simulators}/_sim/wechat/codes`, { openid });
  return post(`${addresses.api}/identity/sessions`, { method: 'wechat', code: body['code'] });
};

it('answers at every address, ends, and knows its citizens again after a restart', { timeout: 240_000 }, async () => {
  city = await start();
  const kept = JSON.parse(readFileSync(join(directory, 'addresses.json'), 'utf8'));
  expect(kept).toEqual(city.addresses);
  for (const address of Object.values(city.addresses)) expect((await fetch(address)).status).toBeLessThan(504);
  const first = await signIn(city);
  expect(first.status).toBe(201);
  await city.stop();
  expect(existsSync(join(directory, 'addresses.json'))).toBe(false);
  await expect(fetch(city.addresses.api)).rejects.toThrow();

  city = await start();
  const me = await fetch(`${city.addresses.api}/identity/me`, {
    headers: { authorization: `Bearer ${first.body['accessToken']}` },
  });
  expect(me.status).toBe(200);
  expect((await signIn(city)).body['personId']).toBe(first.body['personId']);
});
