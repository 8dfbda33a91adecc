import type { ReportPhotoId } from '@yilu/contracts';
import { createOpen311App } from '@yilu/feedback/open311-app';
import { forgetPhotos } from '@yilu/feedback/use-cases/forget-photos';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { announced, phoneShot } from '../../fixtures/feedback-shots.js';
import { crossing, type FeedbackTown, feedbackTown } from '../../fixtures/feedback-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
let town: FeedbackTown;
let shot: Buffer;
beforeAll(async () => {
  [store, shot] = await Promise.all([startStore(), phoneShot()]);
});
afterAll(() => store.stop());
beforeEach(async () => {
  town = await feedbackTown(store);
});

const staffPath = '/feedback/staff/photos';
const plate = { x: 0.25, y: 0.5, width: 0.25, height: 0.125 };

async function sent(path: string, who: 'reporter' | 'facilities' | 'unit:municipal', request: object) {
  const { status, body } = await town.post(who, path, { ...announced(shot), ...request });
  expect(status).toBe(201);
  for (const { url, from, sizeBytes } of body.parts) town.pictures.send(url, shot.subarray(from, from + sizeBytes));
  expect((await town.post(who, `${path}/${body.photoId}/completion`)).status).toBe(200);
  await town.develop();
  return body.photoId as ReportPhotoId;
}
/** A report with one photograph that nobody has looked at. */
async function reported(request: object = {}) {
  const photoId = await sent('/feedback/photos', 'reporter', {});
  return { photoId, reportId: await town.file('reporter', { photoIds: [photoId], ...request }) };
}
/** Of the version that stands, where the test says no other. */
async function mark(photoId: string, body: object, who: Parameters<FeedbackTown['post']>[0] = 'facilities') {
  const [photo] = (await town.find({ photos: [photoId as ReportPhotoId] })).photos;
  return town.post(who, `${staffPath}/${photoId}/marking`, { version: photo?.version ?? 1, ...body });
}
const acts = async () => (await town.told('staff.acted')).map(({ act, subject, reason }) => [act, subject, reason]);
const waiting = async () => (await town.get('facilities', staffPath)).body.items as { photoId: string; url: string }[];

const open311 = () =>
  createOpen311App(
    {
      ...town.photoDeps,
      open311Url: 'https://api.test/open311',
      contact: 'open311@ningbo.test',
      limit: () => undefined,
    },
    {},
  );

/** Everything that somebody without an account can read of reports. */
async function publicAnswers(reportId: string): Promise<string> {
  const near = `lat=${crossing.lat}&lng=${crossing.lng}`;
  const answers = await Promise.all([
    town.get(undefined, `/feedback/reports/${reportId}`),
    town.get(undefined, `/feedback/nearby?${near}`),
    town.get('stranger', `/feedback/reports/${reportId}`),
  ]);
  expect(answers[0]?.status).toBe(200);
  const texts = answers.map(({ text }) => text);
  for (const path of [
    'requests.json',
    `requests/${reportId}.json`,
    `requests/${reportId}.xml`,
    `requests/${reportId}/photo.jpg`,
  ]) {
    const answer = await open311().request(`https://api.test/open311/${path}`);
    texts.push(await answer.text(), answer.headers.get('location') ?? '');
  }
  return texts.join('\n');
}

describe('a photograph that nobody has marked', () => {
  it('is nowhere public, and waits in the officers’ list with the copy that they mark', async () => {
    const { photoId, reportId } = await reported();
    expect(await publicAnswers(reportId)).not.toMatch(/https:\/\/pictures\.test/);
    expect([...town.pictures.objects.keys()].some((key) => key.includes('/public/'))).toBe(false);
    expect((await waiting()).map((photo) => [photo.photoId, photo.url])).toEqual([
      [photoId, `https://pictures.test/feedback/copies/${photoId}.jpg`],
    ]);
  });

  it('of a private report never waits, and cannot be made public', async () => {
    const { photoId, reportId } = await reported({ serviceCode: 'COMPLAINT', attributes: {} });
    expect(await waiting()).toEqual([]);
    const { status, body } = await mark(photoId, { reportId, regions: [plate], nothingToHide: false });
    expect([status, body.code]).toEqual([409, 'feedback.photo_private']);
  });
});

