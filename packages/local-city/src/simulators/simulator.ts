import { Hono } from 'hono';
import * as z from 'zod';

/** Troubles of an outside service that can be switched on while the city runs, for good or for so many times. */
export class Faults {
  readonly #left = new Map<string, number>();

  constructor(names: readonly string[]) {
    for (const name of names) this.#left.set(name, 0);
  }

  get(name: string): boolean {
    return (this.#left.get(name) ?? 0) > 0;
  }

  /** Whether it happens now; each time that it does counts. */
  strikes(name: string): boolean {
    const left = this.#left.get(name) ?? 0;
    if (left > 0) this.#left.set(name, left - 1);
    return left > 0;
  }

  /** False for a fault that this service does not have. */
  set(name: string, on: boolean, times = Number.POSITIVE_INFINITY): boolean {
    if (!this.#left.has(name)) return false;
    this.#left.set(name, on ? times : 0);
    return true;
  }

  all() {
    return Object.fromEntries([...this.#left.keys()].map((name) => [name, this.get(name)]));
  }
}

export const slowMilliseconds = 8_000;
const Switch = z.object({ on: z.boolean(), times: z.int().min(1).optional() });

/** What every outside service can suffer: down (a proxy's 502 without its own format) or slow (longer than a caller waits). */
export function mountOutages(app: Hono, faults: Faults) {
  app.use(async (c, next) => {
    if (c.req.path.startsWith('/_sim/')) return next();
    if (faults.get('down')) return c.html('<html><body><h1>502 Bad Gateway</h1></body></html>', 502);
    if (faults.get('slow')) await new Promise((resolve) => setTimeout(resolve, slowMilliseconds));
    return next();
  });
}

/** The switches of the faults under /_sim/faults. */
export function mountFaults(app: Hono, faults: Faults) {
  app.get('/_sim/faults', (c) => c.json(faults.all()));
  app.put('/_sim/faults/:name', async (c) => {
    const wanted = Switch.safeParse(await c.req.json().catch(() => null));
    if (!wanted.success) return c.json({ message: 'Send {"on": true} or {"on": false}' }, 400);
    const { on, times } = wanted.data;
    if (!faults.set(c.req.param('name'), on, times)) return c.json({ message: 'No such fault' }, 404);
    return c.json(faults.all());
  });
}

/** An outside service on the wire with its control plane under /_sim beside: outages, and what `faultNames` says. */
export function createSimulator(faultNames: readonly string[] = []) {
  const faults = new Faults(['down', 'slow', ...faultNames]);
  const app = new Hono();
  mountOutages(app, faults);
  mountFaults(app, faults);
  return { app, faults };
}

/** A message as it reached a phone. */
export const Delivered = z.object({
  id: z.string(),
  channel: z.enum(['sms', 'voice', 'wechat', 'alipay']),
  /** Phone number or open id. */
  to: z.string(),
  at: z.string(),
  text: z.string(),
  templateId: z.string().optional(),
  page: z.string().optional(),
});
export type Delivered = z.infer<typeof Delivered>;
