import { Text, View } from '@tarojs/components';
import type { CaseView } from '@yilu/contracts';
import { type PartyKind, type PartyRole, partyRoles, seatsOf } from '@yilu/contracts/constants';
import { cityProfile } from '@yilu/law/city-profile';
import { schemeNow } from '@/platform/scheme';
import { Card, Drawing } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { Sure } from '@/ui/sure';
import { Tap } from '@/ui/tap';
import { seatIcon } from '../pictures/seat-icons';
import { whose } from './fact-words';

const mostOthers = cityProfile().maxOnlineParties - 1;

interface SeatsProps {
  readonly view: CaseView;
  readonly busy: boolean;
  readonly onCount: (others: PartyKind[]) => void;
  readonly onTooMany: () => void;
}

/** Who took part and who is here already; the opener counts again as long as a seat is free. */
export function SeatsCard({ view, busy, onCount, onTooMany }: SeatsProps) {
  const say = useSay();
  const { others } = view;
  const last = partyRoles[others.length];
  const mayDrop = others.length > 1 && last !== undefined && !view.parties[last];
  const kindAt = (at: number, kind: PartyKind): PartyKind[] => others.map((one, index) => (index === at ? kind : one));
  return (
    <Card id="seats" title={say('parties.count', { count: others.length + 1 })}>
      {seatsOf(others).map((role, at) => (
        <Seat key={role} view={view} role={role} busy={busy} onKind={(kind) => onCount(kindAt(at - 1, kind))} />
      ))}
      <View className="gap" />
      <View className="pair">
        <Tap
          id="others-fewer"
          className="action plain"
          disabled={busy || !mayDrop}
          onTap={() => onCount(others.slice(0, -1))}
        >
          {say('parties.fewer')}
        </Tap>
        <Tap
          id="others-more"
          className="action plain"
          disabled={busy}
          onTap={() => (others.length < mostOthers ? onCount([...others, 'motor']) : onTooMany())}
        >
          {say('parties.more')}
        </Tap>
      </View>
      {others.length === 1 && !view.parties.b ? (
        <Sure
          id="only-me"
          text={say('parties.only_me')}
          confirm={say('parties.only_me_confirm')}
          why={say('parties.only_me_why')}
          tone="plain"
          busy={busy}
          onSure={() => onCount([])}
        />
      ) : null}
    </Card>
  );
}

interface SeatProps {
  readonly view: CaseView;
  readonly role: PartyRole;
  readonly busy: boolean;
  readonly onKind: (kind: PartyKind) => void;
}

function Seat({ view, role, busy, onKind }: SeatProps) {
  const say = useSay();
  const party = view.parties[role];
  const kind: PartyKind = role === 'a' ? 'motor' : (view.others[partyRoles.indexOf(role) - 1] ?? 'motor');
  const instead: PartyKind = kind === 'motor' ? 'non_motor' : 'motor';
  const state =
    role === view.you
      ? ''
      : party
        ? `✓ ${party.guest ? say('parties.guest') : say(`provider.${party.provider}`)}`
        : say('parties.awaited_here');
  return (
    <View className="seat" id={`seat-${role}`}>
      <Drawing svg={seatIcon(party?.vehicle?.kind ?? kind, role, schemeNow())} label="" className="seat-icon" />
      <View className="grow">
        <View className={`car-${role}`}>{party ? whose(say, view, role) : say(`party.${role}`)}</View>
        {state ? <Text className={party ? 'badge ok' : 'hint'}>{state}</Text> : null}
      </View>
      {party ? null : (
        <Tap id={`seat-${role}-${instead}`} className="pill" disabled={busy} onTap={() => onKind(instead)}>
          {say(kind === 'motor' ? 'parties.is_bike' : 'parties.is_car')}
        </Tap>
      )}
    </View>
  );
}