describe('marking', () => {
  it('makes public a copy that is painted over for good, and nothing else', async () => {
    const { photoId, reportId } = await reported();
    const { status, body } = await mark(photoId, { reportId, regions: [plate], nothingToHide: false });
    expect([status, body.state]).toEqual([200, 'public']);
    const answers = await publicAnswers(reportId);
    expect(answers).toContain(body.publicUrl);
    expect(answers).not.toMatch(/originals|copies/);
    const shown = town.pictures.objects.get(new URL(body.publicUrl).pathname.slice(1));
    const part = { left: 128, top: 328, width: 104, height: 64 };
    const { channels } = await sharp(await sharp(shown).extract(part).png().toBuffer()).stats();
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeLessThan(1);
    expect((await sharp(shown).metadata()).exif).toBeUndefined();
    expect(await waiting()).toEqual([]);
    expect(await acts()).toEqual([['photo_marked', photoId, undefined]]);
    // Lists and the map show it without another reading.
    expect((await town.report(reportId))?.cover).toMatch(/^feedback\/public\/.*-small\.jpg$/);
  });

  it('says explicitly that nothing has to be hidden, and is refused where it says both or neither', async () => {
    const { photoId, reportId } = await reported();
    for (const said of [
      { regions: [], nothingToHide: false },
      { regions: [plate], nothingToHide: true },
      { regions: [{ ...plate, x: 0.9 }], nothingToHide: false },
      { regions: [{ ...plate, width: 0 }], nothingToHide: false },
    ])
      expect((await mark(photoId, { reportId, ...said })).status).toBe(400);
    expect((await mark(photoId, { reportId, regions: [], nothingToHide: true })).status).toBe(200);
    expect(await acts()).toEqual([['photo_marked', photoId, 'nothing_to_hide']]);
  });

  it('anew draws the public copy anew, under another link', async () => {
    const { photoId, reportId } = await reported();
    const first = await mark(photoId, { reportId, regions: [], nothingToHide: true });
    const second = await mark(photoId, { reportId, regions: [plate], nothingToHide: false });
    expect(second.body.publicUrl).not.toBe(first.body.publicUrl);
    const answers = await publicAnswers(reportId);
    expect(answers).toContain(second.body.publicUrl);
    expect(answers).not.toContain(first.body.publicUrl);
  });

  it('is for whoever moderates, of the report that it belongs to, and of what lies there', async () => {
    const { photoId, reportId } = await reported();
    const said = { regions: [], nothingToHide: true };
    for (const who of ['unit:municipal', 'auditor', 'accident_officer', 'tip_reviewer', 'admin'] as const) {
      expect((await mark(photoId, { reportId, ...said }, who)).body.code).toBe('feedback.role_missing');
      expect((await town.get(who, staffPath)).body.code).toBe('feedback.role_missing');
    }
    expect((await mark(photoId, { reportId: '0'.repeat(12), ...said })).body.code).toBe('feedback.no_photo');
    expect((await mark(crypto.randomUUID(), { reportId, ...said })).body.code).toBe('feedback.no_photo');
    expect((await mark(photoId, { reportId, ...said }, 'reporter')).status).toBe(403);
    const { body } = await town.post('reporter', '/feedback/photos', announced(shot));
    const early = await town.file('reporter', { photoIds: [body.photoId], notTheSameAs: [reportId] });
    expect((await mark(body.photoId, { reportId: early, ...said })).body.code).toBe('feedback.photo_not_to_mark');
  });
});

describe('marking what a colleague handled meanwhile', () => {
  const seen = async (photoId: ReportPhotoId) => (await town.find({ photos: [photoId] })).photos[0]?.version;

  it('makes public nothing that he has hidden', async () => {
    const { photoId, reportId } = await reported();
    const version = await seen(photoId);
    await town.post('facilities', `${staffPath}/${photoId}/hiding`, { reportId, reason: '照片里有人受伤' });
    const { status, body } = await mark(photoId, { version, reportId, regions: [], nothingToHide: true }, 'supervisor');
    expect([status, body.code]).toEqual([409, 'feedback.photo_changed']);
    expect(await publicAnswers(reportId)).not.toMatch(/https:\/\/pictures\.test/);
  });

  it('draws nothing over what he has painted', async () => {
    const { photoId, reportId } = await reported();
    const version = await seen(photoId);
    const { body: first } = await mark(photoId, { reportId, regions: [plate], nothingToHide: false });
    const late = await mark(photoId, { version, reportId, regions: [], nothingToHide: true }, 'supervisor');
    expect([late.status, late.body.code]).toEqual([409, 'feedback.photo_changed']);
    expect(await publicAnswers(reportId)).toContain(first.publicUrl);
  });
});

