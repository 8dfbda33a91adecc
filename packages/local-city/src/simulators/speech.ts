import { createHash } from 'node:crypto';
import { html } from 'hono/html';
import * as z from 'zod';
import { page } from './page.js';
import { isGenuine } from './signed-request.js';
import { createSimulator } from './simulator.js';

const Note = z.object({ format: z.enum(['wav', 'mp3', 'aac', 'amr', 'm4a']), audio: z.base64() });
const Said = z.object({ text: z.string().min(1).max(4_000) });

/** What a recogniser would have written of notes that people spoke at the kerb, without any marks. */
const sentences = [
  '我在中山东路和世纪大道路口这里红绿灯全灭了四个方向都不亮车子乱成一团',
  '药行街解放南路那边路灯坏了三盏晚上黑漆漆的看不见',
  '通途路由东向西方向有个大坑电瓶车差点摔倒你们快来看看',
  '鄞州大道福庆南路这里限速牌被树枝挡住了根本看不到',
  '百丈东路的斑马线磨得都看不清了我妈过马路很危险',
] as const;

/**
 * The speech service: takes a signed note and writes down its words. Nobody listens here: it says what the control page
 * laid out for the next note, or for every file always the same one of its sentences.
 */
export function speechSimulator({ key, now = () => new Date() }: { key: string; now?: () => Date }) {
  const { app, faults } = createSimulator(['unintelligible']);
  let next: string | undefined;

  app.post('/v1/transcripts', async (c) => {
    const raw = await c.req.text();
    if (!isGenuine(c.req.raw.headers, raw, key, now())) return c.json({ code: 'bad_signature' }, 401);
    const note = Note.safeParse(JSON.parse(raw));
    if (!note.success) return c.json({ code: 'invalid_request' }, 400);
    if (faults.strikes('unintelligible')) return c.json({ code: 'unintelligible' }, 422);
    const [first = 0] = createHash('sha256').update(note.data.audio).digest();
    const text = next ?? sentences[first % sentences.length];
    next = undefined;
    return c.json({ text });
  });
  app.put('/_sim/next', async (c) => {
    const said = Said.safeParse(await c.req.json().catch(() => null));
    if (!said.success) return c.json({ message: 'Send {"text": …}' }, 400);
    next = said.data.text;
    return c.json({ next });
  });
  app.get('/', (c) =>
    c.html(
      page(
        '语音识别（演示）',
        html`<p>没有人真的在听：下一段录音会被写成这里约定的话（PUT /_sim/next），否则按文件内容固定取一句。</p>
<p>下一段：${next ?? '未约定'}</p><ul>${sentences.map((one) => html`<li class="card">${one}</li>`)}</ul>`,
      ),
    ),
  );
  return app;
}
