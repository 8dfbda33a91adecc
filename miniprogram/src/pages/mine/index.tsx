import { Text, View } from '@tarojs/components';
import { signOut, signOutEverywhere } from '@/api/account';
import { getMe } from '@/api/identity';
import { dropSession, session } from '@/api/session';
import { go } from '@/platform/go';
import { choose } from '@/state/choose';
import { useWatched } from '@/state/create-state';
import { preferences } from '@/state/preferences';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { masked } from '@/ui/masked';
import { Action, Card, Choice, Fact, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { languages, useSay } from '@/ui/say';
import { Shell } from '@/ui/shell';
import { Tap } from '@/ui/tap';
import { Logins } from './logins';
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
      <Appearance />
      {signedIn ? <MessageSettings /> : null}
      {signedIn ? <Leaving /> : null}
    </Shell>
  );
}

function Profile() {
  const say = useSay();
  const me = useLoaded(getMe);
  if (!me.data) return me.trouble ? <TroubleNotice trouble={me.trouble} /> : <Waiting />;
  const { verified, maskedName, maskedDocumentNumber, maskedPhone } = me.data;
  return (
    <>
      <Card title={maskedName ?? say('mine.no_name')}>
        {maskedDocumentNumber ? <Fact name={say('mine.document')} value={masked(say, maskedDocumentNumber)} /> : null}
        <Fact name={say('mine.phone')} value={maskedPhone ?? say('mine.no_phone')} />
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
        <Tap id="mine-reports" className="list-link" onTap={() => go('reports')}>
          <Text>{say('home.reports')}</Text>
          <Text className="arrow">›</Text>
        </Tap>
        <Tap id="mine-claims" className="list-link" onTap={() => go('claims')}>
          <Text>{say('mine.claims')}</Text>
          <Text className="arrow">›</Text>
        </Tap>
        <Tap id="mine-tips" className="list-link" onTap={() => go('tips')}>
          <Text>{say('mine.tips')}</Text>
          <Text className="arrow">›</Text>
        </Tap>
        <Tap id="mine-privacy" className="list-link" onTap={() => go('privacy')}>
          <Text>{say('privacy.title')}</Text>
          <Text className="arrow">›</Text>
        </Tap>
      </Card>
      <Logins logins={me.data.logins} onChanged={me.reload} />
    </>
  );
}

function Appearance() {
  const say = useSay();
  const { locale, elder, scheme } = useWatched(preferences);
  return (
    <Card title={say('settings.title')}>
      <View className="field-label">{say('settings.language')}</View>
      <Choice
        id="locale"
        value={locale}
        options={[
          { value: 'zh-CN', text: languages['zh-CN'] },
          { value: 'en', text: languages.en },
        ]}
        onChoose={(value) => choose({ locale: value })}
      />
      <View className="field-label">{say('settings.size')}</View>
      <Choice
        id="size"
        value={elder ? 'elder' : 'usual'}
        options={[
          { value: 'usual', text: say('settings.size_usual') },
          { value: 'elder', text: say('settings.size_elder') },
        ]}
        onChoose={(value) => choose({ elder: value === 'elder' })}
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
        onChoose={(value) => choose({ scheme: value })}
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
