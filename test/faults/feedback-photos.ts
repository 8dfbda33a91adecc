import type { OwnReportPhoto } from '@yilu/contracts';
import { picturesDarkroom } from '@yilu/feedback/adapters/pictures-darkroom';
import type { DevelopingDeps } from '@yilu/feedback/ports-photos';
import { forgetPhotos } from '@yilu/feedback/use-cases/forget-photos';
import { settleReportPhoto } from '@yilu/feedback/use-cases/settle-report-photo';
import { memoryPictures } from '../fixtures/feedback-pictures.js';
import { announced, phoneShot } from '../fixtures/feedback-shots.js';
import { type FeedbackTown, feedbackTown, photoId } from '../fixtures/feedback-town.js';
import { on } from './exams-act.js';
import type { Answered, Scenario } from './explore.js';
import { asked, worked } from './feedback-act.js';
import type { Through } from './injector.js';

type Act = () => Promise<Answered>;

interface Room {
  readonly town: FeedbackTown;
  readonly developing: DevelopingDeps;
  readonly shot: Buffer;
}

/** The same picture every time, so that two runs compare equal. */
const oneShot = phoneShot({ width: 64, height: 48 });

/** The feedback town with a store of pictures each of whose calls may fail, before it did anything or after. */
async function roomOver(table: Parameters<Scenario<Act>['arrange']>[0], through: Through): Promise<Room> {
  const store = memoryPictures();
  const { uploads, bytes } = store;
  const town = await feedbackTown(on(table), {
    log: () => {},
    pictureStore: {
      ...store,
      uploads: {
        begin: (...args) => through('uploads.begin', () => uploads.begin(...args)),
        parts: (...args) => through('uploads.parts', () => uploads.parts(...args)),
        partUrl: uploads.partUrl,
        complete: (...args) => through('uploads.complete', () => uploads.complete(...args)),
      },
      bytes: {
        read: (...args) => through('pictures.read', () => bytes.read(...args)),
        write: (...args) => through('pictures.write', () => bytes.write(...args)),
        remove: (...args) => through('pictures.remove', () => bytes.remove(...args)),
      },
    },
  });
  const developing = { ...town.photoDeps, darkroom: picturesDarkroom };
  return { town, developing, shot: await oneShot };
}

const scenario = (name: string, prepare: (room: Room) => Promise<Act>, inSteps = false): Scenario<Act> => ({
  name,
  ...(inSteps ? { inSteps: true } : {}),
  arrange: async (table, through) => prepare(await roomOver(table, through)),
  act: (act) => act(),
});

const path = '/feedback/photos';
const staffPath = '/feedback/staff/photos';
const number = photoId(1);

async function registered({ town, shot }: Room): Promise<OwnReportPhoto> {
  return (await town.post('reporter', path, { photoId: number, ...announced(shot) })).body;
}
async function uploaded(room: Room): Promise<void> {
  const { parts } = await registered(room);
  for (const { url } of parts) if (url) room.town.pictures.send(url, room.shot);
}
async function sealed(room: Room): Promise<void> {
  await uploaded(room);
  await room.town.post('reporter', `${path}/${number}/completion`);
  await room.town.develop();
}
const filed = (room: Room) => room.town.file('reporter', { reportId: '0'.repeat(12), photoIds: [number] });

/** Every act upon a photograph, and every turn of the jobs that develop and forget it. */
export const feedbackPhotos: readonly Scenario<Act>[] = [
  scenario('addReportPhoto', async ({ town, shot }) =>
    asked(town, 'reporter', ['POST', path, { photoId: number, ...announced(shot) }]),
  ),
  scenario(
    'completeReportPhoto',
    async (room) => {
      await uploaded(room);
      return asked(room.town, 'reporter', ['POST', `${path}/${number}/completion`]);
    },
    true,
  ),
  scenario(
    'settleReportPhoto',
    async (room) => {
      await uploaded(room);
      await room.town.post('reporter', `${path}/${number}/completion`);
      const arrived = room.town.pictures.arrived();
      return worked(async () => {
        for (const one of arrived) await settleReportPhoto(room.developing)(one);
      });
    },
    true,
  ),
  scenario(
    'markPhoto',
    async (room) => {
      await sealed(room);
      const reportId = await filed(room);
      const { version } = (await room.town.photo(1)) ?? {};
      const body = { version, reportId, regions: [{ x: 0, y: 0, width: 0.5, height: 0.5 }], nothingToHide: false };
      return asked(room.town, 'facilities', ['POST', `${staffPath}/${number}/marking`, body]);
    },
    true,
  ),
  scenario('hidePhoto', async (room) => {
    await sealed(room);
    const reportId = await filed(room);
    return asked(room.town, 'facilities', [
      'POST',
      `${staffPath}/${number}/hiding`,
      { reportId, reason: '有人脸没有遮挡' },
    ]);
  }),
  scenario('addRepairPhoto', async (room) => {
    await sealed(room);
    const reportId = await filed(room);
    const request = { photoId: photoId(2), reportId, ...announced(room.shot), regions: [], nothingToHide: true };
    return asked(room.town, 'facilities', ['POST', staffPath, request]);
  }),
  scenario(
    'forgetPhotos',
    async (room) => {
      await sealed(room);
      room.town.clock.at = new Date(room.town.clock.at.getTime() + 31 * 86_400_000);
      const until = new Date(room.town.clock.at.getTime() + 60_000);
      return worked(() =>
        forgetPhotos(room.developing, (fault) => {
          throw fault;
        })(until),
      );
    },
    true,
  ),
];
