import { PhotoExif, type PhotoOriginals } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import type { Accident } from '../domain/accident.js';
import type { Deps } from '../ports.js';
import { actedOn, type StaffCommand } from './staff-command.js';

/** What the cameras' own files said: instant, place and hash of the originals. The reason is told before any is shown. */
export const openOriginals =
  ({ cases, vault }: Deps) =>
  async ({ command, staff, caseId }: StaffCommand, reason: string) => {
    let seen: Accident | undefined;
    const opened = await cases.perform(command, { caseId }, ({ accident }) => {
      if (!accident) return refuse('accident.not_found' as const);
      seen = accident;
      return accept({ events: [actedOn(staff, 'originals_opened', caseId, reason)], answer: null });
    });
    if (!opened.ok) return opened;
    // The receipt holds nothing personal, so a repeated request reads the case anew.
    const accident = seen ?? (await cases.find(caseId));
    const originals = await Promise.all(
      (accident?.photos ?? []).flatMap(({ photoId, original }) =>
        original ? [vault.open('photo_original', caseId, original).then((text) => ({ photoId, ...exifIn(text) }))] : [],
      ),
    );
    return accept({ originals } satisfies PhotoOriginals);
  };

const exifIn = (text: string): PhotoExif => PhotoExif.parse(JSON.parse(text));
