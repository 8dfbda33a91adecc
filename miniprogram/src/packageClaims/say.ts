import { claims } from '@yilu/look/catalogue/claims';
import { sayWith } from '@/ui/say';

/** The sentences of claims, which no other package loads. */
export const useClaimsSay = sayWith(claims);
export type ClaimsSay = ReturnType<typeof useClaimsSay>;
