import { createHash } from 'node:crypto';
import type { CaseChanged, CaseView, Pairing, PhotoUpload, Statement } from '@yilu/contracts';
import { eventually, UnexpectedAnswer } from './api-client.js';
import type { Citizen } from './citizens.js';
import { type Scene, scenePicture } from './scene-picture.js';

/** A dispute for the officers' queue: two drivers who each say that the other did it. */
export interface Dispute {
  readonly place: string;
  readonly location: { readonly lat: number; readonly lng: number };
  readonly weather: 'sunny' | 'rain';
  readonly colours: Omit<Scene, 'shift'>;
  readonly saysA: Statement;
  readonly saysB: Statement;
  readonly reason: string;
}

const shots = ['P1', 'P2', 'P3'] as const;

async function addPhotos({ call }: Citizen, caseId: string, { colours }: Dispute): Promise<void> {
  for (const [index, shot] of shots.entries()) {
    const picture = scenePicture({ ...colours, shift: index * 26 });
    const { upload } = await call<PhotoUpload>('POST', `/accidents/${caseId}/photos`, {
      shot,
      sha256: createHash('sha256').update(picture).digest('hex'),
      sizeBytes: picture.length,
      mediaType: 'image/png',
      capturedAt: new Date().toISOString(),
    });
    const form = new FormData();
    for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(picture)], { type: 'image/png' }), `${shot}.png`);
    const stored = await fetch(upload.url, { method: 'POST', body: form });
    if (!stored.ok) throw new Error(`The object store refused a demo photograph: ${await stored.text()}`);
  }
}

/** Confirms once the accidents context has heard of the driver's name, phone and car. */
const confirm = ({ call, vehicles: [vehicle] }: Citizen, caseId: string, scene?: object) =>
  eventually(async () => {
    const body = { vehicle: { kind: 'motor', vehicleId: vehicle?.vehicleId }, ...(scene ? { scene } : {}) };
    try {
      return await call<CaseChanged>('PUT', `/accidents/${caseId}/particulars`, body);
    } catch (fault) {
      if (fault instanceof UnexpectedAnswer && fault.code.startsWith('accident.')) return undefined;
      throw fault;
    }
  }, 'The confirmation of the particulars');

/** Plays a dispute up to the officers' queue, as both drivers' apps would; answers the case's id. */
export async function playDispute(a: Citizen, b: Citizen, dispute: Dispute): Promise<string> {
  const occurredAt = new Date(Date.now() - 4 * 60_000).toISOString();
  const { place, location, weather, saysA, saysB, reason } = dispute;
  const { caseId } = await a.call<CaseChanged>('POST', '/accidents', {
    hazards: [],
    occurredAt,
    location,
    others: ['motor'],
  });
  await addPhotos(a, caseId, dispute);
  await a.call('POST', `/accidents/${caseId}/clearance`, {});
  const { code } = await a.call<Pairing>('POST', `/accidents/${caseId}/pairing`, {});
  await b.call('POST', '/accidents/joins', { code });
  await confirm(a, caseId, { weather, place, occurredAt, location });
  await confirm(b, caseId);
  await a.call('PUT', `/accidents/${caseId}/statement`, saysA);
  await b.call('PUT', `/accidents/${caseId}/statement`, saysB);
  await eventually(async () => {
    const { photos } = await a.call<CaseView>('GET', `/accidents/${caseId}`);
    return photos.every(({ state }) => state === 'stored') || undefined;
  }, 'The storing of the photographs');
  await a.call('POST', `/accidents/${caseId}/officer-requests`, { reason });
  await b.call('POST', `/accidents/${caseId}/officer-requests`, {});
  return caseId;
}
