import type { NewEvent, ReportChange } from '@yilu/contracts';
import { unitNameOf } from '../city/units.js';
import type { Report } from '../domain/files.js';
import { isPrivate } from '../domain/report-view.js';
import type { Deps } from '../ports.js';

/** Of what somebody without an account hears by SMS; each costs money, and the rest he reads by his number. */
const toldByPhone: readonly ReportChange[] = [
  'filed',
  'rejected',
  'joined',
  'dispatched',
  'extended',
  'replied',
  'moved',
];

/** Who called in, and who called about the same and was joined to it. */
const phonesOf = ({ caller, alsoCallers = [] }: Report): readonly string[] => [
  ...(caller ? [caller.phone] : []),
  ...alsoCallers,
];

/** Where anybody who has the number of a report finds it. */
const linkTo = (h5Url: string, { duplicateOf, reportId }: Report) => `${h5Url}/r/${duplicateOf ?? reportId}`;

/** News of a report for whoever follows it, and for each who called about it; told in the transaction of the change. */
export async function reportChanged(
  report: Report,
  change: ReportChange,
  { vault, city, h5Url }: Pick<Deps, 'vault' | 'city' | 'h5Url'>,
  text?: string,
): Promise<NewEvent[]> {
  const { reportId, serviceCode, status, outcome, assignment, expectedOn, duplicateOf } = report;
  const unit = assignment ? { unitId: assignment.unitId, unit: unitNameOf(city, assignment.unitId) } : {};
  const phones = toldByPhone.includes(change) ? phonesOf(report) : [];
  const calls = phones.map(
    async (phone): Promise<NewEvent> => ({
      type: 'feedback.caller_told',
      data: { reportId, phone, link: await vault.seal('link', reportId, linkTo(h5Url, report)), change },
    }),
  );
  return [
    {
      type: 'feedback.report_changed',
      data: {
        ...{ reportId, serviceCode, change, status, ...unit },
        isPrivate: isPrivate(report),
        ...(outcome ? { outcome } : {}),
        ...(text ? { text } : {}),
        ...(expectedOn ? { expectedOn } : {}),
        ...(duplicateOf ? { duplicateOf } : {}),
      },
    },
    ...(await Promise.all(calls)),
  ];
}
