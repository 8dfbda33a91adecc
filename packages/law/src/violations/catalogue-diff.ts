import type { Catalogue, FirstViolationTerms, Situation } from './catalogue.js';

export interface SituationChange {
  readonly id: string;
  readonly before: Situation;
  readonly after: Situation;
}

export interface CatalogueDiff {
  readonly from: string;
  readonly to: string;
  readonly added: readonly Situation[];
  readonly removed: readonly Situation[];
  readonly changed: readonly SituationChange[];
  /** Terms whose values differ. */
  readonly terms: readonly (keyof FirstViolationTerms)[];
  /** What drivers feel: situations that become, or are no longer, flexible. */
  readonly milder: readonly string[];
  readonly stricter: readonly string[];
}

const same = (one: Situation, other: Situation) =>
  one.key === other.key &&
  one.zh === other.zh &&
  one.en === other.en &&
  one.lenience === other.lenience &&
  one.generated === other.generated;

const byId = ({ situations }: Catalogue) => new Map(situations.map((situation) => [situation.id, situation]));
const flexibleIn = (situations: ReadonlyMap<string, Situation>) => (id: string) =>
  situations.get(id)?.lenience !== undefined;

const termNames = [
  'cleanMonths',
  'allOldCasesHandled',
  'noAccidentOrJam',
  'oncePerPeriod',
  'vehicleKinds',
  'never',
] as const satisfies readonly (keyof FirstViolationTerms)[];

/** What a new version changes, for the officer who puts it into force and for the public. */
export function diffCatalogues(from: Catalogue, to: Catalogue): CatalogueDiff {
  const [before, after] = [byId(from), byId(to)];
  const [wasFlexible, isFlexible] = [flexibleIn(before), flexibleIn(after)];
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return {
    from: from.version,
    to: to.version,
    added: to.situations.filter(({ id }) => !before.has(id)),
    removed: from.situations.filter(({ id }) => !after.has(id)),
    changed: to.situations.flatMap((situation) => {
      const old = before.get(situation.id);
      return old && !same(old, situation) ? [{ id: situation.id, before: old, after: situation }] : [];
    }),
    terms: termNames.filter((name) => String(from.terms[name]) !== String(to.terms[name])),
    milder: ids.filter((id) => isFlexible(id) && !wasFlexible(id)),
    stricter: ids.filter((id) => wasFlexible(id) && !isFlexible(id)),
  };
}
