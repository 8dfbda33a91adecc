import type { ConversationOpened } from '@yilu/contracts';
import type { Caller } from '../e2e/journey.js';

/** One request of somebody, in one of many rounds. */
type Look = (caller: Caller, round: number) => Promise<unknown>;
/** A car with a record that its owner may look at. */
export interface RecordedCar {
  readonly plate: string;
  readonly plateKind: string;
  readonly recordId: string;
}

/**
 * What people do beside an accident: look at themselves, their messages, their cases, what they signed and what became
 * of it, what their cars were recorded for and what that costs, ask an officer, and check the city's day heads.
 */
export async function lookingAround(
  caseId: string,
  cars: ReadonlyMap<Caller, RecordedCar>,
  fines: ReadonlyMap<Caller, string>,
): Promise<Look[]> {
  const callers = [...cars.keys()];
  const talks = new Map<Caller, string>();
  for (const caller of callers) {
    const subject = { context: 'accidents', id: caseId };
    const talk = await caller.post<ConversationOpened>('/assistance/conversations', {
      screen: 'case',
      subject,
    });
    talks.set(caller, talk.conversationId);
  }
  const look =
    (path: string): Look =>
    (caller) =>
      caller.get(path);
  return [
    ...['/identity/me', '/identity/me/garage', '/messages/inbox', '/accidents'].map(look),
    look(`/accidents/${caseId}`),
    look(`/accidents/${caseId}/agreement`),
    look('/claims'),
    look('/audit/heads'),
    (caller) => {
      const { plate = '', plateKind } = cars.get(caller) ?? {};
      return caller.get(`/violations?plate=${encodeURIComponent(plate)}&plateKind=${plateKind}`);
    },
    (caller) => caller.get(`/violations/records/${cars.get(caller)?.recordId}`),
    look('/payments/obligations'),
    (caller) => caller.get(`/payments/quotes?obligationId=${fines.get(caller)}`),
    (caller, round) => caller.send('PATCH', '/identity/me/preferences', { locale: round % 2 ? 'zh-CN' : 'en' }),
    (caller, round) =>
      caller.post(`/assistance/conversations/${talks.get(caller)}/messages`, { text: `第 ${round} 句` }),
    // The phone asks for what came after the last line that it has.
    (caller, round) => caller.get(`/assistance/conversations/${talks.get(caller)}?after=${round}`),
  ];
}
