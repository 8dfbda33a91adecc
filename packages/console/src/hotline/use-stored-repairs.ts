import type { StaffReportPhoto } from '@yilu/contracts';
import { useKeptText } from '../shell/use-kept-text.js';

export type StoredRepair = Pick<StaffReportPhoto, 'photoId' | 'thumbnailUrl'>;

const isStored = (one: unknown): one is StoredRepair =>
  typeof one === 'object' && one !== null && 'photoId' in one && typeof one.photoId === 'string';

/** Photographs that this tab kept; none where it cannot read what it kept. */
export function repairsOf(kept: string): readonly StoredRepair[] {
  try {
    const read: unknown = JSON.parse(kept);
    return Array.isArray(read) ? read.filter(isStored) : [];
  } catch {
    return [];
  }
}

/**
 * Photographs of the repair that were sent and that no act has named yet: a form that was put away, or a session that
 * ended, costs nobody a second drawing.
 */
export function useStoredRepairs(reportId: string) {
  const [kept, keep] = useKeptText(`hotline.${reportId}.repairs`);
  const stored = repairsOf(kept);
  return {
    stored,
    add: ({ photoId, thumbnailUrl }: StoredRepair) =>
      keep(JSON.stringify([...stored, { photoId, ...(thumbnailUrl ? { thumbnailUrl } : {}) }])),
    remove: (photoId: string) => {
      const left = stored.filter((one) => one.photoId !== photoId);
      keep(left.length > 0 ? JSON.stringify(left) : '');
    },
    forget: () => keep(''),
  };
}
