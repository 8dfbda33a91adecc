import type { CatalogueProposed, CatalogueVersionView, SituationView } from '@yilu/contracts';
import type { Catalogue, Situation } from '@yilu/law/violations/catalogue';
import { type CatalogueFault, catalogueFaultTexts } from '@yilu/law/violations/catalogue-check';
import { diffCatalogues } from '@yilu/law/violations/catalogue-diff';
import type { PublishedCatalogue } from '../ports.js';

export const versionView = ({ catalogue, publishedBy, publishedAt }: PublishedCatalogue): CatalogueVersionView => ({
  version: catalogue.version,
  effectiveFrom: catalogue.effectiveFrom,
  situations: catalogue.situations.length,
  flexible: catalogue.situations.filter(({ lenience }) => lenience).length,
  generated: catalogue.situations.filter(({ generated }) => generated).length,
  ...(publishedBy ? { publishedBy } : {}),
  ...(publishedAt ? { publishedAt } : {}),
});

export const situationView = ({ id, key, zh, en, lenience, generated }: Situation): SituationView => ({
  id,
  key,
  zh,
  en,
  flexible: lenience !== undefined,
  ...(lenience ? { lenience } : {}),
  generated,
});

export const faultView = ({ code, at }: CatalogueFault): CatalogueProposed['faults'][number] => ({
  path: at,
  ...catalogueFaultTexts[code],
});

/** So many changes are told in words; whoever changes more reads the new list itself. */
const mostChanges = 500;

const told = ({ id, zh, en }: Situation, what: string) => ({ id, what, zh, en });

/** What a next version changes, the changes that drivers feel first. */
export function changeViews(before: Catalogue, next: Catalogue): CatalogueProposed['changes'] {
  const { added, removed, changed, terms, milder, stricter } = diffCatalogues(before, next);
  const words = new Map([...before.situations, ...next.situations].map((one) => [one.id, one]));
  const felt = (ids: readonly string[], what: string) =>
    ids.flatMap((id) => {
      const situation = words.get(id);
      return situation ? [told(situation, what)] : [];
    });
  const known = new Set([...milder, ...stricter]);
  return [
    ...felt(milder, 'milder'),
    ...felt(stricter, 'stricter'),
    ...terms.map((name) => ({ id: name, what: 'term', zh: `条件：${name}`, en: `Term: ${name}` })),
    ...added.filter(({ id }) => !known.has(id)).map((one) => told(one, 'added')),
    ...removed.filter(({ id }) => !known.has(id)).map((one) => told(one, 'removed')),
    ...changed.filter(({ id }) => !known.has(id)).map(({ after }) => told(after, 'changed')),
  ].slice(0, mostChanges);
}
