import type { ConversationOpened } from '@yilu/contracts';
import type { Caller } from '../e2e/journey.js';

/** One request of somebody, in one of many rounds. */
type Look = (caller: Caller, round: number) => Promise<unknown>;

/**
 * What people do beside an accident: look at themselves, their messages, their cases, what they signed and what became
 * of it, ask an officer, and check the city's day heads.
 */
export async function lookingAround(caseId: string, callers: readonly Caller[]): Promise<Look[]> {
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
    (caller, round) => caller.send('PATCH', '/identity/me/preferences', { locale: round % 2 ? 'zh-CN' : 'en' }),
    (caller, round) =>
      caller.post(`/assistance/conversations/${talks.get(caller)}/messages`, { text: `第 ${round} 句` }),
    // The phone asks for what came after the last line that it has.
    (caller, round) => caller.get(`/assistance/conversations/${talks.get(caller)}?after=${round}`),
  ];
}
