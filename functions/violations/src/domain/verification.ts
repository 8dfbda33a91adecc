import type { NoticeVerification } from '@yilu/contracts';
import { maskPlate } from '@yilu/kernel';
import { dayOf } from '@yilu/kernel/day';
import { unitOf } from '../city/units.js';
import type { Decision, ViolationRecord } from './files.js';
import { isPublic } from './relation.js';
import { actOf } from './row-facts.js';

/** Said of every code that nothing bears: it may be mistyped as well as forged. */
export const notGenuine: NoticeVerification = { genuine: false };

const wordsOf = (city: string, unitId: string, key: string): Pick<NoticeVerification, 'act' | 'unit'> => {
  const unit = unitOf(city, unitId);
  const { zh, en } = actOf(key);
  return { act: { zh, en }, ...(unit ? { unit: { zh: unit.zh, en: unit.en } } : {}) };
};

/** What a notice's code tells whoever holds the notice: enough to know it again, and nobody's name. */
export function noticeVerified(record: ViolationRecord | undefined, city: string): NoticeVerification {
  if (!record?.publishedAt || !isPublic(record)) return notGenuine;
  const { plate, publishedAt, unitId, key, status } = record;
  return {
    genuine: true,
    kind: 'notice',
    maskedPlate: maskPlate(plate),
    day: dayOf(new Date(publishedAt)),
    ...wordsOf(city, unitId, key),
    standing: status === 'erased' ? 'withdrawn' : status === 'settled' ? 'settled' : 'in_force',
  };
}

const standings = { in_force: 'in_force', paid: 'settled', revoked: 'withdrawn' } as const;

/** The same for a decision's code, with the sum that it asks for. */
export function decisionVerified(decision: Decision | undefined, city: string): NoticeVerification {
  if (!decision) return notGenuine;
  const { plate, decidedAt, unitId, key, fen, standing } = decision;
  return {
    genuine: true,
    kind: 'decision',
    maskedPlate: maskPlate(plate),
    day: dayOf(new Date(decidedAt)),
    ...wordsOf(city, unitId, key),
    fen,
    standing: standings[standing],
  };
}
