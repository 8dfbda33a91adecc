import { type FeedbackProfile, ningboFeedback } from '@yilu/law/feedback/city-profile';

const cities: Readonly<Record<string, FeedbackProfile>> = { ningbo: ningboFeedback };

/** What a city decides about its hotline. Throws for a city that nobody has written down. */
export function feedbackCityOf(city: string): FeedbackProfile {
  const known = cities[city];
  if (!known) throw new Error(`No hotline known of ${city}`);
  return known;
}
