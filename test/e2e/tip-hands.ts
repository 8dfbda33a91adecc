import { createHash, randomUUID } from 'node:crypto';
import type { RecordPage, RecordView, StaffRecords, StaffTip, TipFiled, TipMediaForm } from '@yilu/contracts';
import type { Addresses } from '@yilu/local-city/addresses';
import { type Capture, capturePicture } from '@yilu/local-city/demo/capture-picture';
import { signInOfficer } from '@yilu/local-city/demo/staff';
import sharp from 'sharp';
import type { Phone } from './browser.js';
import { eventually, send } from './fines.js';
import { type Caller, Refused } from './journey.js';

const seen = { plate: '浙B6W71P', plateKind: '02', colour: '灰色', stamp: [], step: 0, lamp: 'red' } as const;
const degrees = (value: number) => {
  const whole = Math.floor(value);
  const minutes = (value - whole) * 60;
  return `${whole}/1 ${Math.floor(minutes)}/1 ${Math.round((minutes % 1) * 60_000)}/1000`;
};

interface Shot {
  /** When its camera says that it was taken; left out, it says nothing. */
  readonly takenAt?: Date;
  readonly at?: { readonly lat: number; readonly lng: number };
  readonly shows?: Partial<Capture>;
}

/** A photograph as a phone writes it: a car from behind, with time and place where its camera knew them. */
export function shot({ takenAt, at, shows }: Shot): Promise<Buffer> {
  const wall = takenAt && new Date(takenAt.getTime() + 8 * 3_600_000).toISOString();
  const time = wall && {
    IFD2: { DateTimeOriginal: wall.slice(0, 19).replace('T', ' ').replace(/-/g, ':'), OffsetTimeOriginal: '+08:00' },
  };
  const place = at && {
    IFD3: {
      ...{ GPSLatitudeRef: 'N', GPSLatitude: degrees(at.lat) },
      ...{ GPSLongitudeRef: 'E', GPSLongitude: degrees(at.lng) },
    },
  };
  return sharp(capturePicture({ ...seen, ...shows }))
    .withMetadata({ exif: { IFD0: { Make: 'Yilu', Model: 'Kerb 1' }, ...time, ...place } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** Gives a picture to whatever opens behind a button: the camera, or the album. */
export async function give(who: Phone, button: string, picture: Promise<Buffer>): Promise<void> {
  const buffer = await picture;
  const chooser = who.page.waitForEvent('filechooser');
  await who.tap(`${button}:visible`);
  await (await chooser).setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer });
}

/** Where the stories of these tests happen. */
export const junction = { lat: 29.8742, lng: 121.5361, place: '中山西路与丽园北路路口，由东向西' } as const;

/** Files a report without a screen; with pictures that show movement, or none for a clue. */
export async function fileTip(
  caller: Caller,
  told: { readonly type: string; readonly plate?: string },
): Promise<TipFiled> {
  const tipId = randomUUID();
  const media: string[] = [];
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1_000);
  if (told.type !== 'hit_and_run')
    for (const [step, seconds] of [20, 15].entries()) {
      const bytes = await shot({
        takenAt: ago(seconds),
        shows: { step, ...(told.plate ? { plate: told.plate } : {}) },
      });
      const form = await caller.post<TipMediaForm>('/tips/photos', {
        tipId,
        mediaType: 'image/jpeg',
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        capturedAt: ago(seconds).toISOString(),
        source: 'live',
      });
      const body = new FormData();
      for (const [name, value] of Object.entries(form.fields)) body.append(name, value);
      body.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'photo.jpg');
      const answer = await fetch(form.url, { method: 'POST', body });
      if (!answer.ok) throw new Error(`The store answered ${answer.status}`);
      media.push(form.mediaId);
    }
  const { place, ...location } = junction;
  const request = {
    ...{ tipId, ...told, media, location, place, text: '', unedited: true, notOfPolice: true },
    occurredAt: ago(20).toISOString(),
  };
  // The store looks at what arrives by itself: until then the city says that it is on its way.
  const filed = () =>
    caller.post<TipFiled>('/tips', request).catch((fault: unknown) => {
      if (fault instanceof Refused && fault.code === 'tips.media_missing') return undefined;
      throw fault;
    });
  return eventually(filed, 'a report whose pictures were looked at');
}

/** Officers who look at reports, through the API that their console has. */
export async function reviewers(addresses: Addresses) {
  const [ren, lin, xu, zhu] = await Promise.all(
    ['ren', 'lin', 'xu', 'zhu'].map((name) => signInOfficer(addresses, `officer-${name}`)),
  );
  if (!ren || !lin || !xu || !zhu) throw new Error('An officer is missing');
  const judge = async (tipId: string, verdict: object) => {
    const { version } = await ren<StaffTip>('GET', `/tips/staff/tips/${tipId}`);
    await ren('POST', `/tips/staff/tips/${tipId}/review`, { version, ...verdict });
  };
  return {
    reject: (tipId: string, reason: string, note?: string) =>
      judge(tipId, { verdict: 'reject', reason, ...(note ? { note } : {}) }),

    /** Adopted, audited by another officer, and let through all checks: a record that its owner sees. */
    async adopt(tipId: string, record: { plate: string; plateKind: string; key: string }, owner: Caller) {
      const { place } = junction;
      const rest = { vehicleKind: 'car', use: 'private', place, area: '海曙区', unitId: '330203' };
      await judge(tipId, { verdict: 'adopt', record: { ...record, ...rest } });
      const entered = await eventually(async () => {
        const { items } = await lin<StaffRecords>('GET', '/violations/staff/records?queue=audit&limit=50');
        return items.find((one) => one.plate === record.plate && one.place === place);
      }, 'the record of an adopted report');
      const { recordId, version } = entered;
      await lin('POST', `/violations/staff/records/${recordId}/audit`, { verdict: 'publish', version });
      return eventually(async () => {
        await send(`${addresses.simulators}/_sim/jobs/violations-check-entered/run`);
        const { plate, plateKind } = record;
        const query = new URLSearchParams({ plate, plateKind, show: 'open' });
        const { items } = await owner.get<RecordPage>(`/violations?${query}`);
        return items.find((one) => one.recordId === recordId) && recordId;
      }, 'the record before its owner');
    },

    /** The owner reads what he did and confirms it: a penalty. */
    async decided(owner: Caller, recordId: string) {
      const { ruling } = await owner.get<RecordView>(`/violations/records/${recordId}`);
      if (!ruling) throw new Error(`${recordId} cannot be handled`);
      const { outcome, fen, points } = ruling;
      const body = { expected: { outcome, fen, points }, factsConfirmed: true, electronicService: true };
      await owner.post(`/violations/records/${recordId}/decision`, body);
    },

    async clear(tipId: string, answer: string) {
      const { version } = await xu<StaffTip>('GET', `/tips/staff/tips/${tipId}`);
      await xu('POST', `/tips/staff/tips/${tipId}/appeal-decision`, { version, verdict: 'clear', answer });
    },

    /** Two officers open whose report it is, and the first of them looks. */
    async open(tipId: string, why: string, because: string) {
      const { openingId } = await xu<{ openingId: string }>('POST', '/reporters/staff/openings', {
        tipId,
        reason: why,
      });
      await zhu('POST', `/reporters/staff/openings/${openingId}/answer`, { verdict: 'consent', reason: because });
      await xu('POST', `/reporters/staff/openings/${openingId}/look`, {});
    },
  };
}
