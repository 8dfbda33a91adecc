import { junctionShapes } from './junction-shapes.js';
import { officerShapes } from './officer-shapes.js';
import { overtakingAndMeetingShapes } from './overtaking-and-meeting-shapes.js';
import { roadMannerShapes } from './road-manner-shapes.js';
import { roadUseShapes } from './road-use-shapes.js';
import type { Shape } from './shape.js';

/** The 48 liability shapes, in the order of their codes. */
export const shapes: readonly Shape[] = [
  ...roadMannerShapes,
  ...junctionShapes,
  ...overtakingAndMeetingShapes,
  ...roadUseShapes,
  ...officerShapes,
];

/** A shape by its code; undefined for a code outside the table. */
export const shapeOf = (code: string): Shape | undefined => shapes.find((shape) => shape.code === code);
