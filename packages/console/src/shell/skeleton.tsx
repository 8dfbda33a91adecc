import { useWords } from '../words.js';

/** The shape of what comes. */
export function Skeleton({ lines = 4, card = false }: { lines?: number; card?: boolean }) {
  const { t } = useWords();
  const widths = Array.from({ length: lines }, (_, line) => 92 - ((line * 23) % 45));
  return (
    <div className={card ? 'skeleton card' : 'skeleton'} role="status">
      <span className="sr-only">{t('state.loading')}</span>
      {widths.map((width) => (
        <span key={width} className="skeleton-line" style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
