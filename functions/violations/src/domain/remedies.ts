import type { RemedyView } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import { cityRules } from '@yilu/law/violations/city-rules';
import { type Remedies, remediesOf } from '@yilu/law/violations/remedies';
import { type Service, serviceOf } from '@yilu/law/violations/service';
import { unitOf } from '../city/units.js';
import type { Decision } from './files.js';

/** How and since when a decision is served. */
export function serviceOfDecision({ consentAt, service }: Pick<Decision, 'consentAt' | 'service'>, at: Date): Service {
  const { electronicAt, handedOn, mailedOn, deliveredOn, returnedOn, publishedOn } = service;
  const sent = electronicAt ? new Date(electronicAt) : undefined;
  return serviceOf(
    {
      handedOn,
      ...(consentAt ? { consent: { givenAt: new Date(consentAt) } } : {}),
      ...(sent ? { electronic: { sentAt: sent, succeededAt: sent } } : {}),
      ...(mailedOn ? { mail: { deliveredOn, returnedOn } } : {}),
      ...(publishedOn ? { publicNotice: { publishedOn } } : {}),
    },
    at,
  );
}

/** What can be done against a decision, with its dates once it is served. Throws for an unknown unit. */
export function remediesAgainst(
  decision: Pick<Decision, 'procedure' | 'fromCamera' | 'unitId' | 'decidedAt' | 'consentAt' | 'service'>,
  city: string,
  at: Date,
): Remedies {
  const unit = unitOf(city, decision.unitId);
  if (!unit) throw new Error(`No unit ${decision.unitId} in ${city}`);
  const service = serviceOfDecision(decision, at);
  return remediesOf(
    {
      procedure: decision.procedure,
      fromCamera: decision.fromCamera,
      servedBy: service.by,
      servedOn: service.state === 'served' ? service.on : undefined,
      organ: unit.organ,
    },
    cityRules(city, dayOf(new Date(decision.decidedAt))).remedies,
  );
}

/** Remedies as a citizen is shown them. */
export const remedyViews = ({ remedies }: Remedies): RemedyView[] =>
  remedies.map(({ kind, zh, en, last, offices, online }) => ({
    kind,
    text: { zh, en },
    ...(last ? { last } : {}),
    offices: [...offices],
    ...(online ? { online } : {}),
  }));
