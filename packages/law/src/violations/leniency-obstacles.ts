import type { Catalogue, Situation, VehicleKind } from './catalogue.js';
import type { CaseFacts } from './leniency-case.js';
import { obstaclesOf, type Prior, type PriorObstacle } from './leniency-priors.js';
import { filled } from './leniency-rules.js';
import { violationOf } from './table.js';

type PlainCode = 'no_catalogue' | 'not_flexible' | 'vehicle_kind' | 'accident_or_jam' | 'harm' | 'not_mended';

/** Why a case is not treated as a first violation; a record that stands against it is named. */
export type Obstacle = { readonly code: PlainCode } | PriorObstacle;

const texts: Readonly<Record<Obstacle['code'], { readonly zh: string; readonly en: string }>> = {
  no_catalogue: { zh: '本市当时没有实行首违宽容', en: 'the city had no such scheme on that day' },
  not_flexible: { zh: '本市柔性执法清单没有列入这种情形', en: 'this situation is not on the city’s list' },
  vehicle_kind: { zh: '这类车辆不在首违宽容范围内', en: 'the scheme does not cover this kind of vehicle' },
  accident_or_jam: { zh: '这次造成了事故或者交通拥堵', en: 'it led to an accident or a jam' },
  harm: { zh: '这次危害后果不轻微', en: 'the harm was not slight' },
  not_mended: { zh: '没有查明已及时改正', en: 'nothing shows that it was put right at once' },
  within_period: {
    zh: '{on}的“{name}”（记录{record}）距这次不满{months}个月',
    en: '“{name}” of {on} (record {record}) lies less than {months} months away',
  },
  open_case: {
    zh: '{on}的“{name}”（记录{record}）还没有处理',
    en: '“{name}” of {on} (record {record}) is still unsettled',
  },
  used_already: {
    zh: '{on}的“{name}”（记录{record}）已经宽容过一次，{months}个月内只有一次',
    en: 'leniency was given for “{name}” of {on} (record {record}), and once in {months} months is all',
  },
};

/** One obstacle as a clause of the reason. */
export function obstacleText(obstacle: Obstacle, months: number): { zh: string; en: string } {
  const { zh, en } = texts[obstacle.code];
  if (!('prior' in obstacle)) return { zh, en };
  const { key, on, recordId: record } = obstacle.prior;
  const row = violationOf(key);
  return {
    zh: filled(zh, { on, record, months, name: row?.zh ?? key }),
    en: filled(en, { on, record, months, name: row?.en ?? key }),
  };
}

interface FirstViolation {
  readonly catalogue: Catalogue | undefined;
  readonly situation: Pick<Situation, 'lenience'>;
  readonly vehicleKind: VehicleKind;
  readonly facts: CaseFacts;
  readonly priors: readonly Prior[];
  readonly on: string;
}

/** Everything that stands against a first violation; none means lenience. */
export function obstaclesTo({ catalogue, situation, vehicleKind, facts, priors, on }: FirstViolation): Obstacle[] {
  if (!catalogue) return [{ code: 'no_catalogue' }];
  if (!situation.lenience) return [{ code: 'not_flexible' }];
  const { terms, city } = catalogue;
  const plain: [PlainCode, boolean][] = [
    ['vehicle_kind', !terms.vehicleKinds.includes(vehicleKind)],
    ['accident_or_jam', terms.noAccidentOrJam && (facts.accident === true || facts.jam === true)],
    ['harm', facts.harm === 'serious'],
    // No penalty at all needs proof that it was put right (APL art 33); a warning is a penalty and does not.
    ['not_mended', situation.lenience === 'no_penalty' && !facts.mended],
  ];
  return [...plain.flatMap(([code, stands]) => (stands ? [{ code }] : [])), ...obstaclesOf(priors, city, on, terms)];
}
