import type { DraftSuggestion } from '@yilu/contracts';
import { givenAnswers, type ReportDraft } from '../drafts/report-draft';

/**
 * What a suggestion fills into a draft: only what its writer has not said himself. A guess that a person has to judge
 * chooses nothing.
 */
export function suggested(
  draft: ReportDraft,
  { serviceCode, confidence, needsPerson, place, attributes }: DraftSuggestion,
): Partial<ReportDraft> {
  const isOwn = draft.serviceCode !== undefined && draft.serviceFrom === 'person';
  const chosen = !isOwn && serviceCode && !needsPerson ? serviceCode : undefined;
  const isNamed = draft.location || draft.assetCode || draft.place.trim();
  return {
    ...(serviceCode ? { suggested: { serviceCode, confidence } } : {}),
    ...(chosen ? { serviceCode: chosen, serviceFrom: 'words' as const } : {}),
    ...(place && !isNamed ? { place } : {}),
    attributes: { ...attributes, ...givenAnswers(draft.attributes) },
  };
}

/** Services that the words may mean, the likeliest first; none once one is chosen. */
export function candidates(suggestion: DraftSuggestion | undefined): readonly string[] {
  const { serviceCode, alternatives = [] } = suggestion ?? {};
  return [...new Set([...(serviceCode ? [serviceCode] : []), ...alternatives.map((one) => one.serviceCode)])].slice(
    0,
    3,
  );
}
