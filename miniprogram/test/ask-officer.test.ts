import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { miniCity } from './city.js';
import { MiniApp } from './mini-app.js';
import type { MiniPlatform } from './templates.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const platforms: readonly MiniPlatform[] = ['weapp', 'alipay'];
const chat = 'packageHelp/pages/chat/index';

const pagesOf = (platform: MiniPlatform): string[] => {
  const { pages, subPackages } = JSON.parse(readFileSync(`${root}dist/${platform}/app.json`, 'utf8'));
  const inside = subPackages.flatMap((one: { root: string; pages: string[] }) =>
    one.pages.map((page) => `${one.root}/${page}`),
  );
  return [...pages, ...inside];
};

describe.each(platforms)('the built bundle for %s', (platform) => {
  const start = async () => {
    const city = miniCity(platform);
    const app = new MiniApp(`${root}dist/${platform}`, platform, city.handlers);
    city.photographs(app.native.files);
    await app.launch();
    return { app, city };
  };
  const named = (app: MiniApp, id: string) => app.all((node) => node.id === id).length;

  test('has the way to an officer and to 122 on every page, signed out or not', async () => {
    const { app } = await start();
    expect(pagesOf(platform)).toContain(chat);
    for (const signedIn of [false, true]) {
      if (signedIn) {
        await app.open('pages/index/index');
        await app.tap('home-sign-in');
        await app.signIn();
        await app.until('crash');
      }
      for (const page of pagesOf(platform).filter((one) => one !== chat)) {
        await app.open(`${page}?id=case-1&number=N1`);
        expect([named(app, 'ask-officer'), named(app, 'call-122')], `${page} ${signedIn}`).toEqual([1, 1]);
      }
    }
  });

  test('shows the numbers to call and the sign-in, and no form, to whoever asks signed out', async () => {
    const { app } = await start();
    await app.open(`${chat}?screen=gate`);
    expect([named(app, 'call-120'), named(app, 'call-122'), named(app, 'chat-sign-in')]).toEqual([1, 1, 1]);
    expect(named(app, 'chat-input')).toBe(0);
  });

  test('keeps what is written without a network on the phone, and says so', async () => {
    const { app, city } = await start();
    await app.tap('home-sign-in');
    await app.signIn();
    await app.until('crash');
    city.goOffline();
    await app.open(`${chat}?screen=photos`);
    await app.tap('phrase-lost');
    await app.until('chat-offline');
    expect(app.text()).toContain('没有人受伤，我不知道该怎么办');
    expect(app.text()).toContain('恢复网络后发送');
    expect(String(app.native.storage.get('draft:chat'))).toContain('我不知道该怎么办');
  });
});
