import type { CaseId } from '@yilu/contracts';
import { appendLink, canonicalJson, sha256Hex } from '@yilu/evidence';
import { sealBundle, writeBundle } from '@yilu/evidence/bundle';
import { countersign } from '@yilu/evidence/countersign';
import { proofsFor } from '@yilu/evidence/day-head';
import { accept, addDays, dayOf, refuse } from '@yilu/kernel';
import type { Accident } from '../domain/accident.js';
import {
  bundleItems,
  type ChainEntry,
  deviceChains,
  type EvidenceReader,
  photoParts,
  photosFor,
  readable,
} from '../domain/evidence-contents.js';
import type { Deps } from '../ports.js';
import { agreementCopy } from './agreement-copy.js';

/** The published day of the last link with its proof, and the day before; nothing until the day is sealed. */
async function sealedDays({ evidence: { seals } }: Deps, entries: readonly ChainEntry[]) {
  const last = entries.at(-1)?.link;
  if (!last) return [];
  const day = dayOf(new Date(last.at));
  const [sealed, before] = await Promise.all([seals.find(day), seals.findHead(addDays(day, -1))]);
  const index = sealed?.hashes.indexOf(last.hash) ?? -1;
  const [proof] = sealed && index >= 0 ? proofsFor(sealed.hashes, [index]) : [];
  if (!sealed || !proof) return [];
  const { stream, place } = last;
  return [
    ...(before ? [{ head: before, proofs: [] }] : []),
    { head: sealed.head, proofs: [{ stream, place, ...proof }] },
  ];
}

/** The reader's own copy of the agreement, which the city signs as it hands it over. */
async function copyOf(deps: Deps, accident: Accident, reader: EvidenceReader, at: Date) {
  const { agreement, caseId } = accident;
  if (!agreement) return undefined;
  const text = canonicalJson(await agreementCopy(deps, accident, agreement, reader));
  const content = { at: at.toISOString(), kind: 'agreement_copy', content: sha256Hex(text) };
  const link = countersign(appendLink(`copy:${caseId}:${reader}`, undefined, content), deps.evidence.signer);
  return { link, text, path: 'agreement.json' };
}

async function bytesOf({ photos, now }: Deps, caseId: CaseId, wanted: ReturnType<typeof photoParts>[number]) {
  const found = await Promise.all(
    wanted.map(async (photo) => ({ photo, bytes: await photos.bytesOf(caseId, photo.photoId, now()) })),
  );
  return found.flatMap(({ photo, bytes }) => (bytes ? [{ photo, bytes }] : []));
}

/**
 * A case's evidence as a zip that proves itself: the city's chain and the phones' own, the words and photographs that
 * this reader may see, his copy of the agreement, and the published day. Photographs come in parts of four megabytes.
 */
export async function evidenceBundle(
  deps: Deps,
  { accident, entries }: { readonly accident: Accident; readonly entries: readonly ChainEntry[] },
  reader: EvidenceReader,
  part: number,
) {
  const { caseId } = accident;
  const parts = photoParts(photosFor(accident, reader));
  const wanted = parts[part - 1];
  if (!wanted || entries.length === 0) return refuse('accident.no_evidence' as const);
  const at = deps.now();
  const [pictures, dayHeads, copy] = await Promise.all([
    bytesOf(deps, caseId, wanted),
    sealedDays(deps, entries),
    copyOf(deps, accident, reader, at),
  ]);
  const seen = readable(entries, reader);
  const city = { stream: `case:${caseId}`, links: entries.map(({ link }) => link) };
  const chains = [city, ...deviceChains(caseId, entries, seen)];
  const { items, files } = bundleItems(chains, entries, seen, pictures, sha256Hex);
  const { stream, place } = copy?.link ?? { stream: '', place: 0 };
  const { signer, publicKeys } = deps.evidence;
  const manifest = sealBundle(
    {
      kind: 'case',
      subject: caseId,
      at: at.toISOString(),
      chains: [...chains, ...(copy ? [{ stream, links: [copy.link] }] : [])],
      items: [
        ...items,
        ...(copy
          ? [
              {
                links: [{ stream, place }],
                path: copy.path,
                sha256: copy.link.content,
                mediaType: 'application/json',
              },
            ]
          : []),
      ],
      dayHeads,
      keys: { keys: publicKeys },
    },
    signer,
  );
  const all = copy ? { ...files, [copy.path]: new TextEncoder().encode(copy.text) } : files;
  return accept({ zip: new Uint8Array(writeBundle(manifest, all)), parts: parts.length });
}
