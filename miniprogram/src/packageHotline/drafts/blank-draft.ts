import { newKey } from '@/api/acts';
import { randomBytes } from '@/offline/uuid';
import type { ReportDraft } from './report-draft';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Sixty random bits as the city writes its numbers; `seasoning` is what nobody guesses where the phone has no such source. */
export const newReportId = (seasoning: string): string =>
  Array.from(randomBytes(12, seasoning), (byte) => alphabet[byte % alphabet.length]).join('');

/** A draft in which nothing was said yet. */
export const blankDraft = (seasoning: string, part: Partial<ReportDraft> = {}): ReportDraft => ({
  id: newKey(),
  reportId: newReportId(seasoning),
  key: newKey(),
  startedAt: new Date().toISOString(),
  isNobodys: true,
  state: 'writing',
  tried: false,
  step: 'start',
  photos: [],
  inWords: false,
  place: '',
  description: '',
  attributes: {},
  anonymous: false,
  notTheSameAs: [],
  offline: false,
  ...part,
});
