import { isIn } from '@yilu/city-map/view-box';
import { ningboFeedback } from '@yilu/law/feedback/city-profile';
import { useEffect, useRef, useState } from 'react';
import { whereAmI } from '@/platform/location';
import type { Place } from './city-map-props';
import { cityMiddle, isUntouched, type Touched } from './untouched';

/**
 * The middle of the city first; where the phone is as soon as that is known and lies in the city, unless somebody is at
 * work on the map by then.
 */
export function useStartPlace(touched: Touched): Place {
  const [place, setPlace] = useState(cityMiddle);
  const latest = useRef(touched);
  latest.current = touched;
  useEffect(() => {
    let gone = false;
    void whereAmI().then((found) => {
      if (gone || !found || !isIn(ningboFeedback.bounds, found) || !isUntouched(latest.current, cityMiddle)) return;
      setPlace({ lat: found.lat, lng: found.lng });
    });
    return () => {
      gone = true;
    };
  }, []);
  return place;
}
