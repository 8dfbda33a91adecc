import { createHmac } from 'node:crypto';
import { Day, VehicleKind } from '@yilu/contracts';
import { accept, type Clock, type Result, refuse } from '@yilu/kernel';
import * as z from 'zod';
import type { Registry, RegistryRefusal } from '../ports.js';
import { fetchText, parseJson } from './fetch-text.js';

const IdentityAnswer = z.object({ match: z.boolean() });
const LicenceAnswer = z.discriminatedUnion('found', [
  z.object({ found: z.literal(false) }),
  z.object({ found: z.literal(true), classes: z.array(z.string()).min(1), validUntil: Day }),
]);
const VehicleAnswer = z.discriminatedUnion('found', [
  z.object({ found: z.literal(false) }),
  z.object({
    found: z.literal(true),
    ownedByDocument: z.boolean(),
    kind: VehicleKind,
    makeAndColour: z.string(),
    insurer: z.string(),
    policyNumber: z.string().min(1),
    insuredUntil: Day,
    inspectedUntil: Day,
  }),
]);

/** The registers over HTTPS, each request signed over its exact body and its instant. */
export function httpRegistry({ baseUrl, key, now }: { baseUrl: string; key: string; now: Clock }): Registry {
  async function ask<T>(path: string, question: object, answer: z.ZodType<T>): Promise<Result<T, RegistryRefusal>> {
    const body = JSON.stringify(question);
    const timestamp = String(now().getTime());
    const fetched = await fetchText(new URL(path, baseUrl), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-key': 'yilu',
        'x-timestamp': timestamp,
        'x-signature': createHmac('sha256', key).update(`${timestamp}\n${body}`).digest('hex'),
      },
      body,
    });
    // An answer that we cannot read is no answer: it must not pass for "not found".
    const parsed = fetched.ok ? answer.safeParse(parseJson(fetched.value)) : undefined;
    return parsed?.success ? accept(parsed.data) : refuse('registry.unreachable');
  }

  return {
    async matches(document) {
      const answer = await ask('/v1/identity-checks', document, IdentityAnswer);
      return answer.ok ? accept(answer.value.match) : answer;
    },
    async findLicence(of) {
      const answer = await ask('/v1/licences', of, LicenceAnswer);
      if (!answer.ok) return answer;
      return accept(answer.value.found ? answer.value : undefined);
    },
    async findVehicle(of) {
      const answer = await ask('/v1/vehicles', of, VehicleAnswer);
      if (!answer.ok) return answer;
      return accept(answer.value.found ? answer.value : undefined);
    },
  };
}
