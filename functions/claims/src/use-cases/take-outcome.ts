import type { DomainEvent } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { insurerIdOf } from '../city/insurers.js';
import { insurerOf, takeInjury, takeOutcome as taken } from '../domain/outcome.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { claimChanged } from './claim-news.js';
import { holdersOf } from './holders.js';

type Taking = Pick<Deps, 'store'>;

/** Opens claims and messages for a settled liability; answers the deliveries that are due now. */
export const takeOutcome =
  ({ store }: Taking) =>
  async (event: Extract<DomainEvent, { type: 'accidents.outcome_fixed' }>): Promise<string[]> => {
    const { caseId, sides, fixedAt } = event.data;
    const holderOf = await holdersOf(
      store,
      sides.flatMap(({ personId }) => personId ?? []),
    );
    const insurers = [...new Set(sides.flatMap((side) => insurerOf(side, sides) ?? []))].map(insurerIdOf);
    const outcome = await store.perform<string[], never>(
      stepOf('takeOutcome', event.id),
      { caseId, insurers: [...new Set(insurers)] },
      (found) => {
        const result = taken(event, { ...found, file: found.file, holderOf });
        if (!result) return accept({ answer: [] });
        const { file, claims, deliveries, newInsurers, replaced } = result;
        return accept({
          file,
          claims,
          deliveries,
          insurers: newInsurers,
          pack: event.data,
          still: [...new Set(claims.flatMap(({ holder }) => holder?.personId ?? []))],
          events: replaced.map((claim) => claimChanged(claim, 'paper_replaced', fixedAt)),
          answer: deliveries.map(({ deliveryId }) => deliveryId),
        });
      },
    );
    return applied(outcome, event.id);
  };

/** Freezes the claims of an accident in which somebody was hurt after all, and tells the insurers. */
export const takeInjuryReport =
  ({ store }: Taking) =>
  async (event: Extract<DomainEvent, { type: 'accidents.injury_reported' }>): Promise<string[]> => {
    const { caseId, reportedAt } = event.data;
    const outcome = await store.perform<string[], never>(stepOf('takeInjury', event.id), { caseId }, (found) => {
      const { file, claims, deliveries } = takeInjury(event, { file: found.file, claims: found.claims });
      return accept({
        file,
        claims,
        deliveries,
        events: claims.map((claim) => claimChanged(claim, 'injury_reported', reportedAt)),
        answer: deliveries.map(({ deliveryId }) => deliveryId),
      });
    });
    return applied(outcome, event.id);
  };
