import type { DomainEvent } from '@yilu/contracts';
import { tellAreas } from '@yilu/feedback/use-cases/tell-areas';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Citizen, personChanged, personOf } from '../../fixtures/feedback-people.js';
import {
  crossing,
  type FeedbackTown,
  feedbackTown,
  northOf,
  reportId,
  reportOf,
} from '../../fixtures/feedback-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
let town: FeedbackTown;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  town = await feedbackTown(store);
});

const path = '/feedback/areas';
const { lat, lng } = crossing;
const square = {
  kind: 'polygon',
  corners: [
    { lat: lat - 0.002, lng: lng - 0.002 },
    { lat: lat + 0.002, lng: lng - 0.002 },
    { lat: lat + 0.002, lng: lng + 0.002 },
    { lat: lat - 0.002, lng: lng + 0.002 },
  ],
};
const circle = { kind: 'circle', centre: crossing, radiusMetres: 300 };
const route = { kind: 'route', points: [northOf(-500), northOf(500)], metres: 50 };
const watch = (who: Citizen, shape: object = square, over: object = {}) => town.post(who, path, { shape, ...over });

const filed = (report: ReturnType<typeof reportOf>): DomainEvent => ({
  id: `filed-${report.reportId}`,
  type: 'feedback.report_changed',
  at: report.requestedAt,
  data: {
    ...{ reportId: report.reportId, serviceCode: report.serviceCode },
    ...{ isPrivate: false, change: 'filed', status: 'submitted' },
  },
});
/** Files it and brings its news to the areas, as the queue does. */
async function told(over: Parameters<typeof reportOf>[0] = {}): Promise<string[]> {
  const report = reportOf(over);
  await town.put({ reports: [report] });
  await tellAreas(town.deps)(filed(report));
  return (await town.told('feedback.news_due')).map(({ personId }) => personId);
}

