import * as z from 'zod';
import type { DemoPerson } from '../demo/people.js';
import { isGenuine } from './signed-request.js';
import { createSimulator } from './simulator.js';

const IdentityCheck = z.object({ name: z.string(), documentKind: z.string(), documentNumber: z.string() });
const LicenceQuery = z.object({ documentNumber: z.string(), archiveNumber: z.string().optional() });
const VehicleQuery = z.object({
  plate: z.string(),
  plateKind: z.string(),
  vinLast6: z.string().optional(),
  documentNumber: z.string(),
});

/**
 * The bureau's interface to the national identity check and to the registers of licences and vehicles. VIN and archive
 * number prove a claim made from afar; the accidents context asks without them, for somebody who stands at the scene.
 */
export function registrySimulator(options: { key: string; people: readonly DemoPerson[]; now?: () => Date }) {
  const { key, people, now = () => new Date() } = options;
  const { app } = createSimulator();

  /** Answers a signed question by its schema; a forged or stale one learns nothing. */
  const answer = <T>(path: string, schema: z.ZodType<T>, find: (question: T) => object) =>
    app.post(path, async (c) => {
      const raw = await c.req.text();
      if (!isGenuine(c.req.raw.headers, raw, key, now())) return c.json({ code: 'bad_signature' }, 401);
      const question = schema.safeParse(JSON.parse(raw));
      return question.success ? c.json(find(question.data)) : c.json({ code: 'invalid_request' }, 400);
    });

  answer('/v1/identity-checks', IdentityCheck, ({ name, documentKind, documentNumber }) => ({
    match: people.some(
      (person) =>
        (person.documentKind ?? 'resident_id') === documentKind &&
        person.name === name &&
        person.documentNumber === documentNumber,
    ),
  }));

  answer('/v1/licences', LicenceQuery, ({ documentNumber, archiveNumber }) => {
    const holder = people.find((person) => person.documentNumber === documentNumber);
    if (!holder?.licence || (archiveNumber !== undefined && holder.licence.archiveNumber !== archiveNumber))
      return { found: false };
    const { classes, validUntil } = holder.licence;
    return { found: true, classes, validUntil };
  });

  answer('/v1/vehicles', VehicleQuery, ({ plate, plateKind, vinLast6, documentNumber }) => {
    for (const owner of people) {
      const vehicle = owner.vehicles.find(
        (one) => one.plate === plate && one.plateKind === plateKind && one.vin.endsWith(vinLast6 ?? ''),
      );
      if (!vehicle) continue;
      const { kind, makeAndColour, insurer, policyNumber, insuredUntil, inspectedUntil } = vehicle;
      return {
        found: true,
        ownedByDocument: owner.documentNumber === documentNumber,
        kind,
        makeAndColour,
        insurer,
        policyNumber,
        insuredUntil,
        inspectedUntil,
      };
    }
    return { found: false };
  });
  return app;
}
