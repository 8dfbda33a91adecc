import { dropShot } from '@/capture/keep';
import { drafted, dropDraft } from '@/state/use-draft';
import type { Medium } from '../evidence/medium';
import type { TipDraft } from './draft';

/** Under which names the phone keeps the one report that is being written. */
export const draftForm = 'tip';
export const mediaForm = `${draftForm}:media`;

const kept = (): readonly Medium[] => drafted<{ media: readonly Medium[] }>(mediaForm)?.media ?? [];

/** The report that somebody began and did not send; undefined where there is none. */
export function unsent(): { readonly type: string; readonly place: string; readonly pictures: number } | undefined {
  const { type = '', place = '', plate = '' } = drafted<TipDraft>(draftForm) ?? {};
  const pictures = kept().length;
  return type || place || plate || pictures > 0 ? { type, place, pictures } : undefined;
}

/** Forgets the report with its pictures: it was sent, or is not wanted any more. */
export async function dropReport(): Promise<void> {
  const media = kept();
  dropDraft(draftForm);
  dropDraft(mediaForm);
  for (const { file } of media) await dropShot(file);
}
