import type { PageQuery, PersonalDataExport, PersonId } from '@yilu/contracts';
import { moveView } from '../domain/move-view.js';
import type { Deps } from '../ports.js';
import { everyPage } from './every-page.js';

type Row = PersonalDataExport['records'][number];
const row = (kind: string, data: object): Row => ({ kind, data: JSON.parse(JSON.stringify(data)) });

/** Everything that this context holds of the caller (PIPL art 45): himself, what he asked for, and what was asked of him. */
export const exportMoves =
  ({ store, pictures, vault, limits, now }: Deps) =>
  async (personId: PersonId, { cursor, limit }: PageQuery): Promise<PersonalDataExport> => {
    const at = now();
    const seeing = { limits, at, linkTo: (key: string) => pictures.viewUrl(key, at) };
    const asked = await store.listAsked(personId, { limit, ...(cursor ? { cursor } : {}) });
    const own = cursor ? [] : await ownRows({ store, vault }, personId);
    return {
      context: 'moves',
      exportedAt: at.toISOString(),
      records: [...own, ...asked.items.map((move) => row('move', moveView(move, seeing)))],
      ...(asked.nextCursor ? { nextCursor: asked.nextCursor } : {}),
    };
  };

/** Who he is here, what he appealed with, and of which requests he was told: on the first page. */
async function ownRows({ store, vault }: Pick<Deps, 'store' | 'vault'>, personId: PersonId): Promise<Row[]> {
  const [{ persons }, addressed] = await Promise.all([
    store.find({ persons: [personId] }),
    everyPage((query) => store.listAddressed(personId, query)),
  ]);
  const [person] = persons;
  const taskId = person?.bar?.appeal?.taskId;
  const [task] = taskId ? (await store.find({ tasks: [taskId] })).tasks : [];
  const words = task?.appeal && (await vault.open('chat', task.appeal.owner, task.appeal.text));
  const misuses = person?.misuses.map(({ officerId: _, ...misuse }) => misuse);
  return [
    ...(person ? [row('person', { ...person, misuses })] : []),
    ...(words ? [row('appeal', { text: words })] : []),
    ...addressed.map(({ moveId, plate, place, askedAt }) => row('addressed', { moveId, plate, place, askedAt })),
  ];
}
