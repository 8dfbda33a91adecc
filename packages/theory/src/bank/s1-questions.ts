import type { Question } from '../question.js';
import { s1Accidents } from './s1-accidents.js';
import { s1Alcohol } from './s1-alcohol.js';
import { s1Expressway } from './s1-expressway.js';
import { s1Gestures } from './s1-gestures.js';
import { s1LicenceClasses } from './s1-licence-classes.js';
import { s1LicenceKept } from './s1-licence-kept.js';
import { s1LicenceTests } from './s1-licence-tests.js';
import { s1Markings } from './s1-markings.js';
import { s1MarkingsLanes } from './s1-markings-lanes.js';
import { s1Parking } from './s1-parking.js';
import { s1Passage } from './s1-passage.js';
import { s1PassageMeeting } from './s1-passage-meeting.js';
import { s1Penalties } from './s1-penalties.js';
import { s1PointsHeavy } from './s1-points-heavy.js';
import { s1PointsLight } from './s1-points-light.js';
import { s1PointsRules } from './s1-points-rules.js';
import { s1Registration } from './s1-registration.js';
import { s1Signals } from './s1-signals.js';
import { s1SignsDangers } from './s1-signs-dangers.js';
import { s1SignsGuides } from './s1-signs-guides.js';
import { s1SignsLookAlike } from './s1-signs-look-alike.js';
import { s1SignsMandatory } from './s1-signs-mandatory.js';
import { s1SignsProhibitions } from './s1-signs-prohibitions.js';
import { s1SignsWarnings } from './s1-signs-warnings.js';
import { s1Speed } from './s1-speed.js';

/** The project's own questions of 科目一. */
export const s1Questions: readonly Question[] = [
  ...s1Accidents,
  ...s1Alcohol,
  ...s1Expressway,
  ...s1Gestures,
  ...s1LicenceClasses,
  ...s1LicenceKept,
  ...s1LicenceTests,
  ...s1MarkingsLanes,
  ...s1Markings,
  ...s1Parking,
  ...s1PassageMeeting,
  ...s1Passage,
  ...s1Penalties,
  ...s1PointsHeavy,
  ...s1PointsLight,
  ...s1PointsRules,
  ...s1Registration,
  ...s1Signals,
  ...s1SignsDangers,
  ...s1SignsGuides,
  ...s1SignsLookAlike,
  ...s1SignsMandatory,
  ...s1SignsProhibitions,
  ...s1SignsWarnings,
  ...s1Speed,
];
