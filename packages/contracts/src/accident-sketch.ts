import * as z from 'zod';
import { partyRoles } from './constants.js';
import { sketchMovements, sketchRoads, sketchSide, sketchVehicleKinds } from './sketch-parts.js';

const Unit = z.int().min(0).max(sketchSide);
const Degrees = z.int().min(0).max(359);

/** Who stood where: a road by its name and up to four vehicles on it. Whole units and degrees alone. */
export const Sketch = z
  .strictObject({
    road: z.enum(sketchRoads),
    /** Where north lies, clockwise from the top of the picture. */
    north: Degrees,
    vehicles: z
      .array(
        z.strictObject({
          role: z.enum(partyRoles),
          kind: z.enum(sketchVehicleKinds),
          x: Unit,
          y: Unit,
          /** Which way the vehicle faces, clockwise from the top. */
          angle: Degrees,
          movement: z.enum(sketchMovements),
        }),
      )
      .min(1)
      .max(partyRoles.length)
      .refine((all) => new Set(all.map(({ role }) => role)).size === all.length, {
        message: 'Draws a party twice',
      }),
    /** Where they touched. */
    contact: z.strictObject({ x: Unit, y: Unit }).optional(),
  })
  .meta({ id: 'Sketch' });
export type Sketch = z.infer<typeof Sketch>;
