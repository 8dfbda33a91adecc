import type { CaseView, Sketch } from '@yilu/contracts';
import { type PartyRole, seatsOf } from '@yilu/contracts/constants';
import type { SketchVehicleKind } from '@yilu/contracts/sketch-parts';

export interface SketchDraft {
  sketch: Sketch;
}

/** A sketch lies beside the statement that it will go with: drawn on a page of its own, one of each seat. */
export const sketchForm = (caseId: string, role: PartyRole): string => `sketch:${caseId}:${role}`;

/** What each party moved, as far as it is known yet. */
export function partiesIn({ others, parties }: CaseView): { readonly [R in PartyRole]?: SketchVehicleKind } {
  const kinds = seatsOf(others).map((role, at): readonly [PartyRole, SketchVehicleKind] => {
    const vehicle = parties[role]?.vehicle;
    if (vehicle) return [role, vehicle.kind === 'motor' ? vehicle.vehicleKind : vehicle.nonMotorKind];
    return [role, others[at - 1] === 'non_motor' ? 'e_bike' : 'car'];
  });
  return Object.fromEntries(kinds);
}
