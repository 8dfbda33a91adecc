import { accidentAccount } from './accident-account.js';
import { accidentCourse } from './accident-course.js';
import { accidentPapers } from './accident-papers.js';
import { accidentParties } from './accident-parties.js';
import { accidentScene } from './accident-scene.js';

/** Sentences of the accidents screens. */
export const accidents = {
  ...accidentScene,
  ...accidentParties,
  ...accidentAccount,
  ...accidentPapers,
  ...accidentCourse,
} as const;
