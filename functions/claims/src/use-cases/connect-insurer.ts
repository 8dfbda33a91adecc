import type { ConnectInsurerRequest, InsurerChanged, InsurerId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { isPublicEndpoint } from '../domain/endpoint.js';
import { connected, newInsurer } from '../domain/insurer.js';
import type { Outcome, StaffDeps } from '../ports.js';
import { actOf, type StaffCommand } from './staff-act.js';

/** Says where an insurer takes its messages; it is sent some once it has a secret too. */
export const connectInsurer =
  ({ store, now, insecureEndpoints }: StaffDeps) =>
  (
    by: StaffCommand,
    insurerId: InsurerId,
    { name, endpoint }: ConnectInsurerRequest,
  ): Promise<Result<InsurerChanged, 'claims.endpoint_not_public' | CommandRefusal>> =>
    store.perform(
      by.command,
      { insurers: [insurerId] },
      ({ insurers: [known] }): Result<Outcome<InsurerChanged>, 'claims.endpoint_not_public'> => {
        if (!insecureEndpoints && !isPublicEndpoint(endpoint)) return refuse('claims.endpoint_not_public');
        const next = connected(known ?? newInsurer(insurerId, now()), name, endpoint, now());
        const events = [actOf(by, 'insurer_connected', insurerId)];
        return accept({ insurers: [next], events, answer: { insurerId, state: next.state } });
      },
    );
