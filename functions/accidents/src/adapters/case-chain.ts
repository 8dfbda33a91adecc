import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto';
import type { PartyRole } from '@yilu/contracts';
import { appendLink, contentOf } from '@yilu/evidence';
import { type CountersignedLink, countersign } from '@yilu/evidence/countersign';
import { framed } from '@yilu/evidence/encoding';
import type { Accident, DeviceRecord } from '../domain/accident.js';
import type { ChainEntry } from '../domain/evidence-contents.js';
import { tell } from '../domain/telling.js';
import type { EvidenceSigner } from '../ports.js';

/** What a version leaves in the history beside its line: its link, and its words sealed by the case's own secret. */
export interface ChainRecord {
  readonly link: CountersignedLink;
  /** Nonce, tag and cipher text (AES-256-GCM) of `Words`. */
  readonly box?: Uint8Array;
  readonly to?: readonly PartyRole[];
  readonly blind?: PartyRole;
  /** All statements lay open at this version. */
  readonly compared?: true;
}

/** What is sealed: a photograph has no text, its bytes lie in the evidence store; a phone's link could be guessed from. */
interface Words {
  readonly text?: string;
  readonly device?: DeviceRecord;
}

const derived = (use: 'salt' | 'key', secret: string, place: number) =>
  hash('sha256', framed([`yilu.case.${use}.v1`, secret, String(place)]), 'buffer');

function sealWords(secret: string, place: number, words: Words): Uint8Array {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', derived('key', secret, place), nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(words), 'utf8'), cipher.final()]);
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), sealed]));
}

function openWords(secret: string, place: number, box: Uint8Array): Words {
  const decipher = createDecipheriv('aes-256-gcm', derived('key', secret, place), box.subarray(0, 12));
  decipher.setAuthTag(box.subarray(12, 28));
  return JSON.parse(Buffer.concat([decipher.update(box.subarray(28)), decipher.final()]).toString('utf8')) as Words;
}

const saltOf = (secret: string, place: number) => derived('salt', secret, place).toString('hex');

/**
 * The city's own chain of every case: one countersigned link for each version. Salts and keys of the words follow from
 * a secret in the case's own item, so that a draft's words end with its item and an erased person's with the secret.
 */
export const caseChain = (signer: EvidenceSigner) => ({
  /** The case with its new end, and what its history keeps of the version. */
  extend(before: Accident | undefined, next: Accident): { accident: Accident; record: ChainRecord } {
    const stream = `case:${next.caseId}`;
    const secret = before?.chain ? before.chain.secret : randomBytes(32).toString('base64url');
    const told = tell(before, next);
    const { at, kind, photo, text, to, blind } = told;
    const place = (before?.chain?.place ?? 0) + 1;
    // Without a secret nobody reads the words: the link still says that and when something happened.
    const salt = saltOf(secret ?? randomBytes(32).toString('base64url'), place);
    const content = photo ?? contentOf(kind, text, salt);
    const link = countersign(appendLink(stream, before?.chain, { at, kind, content }), signer);
    // Erased in this very version: the secret goes with it.
    const kept = next.chain && !next.chain.secret ? undefined : secret;
    const device = next.lastLink === before?.lastLink ? undefined : next.lastLink;
    const words: Words = { ...(photo ? {} : { text }), ...(device ? { device } : {}) };
    return {
      accident: { ...next, chain: { place, hash: link.hash, secret: kept } },
      record: {
        link,
        ...(secret && (words.text || device) ? { box: sealWords(secret, place, words) } : {}),
        ...(to ? { to } : {}),
        ...(blind ? { blind } : {}),
        ...(next.comparison ? { compared: true } : {}),
      },
    };
  },
});
export type CaseChainWriter = ReturnType<typeof caseChain>;

/** The history's record with its words opened, where the case still has their secret. */
export function openRecord({ box, ...record }: ChainRecord, secret: string | undefined): ChainEntry {
  if (!box || !secret) return record;
  const { place } = record.link;
  const { text, device } = openWords(secret, place, box);
  return {
    ...record,
    ...(text === undefined ? {} : { opened: { text, salt: saltOf(secret, place) } }),
    ...(device ? { device } : {}),
  };
}
