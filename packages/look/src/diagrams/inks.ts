import type { PartyRole } from '@yilu/contracts/constants';
import { colour, type Scheme } from '../tokens.js';

/** Every colour of a picture. A picture in an <image> cannot read CSS variables, so that each scheme is its own text. */
export interface Inks {
  readonly ground: string;
  readonly road: string;
  readonly edge: string;
  readonly marking: string;
  readonly centre: string;
  readonly relief: string;
  readonly bystander: string;
  readonly bystanderGlass: string;
  readonly glass: string;
  readonly halo: string;
  readonly contact: string;
  readonly sign: string;
  readonly signFace: string;
  readonly ink: string;
  readonly go: string;
  readonly amber: string;
  readonly brand: string;
  readonly mover: string;
  readonly other: string;
}

const grounds = {
  light: {
    ground: '#E4EADF',
    road: '#B4BCC8',
    edge: '#8791A0',
    marking: '#FFFFFF',
    centre: '#F5B800',
    relief: '#A9B79B',
    bystander: '#F2F4F7',
    bystanderGlass: '#98A2B3',
    glass: '#FFFFFF',
    halo: '#FFFFFF',
    contact: '#D92D20',
    sign: '#D92D20',
    signFace: '#FFFFFF',
    ink: '#101828',
    go: '#17B26A',
    amber: '#F79009',
  },
  dark: {
    ground: '#1A222D',
    road: '#3D4757',
    edge: '#5B6678',
    marking: '#D5DBE4',
    centre: '#D9A514',
    relief: '#2E3B33',
    bystander: '#98A2B3',
    bystanderGlass: '#475467',
    glass: '#0C111D',
    halo: '#0C111D',
    contact: '#F97066',
    sign: '#F04438',
    signFace: '#F2F4F7',
    ink: '#F2F4F7',
    go: '#47CD89',
    amber: '#FDB022',
  },
} as const;

/** The inks of a scheme; `mover` is the party that did what the picture names and takes that party's colour. */
export function inksOf(scheme: Scheme, mover: PartyRole): Inks {
  const [opener, other] = [colour('carA', scheme), colour('carB', scheme)];
  return {
    ...grounds[scheme],
    brand: colour('brand', scheme),
    mover: mover === 'a' ? opener : other,
    other: mover === 'a' ? other : opener,
  };
}

/** One stroke or body of a picture, told in whatever inks it is asked for. */
export type Draw = (inks: Inks) => string;
