import type { CaseView } from '@yilu/contracts';
import type { PartyRole } from '@yilu/contracts/constants';
import { masked } from '@/ui/masked';
import { Card, Fact } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { whose } from './fact-words';

/** The other driver as this one may see him: masked, whichever app he stands in. */
export function PartyCard({ view, party: role }: { view: CaseView; party: PartyRole }) {
  const say = useSay();
  const party = view.parties[role];
  if (!party) return null;
  const { vehicle, guest } = party;
  const onPhone = guest && (guest.host === view.you ? 'parties.guest' : 'parties.guest_elsewhere');
  return (
    <Card id={`party-${role}`} title={whose(say, view, role)}>
      <Fact name={say('about.app')} value={say(onPhone ?? `provider.${party.provider}`)} />
      {party.maskedName ? <Fact name={say('about.name')} value={party.maskedName} /> : null}
      {party.maskedDocumentNumber ? (
        <Fact name={say('mine.document')} value={masked(say, party.maskedDocumentNumber)} />
      ) : null}
      {party.maskedPhone ? <Fact name={say('mine.phone')} value={party.maskedPhone} /> : null}
      {vehicle?.kind === 'motor' ? (
        <>
          <Fact name={say('about.plate')} value={vehicle.plate} />
          <Fact
            name={say('about.vehicle')}
            value={`${vehicle.makeAndColour} · ${say(`vehicle.${vehicle.vehicleKind}`)}`}
          />
          <Fact
            name={say('garage.insurer')}
            value={`${vehicle.insurer} · ${masked(say, vehicle.maskedPolicyNumber)}`}
          />
        </>
      ) : null}
      {vehicle?.kind === 'non_motor' ? (
        <Fact name={say('about.vehicle')} value={say(`non_motor.${vehicle.nonMotorKind}`)} />
      ) : null}
    </Card>
  );
}
