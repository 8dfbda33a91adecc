import type { Question } from '../question.js';
import { s3sBreakdowns } from './s3s-breakdowns.js';
import { s3sCourtesy } from './s3s-courtesy.js';
import { s3sDangerousGoods } from './s3s-dangerous-goods.js';
import { s3sDirecting } from './s3s-directing.js';
import { s3sElectric } from './s3s-electric.js';
import { s3sEmergencies } from './s3s-emergencies.js';
import { s3sFireAndWater } from './s3s-fire-and-water.js';
import { s3sFirstAid } from './s3s-first-aid.js';
import { s3sFitness } from './s3s-fitness.js';
import { s3sFloodAndWind } from './s3s-flood-and-wind.js';
import { s3sHazards } from './s3s-hazards.js';
import { s3sHiddenHazards } from './s3s-hidden-hazards.js';
import { s3sHighway } from './s3s-highway.js';
import { s3sHighwayTrouble } from './s3s-highway-trouble.js';
import { s3sManners } from './s3s-manners.js';
import { s3sMountain } from './s3s-mountain.js';
import { s3sNight } from './s3s-night.js';
import { s3sRescue } from './s3s-rescue.js';
import { s3sSafeDriving } from './s3s-safe-driving.js';
import { s3sScene } from './s3s-scene.js';
import { s3sSettling } from './s3s-settling.js';
import { s3sSignsSeen } from './s3s-signs-seen.js';
import { s3sTunnels } from './s3s-tunnels.js';
import { s3sWeather } from './s3s-weather.js';

/** The project’s own questions of the theory part of Subject 3, by chapter. */
export const s3sQuestions: readonly Question[] = [
  ...s3sSafeDriving,
  ...s3sFitness,
  ...s3sCourtesy,
  ...s3sManners,
  ...s3sHazards,
  ...s3sHiddenHazards,
  ...s3sDirecting,
  ...s3sSignsSeen,
  ...s3sNight,
  ...s3sWeather,
  ...s3sFloodAndWind,
  ...s3sMountain,
  ...s3sTunnels,
  ...s3sHighway,
  ...s3sHighwayTrouble,
  ...s3sEmergencies,
  ...s3sFireAndWater,
  ...s3sBreakdowns,
  ...s3sScene,
  ...s3sSettling,
  ...s3sFirstAid,
  ...s3sRescue,
  ...s3sDangerousGoods,
  ...s3sElectric,
];
