import { Hono } from 'hono';
import * as z from 'zod';

/** Troubles of an outside service that can be switched on while the city runs. */
export class Faults {
  readonly #on = new Map<string, boolean>();

  constructor(names: readonly string[]) {
    for (const name of names) this.#on.set(name, false);
  }

  get(name: string): boolean {
    return this.#on.get(name) === true;
  }

  /** False for a fault that this service does not have. */
  set(name: string, on: boolean): boolean {
    if (!this.#on.has(name)) return false;
    this.#on.set(name, on);
    return true;
  }

  all() {
    return Object.fromEntries(this.#on);
  }
}

const slowMilliseconds = 8_000;
const Switch = z.object({ on: z.boolean() });

/**
 * An outside service on the wire, with its control plane under /_sim: every one can be down (a proxy's 502 without the
 * service's own format) or slow (longer than a caller waits), and what `faults` names beside.
 */
export function createSimulator(faultNames: readonly string[] = []) {
  const faults = new Faults(['down', 'slow', ...faultNames]);
  const app = new Hono();
  app.use(async (c, next) => {
    if (c.req.path.startsWith('/_sim/')) return next();
    if (faults.get('down')) return c.html('<html><body><h1>502 Bad Gateway</h1></body></html>', 502);
    if (faults.get('slow')) await new Promise((resolve) => setTimeout(resolve, slowMilliseconds));
    return next();
  });
  app.get('/_sim/faults', (c) => c.json(faults.all()));
  app.put('/_sim/faults/:name', async (c) => {
    const wanted = Switch.safeParse(await c.req.json().catch(() => null));
    if (!wanted.success) return c.json({ message: 'Send {"on": true} or {"on": false}' }, 400);
    if (!faults.set(c.req.param('name'), wanted.data.on)) return c.json({ message: 'No such fault' }, 404);
    return c.json(faults.all());
  });
  return { app, faults };
}

/** A message as it reached a phone. */
export const Delivered = z.object({
  id: z.string(),
  channel: z.enum(['sms', 'wechat', 'alipay']),
  /** Phone number or open id. */
  to: z.string(),
  at: z.string(),
  text: z.string(),
  templateId: z.string().optional(),
  page: z.string().optional(),
});
export type Delivered = z.infer<typeof Delivered>;
