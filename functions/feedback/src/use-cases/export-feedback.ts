import type { PersonalDataExport, PersonId } from '@yilu/contracts';
import type { Follow, Report } from '../domain/files.js';
import { isMine } from '../domain/report-view.js';
import type { Deps } from '../ports.js';
import { everyPage } from './every-page.js';
import { areasOf } from './list-areas.js';

type Row = PersonalDataExport['records'][number];
const row = (kind: string, data: object): Row => ({ kind, data: JSON.parse(JSON.stringify(data)) });

/** His own report as it is held; what the desk keeps for its own sake is the desk's. */
function reportRow({
  version: _,
  suggested: __,
  corrections: ___,
  escalation: ____,
  returnedBy: _____,
  ...held
}: Report): Row {
  return row('report', held);
}
const followRow = ({ reportId, since, muted }: Follow): Row => row('follow', { reportId, since, muted });

/** One read takes this many. */
const atOnce = 50;

/** Everything that this context holds of the caller (PIPL art 45): what he filed, whole, and what he follows. */
export const exportFeedback =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  async (personId: PersonId): Promise<PersonalDataExport> => {
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
    return {
      context: 'feedback',
      exportedAt: now().toISOString(),
      records: [
        ...persons.map(({ version: _, revision: __, ...held }) => row('person', held)),
        ...own.map(reportRow),
        ...follows.map(followRow),
        ...areas.map(({ version: _, ...held }) => row('area', held)),
      ],
    };
  };
