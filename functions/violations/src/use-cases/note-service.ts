import type { DecisionNumber, NoteServiceRequest, ServiceNoted } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Decision, ViolationRecord } from '../domain/files.js';
import { serviceOfDecision } from '../domain/remedies.js';
import { decisionServed, type NoteRefusal, serviceView, withNoted } from '../domain/service.js';
import type { Deps, Outcome } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

type Refusal = NoteRefusal | 'violations.no_decision';

/** What was noted, with everything that follows where the paper is served by it. */
function outcomeOf(noted: Decision, record: ViolationRecord, at: Date): Outcome<ServiceNoted> {
  const service = serviceOfDecision(noted, at);
  const served = service.state === 'served' ? decisionServed(noted, record, service, at) : undefined;
  const { number, version, due } = served?.decision ?? noted;
  return {
    decisions: [served?.decision ?? noted],
    ...(served ? { records: [served.record] } : {}),
    events: served?.events ?? [],
    answer: { number, version, service: serviceView(service), ...(due ? { due } : {}) },
  };
}

/**
 * An officer notes what became of a decision's paper: mailed, delivered, brought back, published, or handed over. With
 * the day of service the time to pay and to seek a remedy begins, in the same transaction.
 */
export const noteService =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  async (
    { command, officer }: StaffCommand,
    number: DecisionNumber,
    asked: NoteServiceRequest,
  ): Promise<Result<ServiceNoted, Refusal | CommandRefusal>> => {
    // A decision never changes its record.
    const [known] = (await store.find({ decisions: [number] })).decisions;
    if (!known) return refuse('violations.no_decision');
    const wanted = { decisions: [number], records: [known.recordId] };
    return store.perform<ServiceNoted, Refusal>(command, wanted, ({ decisions: [decision], records: [record] }) => {
      if (!decision || !record) return refuse('violations.no_decision');
      const at = now();
      const noted = withNoted(decision, asked, at);
      if (!noted.ok) return noted;
      const outcome = outcomeOf(noted.value, record, at);
      const told = actedBy(officer, 'decision_service_noted', number, `${asked.event} ${asked.on}: ${asked.note}`);
      return accept({ ...outcome, events: [...(outcome.events ?? []), told] });
    });
  };