describe('an area that somebody watches', () => {
  it.each([
    ['a polygon', square, northOf(200), northOf(240)],
    ['a circle', circle, northOf(290), northOf(310)],
    ['a way', route, northOf(480), { lat, lng: lng + 0.0006 }],
  ])(
    'that is %s: one notice of what is filed inside, none of what is filed outside',
    async (_what, shape, inside, outside) => {
      expect((await watch('neighbour', shape)).status).toBe(201);
      expect(await told({ location: outside })).toEqual([]);
      town = await feedbackTown(store);
      await watch('neighbour', shape);
      expect(await told({ location: inside })).toEqual([personOf('neighbour')]);
    },
  );

  it('tells each person once, however many of his areas hold it and however often the news come', async () => {
    for (const shape of [square, circle, route]) await watch('neighbour', shape);
    await watch('stranger');
    await told();
    await tellAreas(town.deps)(filed(reportOf()));
    const people = (await town.told('feedback.news_due')).map(({ personId, change }) => [personId, change]);
    expect(people.sort()).toEqual([
      [personOf('neighbour'), 'filed'],
      [personOf('stranger'), 'filed'],
    ]);
  });

  it('hears of what was filed in words alone once the desk has found where it is, and of no other pin', async () => {
    await watch('neighbour');
    const { location, ...words } = reportOf();
    await town.put({ reports: [words] });
    const moved = (n: number): DomainEvent => {
      const event = filed(words);
      return { ...event, id: `moved-${n}`, data: { ...event.data, change: 'moved' } } as DomainEvent;
    };
    const desk = `/feedback/staff/reports/${words.reportId}/location`;
    for (const version of [1, 2]) {
      expect((await town.post('desk_operator', desk, { version, location })).status).toBe(200);
      for (const event of [filed(words), moved(version)]) await tellAreas(town.deps)(event);
      expect((await town.told('feedback.news_due')).map(({ personId }) => personId)).toEqual([personOf('neighbour')]);
    }
    const other = reportOf({ reportId: reportId('B'), location: northOf(5_000) });
    await town.put({ reports: [other] });
    await town.post('desk_operator', `/feedback/staff/reports/${other.reportId}/location`, { version: 1, location });
    await tellAreas(town.deps)({ ...moved(3), data: { ...moved(3).data, reportId: other.reportId } } as DomainEvent);
    expect(await town.told('feedback.news_due')).toHaveLength(1);
  });

  it('tells of nothing private, nothing of another service, nothing of one’s own', async () => {
    await watch('neighbour', square, { services: ['ROAD-DAMAGE'] });
    await watch('reporter');
    expect(await told()).toEqual([]);
    town = await feedbackTown(store);
    await watch('neighbour');
    expect(await told({ serviceCode: 'COMPLAINT' })).toEqual([]);
  });

  it('is listed for its owner, and given up by nobody else', async () => {
    const { body } = await watch('neighbour', circle, { services: ['ROAD-DAMAGE'] });
    const list = await town.get('neighbour', path);
    expect(list.body.items).toEqual([
      { areaId: body.areaId, shape: circle, services: ['ROAD-DAMAGE'], since: '2026-11-20T02:00:00.000Z' },
    ]);
    expect((await town.get('stranger', path)).body.items).toEqual([]);
    expect((await town.remove('stranger', `${path}/${body.areaId}`)).body.code).toBe('feedback.no_area');
    expect((await town.remove('neighbour', `${path}/${body.areaId}`)).body).toEqual({
      areaId: body.areaId,
      watching: false,
    });
    expect((await town.get('neighbour', path)).body.items).toEqual([]);
    expect(await told({ serviceCode: 'ROAD-DAMAGE' })).toEqual([]);
  });

  it('is one of ten at most; one that is given up makes room', async () => {
    const first = await watch('neighbour');
    for (let n = 1; n < 10; n++) await watch('neighbour');
    expect((await watch('neighbour')).body.code).toBe('feedback.too_many_areas');
    await town.remove('neighbour', `${path}/${first.body.areaId}`);
    expect((await watch('neighbour')).status).toBe(201);
  });

  it.each([
    ['outside of the city', { ...circle, centre: { lat: 39.9, lng: 116.3 } }, 'feedback.outside_city'],
    [
      'of many kilometres',
      { kind: 'route', points: [northOf(0), northOf(11_000)], metres: 50 },
      'feedback.area_too_large',
    ],
    ['without corners', { kind: 'polygon', corners: [] }, 'request.invalid'],
  ])('%s is refused', async (_what, shape, code) => {
    expect((await watch('neighbour', shape)).body.code).toBe(code);
  });

  it('of a service that is not public is refused', async () => {
    expect((await watch('neighbour', square, { services: ['COMPLAINT'] })).body.code).toBe('feedback.no_service');
  });

  it('is in its owner’s export, and ends with his account', async () => {
    await watch('neighbour');
    const { body } = await town.get('neighbour', '/feedback/export');
    expect(body.records).toEqual(
      expect.arrayContaining([{ kind: 'area', data: expect.objectContaining({ shape: square }) }]),
    );
    const gone = personChanged('neighbour', town.clock.at);
    await town.follow({
      ...gone,
      type: 'identity.person_deleted',
      data: { personId: personOf('neighbour'), revision: 2 },
    });
    expect(await told()).toEqual([]);
  });

  it('goes along when two accounts become one', async () => {
    await watch('neighbour');
    const gone = personChanged('neighbour', town.clock.at);
    await town.follow({
      ...gone,
      type: 'identity.persons_merged',
      data: { personId: personOf('neighbour'), into: personOf('stranger'), revision: 2 },
    });
    expect((await town.get('stranger', path)).body.items).toHaveLength(1);
    expect(await told()).toEqual([personOf('stranger')]);
  });

  it('asks who is there', async () => {
    expect((await town.get(undefined, path)).status).toBe(401);
    expect((await town.post(undefined, path, { shape: square })).status).toBe(401);
    expect((await town.get('supervisor', path)).status).toBe(403);
  });
});
