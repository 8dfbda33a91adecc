import { createHash, randomUUID } from 'node:crypto';
import type { DeskReportView, OwnReportPhoto, Page, ReportActed, ReportFiled, StaffReportPhoto } from '@yilu/contracts';
import type { Addresses } from '@yilu/local-city/addresses';
import type { Call } from '@yilu/local-city/demo/api-client';
import { type StreetScene, streetPicture } from '@yilu/local-city/demo/hotline/street-picture';
import { signInOfficer } from '@yilu/local-city/demo/staff';
import sharp from 'sharp';
import { eventually } from './fines.js';
import type { Caller } from './journey.js';
import { seldom } from './seldom.js';

type Part = OwnReportPhoto['parts'][number];

/** A street as a phone photographs it, and what the phone says of the file. */
async function shot(scene: StreetScene) {
  const bytes = await sharp(streetPicture(scene))
    .jpeg({ quality: 70 + Math.floor(Math.random() * 25) })
    .toBuffer();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, announced: { sha256, sizeBytes: bytes.length, mediaType: 'image/jpeg' } };
}

async function put(parts: readonly Part[], bytes: Buffer): Promise<void> {
  for (const { url, from, sizeBytes } of parts) {
    if (!url) continue;
    const sent = await fetch(url, { method: 'PUT', body: new Uint8Array(bytes.subarray(from, from + sizeBytes)) });
    if (!sent.ok) throw new Error(`The store of pictures answered ${sent.status}`);
  }
}

/** Hands of the hotline: whoever files by the API, and officers who act on what was filed. */
export function hotlineHands(addresses: Addresses) {
  const officers = new Map<string, Promise<Call>>();
  const as = (sub: string): Promise<Call> => {
    const known = officers.get(sub) ?? signInOfficer(addresses, sub);
    officers.set(sub, known);
    return known;
  };
  const staffPhoto = (photoId: string) => `/feedback/staff/photos/${photoId}`;
  const inState = (read: () => Promise<{ readonly state: string }>, wanted: string) =>
    eventually(async () => {
      const { state } = await read();
      if (state === 'refused') throw new Error('The photograph was refused');
      return state === wanted;
    }, `a photograph that is ${wanted}`);

  return {
    as,
    /** Files a report at the API; answers its number. */
    async filed(caller: Caller, over: object): Promise<string> {
      const request = { serviceCode: 'FAC-MIRROR', description: '', place: '鄞州区福明路', ...over };
      return (await caller.post<ReportFiled>('/feedback/reports', request)).reportId;
    },
    /** What an officer does with a report, on the version that stands. */
    async act(sub: string, reportId: string, path: string, body: object = {}): Promise<ReportActed> {
      const call = await as(sub);
      const { version } = await call<DeskReportView>('GET', `/feedback/staff/reports/${reportId}`);
      return call<ReportActed>('POST', `/feedback/staff/reports/${reportId}/${path}`, { version, ...body });
    },
    /** A photograph of the trouble, once the city has looked into it: sealed, seen by its taker and by officers. */
    async photographed(caller: Caller, scene: StreetScene): Promise<string> {
      const { bytes, announced } = await shot(scene);
      const photoId = randomUUID();
      const { parts } = await caller.post<OwnReportPhoto>('/feedback/photos', { photoId, ...announced });
      await put(parts, bytes);
      await caller.post(`/feedback/photos/${photoId}/completion`);
      await inState(
        seldom(() => caller.get<OwnReportPhoto>(`/feedback/photos/${photoId}`)),
        'sealed',
      );
      return photoId;
    },
    /** Makes a sealed photograph public: an officer has looked, and covers these parts or says that nothing needs it. */
    async marked(reportId: string, photoId: string, regions: readonly object[] = []): Promise<void> {
      const call = await as('officer-fei');
      const { items } = await call<Page<StaffReportPhoto>>('GET', '/feedback/staff/photos?limit=50');
      const version = items.find((photo) => photo.photoId === photoId)?.version;
      const body = { version, reportId, regions, nothingToHide: regions.length === 0 };
      await call('POST', `${staffPhoto(photoId)}/marking`, body);
    },
    /** A photograph of the repair, taken and marked by the officer of the unit; public once its bytes were looked into. */
    async repaired(sub: string, reportId: string, scene: StreetScene): Promise<string> {
      const call = await as(sub);
      const { bytes, announced } = await shot({ ...scene, fixed: true });
      const request = { photoId: randomUUID(), reportId, ...announced, regions: [], nothingToHide: true };
      const { photoId, parts } = await call<StaffReportPhoto>('POST', '/feedback/staff/photos', request);
      await put(parts, bytes);
      await call('POST', `${staffPhoto(photoId)}/completion`);
      await inState(() => call<StaffReportPhoto>('GET', staffPhoto(photoId)), 'public');
      return photoId;
    },
  };
}
export type HotlineHands = ReturnType<typeof hotlineHands>;
