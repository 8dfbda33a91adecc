import type { Question } from '../question.js';
import { s1LicenceClasses } from './s1-licence-classes.js';
import { s1LicenceKept } from './s1-licence-kept.js';
import { s1LicenceTests } from './s1-licence-tests.js';
import { s1PointsHeavy } from './s1-points-heavy.js';
import { s1PointsLight } from './s1-points-light.js';
import { s1PointsRules } from './s1-points-rules.js';
import { s1Registration } from './s1-registration.js';

/** The project's own questions of 科目一. */
export const s1Questions: readonly Question[] = [
  ...s1LicenceClasses,
  ...s1LicenceKept,
  ...s1LicenceTests,
  ...s1PointsHeavy,
  ...s1PointsLight,
  ...s1PointsRules,
  ...s1Registration,
];
