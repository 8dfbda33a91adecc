import { drafted, dropDraft } from '@/state/use-draft';
import { keptMedia } from '../evidence/kept-media';
import type { TipDraft } from './draft';

/** Under which name the phone keeps the one report that is being written; its pictures lie beside it. */
export const draftForm = 'tip';

/** The report that somebody began and did not send; undefined where there is none. */
export function unsent(): { readonly type: string; readonly place: string; readonly pictures: number } | undefined {
  const { type = '', place = '', plate = '' } = drafted<TipDraft>(draftForm) ?? {};
  const pictures = keptMedia.get().length;
  return type || place || plate || pictures > 0 ? { type, place, pictures } : undefined;
}

/** Forgets the report with its pictures: it was sent, or is not wanted any more. */
export async function dropReport(): Promise<void> {
  dropDraft(draftForm);
  await keptMedia.drop();
}
