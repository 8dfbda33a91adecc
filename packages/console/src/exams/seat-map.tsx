import type { StaffSessionView } from '@yilu/contracts';
import { useWords } from '../words.js';

const kinds = ['booked', 'held', 'reserved', 'free'] as const;

/** Seats by what they are: taken, kept for somebody for a while, reserved for short certificates, free. */
function seatsOf({ session, booked, held }: StaffSessionView): Readonly<Record<(typeof kinds)[number], number>> {
  const left = Math.max(0, session.capacity - booked - held);
  const reserved = Math.min(left, session.priorityFree);
  return { booked, held, reserved, free: left - reserved };
}

/** Every seat of a session as a square; what they mean stands below with its number. */
export function SeatMap({ view }: { view: StaffSessionView }) {
  const { t } = useWords();
  const seats = seatsOf(view);
  const squares = kinds.flatMap((kind) => Array.from({ length: seats[kind] }, (_, n) => `${kind} ${n}`));
  return (
    <figure className="seat-map" data-testid="seat-map">
      <div className="seat-squares" aria-hidden="true">
        {squares.map((square) => (
          <span key={square} className={`seat ${square.split(' ')[0]}`} />
        ))}
      </div>
      <figcaption>
        <ul className="seat-legend">
          {kinds.map((kind) => (
            <li key={kind}>
              <span className={`seat ${kind}`} aria-hidden="true" /> {t(`console.seat.${kind}`)}{' '}
              <strong className="number">{seats[kind]}</strong>
            </li>
          ))}
          <li>
            {t('console.hall.waiting')} <strong className="number">{view.session.waiting}</strong>
          </li>
        </ul>
      </figcaption>
    </figure>
  );
}
