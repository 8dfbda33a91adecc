import type { DayHead, EvidenceKeys } from '@yilu/contracts';
import { sha256Hex } from '@yilu/evidence';
import type { BundleContent, BundleFiles, BundleItem, SealedDay } from '@yilu/evidence/bundle';
import type { CountersignedLink } from '@yilu/evidence/countersign';
import { proofsFor } from '@yilu/evidence/day-head';
import type { ChainedAct } from './act.js';

export interface ExportedDay {
  readonly head: DayHead;
  /** The day head before; none for the first. */
  readonly before: DayHead | undefined;
  /** All links of the day, by stream and place. */
  readonly links: readonly CountersignedLink[];
  /** What is still kept of their texts. */
  readonly acts: readonly ChainedAct[];
}

const nameOf = ({ stream, place }: { readonly stream: string; readonly place: number }) => `${stream}#${place}`;

/** The chains of a day; each begins where the day does. */
function chainsOf(links: readonly CountersignedLink[]) {
  const chains = new Map<string, CountersignedLink[]>();
  for (const link of links) chains.set(link.stream, [...(chains.get(link.stream) ?? []), link]);
  return [...chains].map(([stream, own]) => ({ stream, links: own }));
}

/** The last link of one officer leads to the day's root by its proof; a whole day needs none, it is the tree itself. */
function sealedDays({ head, before, links }: ExportedDay, last: CountersignedLink | undefined): SealedDay[] {
  const index = last ? links.indexOf(last) : -1;
  const [proof] = last
    ? proofsFor(
        links.map(({ hash }) => hash),
        [index],
      )
    : [];
  const proofs = last && proof ? [{ stream: last.stream, place: last.place, ...proof }] : [];
  return [...(before ? [{ head: before, proofs: [] }] : []), { head, proofs }];
}

/**
 * A day of the audit log, or one officer's part of it, as an evidence bundle. What is forgotten of it is withheld: its
 * links stay, and with them the proof that nothing else stood there.
 */
export function exportOf(
  exported: ExportedDay,
  stream: string | undefined,
  at: string,
  keys: EvidenceKeys,
): { content: BundleContent; files: BundleFiles } {
  const { head, links, acts } = exported;
  const chosen = stream ? links.filter((link) => link.stream === stream) : links;
  const kept = new Map(acts.map((act) => [nameOf(act.link), act]));
  const files: Record<string, Uint8Array> = {};
  const items = chosen.map((link, number): BundleItem => {
    const refs = [{ stream: link.stream, place: link.place }];
    const act = kept.get(nameOf(link));
    if (!act) return { links: refs, withheld: true };
    const path = `acts/${String(number + 1).padStart(5, '0')}.json`;
    files[path] = Buffer.from(act.text);
    return { links: refs, path, sha256: sha256Hex(act.text), mediaType: 'application/json', salt: act.salt };
  });
  const content: BundleContent = {
    kind: 'audit',
    subject: stream ? `${head.day} ${stream}` : head.day,
    at,
    chains: chainsOf(chosen),
    items,
    dayHeads: sealedDays(exported, stream ? chosen.at(-1) : undefined),
    keys,
  };
  return { content, files };
}
