import type { Day } from '@yilu/kernel/day';
import { accept, type Result } from '@yilu/kernel/result';
import { type Catalogue, catalogueOn } from './catalogue.js';
import { inChinese, inEnglish } from './citation.js';
import { type Ruling, type RulingRefusal, rulingOn } from './leniency.js';
import type { Case } from './leniency-case.js';
import type { Outcome } from './leniency-rules.js';

const severity: Readonly<Record<Outcome, number>> = { no_penalty: 0, warning: 1, fine: 2 };

const isMilder = (one: Ruling, other: Ruling) =>
  severity[one.outcome] < severity[other.outcome] || (one.outcome === other.outcome && one.fen < other.fen);

const newRule = 'APL art 37';

/**
 * The ruling by the catalogue of the day of the act, or by the one of the day of the decision where that is milder: the
 * Administrative Penalty Law, art 37, gives everybody the milder of the two.
 */
export function favourableRuling(
  asked: Omit<Case, 'catalogue'>,
  versions: readonly Catalogue[],
  decidedOn: Day,
): Result<Ruling, RulingRefusal> {
  const [then, now] = [asked.occurredOn, decidedOn].map((day) => catalogueOn(versions, asked.fines.city, day));
  const old = rulingOn({ ...asked, catalogue: then });
  if (now === then) return old;
  const fresh = rulingOn({ ...asked, catalogue: now });
  // A situation that only the later version lists is judged by that one alone.
  if (!old.ok || !fresh.ok) return old.ok ? old : fresh;
  if (!isMilder(fresh.value, old.value)) return old;
  const { zh, en, basis, basisEn } = fresh.value.reason;
  return accept({
    ...fresh.value,
    reason: { zh, en, basis: `${basis}；${inChinese(newRule)}`, basisEn: `${basisEn}; ${inEnglish(newRule)}` },
  });
}
