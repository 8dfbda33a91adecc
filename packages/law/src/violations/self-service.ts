import type { Day } from '@yilu/kernel/day';
import { fullPoints } from './points-cycle.js';
import { type IntendedPenalty, type Procedure, procedureFor } from './procedure.js';
import type { SelfServiceBlock } from './self-service-blocks.js';
import { type LicenceClass, licenceCovers } from './self-service-classes.js';

export type LicenceStanding = 'normal' | 'held' | 'suspended' | 'stopped' | 'overdue' | 'revoked' | 'disputed';

export interface RecordFacts {
  readonly recordedBy: 'camera' | 'officer';
  readonly occurredOn: Day;
  readonly penalty: IntendedPenalty;
  /** What the violation's own row asks, where that is more than its penalty does. */
  readonly procedure?: Procedure['kind'];
  /** undefined: the row leaves the points to an officer. */
  readonly points: number | undefined;
  readonly underObjection: boolean;
  /** Classes that may drive this vehicle, any of them. */
  readonly vehicleClasses: readonly LicenceClass[];
}

export interface HandlerFacts {
  /** The ledger's sum today. */
  readonly sum: number;
  readonly licence?: { readonly standing: LicenceStanding; readonly classes: readonly string[] };
  /** `named`: its owner named him as the driver of this very record and he accepted, which says more than a binding. */
  readonly vehicle:
    | { readonly tie: 'own' | 'named' | 'none' }
    | { readonly tie: 'bound' /** The day of binding. */; readonly boundOn: Day };
}

function procedureBlocks({ penalty, procedure, recordedBy, underObjection }: RecordFacts): SelfServiceBlock[] {
  const blocks: SelfServiceBlock[] = [];
  if (recordedBy !== 'camera') blocks.push('not_by_camera');
  if (penalty.licence !== undefined || penalty.custody === true) blocks.push('licence_or_custody');
  else if (procedure === 'general' || procedureFor(penalty).kind === 'general') blocks.push('not_simple');
  if (underObjection) blocks.push('under_objection');
  return blocks;
}

function pointsBlock({ points }: RecordFacts, { sum }: HandlerFacts): SelfServiceBlock[] {
  if (points === undefined) return ['points_unclear'];
  // A driver who stands at twelve has the licence held: records without points wait for him too.
  return sum + points >= fullPoints ? ['points_reach_12'] : [];
}

function vehicleBlock({ points, occurredOn }: RecordFacts, { vehicle }: HandlerFacts): SelfServiceBlock[] {
  if (vehicle.tie === 'none') return ['vehicle_not_bound'];
  const isScored = points !== 0;
  return vehicle.tie === 'bound' && isScored && occurredOn <= vehicle.boundOn ? ['scored_before_binding'] : [];
}

function licenceBlocks({ vehicleClasses }: RecordFacts, { licence }: HandlerFacts): SelfServiceBlock[] {
  if (!licence) return ['licence_missing'];
  const blocks: SelfServiceBlock[] = licence.standing === 'normal' ? [] : [`licence_${licence.standing}`];
  return licenceCovers(licence.classes, vehicleClasses) ? blocks : [...blocks, 'class_outside'];
}

/**
 * Everything that keeps a record from being handled online (D157 arts 52, 58); none means that it may be. All rules are
 * answered at once, so that nobody mends one only to meet the next.
 */
export const selfServiceBlocked = (record: RecordFacts, handler: HandlerFacts): SelfServiceBlock[] => [
  ...procedureBlocks(record),
  ...pointsBlock(record, handler),
  ...vehicleBlock(record, handler),
  ...licenceBlocks(record, handler),
];
