import type { DeskReportView, ReportOutcome, ServiceView } from '@yilu/contracts';
import type { PlainKey } from '../words.js';
import { placeholderIn, shortestReply } from './acts.js';

/** Questions, complaints and proposals are answered; a sign that lies in the road is not. */
const isAnswerable = (service: Pick<ServiceView, 'isPrivate' | 'group'> | undefined): boolean =>
  service !== undefined && (service.isPrivate || service.group.zh === '建议');

/** How a report of this service may end, the usual way first. */
export const outcomesOf = (service: Pick<ServiceView, 'isPrivate' | 'group'> | undefined): readonly ReportOutcome[] =>
  isAnswerable(service) ? ['answered', 'fixed', 'not_fixed'] : ['fixed', 'not_fixed'];

export interface Completion {
  readonly outcome: ReportOutcome;
  /** Photographs of the repair that are stored. */
  readonly photoIds: readonly string[];
  /** One of them is chosen, and not sent yet. */
  readonly photoOpen: boolean;
  readonly text: string;
  /** Sent in the same act; undefined where the desk does it later. */
  readonly reply: string | undefined;
}

/** What a report still lacks before it may be said to be done so. */
export function completionMissing({ outcome, photoIds, photoOpen, text, reply }: Completion): PlainKey | undefined {
  if (outcome === 'fixed' && photoOpen) return 'console.hotline.missing.photo_sent';
  if (outcome === 'fixed' && photoIds.length === 0) return 'console.hotline.missing.photo';
  if (outcome === 'not_fixed' && text.trim() === '') return 'console.hotline.missing.why_not';
  if (outcome === 'answered' && text.trim() === '') return 'console.hotline.missing.answer';
  if (reply === undefined) return undefined;
  if (reply.trim().length < shortestReply) return 'console.hotline.missing.reply';
  return placeholderIn(reply) ? 'console.hotline.missing.placeholder' : undefined;
}

type Templates = DeskReportView['templates'];
const usualReply: { readonly [O in ReportOutcome]: readonly string[] } = {
  fixed: ['fixed'],
  not_fixed: ['not_fixed'],
  answered: ['complaint', 'answered'],
};

/** The reply that an outcome usually comes with; empty where its category has none. */
export const replyTo = (outcome: ReportOutcome, templates: Templates): string =>
  templates.find(({ act, templateId }) => act === 'reply' && usualReply[outcome].includes(templateId))?.text ?? '';
