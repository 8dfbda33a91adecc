import type { MapMark } from './city-map-props';

const folder = '/packageHotline/map/pictures';

/** A wallet's map takes its marks as files of the package: made by `bin/map-pictures.mjs`, laid there by `config`. */
export const tonePictures: Readonly<Record<MapMark['tone'], string>> = {
  open: `${folder}/open.png`,
  late: `${folder}/late.png`,
  done: `${folder}/done.png`,
};
export const pinPicture = `${folder}/pin.png`;
