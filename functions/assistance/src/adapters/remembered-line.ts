import type { Clock } from '@yilu/kernel';
import type { WaitingLine } from '../domain/waiting-line.js';

const lifetimeMs = 5_000;

/**
 * The line as it was at most five seconds ago: everybody who waits asks for his place every few seconds, and one reading
 * serves them all. A reading that failed is not kept.
 */
export function rememberedLine(read: () => Promise<WaitingLine>, now: Clock): () => Promise<WaitingLine> {
  let kept: { readonly line: Promise<WaitingLine>; readonly until: number } | undefined;
  return () => {
    const at = now().getTime();
    if (kept && kept.until > at) return kept.line;
    const mine = { line: read(), until: at + lifetimeMs };
    kept = mine;
    mine.line.catch(() => {
      if (kept === mine) kept = undefined;
    });
    return mine.line;
  };
}
