import type { Words } from '@yilu/contracts';
import { guides } from './guides.js';
import { lights } from './lights.js';
import { mandates } from './mandatory.js';
import { markings } from './markings.js';
import { officers } from './officers.js';
import type { Sign } from './paint.js';
import { prohibitions } from './prohibitions.js';
import { warnings } from './warnings.js';

const signs = { ...prohibitions, ...warnings, ...mandates, ...guides, ...markings, ...lights, ...officers };

export type SignId = keyof typeof signs;
const byId: ReadonlyMap<string, Sign> = new Map(Object.entries(signs));

/** Every drawing there is. */
export const signIds: readonly string[] = [...byId.keys()];

/** The drawing as SVG, or undefined for an id that nobody drew. */
export const signSvg = (id: string): string | undefined => byId.get(id)?.svg;

/** What is to be seen on a drawing, without its meaning: for those who do not see it. */
export const signAlt = (id: SignId): Words => signs[id].alt;

/** What a drawing says to a driver. */
export const signMeaning = (id: SignId): Words => signs[id].means;
