import { createHash } from 'node:crypto';
import { FileReportRequest, type IdentityProvider, type PersonId, ReportId } from '@yilu/contracts';
import type { DeskOfficer } from '@yilu/feedback/domain/desk-officer';
import { base32 } from '@yilu/kernel';
import type { Addresses } from '../../addresses.js';
import type { Call } from '../api-client.js';
import type { Citizen } from '../citizens.js';
import { officers } from '../officers.js';
import type { DemoReport } from './demo-report.js';
import type { HotlineAccess } from './hotline-room.js';
import { near, spots } from './spots.js';

interface Person {
  readonly personId: PersonId;
  readonly provider: IdentityProvider;
}

/** What the demo’s hotline is played with. */
export interface HotlineStage {
  readonly addresses: Addresses;
  readonly access: HotlineAccess;
  readonly citizen: (name: string) => Promise<Citizen>;
  /** Who a citizen is to the hotline; asked once each. */
  readonly person: (name: string) => Promise<Person>;
  /** Signed in once each. */
  readonly officer: (sub: string) => Promise<Call>;
  readonly now: Date;
}

/** In whose name somebody files who wants to stay unknown: he is written down nowhere. */
export const unsigned = '吴桐';

/** A report's number, which follows from its name: a start that was interrupted finds what it has filed. */
export const reportIdOf = (name: string): ReportId =>
  ReportId.parse(base32(createHash('sha256').update(`report of ${name}`).digest().subarray(0, 12)));

/** An officer of the demo as the desk sees him; he of the road maintenance sees its own reports alone. */
export function deskOfficer(sub: string): DeskOfficer {
  const officer = officers.find((one) => one.sub === sub);
  if (!officer) throw new Error(`The demo has no ${sub}`);
  const { name, roles } = officer;
  return {
    officerId: sub,
    name,
    isSupervisor: roles.includes('supervisor'),
    ...(roles.includes('facility_unit') ? { onlyOf: 'maintenance' } : {}),
  };
}

/** What a phone sends of such a report. */
export const requestOf = (report: DemoReport, photoIds: readonly string[]): FileReportRequest =>
  FileReportRequest.parse({
    reportId: reportIdOf(report.name),
    serviceCode: report.serviceCode,
    location: near(report.spot, report.off),
    place: spots[report.spot].place,
    description: report.description,
    attributes: report.attributes ?? {},
    photoIds,
    anonymous: report.by === undefined,
    ...(report.assetCode ? { assetCode: report.assetCode } : {}),
  });
