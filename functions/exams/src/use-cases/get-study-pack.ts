import type { Locale, StudyPack, StudySubject } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import type { StudyDeps } from '../ports-study.js';

/** The pack of a subject as it is today; the same object until a question changes or the day does. */
export function getStudyPack({ banks, now, sha256 }: Pick<StudyDeps, 'banks' | 'now' | 'sha256'>) {
  const built = new Map<string, { readonly of: string; readonly pack: StudyPack }>();
  return async (subject: StudySubject, locale: Locale): Promise<StudyPack> => {
    const bank = await banks.inForce(subject);
    const day = dayOf(now());
    const of = `${bank.bankId} ${day}`;
    const known = built.get(`${subject} ${locale}`);
    if (known?.of === of) return known.pack;
    // Drawings are needed here and for papers alone: whoever only counts time or syncs does not load them.
    const { packOf } = await import('../domain/study-pack.js');
    const pack = packOf(bank, subject, locale, day, sha256);
    built.set(`${subject} ${locale}`, { of, pack });
    return pack;
  };
}
