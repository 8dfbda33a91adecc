import type { SituationPage, SituationQuery } from '@yilu/contracts';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import { catalogueOn, type Situation } from '@yilu/law/violations/catalogue';
import { situationView } from '../domain/catalogue-view.js';
import type { Deps } from '../ports.js';

const firstOf = (cursor: string | undefined) => {
  const from = Number(cursor ?? 0);
  return Number.isInteger(from) && from > 0 ? from : 0;
};

const speaksOf = ({ id, key, zh, en }: Situation, words: string) =>
  [id, key, zh, en].some((text) => text.toLowerCase().includes(words.toLowerCase()));

/** One page of a version's situations; of the one that is in force today where none is named. */
export const listSituations =
  ({ catalogueShelf, city, now }: Pick<Deps, 'catalogueShelf' | 'city' | 'now'>) =>
  async ({
    version,
    show,
    search,
    cursor,
    limit,
  }: SituationQuery): Promise<Result<SituationPage, 'catalogue.unknown_version'>> => {
    const all = await catalogueShelf.versions();
    const wanted = version ? all.find((one) => one.version === version) : catalogueOn(all, city, dayOf(now()));
    if (!wanted) return refuse('catalogue.unknown_version');
    const shown = wanted.situations.filter(
      (one) => (show === 'all' || one.lenience !== undefined) && (!search || speaksOf(one, search)),
    );
    const from = firstOf(cursor);
    const next = from + limit;
    return accept({
      items: shown.slice(from, next).map(situationView),
      ...(next < shown.length ? { nextCursor: String(next) } : {}),
    });
  };
