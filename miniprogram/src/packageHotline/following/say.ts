import { hotlineFollowing } from '@yilu/look/catalogue/hotline-following';
import { sayWith } from '@/ui/say';

/** The sentences of following a report, which no other package loads. */
export const useFollowingSay = sayWith(hotlineFollowing);
export type FollowingSay = ReturnType<typeof useFollowingSay>;
