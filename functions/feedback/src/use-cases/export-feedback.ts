import type { PersonalDataExport, PersonId, ReportId } from '@yilu/contracts';
import type { Follow, Report, ReportPhoto } from '../domain/files.js';
import { sealedPhotoView } from '../domain/photo-view.js';
import { isMine } from '../domain/report-view.js';
import type { Deps } from '../ports.js';
import { everyPage } from './every-page.js';
import { areasOf } from './list-areas.js';
import { openPlace } from './photo-place.js';
import { urlsOf } from './viewing.js';

type Row = PersonalDataExport['records'][number];
const row = (kind: string, data: object): Row => ({ kind, data: JSON.parse(JSON.stringify(data)) });

type Telling = Pick<Deps, 'store' | 'vault' | 'pictures' | 'now'>;

/** What the desk keeps for its own sake, and whose reports were joined to his and who called about them: that is theirs. */
const withheld: ReadonlySet<string> = new Set<keyof Report>([
  ...(['version', 'suggested', 'corrections', 'escalation', 'returnedBy', 'handled', 'cover', 'clientNotes'] as const),
  ...(['joined', 'caller', 'alsoCallers', 'original', 'otherCovers'] as const),
]);

/** His own report as it is held, in his own words where an officer has put others in their place. */
async function reportRow({ vault }: Telling, report: Report): Promise<Row> {
  const { reportId, original } = report;
  const held = Object.fromEntries(Object.entries(report).filter(([name]) => !withheld.has(name)));
  const description = original ? await vault.open('report_text', reportId, original) : report.description;
  return row('report', { ...held, description });
}

/** What he photographed, with a link that lasts minutes, and what its file said of time and place. */
async function photoRow({ vault, pictures, now }: Telling, photo: ReportPhoto): Promise<Row> {
  const { photoId, reportId, sha256, mediaType, registeredAt, capturedAt } = photo;
  const { url } = sealedPhotoView(photo, urlsOf({ pictures, now }));
  const { takenAt, location } = (await openPlace(vault, photo)) ?? {};
  return row('photo', { photoId, reportId, sha256, mediaType, registeredAt, capturedAt, url, takenAt, location });
}

async function photosOf(deps: Telling, reportId: ReportId, personId: PersonId): Promise<Row[]> {
  const photos = await deps.store.listPhotos(reportId);
  return Promise.all(photos.filter(({ by }) => by.personId === personId).map((photo) => photoRow(deps, photo)));
}

const followRow = ({ reportId, since, muted }: Follow): Row => row('follow', { reportId, since, muted });

/** One read takes this many. */
const atOnce = 50;

/** Everything that this context holds of the caller (PIPL art 45): what he filed and photographed, and what he follows. */
export const exportFeedback =
  (deps: Telling) =>
  async (personId: PersonId): Promise<PersonalDataExport> => {
    const { store, now } = deps;
    const [{ persons }, follows, areas] = await Promise.all([
      store.find({ persons: [personId] }),
      everyPage((query) => store.listFollowed(personId, query)),
      areasOf({ store }, personId),
    ]);
    const own: Report[] = [];
    for (let at = 0; at < follows.length; at += atOnce) {
      const { reports } = await store.find({ reports: follows.slice(at, at + atOnce).map(({ reportId }) => reportId) });
      own.push(...reports.filter((report) => isMine(report, personId)));
    }
    const told: Row[] = [];
    for (const report of own)
      told.push(await reportRow(deps, report), ...(await photosOf(deps, report.reportId, personId)));
    return {
      context: 'feedback',
      exportedAt: now().toISOString(),
      records: [
        ...persons.map(({ version: _, revision: __, ...held }) => row('person', held)),
        ...told,
        ...follows.map(followRow),
        ...areas.map(({ version: _, ...held }) => row('area', held)),
      ],
    };
  };
