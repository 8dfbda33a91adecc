import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { ClaimRoute, Claim as ClaimView } from '@yilu/contracts';
import { chooseRoute, getClaim } from '@/api/claims';
import { session } from '@/api/session';
import { addressOf, go } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, Fact, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { Tap } from '@/ui/tap';
import { Clocks } from '../../clocks';
import { Hints } from '../../hints';
import { InsurerSays, Progress } from '../../progress';
import { useClaimsSay } from '../../say';
import { Visit } from '../../visit';
import '../../claims.scss';

/** One claim: where it stands, what the insurer owes by when, and how to go on: online or at a claims centre. */
export default function Claim() {
  const say = useClaimsSay();
  const id = useRouter().params['id'] ?? '';
  const signedIn = useWatched(session) !== undefined;
  const { data: claim, trouble, reload } = useLoaded(() => getClaim(id), signedIn);
  const act = useAct();
  const choose = async (route: ClaimRoute) => {
    const done = await act.run(async () => {
      await chooseRoute(id, route);
      await reload();
    });
    if (done && route === 'centre') go('booking', { id });
  };
  const open = claim && !claim.frozen && claim.stage !== 'paid';
  return (
    <Shell
      title={say('claim.title')}
      {...(claim ? { accident: { screen: 'claim', caseId: claim.caseId } } : {})}
      action={
        open && !claim.route ? (
          <View className="pair">
            <Action id="route-online" busy={act.busy} onTap={() => void choose('online')}>
              {say('route.online')}
            </Action>
            <Action id="route-centre" tone="plain" busy={act.busy} onTap={() => void choose('centre')}>
              {say('route.centre')}
            </Action>
          </View>
        ) : null
      }
    >
      {signedIn ? null : (
        <Card>
          <View className="paragraph">{say('claims.sign_in')}</View>
          <Action id="claim-sign-in" onTap={() => go('signIn', { next: addressOf('claim', { id }) })}>
            {say('action.sign_in')}
          </Action>
        </Card>
      )}
      <TroubleNotice trouble={act.trouble ?? trouble} />
      {signedIn && !claim && !trouble ? <Waiting /> : null}
      {claim ? (
        <>
          {claim.frozen ? (
            <Notice id="claim-frozen" tone="warn">
              {say('claim.frozen')}
            </Notice>
          ) : null}
          <Card title={claim.insurer}>
            {claim.plate ? <Fact name={say('claim.plate')} value={claim.plate} /> : null}
            <Fact name={say('claim.number')} value={claim.number} />
            <Fact name={say('claim.liability')} value={say(`liability.${claim.liability}`)} />
            {claim.claimNumber ? <Fact name={say('claim.claim_number')} value={claim.claimNumber} /> : null}
          </Card>
          <Visit claim={claim} onChanged={reload} />
          {open ? <Route claim={claim} busy={act.busy} onChoose={(route) => void choose(route)} /> : null}
          <Progress claim={claim} />
          <InsurerSays claim={claim} />
          <Clocks clocks={claim.clocks} />
          <Hints claim={claim} />
        </>
      ) : null}
    </Shell>
  );
}

interface RouteProps {
  readonly claim: ClaimView;
  readonly busy: boolean;
  readonly onChoose: (route: ClaimRoute) => void;
}

/** Both ways in words; once one is chosen, the other stays a tap away. */
function Route({ claim: { route, appointment }, busy, onChoose }: RouteProps) {
  const say = useClaimsSay();
  if (appointment) return null;
  const other = route === 'online' ? 'centre' : 'online';
  return (
    <Card id="claim-route" title={route ? say('route.chosen', { route: say(`route.${route}`) }) : say('route.title')}>
      {route ? (
        <View className="paragraph">{say(`route.${route}_text`)}</View>
      ) : (
        <>
          <View className="paragraph">{say('route.online_text')}</View>
          <View className="paragraph">{say('route.centre_text')}</View>
        </>
      )}
      {route === 'centre' ? (
        <Action id="book" busy={busy} onTap={() => onChoose('centre')}>
          {say('appointment.book')}
        </Action>
      ) : null}
      {route ? (
        <Tap id={`route-${other}`} className="text-link" disabled={busy} onTap={() => onChoose(other)}>
          {say(`route.${other}`)}
        </Tap>
      ) : null}
    </Card>
  );
}
