import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { joinCase, listCases, meetOffline, withdrawCase } from '@/api/accidents';
import { session } from '@/api/session';
import { readLaunch, readLink } from '@/launch/read-link';
import { makeKeyKnownLater } from '@/offline/key-known';
import { scanCode } from '@/offline/scan';
import { addressOf, go, goOn } from '@/platform/go';
import { online } from '@/platform/network';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { Field } from '@/ui/field';
import { Action, Card, TroubleNotice } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { useSayOffline } from '../../say-offline';

/** Both drivers often open a case in the same minutes; one that is older is another accident. */
const twinMinutes = 15;
const unpaired = ['evidence', 'evacuate', 'pairing'];

/** The other driver's door: a scanned link in any of the three apps, or six digits read out to him. */
export default function Join() {
  const say = useSayOffline();
  const { params } = useRouter();
  const scanned = readLaunch({ query: params });
  const [token, setToken] = useState(params['token'] ?? (scanned?.kind === 'join' ? scanned.token : ''));
  const [meeting, setMeeting] = useState(params['meet'] ?? (scanned?.kind === 'meet' ? scanned.caseId : ''));
  const [code, setCode] = useState('');
  const signedIn = useWatched(session) !== undefined;
  const reachable = useWatched(online);
  const { busy, trouble, run } = useAct();
  useEffect(makeKeyKnownLater, []);

  const cases = useLoaded(() => listCases(), signedIn);
  const twin = cases.data?.items.find(
    ({ you, status, openedAt }) =>
      you === 'a' && unpaired.includes(status) && Date.now() - new Date(openedAt).getTime() < twinMinutes * 60_000,
  );

  const join = (request: { token: string } | { code: string }, given?: string): void => {
    if (!session.get()) {
      go('signIn', { next: addressOf('join', { ...request, go: 'on' }) });
      return;
    }
    void run(async () => {
      const { caseId } = await joinCase(request);
      // A draft that could not be withdrawn now ends by itself within a day: it must not hold up the settlement.
      if (given) await withdrawCase(given).catch(() => undefined);
      goOn('case', { id: caseId });
    });
  };

  const resumed = useRef(false);
  useEffect(() => {
    if (resumed.current || params['go'] !== 'on' || !session.get()) return;
    resumed.current = true;
    join(params['code'] ? { code: params['code'] } : { token });
  });

  const scan = () =>
    void scanCode().then((text) => {
      const invitation = text ? readLink(text) : undefined;
      if (invitation?.kind === 'join') setToken(invitation.token);
      if (invitation?.kind === 'meet') setMeeting(invitation.caseId);
    });
  // The first phone's case is not known to the city yet: this driver's part waits beside it.
  const meet = () => void run(async () => goOn('case', { id: await meetOffline(meeting) }));
  const request = token ? { token } : { code };
  const ready = token !== '' || /^\d{6}$/.test(code);
  const action = (
    <Action
      id={twin ? 'join-same' : token ? 'join' : 'join-code'}
      busy={busy}
      disabled={!ready}
      onTap={() => join(request, twin?.caseId)}
    >
      {say(twin ? 'join.same' : signedIn ? 'join.join' : 'join.sign_in_and_join')}
    </Action>
  );
  return (
    <Shell title={say('join.title')} accident={{ screen: 'join' }} action={action}>
      <TroubleNotice trouble={trouble} />
      {twin ? (
        <Card title={say('join.twin')}>
          <View className="paragraph">{say('join.twin_what')}</View>
          <Action id="join-other" tone="plain" busy={busy} disabled={!ready} onTap={() => join(request)}>
            {say('join.not_same')}
          </Action>
        </Card>
      ) : null}
      {meeting || !reachable ? (
        <Card title={say('meet.title')}>
          <View className="paragraph">{say('meet.join_hint')}</View>
          <Action id="join-offline" tone={meeting ? 'brand' : 'plain'} busy={busy} onTap={meet}>
            {say('meet.join')}
          </Action>
        </Card>
      ) : null}
      {token && !trouble ? (
        <Card title={say('join.invited')}>
          <View className="paragraph">{say('join.what_follows')}</View>
        </Card>
      ) : (
        <Card title={say('join.enter_code')}>
          <Field
            id="code-input"
            label={say('join.code')}
            keyboard="number"
            maxLength={6}
            value={code}
            onChange={(typed) => {
              setCode(typed);
              setToken('');
            }}
          />
          {process.env.TARO_ENV === 'h5' && reachable ? (
            <View className="hint">{say('join.scan_hint')}</View>
          ) : (
            <Action id="scan" tone="plain" onTap={scan}>
              {say('join.scan')}
            </Action>
          )}
        </Card>
      )}
    </Shell>
  );
}
