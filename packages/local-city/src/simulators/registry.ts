import { createHmac } from 'node:crypto';
import { type Day, dayOf } from '@yilu/kernel';
import * as z from 'zod';
import type { DemoPerson, DemoVehicle, RegisteredVehicle } from '../demo/people.js';
import { readState, writeState } from '../state-file.js';
import { isGenuine } from './signed-request.js';
import { createSimulator, Delivered } from './simulator.js';

const IdentityCheck = z.object({ name: z.string(), documentKind: z.string(), documentNumber: z.string() });
const LicenceQuery = z.object({ documentNumber: z.string(), archiveNumber: z.string().optional() });
const VehicleQuery = z.object({
  plate: z.string(),
  plateKind: z.string(),
  vinLast6: z.string().optional(),
  /** Left out by whoever asks for a car that is not his: a guest who knows its VIN, an officer. */
  documentNumber: z.string().optional(),
});
const LearnerQuery = z.object({ documentNumber: z.string() });
const LooksQuery = z.object({
  plates: z.array(z.object({ plate: z.string(), plateKind: z.string() })).max(200),
});
const ContactQuery = z.object({ plate: z.string(), plateKind: z.string() });
const OwnerMessage = z.object({
  id: z.string().min(1).max(100),
  handle: z.string(),
  by: z.enum(['sms', 'voice']),
  text: z.string().min(1).max(500),
});
const Outbox = z.array(Delivered);
const mostKept = 500;

/**
 * The bureau's interface to the national identity check and to the registers of licences, learners and vehicles. VIN and archive
 * number prove a claim made from afar; the accidents context asks without them, for somebody who stands at the scene.
 */
export function registrySimulator(options: {
  key: string;
  people: readonly DemoPerson[];
  /** Vehicles of owners who are not among the people. */
  vehicles?: readonly (DemoVehicle & Partial<RegisteredVehicle>)[];
  /** Where it keeps what it told owners; left out, in memory alone. */
  outboxFile?: string;
  now?: () => Date;
  /** The day by which learners' certificates and exams are told: the city's first one, for they do not move with today. */
  since?: Day;
}) {
  const { key, people, vehicles: others = [], outboxFile, now = () => new Date() } = options;
  const since = options.since ?? dayOf(now());
  const registered: readonly { vehicle: DemoVehicle; owner?: string; phone?: string | undefined }[] = [
    ...people.flatMap(({ documentNumber: owner, phone, vehicles }) =>
      vehicles.map((vehicle) => ({ vehicle, owner, phone })),
    ),
    ...others.map((vehicle) => ({ vehicle, phone: vehicle.ownerPhone })),
  ];
  const byDocument = new Map(people.map((person) => [person.documentNumber, person]));
  const byPlate = new Map<string, typeof registered>();
  for (const one of registered) byPlate.set(one.vehicle.plate, [...(byPlate.get(one.vehicle.plate) ?? []), one]);
  const { app, faults } = createSimulator(['refuses']);

  /** Answers a signed question by its schema; a forged or stale one learns nothing. */
  const answer = <T>(path: string, schema: z.ZodType<T>, find: (question: T) => object) =>
    app.post(path, async (c) => {
      const raw = await c.req.text();
      if (!isGenuine(c.req.raw.headers, raw, key, now())) return c.json({ code: 'bad_signature' }, 401);
      const question = schema.safeParse(JSON.parse(raw));
      return question.success ? c.json(find(question.data)) : c.json({ code: 'invalid_request' }, 400);
    });

  answer('/v1/identity-checks', IdentityCheck, ({ name, documentKind, documentNumber }) => {
    const person = byDocument.get(documentNumber);
    return { match: person?.name === name && (person.documentKind ?? 'resident_id') === documentKind };
  });

  answer('/v1/licences', LicenceQuery, ({ documentNumber, archiveNumber }) => {
    const holder = byDocument.get(documentNumber);
    if (!holder?.licence || (archiveNumber !== undefined && holder.licence.archiveNumber !== archiveNumber))
      return { found: false };
    const { archiveNumber: _known, ...licence } = holder.licence;
    return { found: true, ...licence };
  });

  answer('/v1/learners', LearnerQuery, ({ documentNumber }) => {
    const learner = byDocument.get(documentNumber)?.learner?.(since);
    return learner ? { found: true, learner } : { found: false };
  });

  answer('/v1/vehicles', VehicleQuery, ({ plate, plateKind, vinLast6, documentNumber }) => {
    const found = byPlate
      .get(plate)
      ?.find(({ vehicle }) => vehicle.plateKind === plateKind && vehicle.vin.endsWith(vinLast6 ?? ''));
    if (!found) return { found: false };
    const { kind, use, makeAndColour, insurer, policyNumber, insuredUntil, inspectedUntil } = found.vehicle;
    const ownedByDocument = documentNumber !== undefined && found.owner === documentNumber;
    const facts = { kind, use, makeAndColour, insurer, policyNumber, insuredUntil, inspectedUntil };
    return { found: true, ownedByDocument, ...facts };
  });

  // What a car looks like, for readings of cameras: no owner, and nothing by which he could be found.
  answer('/v1/vehicle-looks', LooksQuery, ({ plates }) => ({
    vehicles: plates.flatMap((asked) =>
      (byPlate.get(asked.plate) ?? [])
        .filter(({ vehicle }) => vehicle.plateKind === asked.plateKind)
        .map(({ vehicle }) => ({ ...asked, makeAndColour: vehicle.makeAndColour })),
    ),
  }));

  // A handle says nothing by itself, and opens nothing but this one way to say something to somebody.
  const handleOf = ({ plate, plateKind }: DemoVehicle) =>
    createHmac('sha256', key).update(`owner ${plateKind} ${plate}`).digest('base64url');
  const phones = new Map(registered.flatMap(({ vehicle, phone }) => (phone ? [[handleOf(vehicle), phone]] : [])));
  answer('/v1/owner-contacts', ContactQuery, ({ plate, plateKind }) => {
    const found = byPlate.get(plate)?.find(({ vehicle }) => vehicle.plateKind === plateKind);
    if (!found) return { found: false };
    return { found: true, ...(found.phone ? { handle: handleOf(found.vehicle) } : {}) };
  });

  let outbox = (outboxFile && readState(outboxFile, Outbox)) || [];
  app.post('/v1/owner-messages', async (c) => {
    const raw = await c.req.text();
    if (!isGenuine(c.req.raw.headers, raw, key, now())) return c.json({ code: 'bad_signature' }, 401);
    const message = OwnerMessage.safeParse(JSON.parse(raw));
    if (!message.success) return c.json({ code: 'invalid_request' }, 400);
    const { id, handle, by: channel, text } = message.data;
    const to = phones.get(handle);
    if (!to) return c.json({ code: 'unknown_handle' }, 404);
    if (faults.get('refuses')) return c.json({ code: 'number_gone' }, 422);
    if (!outbox.some((told) => told.id === id)) {
      outbox = [{ id, channel, to, at: now().toISOString(), text }, ...outbox].slice(0, mostKept);
      if (outboxFile) writeState(outboxFile, outbox);
    }
    return c.json({ id, accepted: true }, 202);
  });
  app.get('/_sim/outbox', (c) => c.json({ messages: outbox }));
  return app;
}
