import type { Catalogue, Situation } from './catalogue.js';
import { violationOf, violations } from './table.js';

export const catalogueFaultTexts = {
  shape: { zh: '字段缺失、多余或者类型不对', en: 'A field is missing, unknown or of the wrong type' },
  duplicate_id: { zh: '编号重复', en: 'This id stands twice' },
  unknown_key: { zh: '违法行为表中没有这一项', en: 'The table of violations has no such row' },
  unknown_situation: { zh: '现行版本中没有这种情形', en: 'The version has no such situation' },
  row_missing: { zh: '违法行为表中的这一项没有列入', en: 'This row of the table is left out' },
  never_flexible: { zh: '这一项不得实行首违宽容', en: 'Nobody may be lenient with this row' },
  not_simple: { zh: '非简易程序案件不得自动宽容', en: 'Only simple cases may be lenient by themselves' },
  warning_not_in_law: { zh: '处罚依据中没有警告，只能不予处罚', en: 'The article of the fine knows no warning' },
  totals_differ: { zh: '与公布的总数不一致', en: 'The list does not have the totals made public' },
  same_version: { zh: '版本号与现行版本相同', en: 'The version has the name of the one before' },
  other_city: { zh: '与现行版本不是同一城市', en: 'The version is another city’s' },
  not_later: {
    zh: '最早从明天起生效，并且必须晚于现行版本的生效日期',
    en: 'It takes effect from tomorrow at the earliest, and after the version before it',
  },
} as const satisfies Record<string, { zh: string; en: string }>;
export type CatalogueFaultCode = keyof typeof catalogueFaultTexts;

export interface CatalogueFault {
  readonly code: CatalogueFaultCode;
  /** Where: the id of a situation, a key of the table, or a field. */
  readonly at: string;
}

function situationFaults({ id, key, lenience }: Situation, never: readonly string[]): CatalogueFault[] {
  const row = violationOf(key);
  if (!row) return [{ code: 'unknown_key', at: id }];
  if (!lenience) return [];
  const faults: CatalogueFault[] = [];
  if (never.includes(key)) faults.push({ code: 'never_flexible', at: id });
  if (row.procedure !== 'simple') faults.push({ code: 'not_simple', at: id });
  if (lenience === 'warning' && !row.warningAllowed) faults.push({ code: 'warning_not_in_law', at: id });
  return faults;
}

/** What is wrong with a catalogue by the table and the law; empty when it may take effect. */
export function faultsIn({ situations, terms, announced }: Catalogue): CatalogueFault[] {
  const ids = situations.map(({ id }) => id);
  const seen = new Set<string>();
  const twice = ids.filter((id) => seen.has(id) || !seen.add(id));
  const flexible = situations.filter(({ lenience }) => lenience).length;
  const plain = new Set(situations.filter(({ id, key }) => id === key).map(({ key }) => key));
  return [
    ...[...new Set(twice)].map((at) => ({ code: 'duplicate_id', at }) as const),
    ...situations.flatMap((situation) => situationFaults(situation, terms.never)),
    ...terms.never.filter((key) => !violationOf(key)).map((at) => ({ code: 'unknown_key', at }) as const),
    ...violations.filter(({ key }) => !plain.has(key)).map(({ key }) => ({ code: 'row_missing', at: key }) as const),
    ...(announced.situations === situations.length && announced.flexible === flexible
      ? []
      : [{ code: 'totals_differ', at: `${situations.length}/${flexible}` } as const]),
  ];
}

/** Whether a version may follow another: same city, a new name, and never with effect on days that have begun. */
export function successionFaults(before: Catalogue, next: Catalogue, today: string): CatalogueFault[] {
  const faults: CatalogueFault[] = [];
  if (next.city !== before.city) faults.push({ code: 'other_city', at: 'city' });
  if (next.version === before.version) faults.push({ code: 'same_version', at: 'version' });
  if (next.effectiveFrom <= before.effectiveFrom || next.effectiveFrom <= today)
    faults.push({ code: 'not_later', at: 'effectiveFrom' });
  return faults;
}
