import { createHash, randomUUID } from 'node:crypto';
import type {
  EvidenceForm,
  OfferMandateResponse,
  PaymentQuote,
  PaymentStarted,
  RecordDecided,
  RecordPage,
  RecordView,
} from '@yilu/contracts';
import { addMonths, dayOf } from '@yilu/kernel';
import type { Addresses } from '../addresses.js';
import { eventually, UnexpectedAnswer } from './api-client.js';
import type { Citizen } from './citizens.js';
import { scenePicture } from './scene-picture.js';

const post = (url: string, body: object = {}) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** The bureau's network brings the demo's devices, photographs and records. */
export async function bringRecords({ bureau }: Addresses): Promise<void> {
  const brought = await post(`${bureau}/_sim/demo`);
  if (!brought.ok) throw new Error(`The bureau's network answered ${brought.status}`);
}

/** The first open record of a citizen's car for such an act, once it is checked and published: here not in a minute. */
async function openRecord({ simulators }: Addresses, citizen: Citizen, key: string): Promise<RecordView> {
  const { call, person, vehicles } = citizen;
  const car = vehicles.find(({ relation }) => relation === 'owner');
  const query = new URLSearchParams({ plate: car?.plate ?? '', plateKind: car?.plateKind ?? '' });
  return eventually(async () => {
    const { items } = await call<RecordPage>('GET', `/violations?${query}`);
    const found = items.find(({ act, status }) => act.key === key && status === 'open');
    if (found) return call<RecordView>('GET', `/violations/records/${found.recordId}`);
    await post(`${simulators}/_sim/jobs/violations-check-entered/run`);
    return undefined;
  }, `${person.name}’s record of ${key}`);
}

/** The owner lends his car by a code, as the one phone shows it and the other types it. */
export async function lend(owner: Citizen, driver: Citizen): Promise<void> {
  const [car] = owner.vehicles;
  const until = addMonths(dayOf(new Date()), 6);
  const path = `/identity/me/vehicles/${car?.vehicleId}/mandates`;
  const { code } = await owner.call<OfferMandateResponse>('POST', path, { until });
  await driver.call('POST', '/identity/me/mandates', { code });
}

/** The owner says who drove; the driver has yet to answer. */
export async function nameDriver(addresses: Addresses, owner: Citizen, key: string): Promise<void> {
  const { recordId } = await openRecord(addresses, owner, key);
  const driverId = await eventually(async () => {
    const { drivers } = await owner.call<RecordView>('GET', `/violations/records/${recordId}`);
    return drivers[0]?.driverId;
  }, 'The driver who can be named');
  await owner.call('POST', `/violations/records/${recordId}/nomination`, { driverId });
}

/** Reads and confirms a record, and so has his decision; answers it. */
export async function decide(addresses: Addresses, citizen: Citizen, key: string): Promise<RecordDecided> {
  const { recordId, ruling } = await openRecord(addresses, citizen, key);
  if (!ruling) throw new Error(`${recordId} has no ruling`);
  const { outcome, fen, points } = ruling;
  const body = { expected: { outcome, fen, points }, factsConfirmed: true, electronicService: true };
  return citizen.call<RecordDecided>('POST', `/violations/records/${recordId}/decision`, body);
}

/** Pays what is owed, a fine or a fee, in WeChat and confirms it on the phone. */
export async function payOwed(
  { wechatPay }: Addresses,
  { call }: Citizen,
  { obligationId }: { readonly obligationId?: string | undefined },
): Promise<void> {
  const { amountFen } = await eventually(
    () => call<PaymentQuote>('GET', `/payments/quotes?obligationId=${obligationId}`).catch(() => undefined),
    'The obligation of the demo’s payment',
  );
  const order = { obligationIds: [obligationId], wallet: 'wechat', place: 'mini_program', expectedFen: amountFen };
  const { attemptId } = await call<PaymentStarted>('POST', '/payments/attempts', order);
  await post(`${wechatPay}/_sim/pay`, { outTradeNo: attemptId, outcome: 'confirm' });
}

/** Sends a drawn photograph of the place in with a defence to come; answers its id. */
async function addPhoto({ call }: Citizen, recordId: string): Promise<string> {
  const picture = scenePicture({ first: [28, 30, 34], second: [120, 126, 132], shift: 40 });
  const { documentId, url, fields } = await call<EvidenceForm>('POST', `/violations/records/${recordId}/evidence`, {
    kind: 'scene_photos',
    mediaType: 'image/png',
    bytes: picture.length,
    sha256: createHash('sha256').update(picture).digest('hex'),
  });
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(picture)], { type: 'image/png' }), 'scene.png');
  const stored = await fetch(url, { method: 'POST', body: form });
  if (!stored.ok) throw new Error(`The object store refused a demo photograph: ${await stored.text()}`);
  return documentId;
}

/** Contests a record in his own words, with a photograph. */
export async function defend(
  addresses: Addresses,
  citizen: Citizen,
  { key, statement }: { key: string; statement: string },
): Promise<void> {
  const { recordId } = await openRecord(addresses, citizen, key);
  const documents = [await addPhoto(citizen, recordId)];
  const defence = { defenceId: randomUUID(), circumstance: 'unclear_record', statement, documents };
  // Until the store has told of the photograph, the defence has to wait for it.
  await eventually(async () => {
    try {
      return await citizen.call('POST', `/violations/records/${recordId}/defences`, defence);
    } catch (fault) {
      if (fault instanceof UnexpectedAnswer) return undefined;
      throw fault;
    }
  }, `The defence of ${citizen.person.name}`);
}
