import type { OfficerCaseView, PartyRole } from '@yilu/contracts';
import { seatsOf } from '@yilu/contracts/constants';
import { formatInstant } from '@yilu/look/format';
import { Icon } from '../shell/icon.js';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';

type Party = OfficerCaseView['parties']['a'];

/** A row of stars says no more than four of them. */
const shortMask = (masked: string | undefined) => masked?.replace(/\*{5,}/, '****');

function VehicleLine({ vehicle }: { vehicle: Party['vehicle'] }) {
  const { t } = useWords();
  if (!vehicle) return <p className="muted">{t('console.party.no_vehicle')}</p>;
  if (vehicle.kind === 'non_motor') return <p>{t(`non_motor.${vehicle.nonMotorKind}`)}</p>;
  return (
    <>
      <p>
        <strong className="plate number">{vehicle.plate}</strong> {t(`vehicle.${vehicle.vehicleKind}`)} ·{' '}
        {vehicle.makeAndColour}
      </p>
      <p className="muted">
        {vehicle.insurer} · <span className="number">{shortMask(vehicle.maskedPolicyNumber)}</span>
      </p>
    </>
  );
}

/** Somebody without a phone of his own: whose phone he used, and what confirms that he signed. */
function GuestLines({ guest }: { guest: NonNullable<Party['guest']> }) {
  const { t } = useWords();
  return (
    <>
      <p>
        <Tag icon="person">{t('console.party.guest', { host: t(`party.${guest.host}`) })}</Tag>
      </p>
      <p className="hint">
        {t(guest.confirmation === 'sms_code' ? 'console.party.by_code' : 'console.party.by_witness')}
      </p>
    </>
  );
}

function PartyCard({ as, party }: { as: PartyRole; party: Party | undefined }) {
  const { locale, t } = useWords();
  return (
    <article className={`party-card party-${as}`}>
      <h3 className="party-name">{t(`party.${as}`)}</h3>
      {party ? (
        <>
          <p>
            <strong>{party.maskedName ?? t('console.party.no_name')}</strong>{' '}
            <span className="number muted">{shortMask(party.maskedDocumentNumber)}</span>{' '}
            <span className="number muted">{shortMask(party.maskedPhone)}</span>
          </p>
          <VehicleLine vehicle={party.vehicle} />
          {party.guest ? (
            <GuestLines guest={party.guest} />
          ) : (
            <p className="hint">
              {t('console.party.joined', {
                provider: t(`provider.${party.provider}`),
                at: formatInstant(locale, party.joinedAt),
              })}
            </p>
          )}
        </>
      ) : (
        <p className="muted">{t('console.party.absent')}</p>
      )}
    </article>
  );
}

interface PartiesProps {
  readonly view: OfficerCaseView;
  readonly onWitnesses: (() => void) | undefined;
}

/** All parties; identity number, phone and policy stay masked. */
/** All parties; identity number, phone and policy stay masked. */
export function Parties({ view, onWitnesses }: PartiesProps) {
  const { t } = useWords();
  return (
    <section className="block" aria-labelledby="parties-title">
      <header className="block-head">
        <h2 id="parties-title" className="grow">
          {t('console.parties.title')}
        </h2>
        {onWitnesses && (
          <button type="button" className="button small" data-testid="witnesses-action" onClick={onWitnesses}>
            <Icon name="lock" />
            {t('console.witnesses.action', { count: view.sealedWitnesses })}
          </button>
        )}
      </header>
      <div className="parties">
        {seatsOf(view.others).map((role) => (
          <PartyCard key={role} as={role} party={view.parties[role]} />
        ))}
      </div>
    </section>
  );
}
