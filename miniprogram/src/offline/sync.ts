import type { CaseChanged, PhotoUpload, Problem } from '@yilu/contracts';
import { newKey } from '@/api/acts';
import { call } from '@/api/call';
import { Refused } from '@/api/problem';
import { forgotten, session } from '@/api/session';
import { dropShot, keptShot } from '@/capture/keep';
import { sendShot } from '@/capture/send';
import { dropDraft } from '@/state/use-draft';
import { type Act, requestOf } from './act';
import { changeAct, clearShelf, dropActs, outbox } from './shelf';

const firstPauseMs = 2_000;
const longestPauseMs = 30_000;

/** Signed out, too often, busy or broken: a reason to wait, never to give an act up. */
const passing = ({ status, code }: Problem): boolean =>
  status === 401 || status === 429 || status >= 500 || code === 'command.busy';

type Listener = (problem: Problem | undefined) => void;
const waiting = new Map<string, Listener>();

/** What becomes of an act: its refusal, or undefined once it is done, cannot be sent now, or takes too long to wait for. */
export function outcomeOf(key: string, patienceMs: number): Promise<Problem | undefined> {
  return new Promise((resolve) => {
    const settle: Listener = (problem) => {
      waiting.delete(key);
      resolve(problem);
    };
    waiting.set(key, settle);
    setTimeout(() => waiting.get(key)?.(undefined), patienceMs);
  });
}

const tellAll = (): void => {
  for (const listener of [...waiting.values()]) listener(undefined);
};

function refuse(act: Act, problem: Problem): void {
  const listener = waiting.get(act.key);
  // Whoever waits at the button is told there, with everything he typed still before him.
  if (listener) dropActs(({ key }) => key === act.key);
  else changeAct(act.key, { state: 'refused', problem });
  listener?.(problem);
}

/** What the form of an act held is the city's now. */
const draftOf: Partial<Record<Act['kind'], string>> = { particulars: 'particulars', statement: 'statement' };

function done(act: Act, version: number | undefined): void {
  const form = draftOf[act.kind];
  if (form) dropDraft(`${form}:${act.caseId}`);
  if (version === undefined) dropActs(({ key }) => key === act.key);
  else changeAct(act.key, { state: 'sent', version });
  waiting.get(act.key)?.(undefined);
}

async function send(act: Act): Promise<void> {
  const { method, path } = requestOf(act);
  if (act.kind === 'photo') {
    const { upload, version } = await call<PhotoUpload>({ method, path, body: act.body, key: act.key });
    changeAct(act.key, { state: 'registered', upload, version, formAt: Date.now() });
    void bytes();
    return;
  }
  const body = method === 'GET' ? {} : { body: act.body, key: act.key };
  const answer = await call<Partial<CaseChanged> | undefined>({ method, path, ...body });
  if (act.kind === 'meet') {
    // The first phone has brought this driver's packet along: his own copies of it are told.
    dropActs(({ caseId, kind }) => caseId === act.caseId && kind !== 'photo');
    return;
  }
  done(act, answer?.version);
}

/** Its turn comes once another act of this driver, or the other phone, has been there first. */
const early = (act: Act, { code, status }: Problem): boolean =>
  (act.kind === 'statement' && code === 'accident.particulars_first') || (act.kind === 'meet' && status === 404);

/** Sends the acts of one case in the order in which they were done. True when something has to be tried again. */
async function sendCase(caseId: string): Promise<boolean> {
  const held = new Set<string>();
  for (;;) {
    const act = outbox.get().find((one) => one.caseId === caseId && one.state === 'waiting' && !held.has(one.key));
    if (!act) return held.size > 0;
    // Before the city knows the case it can take nothing else of it.
    const closed = outbox.get().some((one) => one.caseId === caseId && one.kind === 'open' && one.state === 'refused');
    if (closed || (act.kind === 'meet' && !act.body.named)) return false;
    try {
      await send(act);
    } catch (fault) {
      if (!(fault instanceof Refused) || passing(fault.problem)) throw fault;
      if (!early(act, fault.problem)) refuse(act, fault.problem);
      else if (act.kind === 'meet') return true;
      else held.add(act.key);
    }
  }
}

async function sendActs(): Promise<boolean> {
  let again = false;
  const cases = new Set(outbox.get().map(({ caseId }) => caseId));
  for (const caseId of cases) if (await sendCase(caseId)) again = true;
  return again;
}

/** A minute less than the city gives a form. */
const formMs = 9 * 60_000;
const expired = ({ formAt = 0 }: Act): boolean => Math.abs(Date.now() - formAt) > formMs;

/** Sends the bytes of registered photographs, in the order of capture; the acts go on beside it. */
async function sendBytes(): Promise<boolean> {
  for (;;) {
    const act = outbox.get().find(({ state }) => state === 'registered');
    if (!act) return false;
    const shot = await keptShot(act.file ?? '');
    if (!shot) {
      changeAct(act.key, { state: 'refused' });
      continue;
    }
    // The form ends after minutes, a tunnel may not: the city gives another for the same picture.
    if (expired(act) || !act.upload) {
      changeAct(act.key, { state: 'waiting', key: newKey() });
      return true;
    }
    try {
      await sendShot(act.upload, shot);
      done(act, act.version);
      await dropShot(act.file ?? '');
    } catch (fault) {
      if (!(fault instanceof Refused)) throw fault;
      changeAct(act.key, { state: 'refused', problem: fault.problem });
    }
  }
}

let pauseMs = firstPauseMs;
let timer: ReturnType<typeof setTimeout> | undefined;
const later = (): void => {
  clearTimeout(timer);
  timer = setTimeout(() => void sync(), pauseMs);
  pauseMs = Math.min(pauseMs * 2, longestPauseMs);
};

/** A lane that runs once at a time; asked while it runs, it runs once more. */
function lane(work: () => Promise<boolean>, atRest: () => void): () => Promise<void> {
  let running = false;
  let asked = false;
  return async () => {
    asked = true;
    if (running) return;
    running = true;
    try {
      while (asked) {
        asked = false;
        // Signed out there is nobody to send for; signing in sends again.
        if (!session.get()) break;
        if (await work()) later();
        else pauseMs = firstPauseMs;
      }
    } catch {
      if (session.get()) later();
    } finally {
      running = false;
      atRest();
    }
  };
}
const acts = lane(sendActs, tellAll);
const bytes = lane(sendBytes, () => undefined);

/** Sends what waits on this phone; called at every act, and when network, session or app come back. */
export async function sync(): Promise<void> {
  await acts();
  await bytes();
}

// Whoever signs out leaves nothing behind; a session that merely ended leaves its acts waiting.
forgotten.subscribe(() => {
  for (const { file } of outbox.get()) if (file) void dropShot(file);
  clearShelf();
});
