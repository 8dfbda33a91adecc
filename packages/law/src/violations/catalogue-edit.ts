import type { Day } from '@yilu/kernel/day';
import { accept, type Result, refuse } from '@yilu/kernel/result';
import type { Catalogue, FirstViolationTerms, Lenience, Situation } from './catalogue.js';
import { type CatalogueFault, faultsIn, successionFaults } from './catalogue-check.js';

/** An officer's changes to a version; what is not named stays as it is. */
export interface CatalogueEdit {
  readonly version: string;
  readonly effectiveFrom: Day;
  readonly source?: string;
  readonly terms?: Partial<FirstViolationTerms>;
  /** Id → its lenience from now on; null: fined as usual. */
  readonly lenience?: Readonly<Record<string, Lenience | null>>;
  readonly add?: readonly Situation[];
  readonly remove?: readonly string[];
}

const withLenience = ({ lenience: _, ...situation }: Situation, lenience: Lenience | null | undefined): Situation =>
  lenience ? { ...situation, lenience } : situation;

function situationsAfter({ situations }: Catalogue, { lenience = {}, add = [], remove = [] }: CatalogueEdit) {
  return [...situations.filter(({ id }) => !remove.includes(id)), ...add].map((situation) =>
    Object.hasOwn(lenience, situation.id) ? withLenience(situation, lenience[situation.id]) : situation,
  );
}

/**
 * The next version of a catalogue, with the totals to make public counted anew. Refused with everything that is wrong,
 * also where an edit names a situation that the version does not have.
 */
export function editCatalogue(
  before: Catalogue,
  edit: CatalogueEdit,
  today: Day,
): Result<Catalogue, readonly CatalogueFault[]> {
  const situations = situationsAfter(before, edit);
  const flexible = situations.filter(({ lenience }) => lenience).length;
  const next: Catalogue = {
    ...before,
    version: edit.version,
    effectiveFrom: edit.effectiveFrom,
    source: edit.source ?? before.source,
    announced: { situations: situations.length, flexible },
    terms: { ...before.terms, ...edit.terms },
    situations,
  };
  const known = new Set([...before.situations, ...(edit.add ?? [])].map(({ id }) => id));
  const named = [...Object.keys(edit.lenience ?? {}), ...(edit.remove ?? [])];
  const faults = [
    ...named.filter((id) => !known.has(id)).map((at) => ({ code: 'unknown_situation', at }) as const),
    ...successionFaults(before, next, today),
    ...faultsIn(next),
  ];
  return faults.length > 0 ? refuse(faults) : accept(next);
}
