import type { PhotoView } from '@yilu/contracts';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';

const looks = {
  stored: { tone: 'ok', icon: 'check' },
  pending: { tone: 'warn', icon: 'pending' },
  refused: { tone: 'danger', icon: 'cross' },
} as const;

/** Whether the picture is safe: stored means that the store compared its SHA-256 with the one the phone computed. */
export function PhotoState({ photo }: { photo: PhotoView }) {
  const { t } = useWords();
  return (
    <Tag {...looks[photo.state]}>
      {photo.state === 'refused' && photo.refusal
        ? t(`photo_refusal.${photo.refusal}`)
        : t(`console.photo.${photo.state}`)}
    </Tag>
  );
}
