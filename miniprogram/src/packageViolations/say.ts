import { violations } from '@yilu/look/catalogue/violations';
import { violationsDefence } from '@yilu/look/catalogue/violations-defence';
import { violationsHandling } from '@yilu/look/catalogue/violations-handling';
import { violationsOpen } from '@yilu/look/catalogue/violations-open';
import { sayWith } from '@/ui/say';

/** The sentences of violations, which no other package loads. */
export const useViolationsSay = sayWith({
  ...violations,
  ...violationsHandling,
  ...violationsDefence,
  ...violationsOpen,
});
export type ViolationsSay = ReturnType<typeof useViolationsSay>;
