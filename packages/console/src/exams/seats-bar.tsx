import { useWords } from '../words.js';

interface SeatsBarProps {
  readonly capacity: number;
  readonly booked: number;
  readonly held: number;
}

/** How full a session is; the figures stand beside it, the bar only repeats them. */
export function SeatsBar({ capacity, booked, held }: SeatsBarProps) {
  const { t } = useWords();
  return (
    <span className="seats-bar">
      <span className="seats-track" aria-hidden="true">
        <span className="seats-booked" style={{ width: `${(booked / capacity) * 100}%` }} />
        <span className="seats-held" style={{ width: `${(held / capacity) * 100}%` }} />
      </span>
      <span className="number">{t('console.hall.taken', { booked, capacity })}</span>
    </span>
  );
}
