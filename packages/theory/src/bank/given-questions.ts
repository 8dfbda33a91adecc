import type { Question } from '../question.js';
import { givenDriving } from './given-driving.js';
import { givenPenalties } from './given-penalties.js';
import { givenPoints } from './given-points.js';
import { givenSafeDriving } from './given-safe-driving.js';
import { givenSpeedAndLicence } from './given-speed-and-licence.js';

/** The 73 questions that were given: their Chinese words are kept as they stood. */
export const givenQuestions: readonly Question[] = [
  ...givenPoints,
  ...givenPenalties,
  ...givenDriving,
  ...givenSpeedAndLicence,
  ...givenSafeDriving,
];
