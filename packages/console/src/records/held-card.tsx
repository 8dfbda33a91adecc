import type { StaffRecord } from '@yilu/contracts';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';

/** The plate as it was read, and those that read alike, each with what the register has under it. */
function Plates({ record: { plate, seen, registered, alike = [] } }: { record: StaffRecord }) {
  const { t } = useWords();
  const rows = [
    { plate, what: t('console.held.plate_read'), look: registered?.makeAndColour },
    ...alike.map((other) => ({ plate: other.plate, what: t('console.held.plate_alike'), look: other.makeAndColour })),
  ];
  return (
    <table className="plain-table" data-testid="alike-plates">
      <caption className="sr-only">{t('console.held.which_plate')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('console.record.plate')}</th>
          <th scope="col">{t('console.record.registered')}</th>
          <th scope="col">{t('console.record.seen')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.plate}>
            <th scope="row">
              <span className="plate number">{row.plate}</span> <span className="hint">{row.what}</span>
            </th>
            <td className="strong">{row.look ?? t('console.record.unknown_look')}</td>
            <td>{seen?.makeAndColour ?? seen?.colour}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Why a record is held, with its figures, and what it is held against. */
export function HeldCard({ record }: { record: StaffRecord }) {
  const { pick, t } = useWords();
  return (
    <section className="block held" aria-labelledby="held-title" data-testid="held-why">
      <h2 id="held-title">{t('console.held.why')}</h2>
      {record.holds.map(({ reason, text }) => (
        <p key={reason} className="marks">
          <Tag tone="warn" icon="warn">
            {t(`console.held.reason.${reason}`)}
          </Tag>
          <span>{pick(text)}</span>
        </p>
      ))}
      {(record.alike ?? []).length > 0 && <Plates record={record} />}
    </section>
  );
}
