import * as z from 'zod';
import { carriesPack } from '../domain/delivery.js';
import { followUpBody, type OpenField, packBody } from '../domain/pack.js';
import type { DeliveryRecord, Pack } from '../domain/records.js';
import type { DeliveringDeps } from '../ports.js';

const Box = z.object({ value: z.string(), salt: z.string() });

async function opened({ vault }: DeliveringDeps, field: Pack['fields'][number]): Promise<OpenField> {
  const { name, commitment, open, sealed } = field;
  if (open) return { name, commitment, ...open };
  if (!sealed) throw new Error(`Field ${name} is neither open nor sealed`);
  const box = Box.parse(JSON.parse(await vault.open(sealed.fieldClass, sealed.owner, sealed.box)));
  return { name, commitment, ...box };
}

/** The exact bytes of a message. Personal values are opened here alone, for the way out, and kept nowhere in clear. */
export async function buildBody(deps: DeliveringDeps, delivery: DeliveryRecord): Promise<string> {
  const url = `${deps.h5Url}/v/${delivery.number}`;
  if (!carriesPack(delivery)) return followUpBody(delivery, url);
  const pack = await deps.store.findPack(delivery.caseId, delivery.paperVersion);
  if (!pack) throw new Error(`No paper behind ${delivery.deliveryId}`);
  const fields = await Promise.all(pack.fields.map((field) => opened(deps, field)));
  return packBody(pack, delivery.message, fields, url);
}
