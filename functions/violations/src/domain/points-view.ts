import { DecisionNumber, type PointsView, type Words } from '@yilu/contracts';
import { type Day, dayOf } from '@yilu/kernel';
import { fullPoints } from '@yilu/law/violations/points-cycle';
import type { PointsEvent } from '@yilu/law/violations/points-events';
import type { PointsState, PointsStep } from '@yilu/law/violations/points-ledger';
import { reductionRefusals } from '@yilu/law/violations/reduction';
import { reductionRefusalTexts } from '@yilu/law/violations/reduction-refusals';
import { grounded, ledgerOf } from './blocks.js';
import type { DriverFile, PersonFile, VehicleFile } from './files.js';

const texts: { readonly [K in PointsStep['kind']]: Words } = {
  decided: { zh: '处罚决定记分', en: 'Points with a decision' },
  changed: { zh: '处罚决定变更，记分相应变更', en: 'A decision was changed, and its points with it' },
  revoked: { zh: '处罚决定撤销，记分撤销', en: 'A decision was revoked, and its points with it' },
  fine_paid: { zh: '罚款已缴纳', en: 'The fine was paid' },
  reduced: { zh: '学法减分', en: 'Points taken off for study' },
  reduction_revoked: { zh: '学法减分撤销', en: 'Points for study were given back' },
  study_noticed: { zh: '收到满分教育通知书', en: 'Notice of full-points study' },
  study_joined: { zh: '参加满分学习', en: 'Full-points study begun' },
  study_passed: { zh: '满分学习、考试合格', en: 'Full-points study and test passed' },
  cycle_ended: { zh: '记分周期届满', en: 'End of the cycle' },
};

const decisionOf = (event: PointsEvent | undefined): DecisionNumber | undefined =>
  event && 'decisionId' in event ? DecisionNumber.safeParse(event.decisionId).data : undefined;

/** Why study takes nothing off now; what only the register knows it will say itself when one applies there. */
function refusals({ sum, reducible, licence, studies }: PointsState, person: PersonFile, unhandled: number, on: Day) {
  if (!person.licence) return [];
  const codes = reductionRefusals({
    firstLicensedOn: person.licence.firstLicensedOn,
    on,
    sum,
    reducible,
    unhandledRecords: unhandled,
    fullPointsStudies: studies.flatMap(({ joinedAt }) => (joinedAt ? [dayOf(new Date(joinedAt))] : [])),
    gravePenalties: [],
    frauds: [],
    licence: {
      auditOverdue: person.licence.standing === 'overdue',
      held: licence !== 'normal' || ['held', 'suspended'].includes(person.licence.standing),
    },
    vehiclesOutOfOrder: person.vehicles.filter(
      ({ relation, inspectedUntil }) => relation === 'owner' && inspectedUntil < on,
    ).length,
  });
  return codes.map((code) => grounded(reductionRefusalTexts[code]));
}

export interface PointsFiles {
  readonly person: PersonFile;
  readonly driver?: DriverFile | undefined;
  /** The person's own. */
  readonly vehicles: readonly Pick<VehicleFile, 'priors'>[];
}

const unhandledOf = (vehicles: PointsFiles['vehicles']) =>
  vehicles.flatMap(({ priors }) => priors).filter(({ outcome }) => outcome === 'open').length;

/** A driver's points as they stand on a day, newest step first, recomputed from what happened. */
export function pointsView({ person, driver, vehicles }: PointsFiles, on: Day): PointsView {
  const state = ledgerOf({ person, driver }, on);
  if (!state) return {};
  const { sum, warning, cycle, licence, reducible, history } = state;
  const events = new Map((driver?.points ?? []).map((event) => [event.id, event]));
  return {
    ledger: {
      sum,
      full: fullPoints,
      ...(warning === undefined ? {} : { warning }),
      cycle: { from: cycle.startsOn, until: cycle.endsOn },
      licence,
      reducible,
      reductionRefused: refusals(state, person, unhandledOf(vehicles), on),
      history: history.toReversed().map(({ at, kind, before, after, eventId, warning: reached }) => {
        const decision = decisionOf(eventId === undefined ? undefined : events.get(eventId));
        return {
          at,
          kind,
          text: texts[kind],
          before,
          after,
          ...(decision ? { decision } : {}),
          ...(reached === undefined ? {} : { warning: reached }),
        };
      }),
    },
  };
}
