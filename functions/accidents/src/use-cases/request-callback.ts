import type { Callback, RequestCallbackRequest } from '@yilu/contracts';
import type { Command } from '@yilu/dynamo';
import { accept, refuse } from '@yilu/kernel';
import { seatOf } from '../domain/lifecycle.js';
import { type CallbackRecord, placeOf } from '../domain/queue.js';
import type { Deps } from '../ports.js';

/** A wish is found by its id alone, so the id begins with whose it is. */
const callbackIdOf = (personId: string, fresh: string) => `${personId}.${fresh}`;
export const personOfCallback = (callbackId: string): string => callbackId.split('.')[0] ?? '';

const answerOf = ({ callbackId, requestedAt, state }: CallbackRecord, place: number): Callback => ({
  callbackId,
  requestedAt,
  state,
  place,
});

/** Asks for a call from an officer, from any screen, with or without a case. A person has one live wish at a time. */
export const requestCallback =
  ({ cases, now, newId }: Deps) =>
  (command: Command, personId: string, { caseId, screen }: RequestCallbackRequest) =>
    cases.perform(command, { caseId, callbackOf: personId, driverOf: personId, waiting: true }, (found) => {
      const { accident, callback, driver, waiting } = found;
      if (driver?.gone) return refuse('session.ended' as const);
      if (caseId) {
        const seat = seatOf(accident, personId);
        if (!seat.ok) return seat;
      }
      if (callback?.state === 'waiting')
        return accept({ events: [], answer: answerOf(callback, placeOf(waiting, callback.callbackId) ?? 1) });
      const asked: CallbackRecord = {
        version: (callback?.version ?? 0) + 1,
        callbackId: callbackIdOf(personId, newId()),
        personId,
        requestedAt: now().toISOString(),
        screen,
        state: 'waiting',
        ...(caseId ? { caseId } : {}),
      };
      const ahead = waiting.filter(({ kind }) => kind === 'callback').length;
      return accept({ callback: asked, events: [], answer: answerOf(asked, ahead + 1) });
    });
