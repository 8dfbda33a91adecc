import { CaseId, type OpenCaseRequest } from '@yilu/contracts';
import type { Command } from '@yilu/dynamo';
import type { Citizen } from '@yilu/http';
import { accept, refuse, shanghaiHour } from '@yilu/kernel';
import { circumstanceHazards, isHazardId } from '@yilu/law';
import type { ReferralFile } from '../domain/accident.js';
import { paperNumber } from '../domain/numbers.js';
import { isPossible, openCase as open } from '../domain/opening.js';
import { lawOf } from '../domain/referral.js';
import type { Deps } from '../ports.js';
import { openerOf, unchanged, written } from './outcome.js';

/** Opens a case; its id may be the phone's own, and names the same case however often it is sent. With a hazard it is a police referral from the start, with the law's effect, article and numbers to call. */
export const openCase =
  ({ cases, profile, now, newId, random }: Deps) =>
  (command: Command, citizen: Citizen, request: OpenCaseRequest, deviceTime?: string) =>
    cases.perform(command, { driverOf: citizen.id, caseId: request.caseId }, ({ driver, accident }) => {
      // His token outlives him by minutes; a case of nobody could never be found again.
      if (driver?.gone) return refuse('session.ended' as const);
      if (accident)
        return accident.parties.a.personId === citizen.id
          ? accept(unchanged(accident))
          : refuse('accident.case_id_taken' as const);
      if (!request.hazards.every(isHazardId)) return refuse('accident.unknown_hazard' as const);
      const at = now();
      // The hours that a city excludes follow from the record: nobody has to know them to answer.
      const occurredAt = isPossible(request.occurredAt, at) ? new Date(request.occurredAt) : at;
      const known = circumstanceHazards(
        { shanghaiHour: shanghaiHour(occurredAt), parties: request.others.length + 1 },
        profile,
      );
      const law = lawOf([...new Set([...request.hazards, ...known])], profile);
      const number = paperNumber('referral', at, random);
      const referral: ReferralFile | undefined = law && {
        ...law,
        reason: 'gate',
        at: at.toISOString(),
        number,
        by: 'a',
        witnesses: [],
      };
      const caseId = request.caseId ?? CaseId.parse(newId());
      const step = open(caseId, openerOf(citizen), { ...request, deviceTime }, referral, at);
      return accept({ ...written(step), ...(referral ? { claim: { name: number, until: undefined } } : {}) });
    });
