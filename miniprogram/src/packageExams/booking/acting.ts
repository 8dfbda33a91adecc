import type { BookingView } from '@yilu/contracts';

/** A part of the page of a booking that can act upon it. */
export interface Acting {
  readonly booking: BookingView;
  readonly busy: boolean;
  /** Does something to the booking, and then shows what it has become. */
  readonly perform: (what: () => Promise<unknown>) => void;
}
