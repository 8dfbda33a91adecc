import { useQuery } from '@tanstack/react-query';
import type { DeskReportView } from '@yilu/contracts';
import { useDesk } from '../api/api-context.js';
import { useWords } from '../words.js';

/** A kilometre, as far as neighbours are looked for. */
const [latitude, longitude] = [0.009, 0.0104];

interface OtherPin {
  readonly id: string;
  readonly place: { readonly lat: number; readonly lng: number };
  readonly name: string;
}

/** Where the neighbours of a report stand on the public map. */
export function useNeighbourPlaces({ location, neighbours }: DeskReportView): readonly OtherPin[] {
  const { api } = useDesk();
  const { pick } = useWords();
  const box = location
    ? [location.lng - longitude, location.lat - latitude, location.lng + longitude, location.lat + latitude]
        .map((degrees) => degrees.toFixed(6))
        .join(',')
    : '';
  const { data } = useQuery({
    queryKey: ['hotline-map', box],
    queryFn: () => api.getReportMap(box),
    enabled: box !== '' && neighbours.length > 0,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
  const near = new Set<string>(neighbours.map(({ reportId }) => reportId));
  return (data?.features ?? []).flatMap(({ id, geometry: { coordinates }, properties }) => {
    const [lng, lat] = coordinates;
    return near.has(id) && lat !== undefined && lng !== undefined
      ? [{ id, place: { lat, lng }, name: pick(properties.service) }]
      : [];
  });
}
