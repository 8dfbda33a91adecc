import type { InsurerRecord } from './records.js';

const mostSecrets = 3;

/** Takes messages as soon as it has an address and a secret, unless somebody paused it. */
const readyState = ({ endpoint, secrets }: Pick<InsurerRecord, 'endpoint' | 'secrets'>): InsurerRecord['state'] =>
  endpoint && secrets.length > 0 ? 'active' : 'unconnected';

const changed = (insurer: InsurerRecord, now: Date): InsurerRecord => ({
  ...insurer,
  version: insurer.version + 1,
  changedAt: now.toISOString(),
});

/** A new address ends what the old one brought about, also that it was gone for good. */
export function connected(insurer: InsurerRecord, name: string, endpoint: string, now: Date): InsurerRecord {
  const next = { ...changed(insurer, now), name, endpoint };
  return { ...next, state: insurer.state === 'paused' ? 'paused' : readyState(next) };
}

export const paused = (insurer: InsurerRecord, on: boolean, now: Date): InsurerRecord => ({
  ...changed(insurer, now),
  state: on ? 'paused' : readyState(insurer),
});

/** The new secret signs from now on; the old ones beside it until the overlap ends. */
export function rotated(insurer: InsurerRecord, sealed: string, overlapUntil: Date, now: Date): InsurerRecord {
  const until = overlapUntil.toISOString();
  const old = insurer.secrets
    .filter((one) => !one.until || one.until > now.toISOString())
    .map((one) => ({ ...one, until: one.until ?? until }));
  const secrets = [{ sealed }, ...old].slice(0, mostSecrets);
  const { overlapUntil: _, ...rest } = changed(insurer, now);
  const next = { ...rest, secrets, ...(old.length > 0 ? { overlapUntil: until } : {}) };
  return insurer.state === 'unconnected' ? { ...next, state: readyState(next) } : next;
}

export const newInsurer = (insurerId: InsurerRecord['insurerId'], now: Date): InsurerRecord => ({
  insurerId,
  name: insurerId,
  version: 0,
  state: 'unconnected',
  changedAt: now.toISOString(),
  secrets: [],
});
