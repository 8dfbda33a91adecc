import type { Ref } from 'react';
import { Icon } from '../shell/icon.js';
import { useWords } from '../words.js';
import { mostRegions } from './region-geometry.js';

interface RegionToolsProps {
  readonly count: number;
  readonly scale: number;
  readonly preview: boolean;
  readonly held: boolean;
  readonly newButton: Ref<HTMLButtonElement>;
  readonly onNew: () => void;
  readonly onRemove: () => void;
  readonly onZoom: (direction: 1 | -1 | 0) => void;
  readonly onPreview: () => void;
}

/** What can be done to rectangles without knowing a key. */
export function RegionTools(props: RegionToolsProps) {
  const { count, scale, preview, held, newButton, onNew, onRemove, onZoom, onPreview } = props;
  const { t } = useWords();
  return (
    <div className="region-tools">
      <button
        type="button"
        className="button small"
        ref={newButton}
        data-testid="region-new"
        disabled={count >= mostRegions}
        onClick={onNew}
      >
        <Icon name="plus" />
        {t('console.region.new')} <kbd>n</kbd>
      </button>
      <button type="button" className="button small" data-testid="region-remove" disabled={!held} onClick={onRemove}>
        <Icon name="cross" />
        {t('console.region.remove')} <kbd>Del</kbd>
      </button>
      <button
        type="button"
        className="chip region-preview"
        aria-pressed={preview}
        data-testid="region-preview"
        onClick={onPreview}
      >
        {t('console.region.preview')} <kbd>b</kbd>
      </button>
      <span className="grow" />
      <button type="button" className="button small quiet" onClick={() => onZoom(-1)}>
        <Icon name="minus" />
        {t('console.evidence.farther')}
      </button>
      <span className="number region-scale" data-testid="region-scale">
        {Math.round(scale * 100)}%
      </span>
      <button type="button" className="button small quiet" data-testid="region-nearer" onClick={() => onZoom(1)}>
        <Icon name="plus" />
        {t('console.evidence.nearer')}
      </button>
      <button type="button" className="button small quiet" onClick={() => onZoom(0)}>
        <Icon name="fit" />
        {t('console.evidence.fit')}
      </button>
    </div>
  );
}
