import * as z from 'zod';
import { Instant } from './common.js';
import { ServiceCode } from './feedback.js';

export const AreaId = z.uuid().brand('AreaId');
export type AreaId = z.infer<typeof AreaId>;

/** As many areas as one person watches. */
export const maximumAreas = 10;

const corner = z.strictObject({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) });

/** A circle, a polygon without holes, or a strip along a way; WGS-84. */
export const AreaShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('circle'), centre: corner, radiusMetres: z.int().min(50).max(1_500) }),
  z.strictObject({ kind: z.literal('polygon'), corners: z.array(corner).min(3).max(40) }),
  z.strictObject({
    kind: z.literal('route'),
    points: z.array(corner).min(2).max(60),
    metres: z.int().min(20).max(200),
  }),
]);
export type AreaShape = z.infer<typeof AreaShape>;

export const WatchAreaRequest = z
  .strictObject({
    shape: AreaShape,
    /** Every public one where none is named. */
    services: z.array(ServiceCode).max(24).default([]),
  })
  .meta({ id: 'WatchAreaRequest' });
export type WatchAreaRequest = z.infer<typeof WatchAreaRequest>;

export const AreaView = z
  .object({ areaId: AreaId, shape: AreaShape, services: z.array(ServiceCode), since: Instant })
  .meta({ id: 'AreaView' });
export type AreaView = z.infer<typeof AreaView>;

export const AreaList = z.object({ items: z.array(AreaView) }).meta({ id: 'AreaList' });
export type AreaList = z.infer<typeof AreaList>;

/** What watching and giving up answer: no place, so that a receipt keeps none. */
export const AreaChanged = z.object({ areaId: AreaId, watching: z.boolean() }).meta({ id: 'AreaChanged' });
export type AreaChanged = z.infer<typeof AreaChanged>;
