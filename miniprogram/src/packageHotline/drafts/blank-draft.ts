import { base32 } from '@yilu/kernel/base32';
import { newKey } from '@/api/acts';
import { randomBytes } from '@/offline/uuid';
import type { ReportDraft } from './report-draft';

/** Sixty random bits as the city writes its numbers; `seasoning` is what nobody guesses where the phone has no such source. */
export const newReportId = (seasoning: string): string => base32(randomBytes(12, seasoning));

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
