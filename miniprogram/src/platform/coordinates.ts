import gcoord from 'gcoord';

interface Point {
  readonly lat: number;
  readonly lng: number;
}

type Pair = [number, number];

/** A place as the wallets' maps draw it: nothing that the city is told is ever in GCJ-02. */
export function toGcj02({ lat, lng }: Point): Point {
  const [east, north] = gcoord.transform([lng, lat] as Pair, gcoord.WGS84, gcoord.GCJ02);
  return { lat: north, lng: east };
}

/** A place that a wallet's map or locator named, in WGS-84, which is all that lies behind this line. */
export function toWgs84({ lat, lng }: Point): Point {
  const [east, north] = gcoord.transform([lng, lat] as Pair, gcoord.GCJ02, gcoord.WGS84);
  return { lat: north, lng: east };
}
