import { Text, View } from '@tarojs/components';
import { changePreferences, getMe, signOut, signOutEverywhere, unlinkLogin } from '@/api/identity';
import { dropSession, session } from '@/api/session';
import { go } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { prefer, preferences } from '@/state/preferences';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, Choice, Fact, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { Shell } from '@/ui/shell';
import { Tap } from '@/ui/tap';
import { MessageSettings } from './message-settings';

/** Who I am here, what I keep here, and how this phone shows it. */
export default function Mine() {
  const say = useSay();
  const signedIn = useWatched(session) !== undefined;
  return (
    <Shell title={say('tab.mine')} tab="mine">
      {signedIn ? (
        <Profile />
      ) : (
        <Card>
          <View className="paragraph">{say('home.sign_in_hint')}</View>
          <Action id="mine-sign-in" onTap={() => go('signIn', { next: '/pages/mine/index' })}>
            {say('action.sign_in')}
          </Action>
        </Card>
      )}
      <Appearance signedIn={signedIn} />
      {signedIn ? <MessageSettings /> : null}
      {signedIn ? <Leaving /> : null}
    </Shell>
  );
}

function Profile() {
  const say = useSay();
  const me = useLoaded(getMe);
  const unlinking = useAct();
  const unlink = (provider: string) => () =>
    void unlinking.run(async () => {
      await unlinkLogin(provider);
      await me.reload();
    });
  if (!me.data) return me.trouble ? <TroubleNotice trouble={me.trouble} /> : <Waiting />;
  const { verified, maskedName, maskedDocumentNumber, maskedPhone } = me.data;
  return (
    <>
      <Card title={maskedName ?? say('mine.no_name')}>
        {maskedDocumentNumber ? <Fact name={say('mine.document')} value={maskedDocumentNumber} /> : null}
        <Fact name={say('mine.phone')} value={maskedPhone ?? say('mine.no_phone')} />
        <Fact
          name={say('mine.logins')}
          value={me.data.logins.map(({ provider }) => say(`provider.${provider}`)).join(' · ')}
        />
        <TroubleNotice trouble={unlinking.trouble} />
        {/* The last way in cannot be given up: nobody could come back to his own records. */}
        {me.data.logins.length > 1
          ? me.data.logins.map(({ provider }) => (
              <Tap key={provider} id={`unlink-${provider}`} className="text-link" onTap={unlink(provider)}>
                {say('mine.unlink', { provider: say(`provider.${provider}`) })}
              </Tap>
            ))
          : null}
        {verified ? null : <Notice tone="warn">{say('mine.unverified')}</Notice>}
        {verified ? null : (
          <Action id="mine-real-name" onTap={() => go('realName')}>
            {say('real_name.title')}
          </Action>
        )}
      </Card>
      <Card>
        <Tap id="mine-garage" className="list-link" onTap={() => go('garage')}>
          <Text>{say('home.garage')}</Text>
          <Text className="arrow">›</Text>
        </Tap>
        <Tap id="mine-link-phone" className="list-link" onTap={() => go('signIn', { link: 'phone' })}>
          <Text>{say('mine.link_phone')}</Text>
          <Text className="arrow">›</Text>
        </Tap>
        <Tap id="mine-privacy" className="list-link" onTap={() => go('privacy')}>
          <Text>{say('privacy.title')}</Text>
          <Text className="arrow">›</Text>
        </Tap>
      </Card>
    </>
  );
}

function Appearance({ signedIn }: { signedIn: boolean }) {
  const say = useSay();
  const { locale, elder, scheme } = useWatched(preferences);
  // The phone changes at once; the city learns of it for its messages, and may learn of it later.
  const tell = (change: Parameters<typeof changePreferences>[0]) => {
    if (signedIn) void changePreferences(change).catch(() => undefined);
  };
  return (
    <Card title={say('settings.title')}>
      <View className="field-label">{say('settings.language')}</View>
      <Choice
        id="locale"
        value={locale}
        options={[
          { value: 'zh-CN', text: say('settings.chinese') },
          { value: 'en', text: say('settings.english') },
        ]}
        onChoose={(value) => {
          prefer({ locale: value });
          tell({ locale: value });
        }}
      />
      <View className="field-label">{say('settings.size')}</View>
      <Choice
        id="size"
        value={elder ? 'elder' : 'usual'}
        options={[
          { value: 'usual', text: say('settings.size_usual') },
          { value: 'elder', text: say('settings.size_elder') },
        ]}
        onChoose={(value) => {
          prefer({ elder: value === 'elder' });
          tell({ elderMode: value === 'elder' });
        }}
      />
      <View className="field-label">{say('settings.scheme')}</View>
      <Choice
        id="scheme"
        value={scheme}
        options={[
          { value: 'system', text: say('settings.scheme_system') },
          { value: 'light', text: say('settings.scheme_light') },
          { value: 'dark', text: say('settings.scheme_dark') },
        ]}
        onChoose={(value) => prefer({ scheme: value })}
      />
    </Card>
  );
}

function Leaving() {
  const say = useSay();
  const { busy, trouble, run } = useAct();
  const leave = (act: () => Promise<unknown>) => () =>
    void run(async () => {
      await act();
      dropSession();
    });
  return (
    <Card>
      <TroubleNotice trouble={trouble} />
      <Action id="sign-out" tone="plain" busy={busy} onTap={leave(signOut)}>
        {say('action.sign_out')}
      </Action>
      <Action id="sign-out-everywhere" tone="plain" busy={busy} onTap={leave(signOutEverywhere)}>
        {say('mine.sign_out_everywhere')}
      </Action>
    </Card>
  );
}
