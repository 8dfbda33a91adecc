import type { Liability, PartyRole } from '@yilu/contracts';
import type { TabStorage } from '../session/staff-session.js';

/** What each party is to bear, as far as it is chosen. */
export type Liabilities = { readonly [R in PartyRole]?: Liability | undefined };

/** What an officer has typed so far for one case; its key names both. Everything may still be empty. */
export interface DecisionDraft {
  readonly shape: string;
  readonly liability: Liabilities;
  readonly basis: string;
  readonly findings: string;
  readonly reasons: string;
}

export const emptyDraft: DecisionDraft = {
  shape: '',
  liability: {},
  basis: '',
  findings: '',
  reasons: '',
};

const keyOf = (key: string) => `yilu.decision.${key}`;
const texts = ['shape', 'basis', 'findings', 'reasons'] as const;

/** Reads a draft back; one that an older page wrote or that is broken counts as none. */
export function loadDraft(storage: TabStorage, key: string): DecisionDraft | undefined {
  try {
    const stored: unknown = JSON.parse(storage.getItem(keyOf(key)) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return undefined;
    const draft = { ...emptyDraft, ...stored };
    const whole = texts.every((name) => typeof draft[name] === 'string') && typeof draft.liability === 'object';
    return whole ? draft : undefined;
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
