import type { DraftSuggestion, SuggestDraftRequest } from '@yilu/contracts';
import { slotsOf } from '@yilu/triage/slots';
import { feedbackCityOf } from '../city/cities.js';
import { draftAttributes } from '../domain/draft-attributes.js';
import type { DraftDeps } from '../ports-drafts.js';

const mostAlternatives = 3;
/** Of two dozen services each has four per cent by chance: below this the text says nothing about any. */
const leastLikely = 0.2;
const leastAlternative = 0.01;

const rounded = (share: number) => Math.round(share * 1000) / 1000;

/**
 * What a text seems to report: service, place, answers to the service's questions, and whom to call first. A proposal to
 * its writer alone: nothing is filed, and nothing of the text is kept.
 */
export const suggestDraft =
  ({ classify, city }: Pick<DraftDeps, 'classify' | 'city'>) =>
  async ({ text }: SuggestDraftRequest): Promise<DraftSuggestion> => {
    const [first, ...others] = await classify(text);
    const { place, emergency, ...slots } = slotsOf(text);
    const confidence = first?.confidence ?? 0;
    const isTold = first !== undefined && confidence >= leastLikely;
    return {
      ...(isTold && { serviceCode: first.serviceCode }),
      confidence: rounded(confidence),
      needsPerson: confidence < feedbackCityOf(city).routingThreshold,
      alternatives: (isTold ? others : [])
        .filter((one) => one.confidence >= leastAlternative)
        .slice(0, mostAlternatives)
        .map((one) => ({ serviceCode: one.serviceCode, confidence: rounded(one.confidence) })),
      ...(place && { place }),
      attributes: isTold ? draftAttributes(first.serviceCode, slots) : {},
      ...(emergency && { emergency }),
    };
  };
