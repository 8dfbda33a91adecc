import { accept, type Clock, type Result, refuse } from '@yilu/kernel';
import * as z from 'zod';
import { parseJson } from './exchange.js';
import type { PlateOf, RegistryRefusal } from './registry.js';
import { signedPost } from './signed-post.js';

/** A way to somebody whom we never learn: the register tells him something in our words, and us neither name nor number. */
export interface OwnerContact {
  readonly handle: string;
}
export interface OwnerMessage {
  /** The same id twice is told once. */
  readonly id: string;
  readonly handle: string;
  readonly by: 'sms' | 'voice';
  readonly text: string;
}

/** The vehicle register as it passes words on to the owners of cars. */
export interface OwnerContacts {
  /** A handle for the owner of this car; undefined where there is no such car, or no telephone of its owner on file. */
  findOwnerContact(of: PlateOf): Promise<Result<OwnerContact | undefined, RegistryRefusal>>;
  /** Tells an owner something; `refusal` where his telephone cannot be told and never will be by this handle. */
  tellOwner(message: OwnerMessage): Promise<Result<{ readonly refusal?: string }, RegistryRefusal>>;
}

const ContactAnswer = z.discriminatedUnion('found', [
  z.object({ found: z.literal(false) }),
  z.object({ found: z.literal(true), handle: z.string().min(16).max(200).optional() }),
]);
const Refused = z.object({ code: z.string().max(100) });
/** Ours to put right, not the message's fault: tried again. */
const later = [401, 408, 429];

/** The register over HTTPS, each request signed over its exact body and its instant. */
export function httpOwnerContacts({ baseUrl, key, now }: { baseUrl: string; key: string; now: Clock }): OwnerContacts {
  const post = (path: string, question: object) =>
    signedPost({ baseUrl, key: 'yilu', secret: key, now }, path, question);

  return {
    async findOwnerContact(of) {
      const asked = await post('/v1/owner-contacts', of);
      const answer =
        asked.ok && asked.value.status < 300 ? ContactAnswer.safeParse(parseJson(asked.value.text)) : undefined;
      // An answer that we cannot read is no answer: it must not pass for "cannot be told".
      if (!answer?.success) return refuse('registry.unreachable');
      const handle = answer.data.found ? answer.data.handle : undefined;
      return accept(handle === undefined ? undefined : { handle });
    },
    async tellOwner(message) {
      const told = await post('/v1/owner-messages', message);
      if (!told.ok || later.includes(told.value.status)) return refuse('registry.unreachable');
      if (told.value.status < 300) return accept({});
      const reason = Refused.safeParse(parseJson(told.value.text));
      return accept({ refusal: reason.success ? reason.data.code : `status ${told.value.status}` });
    },
  };
}
