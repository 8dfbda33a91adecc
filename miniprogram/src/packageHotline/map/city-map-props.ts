/** A place in WGS-84, as everything but a wallet's own map has it. */
export interface Place {
  readonly lat: number;
  readonly lng: number;
}

export interface MapBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface MapMark {
  readonly id: string;
  readonly place: Place;
  readonly tone: 'open' | 'done' | 'late';
  /** What a screen reader says of it. */
  readonly name: string;
}

export interface CityMapProps {
  readonly centre: Place;
  readonly zoom?: number;
  /** The place that was chosen. */
  readonly pin?: Place;
  /** A tap, or the button that takes the place under the cross in the middle; without it no place can be chosen. */
  readonly onPin?: (place: Place) => void;
  readonly marks?: readonly MapMark[];
  readonly onMark?: (id: string) => void;
  /** What is in view: once the map is there, and after every move. */
  readonly onView?: (box: MapBox) => void;
  readonly heat?: readonly { readonly place: Place; readonly weight: number }[];
  /** What the map is, for a screen reader. */
  readonly name: string;
}
