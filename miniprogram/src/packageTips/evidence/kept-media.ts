import { keptShots } from '@/capture/kept-shots';
import type { Medium } from './medium';

/** The pictures of the one report that is being written. */
export const keptMedia = keptShots<Medium>({ form: 'draft:tip:media', field: 'media', files: 'tip-files' });

// Forgotten where this code was not loaded: nobody else would drop them.
void keptMedia.dropOrphans();
