import type { Liability } from '@yilu/contracts';
import type { TabStorage } from '../session/staff-session.js';

/** What an officer has typed so far for one case; its key names both. Everything may still be empty. */
export interface DecisionDraft {
  readonly shape: string;
  readonly liabilityA: Liability | '';
  readonly liabilityB: Liability | '';
  readonly basis: string;
  readonly findings: string;
  readonly reasons: string;
}

export const emptyDraft: DecisionDraft = {
  shape: '',
  liabilityA: '',
  liabilityB: '',
  basis: '',
  findings: '',
  reasons: '',
};

const keyOf = (key: string) => `yilu.decision.${key}`;
const names = Object.keys(emptyDraft) as (keyof DecisionDraft)[];

/** Reads a draft back; one that an older page wrote or that is broken counts as none. */
export function loadDraft(storage: TabStorage, key: string): DecisionDraft | undefined {
  try {
    const stored: unknown = JSON.parse(storage.getItem(keyOf(key)) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return undefined;
    const entries = names.map((name) => [name, (stored as Record<string, unknown>)[name]] as const);
    return entries.every(([, value]) => typeof value === 'string')
      ? (Object.fromEntries(entries) as unknown as DecisionDraft)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a draft in this tab; a full or forbidden storage loses nothing that is on the screen. */
export function keepDraft(storage: TabStorage, key: string, draft: DecisionDraft): void {
  try {
    storage.setItem(keyOf(key), JSON.stringify(draft));
  } catch {
    return;
  }
}

export const dropDraft = (storage: TabStorage, key: string): void => storage.removeItem(keyOf(key));
