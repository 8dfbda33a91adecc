import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from './network.js';
import { createSite } from './site.js';

const directory = mkdtempSync(join(tmpdir(), 'yilu-site-'));
const built = join(directory, 'built');
mkdirSync(built);
writeFileSync(join(built, 'index.html'), 'the page');
writeFileSync(join(directory, 'secrets.json'), 'a key');

const site = createSite('site', built, {});
let port: number;
beforeAll(async () => {
  port = await freePort();
  await new Promise<void>((resolve) => site.listen(port, '127.0.0.1', resolve));
});
afterAll(() => {
  site.close();
  rmSync(directory, { recursive: true });
});

/** Written by hand: a client would take the dot segments out itself. */
const ask = (target: string) =>
  new Promise<string>((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`),
    );
    socket.on('data', (chunk) => {
      answer += String(chunk);
    });
    socket.on('close', () => resolve(answer));
  });

it.each(['/../secrets.json', '/%2e%2e/secrets.json', '/a/..%2f..%2fsecrets.json', 'http://x/../../../secrets.json'])(
  'serves no file beside its folder, asked for %s',
  async (target) => {
    expect(await ask(target)).not.toContain('a key');
  },
);

it('answers a path of the application with its page', async () => {
  expect(await ask('/j/some-token')).toContain('the page');
});
