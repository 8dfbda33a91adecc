import type { Box } from '@yilu/city-map/view-box';
import { metresBetween } from '@yilu/kernel/distance';
import type { Place } from './city-map-props';

/** Where the three rivers meet: the middle of the city, for whoever is elsewhere or tells nobody where he is. */
export const cityMiddle: Place = { lat: 29.872, lng: 121.5525 };

/** What somebody has done with the map so far. */
export interface Touched {
  readonly pin: Place | undefined;
  readonly chosen: string | undefined;
  readonly moved: Place | undefined;
  readonly view: Box | undefined;
}

/** A view that lies farther from where the map began was moved there by hand; nearer is its own rounding. */
const stillMetres = 100;

/** The middle of what is in view. */
export const middleOf = ({ west, south, east, north }: Box): Place => ({
  lat: (south + north) / 2,
  lng: (west + east) / 2,
});

/** Whether the map may still go by itself to where the phone is: not under somebody who is at work on it. */
export const isUntouched = ({ pin, chosen, moved, view }: Touched, start: Place): boolean =>
  !pin && !chosen && !moved && (!view || metresBetween(middleOf(view), start) < stillMetres);
