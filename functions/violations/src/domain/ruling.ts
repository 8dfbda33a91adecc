import { accept, type Result, refuse } from '@yilu/kernel';
import { type Day, dayOf } from '@yilu/kernel/day';
import type { Catalogue } from '@yilu/law/violations/catalogue';
import { cityFines } from '@yilu/law/violations/city-fines';
import type { Ruling, RulingRefusal } from '@yilu/law/violations/leniency';
import type { CaseFacts } from '@yilu/law/violations/leniency-case';
import { favourableRuling } from '@yilu/law/violations/leniency-favourable';
import { tableEffectiveFrom } from '@yilu/law/violations/table';
import type { DriverFile, VehicleFile, ViolationRecord } from './files.js';
import { priorsFor } from './priors.js';
import { overPercentOf } from './row-facts.js';

/** What a city decides by: its name, and every version of its flexible enforcement, the older ones too. */
export interface CityLaw {
  readonly city: string;
  readonly catalogues: readonly Catalogue[];
}

/** A record with what stands against it in the files of its vehicle and of its driver. */
export interface CaseFiles {
  readonly record: ViolationRecord;
  readonly vehicle?: Pick<VehicleFile, 'priors'> | undefined;
  readonly driver?: Pick<DriverFile, 'priors'> | undefined;
}

/** A ruling whose points are certain. */
export type CaseRuling = Ruling & { readonly points: number };
export type CaseRefusal = RulingRefusal | 'ruling.officer_sets_points';

function factsOf(record: ViolationRecord): CaseFacts {
  const overPercent = overPercentOf(record);
  const onTheSpot = record.recordedBy === 'officer';
  return { ...record.facts, onTheSpot, ...(overPercent === undefined ? {} : { overPercent }) };
}

/**
 * What a record comes to if it is decided on this day, by the catalogue of the day of the act or of today, whichever is
 * milder. The points of a row that leaves them to an officer are refused like its sum: nobody decides those by himself.
 */
export function rulingFor(
  { record, vehicle, driver }: CaseFiles,
  { city, catalogues }: CityLaw,
  on: Day,
): Result<CaseRuling, CaseRefusal> {
  const occurredOn = dayOf(new Date(record.occurredAt));
  // No city's sums reach back further than the table does.
  if (occurredOn < tableEffectiveFrom) return refuse('ruling.before_table');
  const ruled = favourableRuling(
    {
      situationId: record.situationId ?? record.key,
      occurredOn,
      vehicleKind: record.lawKind,
      facts: factsOf(record),
      priors: priorsFor(record, vehicle?.priors, driver?.priors),
      fines: cityFines(city, occurredOn),
    },
    catalogues,
    on,
  );
  if (!ruled.ok) return ruled;
  const { points } = ruled.value;
  return points === undefined ? refuse('ruling.officer_sets_points') : accept({ ...ruled.value, points });
}

/** Earlier records that kept a case from being treated as a first violation, as a citizen is shown them. */
export const priorsNamed = ({ obstacles }: Ruling): { recordId: string; on: Day }[] =>
  obstacles.flatMap((one) => ('prior' in one ? [{ recordId: one.prior.recordId, on: one.prior.on }] : []));
