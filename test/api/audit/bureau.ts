import { createAuditApp } from '@yilu/audit/app';
import type { AuditLog, DayHeads, StaffDeps } from '@yilu/audit/ports';
import { createAuditStaffApp } from '@yilu/audit/staff-app';
import { chainStaffAct } from '@yilu/audit/use-cases/chain-staff-act';
import { publishDayHead } from '@yilu/audit/use-cases/publish-day-head';
import { sealDays } from '@yilu/audit/use-cases/seal-days';
import type { DayHead, DomainEvent, EventData, StaffRole } from '@yilu/contracts';
import { verifierOf } from '@yilu/evidence/ed25519';
import type { Caller } from '@yilu/http';
import { evidenceKey } from '../../fixtures/evidence-bundles.js';

type StaffActed = Extract<DomainEvent, { type: 'staff.acted' }>;

const roles: StaffRole[] = ['accident_officer', 'supervisor', 'desk_operator', 'legal_reviewer', 'auditor', 'admin'];
const callers: { readonly [token: string]: Caller } = Object.fromEntries([
  ['citizen', { kind: 'citizen', id: 'p', sessionId: 's', provider: 'wechat', verified: true }],
  ...roles.map((role) => [
    role,
    { kind: 'staff', id: `officer-${role}`, sessionId: 's', name: '王警官', badge: '1', unit: '海曙', roles: [role] },
  ]),
]);

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any;
}

export const key = evidenceKey('city-2026');

/** The audit context over a store, with the clock in the test's hand. */
export function bureau({ log, heads }: { readonly log: AuditLog; readonly heads: DayHeads }) {
  const clock = { at: new Date('2026-11-20T06:00:00Z') };
  const now = () => clock.at;
  const deps: StaffDeps = { log, heads, keys: { keys: [key.jwk] }, signer: key.signer, now };
  const apps = {
    open: createAuditApp(deps),
    staff: createAuditStaffApp(deps, { verifyToken: async (token) => callers[token] }),
  };

  async function get(path: string, token?: string): Promise<Answer> {
    const app = path.startsWith('/audit/staff/') ? apps.staff : apps.open;
    const answer = await app.request(path, { headers: token ? { authorization: `Bearer ${token}` } : {} });
    const { status, headers } = answer;
    const bytes = Buffer.from(await answer.arrayBuffer());
    const isJson = headers.get('content-type')?.includes('json') ?? false;
    return { status, headers, bytes, body: isJson ? JSON.parse(bytes.toString()) : undefined };
  }

  const acted = (over: Partial<EventData<'staff.acted'>> = {}): StaffActed => ({
    id: crypto.randomUUID(),
    type: 'staff.acted',
    at: clock.at.toISOString(),
    data: { context: 'accidents', officerId: 'lin', officerName: '林警官', act: 'case_read', ...over },
  });

  return {
    clock,
    deps,
    get,
    acted,
    chain: chainStaffAct({ log, signer: key.signer, newSalt: crypto.randomUUID.bind(crypto), now }),
    seal: sealDays({ log, heads, signer: key.signer, now }),
    publish: (head: DayHead) => publishDayHead({ heads, verify: verifierOf([key.jwk]) })(head),
    at: (instant: string) => {
      clock.at = new Date(instant);
    },
    entries: async (query = '', who = 'auditor') => (await get(`/audit/staff/entries${query}`, who)).body.items,
  };
}
export type Bureau = ReturnType<typeof bureau>;
