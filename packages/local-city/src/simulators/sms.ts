import * as z from 'zod';
import { readState, writeState } from '../state-file.js';
import { isGenuine } from './signed-request.js';
import { createSimulator, Delivered } from './simulator.js';

const Message = z.object({
  id: z.string().min(1).max(100),
  to: z.string(),
  text: z.string().min(1).max(500),
});
const Outbox = z.array(Delivered);
const mostKept = 500;

/** The SMS provider: takes a signed message, sends the same id once, refuses what is no mobile number. */
export function smsSimulator(options: { accessKey: string; secret: string; stateFile: string; now?: () => Date }) {
  const { accessKey, secret, stateFile, now = () => new Date() } = options;
  const { app, faults } = createSimulator(['refuses']);
  let outbox = readState(stateFile, Outbox) ?? [];

  app.post('/v1/messages', async (c) => {
    const raw = await c.req.text();
    if (c.req.header('x-key') !== accessKey || !isGenuine(c.req.raw.headers, raw, secret, now())) {
      return c.json({ code: 'bad_signature' }, 401);
    }
    const message = Message.safeParse(JSON.parse(raw));
    if (!message.success) return c.json({ code: 'invalid_request' }, 400);
    const { id, to, text } = message.data;
    if (!/^1[3-9]\d{9}$/.test(to)) return c.json({ code: 'invalid_number' }, 422);
    if (faults.get('refuses')) return c.json({ code: 'blocked' }, 403);
    if (!outbox.some((sent) => sent.id === id)) {
      outbox = [{ id, channel: 'sms' as const, to, at: now().toISOString(), text }, ...outbox].slice(0, mostKept);
      writeState(stateFile, outbox);
    }
    return c.json({ id, accepted: true }, 202);
  });
  app.get('/_sim/outbox', (c) => c.json({ messages: outbox }));
  return app;
}