describe('hiding', () => {
  it('takes a photograph away from everybody outside, for a reason that stands in the log', async () => {
    const { photoId, reportId } = await reported();
    await mark(photoId, { reportId, regions: [], nothingToHide: true });
    const reason = '照片中有未遮挡的人脸';
    const { status, body } = await town.post('facilities', `${staffPath}/${photoId}/hiding`, { reportId, reason });
    expect([status, body.state, body.publicUrl]).toEqual([200, 'hidden', undefined]);
    expect(await publicAnswers(reportId)).not.toMatch(/https:\/\/pictures\.test/);
    expect((await town.report(reportId))?.cover).toBeUndefined();
    expect(await acts()).toContainEqual(['photo_hidden', photoId, reason]);
    // Its taker still sees what he took, and an officer may mark it after all.
    expect((await town.get('reporter', `/feedback/photos/${photoId}`)).body.url).toContain('/copies/');
    expect((await mark(photoId, { reportId, regions: [plate], nothingToHide: false })).body.state).toBe('public');
  });

  it('is refused without a reason, and for what is not there', async () => {
    const { photoId, reportId } = await reported();
    const hide = (id: string, body: object) => town.post('facilities', `${staffPath}/${id}/hiding`, body);
    expect((await hide(photoId, { reportId })).status).toBe(400);
    expect((await hide(crypto.randomUUID(), { reportId, reason: '照片中有人脸' })).status).toBe(404);
    await hide(photoId, { reportId, reason: '照片中有人脸' });
    const again = await hide(photoId, { reportId, reason: '照片中有人脸' });
    expect([again.status, again.body.code]).toEqual([409, 'feedback.photo_not_to_hide']);
  });
});

