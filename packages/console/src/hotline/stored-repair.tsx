import { useState } from 'react';
import { Icon } from '../shell/icon.js';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import type { StoredRepair } from './use-stored-repairs.js';

interface StoredRepairItemProps {
  readonly photo: StoredRepair;
  readonly number: number;
  readonly onRemove: () => void;
}

/** One photograph of the repair that was sent; the wrong one is left out again. */
export function StoredRepairItem({ photo: { photoId, thumbnailUrl }, number, onRemove }: StoredRepairItemProps) {
  const { t } = useWords();
  // Its link dies within minutes; the photograph itself is stored.
  const [stale, setStale] = useState(false);
  const name = t('console.hotline.photo.fixed', { number });
  return (
    <li data-testid="repair-stored" data-photo={photoId}>
      {thumbnailUrl && !stale ? (
        <img src={thumbnailUrl} alt={name} onError={() => setStale(true)} />
      ) : (
        <span>
          <Icon name="camera" /> {name}
        </span>
      )}
      <Tag tone="ok" icon="check">
        {t('console.hotline.repair_stored')}
      </Tag>
      <button
        type="button"
        className="button small"
        data-testid="repair-remove"
        aria-label={t('console.hotline.repair_remove', { number })}
        onClick={onRemove}
      >
        {t('console.hotline.repair_away')}
      </button>
    </li>
  );
}
