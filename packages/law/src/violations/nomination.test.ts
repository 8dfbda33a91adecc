import { describe, expect, it } from 'vitest';
import {
  answerBy,
  type NominationAct,
  type NominationFacts,
  type NominationRefusal,
  type NominationState,
  nominationActors,
  nominationRefusals,
  nominationTransitions,
  responsibleFor,
} from './nomination.js';

const acts = Object.keys(nominationActors) as NominationAct[];
const states = Object.keys(nominationTransitions) as NominationState[];

describe('an offer', () => {
  it.each(states.flatMap((state) => acts.map((act) => [state, act] as const)))('%s: %s', (state, act) => {
    const next = { accept: 'accepted', decline: 'declined', lapse: 'lapsed', withdraw: 'withdrawn' }[act];
    expect(nominationTransitions[state][act]).toBe(state === 'offered' ? next : undefined);
  });
  it('is answered by the driver, taken back by the owner, and lapses by time alone', () =>
    expect(nominationActors).toEqual({ accept: 'driver', decline: 'driver', withdraw: 'owner', lapse: 'clock' }));
  it('waits seven days, which no holiday prolongs', () => {
    expect(answerBy('2026-09-28')).toBe('2026-10-05');
    expect(answerBy('2026-12-28')).toBe('2027-01-04');
  });
});

describe('the record is', () => {
  it.each<[string, { driverId: string; state: NominationState }[], ReturnType<typeof responsibleFor>]>([
    ['the owner’s at first', [], { personId: 'owner', as: 'owner', waiting: false }],
    [
      'the owner’s while the driver is asked',
      [{ driverId: 'd', state: 'offered' }],
      { personId: 'owner', as: 'owner', waiting: true },
    ],
    [
      'the driver’s who accepted',
      [
        { driverId: 'c', state: 'declined' },
        { driverId: 'd', state: 'accepted' },
      ],
      { personId: 'd', as: 'driver', waiting: false },
    ],
    [
      'the owner’s again after a refusal',
      [{ driverId: 'd', state: 'declined' }],
      { personId: 'owner', as: 'owner', waiting: false },
    ],
    [
      'the owner’s again without an answer',
      [{ driverId: 'd', state: 'lapsed' }],
      { personId: 'owner', as: 'owner', waiting: false },
    ],
  ])('%s', (_, nominations, responsible) => expect(responsibleFor('owner', nominations)).toEqual(responsible));
});

const licenceThen = { firstLicensedOn: '2018-05-10', usable: true, classes: ['C1'] };
const facts: NominationFacts = {
  ownerId: 'owner',
  callerId: 'owner',
  record: {
    recordedBy: 'camera',
    occurredOn: '2026-11-10',
    handled: false,
    underObjection: false,
    vehicleClasses: ['C1'],
  },
  driver: { personId: 'driver', realNameVerified: true, licenceThen },
  nominations: [],
  pausedForCheck: false,
};
const driverWith = (change: Partial<typeof licenceThen>) => ({
  driver: { ...facts.driver, licenceThen: { ...licenceThen, ...change } },
});

describe('naming a driver', () => {
  it('is allowed when nothing stands against it, also after another driver declined', () => {
    expect(nominationRefusals(facts)).toEqual([]);
    const nominations = [
      { driverId: 'another', state: 'declined' },
      { driverId: 'driver', state: 'lapsed' },
    ] as const;
    expect(nominationRefusals({ ...facts, nominations })).toEqual([]);
  });
  it.each<[NominationRefusal, Partial<NominationFacts>]>([
    ['not_the_owner', { callerId: 'stranger' }],
    ['not_by_camera', { record: { ...facts.record, recordedBy: 'officer' } }],
    ['handled', { record: { ...facts.record, handled: true } }],
    ['under_objection', { record: { ...facts.record, underObjection: true } }],
    ['driver_is_owner', { driver: { ...facts.driver, personId: 'owner' } }],
    ['driver_asked', { nominations: [{ driverId: 'another', state: 'offered' }] }],
    ['driver_asked', { nominations: [{ driverId: 'another', state: 'accepted' }] }],
    ['driver_declined', { nominations: [{ driverId: 'driver', state: 'declined' }] }],
    ['named_too_often', { nominations: Array(5).fill({ driverId: 'another', state: 'withdrawn' }) }],
    ['driver_unverified', { driver: { personId: 'driver', realNameVerified: false } }],
    ['driver_not_licensed', { driver: { personId: 'driver', realNameVerified: true } }],
    ['driver_not_licensed', driverWith({ usable: false })],
    ['driver_not_licensed', driverWith({ firstLicensedOn: '2026-11-11' })],
    ['driver_not_licensed', driverWith({ classes: ['E'] })],
    ['paused_for_check', { pausedForCheck: true }],
  ])('is refused: %s', (refusal, change) => expect(nominationRefusals({ ...facts, ...change })).toEqual([refusal]));
});
