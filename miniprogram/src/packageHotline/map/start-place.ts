import { isIn } from '@yilu/city-map/view-box';
import { ningboFeedback } from '@yilu/law/feedback/city-profile';
import { useEffect, useState } from 'react';
import { whereAmI } from '@/platform/location';
import type { Place } from './city-map-props';

/** Where the three rivers meet: the middle of the city, for whoever is elsewhere or tells nobody where he is. */
export const cityMiddle: Place = { lat: 29.872, lng: 121.5525 };

/** The middle of the city first; where the phone is as soon as that is known and lies in the city. */
export function useStartPlace(): Place {
  const [place, setPlace] = useState(cityMiddle);
  useEffect(() => {
    let gone = false;
    void whereAmI().then((found) => {
      if (!gone && found && isIn(ningboFeedback.bounds, found)) setPlace({ lat: found.lat, lng: found.lng });
    });
    return () => {
      gone = true;
    };
  }, []);
  return place;
}
