import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Answers, miniCity, Refusal } from './city.js';
import { MiniApp } from './mini-app.js';
import { type Handler, spoken } from './native.js';
import type { MiniPlatform } from './templates.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const platforms: readonly MiniPlatform[] = ['weapp', 'alipay'];
const speech = 'POST /feedback/speech';

describe.each(platforms)('a spoken note in the built bundle for %s', (platform) => {
  const start = async (more: Answers = {}, handlers: Record<string, Handler> = {}) => {
    const city = miniCity(platform, '1', { [speech]: () => ({ text: '路口的红绿灯不亮了' }), ...more });
    // The camera opens by itself, and nobody takes a picture.
    const untaken = () => new Promise(() => undefined);
    const app = new MiniApp(`${root}dist/${platform}`, platform, {
      ...city.handlers,
      chooseMedia: untaken,
      chooseImage: untaken,
      ...handlers,
    });
    await app.launch();
    await app.open('packageIdentity/pages/sign-in/index');
    await app.signIn();
    await app.until('crash');
    await app.open('packageHotline/pages/new/index');
    await app.tap('report-text');
    await app.type('report-place', '中山西路望京路口');
    await app.tap('place-next');
    await app.until('report-description');
    return { app, city };
  };
  const words = async (app: MiniApp) => (await app.until('report-description')).attributes['value'];
  const calls = ({ native }: MiniApp, name: string) => native.calls.filter(({ api }) => api === name);

  test('is recorded small in a form that the city reads, sent as it is, and lands behind what was typed', async () => {
    const { app, city } = await start();
    await app.type('report-description', '昨晚起');
    await app.tap('voice-start');
    const stop = await app.until('voice-stop');
    expect(app.text(stop)).toContain('说完了');
    expect(calls(app, 'startRecord').map(({ options }) => options)).toEqual([
      expect.objectContaining({
        format: platform === 'weapp' ? 'mp3' : 'aac',
        sampleRate: 16_000,
        numberOfChannels: 1,
      }),
    ]);
    await app.tap('voice-stop');
    await app.until('voice-start');
    await expect.poll(() => city.sent(speech)).toEqual([{ audio: Buffer.from(spoken).toString('base64') }]);
    await expect.poll(() => words(app)).toBe('昨晚起\n路口的红绿灯不亮了');
    expect(calls(app, 'stopRecord')).toHaveLength(1);
  });

  test('that the phone does not allow is typed instead, and may be tried again', async () => {
    let allowed = false;
    const { app, city } = await start(
      {},
      {
        startRecord: () => {
          if (!allowed) throw new Error('auth deny');
        },
      },
    );
    await app.tap('voice-start');
    await expect.poll(() => app.text()).toContain('没有录音权限，可以直接打字');
    expect(app.find('voice-stop')).toBeUndefined();
    allowed = true;
    await app.tap('voice-start');
    await app.until('voice-stop');
    expect(app.text()).not.toContain('没有录音权限');
    expect(city.sent(speech)).toEqual([]);
  });

  test('that the city cannot read is said so, and what was typed stays', async () => {
    const { app } = await start({
      [speech]: () => {
        throw new Refusal(422, 'feedback.speech_not_understood');
      },
    });
    await app.type('report-description', '红灯');
    await app.tap('voice-start');
    await app.tap('voice-stop');
    expect(app.text(await app.until('trouble'))).toContain('feedback.speech_not_understood');
    expect(await words(app)).toBe('红灯');
    await app.until('voice-start');
  });

  test('is thrown away, and the microphone closed, when its page is left', async () => {
    const { app, city } = await start();
    await app.tap('voice-start');
    await app.until('voice-stop');
    await app.back();
    await app.settle(100);
    expect(calls(app, 'stopRecord')).toHaveLength(1);
    expect(city.sent(speech)).toEqual([]);
  });
});
