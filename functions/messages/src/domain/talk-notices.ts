import type { DomainEvent } from '@yilu/contracts';
import type { Told } from './notices.js';

type TalkEvent = Extract<DomainEvent, { type: 'assistance.officer_wrote' | 'assistance.conversation_closed' }>;

export const isTalkEvent = (event: DomainEvent): event is TalkEvent =>
  event.type === 'assistance.officer_wrote' || event.type === 'assistance.conversation_closed';

/**
 * What a talk with an officer tells its citizen outside of it: an answer, where he is away from the talk, and its end,
 * unless he ended it himself or is nobody any more.
 */
export function toldByTalk(event: TalkEvent): Omit<Told, 'to'> | undefined {
  const template = 'accident_progress';
  if (event.type === 'assistance.officer_wrote')
    return event.data.away ? { notice: 'officer_wrote', urgent: true, template } : undefined;
  const { reason } = event.data;
  if (reason === 'by_citizen' || reason === 'person_merged' || reason === 'person_gone') return undefined;
  return { notice: reason === 'silent' ? 'talk_silent' : 'talk_ended', urgent: false, template };
}
