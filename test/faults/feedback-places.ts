import type { DomainEvent } from '@yilu/contracts';
import { countHeat } from '@yilu/feedback/use-cases/count-heat';
import { measureResponseTimes } from '@yilu/feedback/use-cases/measure-response-times';
import { tellAreas } from '@yilu/feedback/use-cases/tell-areas';
import { personOf } from '../fixtures/feedback-people.js';
import { assetOf, crossing, type FeedbackTown, followOf, northOf, reportOf } from '../fixtures/feedback-town.js';
import { asked, feedbackScenario, worked } from './feedback-act.js';

const areas = '/feedback/areas';
const asset = '/feedback/staff/assets/NB-1024';
const circle = { kind: 'circle', centre: crossing, radiusMetres: 300 };
const way = { kind: 'route', points: [northOf(-500), northOf(500)], metres: 50 };
const watching = async (town: FeedbackTown) => {
  for (const shape of [circle, way]) await town.post('neighbour', areas, { shape });
};
const at = '2026-11-20T02:00:00.000Z';
const filed: DomainEvent = {
  id: '00000000-0000-4000-8000-0000000000fe',
  at,
  type: 'feedback.report_changed',
  data: {
    ...{ reportId: reportOf().reportId, serviceCode: 'FAC-SIGNAL-DARK' },
    ...{ isPrivate: false, change: 'filed', status: 'submitted' },
  },
};
const [personId, into] = [personOf('neighbour'), personOf('stranger')];

/** Areas that somebody watches, facilities with a number, and what is counted of places. */
export const feedbackPlaces = [
  feedbackScenario('watchArea', async (town) => asked(town, 'neighbour', ['POST', areas, { shape: way }])),
  feedbackScenario('leaveArea', async (town) => {
    const { body } = await town.post('neighbour', areas, { shape: circle });
    return asked(town, 'neighbour', ['DELETE', `${areas}/${body.areaId}`]);
  }),
  feedbackScenario(
    'tellAreas',
    async (town) => {
      await town.put({ reports: [reportOf()], follows: [followOf(reportOf())] });
      await watching(town);
      await town.post('stranger', areas, { shape: circle });
      return worked(() => tellAreas(town.deps)(filed));
    },
    true,
  ),
  feedbackScenario(
    'persons_merged, with areas',
    async (town) => {
      await watching(town);
      const merged: DomainEvent = {
        ...{ id: filed.id, at, type: 'identity.persons_merged' },
        data: { personId, into, revision: 9 },
      };
      return worked(() => town.follow(merged));
    },
    true,
  ),
  feedbackScenario(
    'person_deleted, with areas',
    async (town) => {
      await watching(town);
      const deleted: DomainEvent = {
        ...{ id: filed.id, at, type: 'identity.person_deleted' },
        data: { personId, revision: 9 },
      };
      return worked(() => town.follow(deleted));
    },
    true,
  ),
  feedbackScenario('recordAsset', async (town) => {
    const signal = { kind: 'signal', location: crossing, place: '中山路解放路口东北角信号灯', unitId: 'technology' };
    return asked(town, 'facilities', ['PUT', asset, signal]);
  }),
  feedbackScenario('recordAsset, that was put right', async (town) => {
    await town.put({ assets: [assetOf()] });
    const { kind, place, unitId } = assetOf();
    return asked(town, 'facilities', ['PUT', asset, { kind, place, unitId, location: northOf(10) }]);
  }),
  feedbackScenario('countHeat', async (town) => {
    await town.put({ reports: [reportOf()] });
    return worked(() => countHeat(town.deps)(filed));
  }),
  feedbackScenario('measureResponseTimes', async (town) => {
    await town.put({ reports: [reportOf()] });
    return worked(() => measureResponseTimes(town.deps)());
  }),
];
