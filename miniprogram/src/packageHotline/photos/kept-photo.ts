import type { AddReportPhotoRequest, Location, OwnReportPhoto } from '@yilu/contracts';
import type { Trouble } from '@/api/problem';

// The contracts' figures, without the schemas that they stand beside: the phone carries no validator.
export const mostReportPhotos = 10;
export const mostPhotoBytes = 20_000_000;

/** A photograph of a report, on the phone until the city has its bytes. */
export interface KeptPhoto {
  /** Made by the phone, so that it is registered once. */
  readonly photoId: string;
  /** Where the phone keeps it. */
  readonly file: string;
  readonly request: Omit<AddReportPhotoRequest, 'photoId'>;
  /** What its camera wrote into it: it proposes time and place of a report as long as it belongs to it. */
  readonly takenAt?: string;
  readonly location?: Location;
  /** `kept` by the phone alone, `registered` while its bytes are on their way, `stored` by the city, `refused` for good. */
  readonly state: 'kept' | 'registered' | 'stored' | 'refused';
  readonly trouble?: Trouble;
}

export type UnfitPhoto = 'not_an_image' | 'too_large' | 'too_many';

/** What the city's look into a stored photograph found wrong with it, as something that a screen can say. */
export const troubleOfPhoto = ({ refusal }: Pick<OwnReportPhoto, 'refusal'>): Trouble | undefined =>
  refusal ? { code: `photo.${refusal.code}`, title: refusal.text.en, detail: refusal.text.zh } : undefined;
