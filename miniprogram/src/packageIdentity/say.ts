import { identityPapers } from '@yilu/look/catalogue/identity-papers';
import { sayWith } from '@/ui/say';

/** The sentences of papers, lending and one's own data, which no other package loads. */
export const useIdentitySay = sayWith(identityPapers);
