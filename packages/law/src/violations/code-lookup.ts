import type { Day } from '@yilu/kernel/day';
import type { CodeDictionary } from './code-dictionary.js';
import { violations } from './table.js';
import type { CodeSource } from './table-row.js';

/** The years that each source of codes speaks of; the dictionary was issued anew in 2010, 2013 and 2022. */
export const codeEras: Readonly<Record<CodeSource, { readonly from: Day; readonly until: Day | undefined }>> = {
  T2004: { from: '2004-05-01', until: '2010-03-31' },
  T2010: { from: '2010-04-01', until: '2012-12-31' },
  T2013: { from: '2013-01-01', until: '2022-03-31' },
  P2022: { from: '2022-04-01', until: undefined },
};

/** Codes that somebody recalls and nobody could read anywhere. */
const unverified: readonly { readonly pattern: RegExp; readonly status: string }[] = [
  { pattern: /^1240$/, status: 'meaning not verified; not in the 2010 table read' },
  { pattern: /^6050$/, status: 'meaning not verified' },
  { pattern: /^1718$/, status: 'recalled as 未悬挂机动车号牌 (2013-2022, then 12 points); not verified' },
  { pattern: /^4602$/, status: 'inferred: 高速公路逆行 in the first code edition, replaced by 4702; not verified' },
  {
    pattern: /^(1116|1117|1370|19\d\d|49\d\d)$/,
    status: 'recalled as post-2022 replacements (1-, 3- and 9-point series); not verified',
  },
];

export interface CodeEvidence {
  readonly key: string;
  readonly sources: readonly CodeSource[];
  readonly status: string;
}

/**
 * What a code says. `listed`: by the city's imported dictionary. `evidence_only`: old tables name this one row, in the
 * era of the day or (`inEra: false`) only in another. `ambiguous`: several rows. `unverified`: recalled, never read.
 */
export type CodeMeaning =
  | { readonly kind: 'listed'; readonly key: string; readonly city: string; readonly since: Day }
  | { readonly kind: 'evidence_only'; readonly inEra: boolean; readonly candidates: readonly [CodeEvidence] }
  | { readonly kind: 'ambiguous'; readonly inEra: boolean; readonly candidates: readonly CodeEvidence[] }
  | { readonly kind: 'unverified'; readonly status: string }
  | { readonly kind: 'unknown' };

const inForce = (era: { readonly from: Day; readonly until: Day | undefined }, on: Day) =>
  era.from <= on && (era.until === undefined || on <= era.until);

const evidence = new Map<string, CodeEvidence[]>();
for (const { key, codes, codeStatus: status } of violations)
  for (const { code, sources } of codes) evidence.set(code, [...(evidence.get(code) ?? []), { key, sources, status }]);

function listedIn(dictionaries: readonly CodeDictionary[], code: string, on: Day): CodeMeaning | undefined {
  const found = dictionaries.find(
    ({ effectiveFrom, until, keys }) => inForce({ from: effectiveFrom, until }, on) && Object.hasOwn(keys, code),
  );
  const key = found?.keys[code];
  return found && key ? { kind: 'listed', key, city: found.city, since: found.effectiveFrom } : undefined;
}

/**
 * What a dictionary code meant on a day. Points are never read from it: only the row's article gives them, and only
 * where the city's dictionary lists the code may a record be entered by it without an officer's eye.
 */
export function meaningOf(code: string, on: Day, dictionaries: readonly CodeDictionary[] = []): CodeMeaning {
  const listed = listedIn(dictionaries, code, on);
  if (listed) return listed;
  const recalled = unverified.find(({ pattern }) => pattern.test(code));
  if (recalled) return { kind: 'unverified', status: recalled.status };
  const everywhere = evidence.get(code) ?? [];
  const seenSomewhere = everywhere.filter(({ sources }) => sources.length > 0);
  if (seenSomewhere.length === 0) {
    const [first] = everywhere;
    return first ? { kind: 'unverified', status: first.status } : { kind: 'unknown' };
  }
  const ofTheDay = seenSomewhere.filter(({ sources }) => sources.some((source) => inForce(codeEras[source], on)));
  const inEra = ofTheDay.length > 0;
  const [only, ...others] = inEra ? ofTheDay : seenSomewhere;
  if (only && others.length === 0) return { kind: 'evidence_only', inEra, candidates: [only] };
  return { kind: 'ambiguous', inEra, candidates: inEra ? ofTheDay : seenSomewhere };
}