describe('the cover of a report with several photographs', () => {
  const reason = '照片中有未遮挡的人脸';
  /** A report with so many photographs, all of them public. */
  async function shown(count: number) {
    const photoIds: ReportPhotoId[] = [];
    for (let n = 0; n < count; n++) photoIds.push(await sent('/feedback/photos', 'reporter', {}));
    const reportId = await town.file('reporter', { photoIds });
    for (const photoId of photoIds) await mark(photoId, { reportId, regions: [], nothingToHide: true });
    return { photoIds, reportId };
  }
  type Shown = Awaited<ReturnType<typeof shown>>;
  const hide = (photoId: string | undefined, { reportId }: Shown) =>
    town.post('facilities', `${staffPath}/${photoId}/hiding`, { reportId, reason });
  /** Whose photograph stands for the report in its own file, nearby, on the map, and in the list of Open311. */
  async function coverOf({ reportId, photoIds }: Shown) {
    const { lat, lng } = crossing;
    const bbox = [lng - 0.005, lat - 0.005, lng + 0.005, lat + 0.005].join();
    const [report, near, map, rows] = await Promise.all([
      town.report(reportId),
      town.get(undefined, `/feedback/nearby?lat=${lat}&lng=${lng}`),
      town.get(undefined, `/feedback/map?bbox=${bbox}&status=open`),
      open311().request('https://api.test/open311/requests.json'),
    ]);
    const whose = (text: unknown) => photoIds.findIndex((photoId) => JSON.stringify(text ?? null).includes(photoId));
    const [row] = (await rows.json()) as { media_url: string | null }[];
    const photo = row?.media_url ? await open311().request(row.media_url) : undefined;
    return [report?.cover, near.body, map.body, photo?.headers.get('location')].map(whose);
  }

  it('is the next public one once it is hidden, everywhere; and none when none is left', async () => {
    const report = await shown(3);
    const [first, second, third] = report.photoIds;
    expect(await coverOf(report)).toEqual([0, 0, 0, 0]);
    await hide(second, report);
    expect(await coverOf(report)).toEqual([0, 0, 0, 0]);
    await hide(first, report);
    expect(await coverOf(report)).toEqual([2, 2, 2, 2]);
    await hide(third, report);
    expect(await coverOf(report)).toEqual([-1, -1, -1, -1]);
    expect(await town.report(report.reportId)).not.toHaveProperty('otherCovers');
    // Marked after all it stands for the report again.
    await mark(second ?? '', { reportId: report.reportId, regions: [plate], nothingToHide: false });
    expect(await coverOf(report)).toEqual([1, 1, 1, 1]);
  });

  it('marked anew stays the cover, and of another the copy that is drawn anew', async () => {
    const report = await shown(2);
    for (const photoId of report.photoIds)
      await mark(photoId, { reportId: report.reportId, regions: [plate], nothingToHide: false });
    expect(await coverOf(report)).toEqual([0, 0, 0, 0]);
    await hide(report.photoIds[0], report);
    const { photos } = await town.find({ photos: report.photoIds.slice(1) });
    expect((await town.report(report.reportId))?.cover).toBe(photos[0]?.publicThumbnailKey);
  });

  it('is never a hidden one where two moderators hide two at once', async () => {
    const report = await shown(3);
    const [first, second] = report.photoIds;
    const answers = await Promise.all([hide(first, report), hide(second, report)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await coverOf(report)).toEqual([2, 2, 2, 2]);
    expect(await town.report(report.reportId)).not.toHaveProperty('otherCovers');
  });
});

describe('the original', () => {
  const reason = '核对被投诉照片的拍摄原貌';
  const original = (photoId: string, body: object, who: Parameters<FeedbackTown['post']>[0]) =>
    town.post(who, `${staffPath}/${photoId}/original`, body);

  it('is shown to the supervisor alone, for a reason that is told before he sees it', async () => {
    const { photoId, reportId } = await reported();
    for (const who of ['facilities', 'desk_operator', 'unit:municipal', 'auditor', 'admin'] as const)
      expect((await original(photoId, { reportId, reason }, who)).body.code).toBe('feedback.role_missing');
    expect((await original(photoId, { reportId }, 'supervisor')).status).toBe(400);
    const { status, body } = await original(photoId, { reportId, reason }, 'supervisor');
    expect([status, body.url]).toEqual([200, `https://pictures.test/feedback/originals/${photoId}`]);
    expect(await acts()).toEqual([['photo_original_shown', photoId, reason]]);
  });
});

describe('a photograph of a repair', () => {
  it('is marked by the officer who takes it, and is public as soon as it is there', async () => {
    const { reportId } = await reported();
    const photoId = await sent(staffPath, 'facilities', { reportId, regions: [plate], nothingToHide: false });
    const { body } = await town.get('facilities', `${staffPath}/${photoId}`);
    expect(body).toMatchObject({ state: 'public', shows: 'fixed', reportId, regions: [plate] });
    expect(body.publicUrl).toContain('/public/');
    expect(await acts()).toEqual([['repair_photo_added', photoId, undefined]]);
    expect((await waiting()).map((photo) => photo.photoId)).not.toContain(photoId);
    // Of a report that is not done yet nobody outside sees it.
    expect(await publicAnswers(reportId)).not.toContain(photoId);
    const report = await town.report(reportId);
    if (!report) throw new Error('no report');
    await town.put({ reports: [{ ...report, version: report.version + 1, fixedPhotoIds: [photoId] }] });
    expect(await publicAnswers(reportId)).toContain(`public/${photoId}`);
    // The picture in lists stays that of the trouble.
    expect((await town.report(reportId))?.cover).toBeUndefined();
  });

  it('is taken by outside owners too, of reports that there are, and seen so by nobody else', async () => {
    const { reportId } = await reported();
    const request = { reportId, regions: [], nothingToHide: true };
    const photoId = await sent(staffPath, 'unit:municipal', request);
    expect((await town.get('facilities', `${staffPath}/${photoId}`)).body.code).toBe('feedback.no_photo');
    const none = await town.post('facilities', staffPath, { ...announced(shot), ...request, reportId: '0'.repeat(12) });
    expect(none.body.code).toBe('feedback.no_report');
    const { body } = await town.post('desk_operator', staffPath, { ...announced(shot), ...request });
    expect(body.code).toBe('feedback.role_missing');
  });
});

describe('forgetting', () => {
  const later = (days: number) => {
    town.clock.at = new Date(town.clock.at.getTime() + days * 86_400_000);
  };
  const forget = () =>
    forgetPhotos(town.photoDeps, (fault) => {
      throw fault;
    })(new Date(town.clock.at.getTime() + 60_000));
  const keys = () => [...town.pictures.objects.keys()].map((key) => key.split('/')[1]);

  it('removes a photograph that no report took up within a month, with all that is known of it', async () => {
    const photoId = await sent('/feedback/photos', 'reporter', {});
    later(29);
    expect(await forget()).toBe(0);
    later(2);
    expect(await forget()).toBe(1);
    expect(keys()).toEqual([]);
    expect((await town.get('reporter', `/feedback/photos/${photoId}`)).body.suggestion).toBeUndefined();
    expect(await forget()).toBe(0);
  });

  it('keeps those of an open report, and removes originals half a year after it is closed; the public copy stays', async () => {
    const { photoId, reportId } = await reported();
    await mark(photoId, { reportId, regions: [plate], nothingToHide: false });
    later(200);
    expect(await forget()).toBe(0);
    const report = await town.report(reportId);
    if (!report) throw new Error('no report');
    const closedAt = town.clock.at.toISOString();
    await town.put({ reports: [{ ...report, version: report.version + 1, status: 'closed', closedAt }] });
    later(179);
    expect(await forget()).toBe(0);
    later(2);
    expect(await forget()).toBe(1);
    expect(new Set(keys())).toEqual(new Set(['public']));
    expect(await publicAnswers(reportId)).toContain('/public/');
    const again = await mark(photoId, { reportId, regions: [], nothingToHide: true });
    expect(again.body.code).toBe('feedback.no_photo');
  });

  it('removes what no officer marked in half a year after the end too', async () => {
    const { reportId } = await reported();
    const report = await town.report(reportId);
    if (!report) throw new Error('no report');
    const closedAt = town.clock.at.toISOString();
    await town.put({ reports: [{ ...report, version: report.version + 1, status: 'closed', closedAt }] });
    later(181);
    expect(await forget()).toBe(1);
    expect([keys(), await waiting()]).toEqual([[], []]);
  });
});
