import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import * as z from 'zod';
import { readState, writeState } from '../state-file.js';
import { createSimulator } from './simulator.js';

/** The insurers of the demo city, by the ids under which the city knows them. */
export const insurers = [
  { insurerId: 'picc', name: '人保财险' },
  { insurerId: 'pingan', name: '平安产险' },
  { insurerId: 'cpic', name: '太保产险' },
] as const;

const Received = z.object({
  insurerId: z.string(),
  webhookId: z.string(),
  type: z.string(),
  sha256: z.string(),
  at: z.string(),
  /** How often it arrived; it counts once. */
  times: z.int(),
});
const Handled = z.object({
  claimId: z.string(),
  insurerId: z.string(),
  number: z.string(),
  /** How many steps were reported. */
  steps: z.int(),
});
const State = z.object({
  secrets: z.record(z.string(), z.array(z.string())),
  inbox: z.array(Received),
  claims: z.array(Handled),
});
type Handled = z.infer<typeof Handled>;

const Side = z.object({ claim: z.object({ claimId: z.string(), insurerId: z.string() }).optional() });
const Message = z.object({
  type: z.string(),
  data: z.object({ number: z.string(), sides: z.array(Side).optional() }),
});
const Secret = z.object({ secret: z.string().startsWith('whsec_') });

const mostKept = 300;
const mostSecrets = 3;
/** Longer than the city waits, so that it sends again what was worked off already. */
const lateMilliseconds = 17_000;
const reportTries = 5;

/** What an insurer reports, step by step. */
const steps = [
  () => ({ type: 'claim.registered', data: { claimNumber: `RDAA${randomBytes(5).toString('hex').toUpperCase()}` } }),
  () => ({ type: 'claim.papers_requested', data: { papers: ['驾驶证', '行驶证', '车辆受损照片', '收款银行卡'] } }),
  () => ({ type: 'claim.papers_complete', data: {} }),
  () => ({ type: 'claim.decided', data: { covered: true, amountFen: 128_000 } }),
  () => ({ type: 'claim.agreed', data: {} }),
  () => ({ type: 'claim.paid', data: { amountFen: 128_000 } }),
] as const;

export interface InsurerOptions {
  /** Where the city takes what insurers report. */
  readonly updatesUrl: string;
  readonly stateFile: string;
  readonly now?: () => Date;
  /** Between a paper's arrival and each step that is reported without being asked for. */
  readonly pace?: readonly number[];
}

/**
 * Three insurers on the wire of Standard Webhooks: each verifies what it is sent by the library of the specification,
 * takes it once by its webhook-id, and reports its claims back under the same secret.
 */
export function insurerSimulator({
  updatesUrl,
  stateFile,
  now = () => new Date(),
  pace = [1_000, 5_000],
}: InsurerOptions) {
  const { app, faults } = createSimulator(['fails', 'late', 'busy', 'gone', 'silent']);
  const state = readState(stateFile, State) ?? { secrets: {}, inbox: [], claims: [] };
  const keep = () => writeState(stateFile, state);

  function verified(insurerId: string, raw: string, headers: Headers): unknown {
    for (const secret of state.secrets[insurerId] ?? []) {
      try {
        return new Webhook(secret).verify(raw, Object.fromEntries(headers));
      } catch {
        // During a rotation the next secret may fit.
      }
    }
    return undefined;
  }

  /** Reports one step; the same id over all tries, as the city expects of its own sender. */
  async function report({ insurerId, claimId, steps: step }: Handled): Promise<boolean> {
    const [secret] = state.secrets[insurerId] ?? [];
    const made = steps[step]?.();
    if (!secret || !made) return false;
    const timestamp = now().toISOString();
    const body = JSON.stringify({ type: made.type, timestamp, data: { insurerId, claimId, ...made.data } });
    const id = `msg_${randomUUID()}`;
    for (let attempt = 0; attempt < reportTries; attempt++) {
      if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** attempt));
      const at = now();
      const headers = {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(id, at, body),
      };
      const answer = await fetch(updatesUrl, { method: 'POST', headers, body }).catch(() => undefined);
      if (answer?.ok) return true;
      if (answer && answer.status < 500) return false;
    }
    return false;
  }

  async function advance(claimId: string): Promise<Handled | undefined> {
    const claim = state.claims.find((one) => one.claimId === claimId);
    if (!claim || !(await report(claim))) return undefined;
    claim.steps += 1;
    keep();
    return claim;
  }

  function takePack(insurerId: string, { data }: z.infer<typeof Message>) {
    const own = (data.sides ?? []).flatMap(({ claim }) => (claim?.insurerId === insurerId ? [claim.claimId] : []));
    const fresh = own.filter((claimId) => !state.claims.some((one) => one.claimId === claimId));
    for (const claimId of fresh) {
      state.claims.unshift({ claimId, insurerId, number: data.number, steps: 0 });
      const next = async () => {
        for (const wait of pace) {
          await new Promise((resolve) => setTimeout(resolve, wait));
          if (!faults.get('silent')) await advance(claimId);
        }
      };
      void next();
    }
  }

  app.post('/:insurerId/webhooks', async (c) => {
    const { insurerId } = c.req.param();
    if (faults.get('gone')) return c.json({ code: 'gone' }, 410);
    if (faults.get('busy')) return c.json({ code: 'busy' }, 429, { 'retry-after': '120' });
    if (faults.get('fails')) return c.json({ code: 'internal' }, 500);
    const raw = await c.req.text();
    const message = Message.safeParse(verified(insurerId, raw, c.req.raw.headers));
    if (!message.success) return c.json({ code: 'bad_signature' }, 401);
    const webhookId = c.req.header('webhook-id') ?? '';
    const known = state.inbox.find((one) => one.insurerId === insurerId && one.webhookId === webhookId);
    if (known) known.times += 1;
    else {
      const sha256 = createHash('sha256').update(raw).digest('hex');
      const received = { insurerId, webhookId, type: message.data.type, sha256, at: now().toISOString(), times: 1 };
      state.inbox = [received, ...state.inbox].slice(0, mostKept);
      takePack(insurerId, message.data);
    }
    keep();
    if (faults.get('late')) await new Promise((resolve) => setTimeout(resolve, lateMilliseconds));
    return c.body(null, 204);
  });

  app.put('/_sim/:insurerId/secrets', async (c) => {
    const wanted = Secret.safeParse(await c.req.json().catch(() => null));
    if (!wanted.success) return c.json({ message: 'Send {"secret": "whsec_…"}' }, 400);
    const { insurerId } = c.req.param();
    state.secrets[insurerId] = [wanted.data.secret, ...(state.secrets[insurerId] ?? [])].slice(0, mostSecrets);
    keep();
    return c.json({ insurerId, secrets: state.secrets[insurerId].length });
  });
  app.get('/_sim/inbox', (c) => c.json({ received: state.inbox, claims: state.claims }));
  app.post('/_sim/claims/:claimId/advance', async (c) => {
    const claim = await advance(c.req.param('claimId'));
    return claim ? c.json({ outcome: `step ${claim.steps}` }) : c.json({ outcome: 'not taken' }, 409);
  });
  return app;
}
