import { Text, View } from '@tarojs/components';
import { formatInstant } from '@yilu/look/format';
import { listCases } from '@/api/accidents';
import { countOpen } from '@/api/open-violations';
import { payingNow } from '@/api/paying';
import { session } from '@/api/session';
import { outbox } from '@/offline/shelf';
import { go } from '@/platform/go';
import { choose } from '@/state/choose';
import { useWatched } from '@/state/create-state';
import { preferences } from '@/state/preferences';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, TroubleNotice } from '@/ui/parts';
import { languages, useSay } from '@/ui/say';
import { Shell } from '@/ui/shell';
import { Tap } from '@/ui/tap';

const services = [
  ['home-move', 'askMove', 'home.move'],
  ['home-report', 'reportNew', 'home.report'],
  ['home-tip', 'tipNew', 'home.tip'],
  ['home-learning', 'learning', 'home.learning'],
] as const;

/** The first screen: one red button that works signed out and offline, then one's own accidents. */
export default function Home() {
  const say = useSay();
  const signedIn = useWatched(session) !== undefined;
  const { elder, locale } = useWatched(preferences);
  const otherLocale = locale === 'en' ? 'zh-CN' : 'en';
  const cases = useLoaded(() => listCases(), signedIn);
  const open = useLoaded(countOpen, signedIn).data ?? 0;
  const paying = signedIn ? payingNow() : undefined;
  // What the city does not know yet is in no list of its.
  const begun = useWatched(outbox).filter(
    ({ kind, state }) => (kind === 'open' || kind === 'meet') && state === 'waiting',
  );
  return (
    <Shell title={say('app.name')} tab="home">
      <Tap id="crash" className="crash" onTap={() => go('gate')}>
        <View>{say('home.crash')}</View>
        <View className="crash-sub">{say('home.crash_hint')}</View>
      </Tap>
      {paying ? (
        <Tap id="home-paying" className="card" onTap={() => go('pay', { attempt: paying.attemptId })}>
          <View className="unread">{say('home.paying')}</View>
        </Tap>
      ) : null}
      <Tap id="home-violations" className="card" onTap={() => go('violations')}>
        <View className="row">
          <Text className="unread">{say('home.violations')}</Text>
          {open > 0 ? <Text className="badge warn">{say('home.violations_open', { count: open })}</Text> : null}
          {open > 0 ? null : <Text className="arrow">›</Text>}
        </View>
      </Tap>
      {services.map(([id, page, words]) => (
        <Tap key={id} id={id} className="card" onTap={() => go(page)}>
          <View className="row">
            <Text className="unread">{say(words)}</Text>
            <Text className="arrow">›</Text>
          </View>
        </Tap>
      ))}
      {signedIn ? null : (
        <Card>
          <View className="paragraph">{say('home.sign_in_hint')}</View>
          <Action id="home-sign-in" tone="plain" onTap={() => go('signIn')}>
            {say('action.sign_in')}
          </Action>
        </Card>
      )}
      {begun.map(({ caseId, at }) => (
        <Tap key={caseId} id={`case-${caseId}`} className="card" onTap={() => go('case', { id: caseId })}>
          <View className="row">
            <Text className="unread">{formatInstant(say.locale, at)}</Text>
            <Text className="badge">{say('state.offline')}</Text>
          </View>
        </Tap>
      ))}
      {cases.data?.items.map((item) => (
        <Tap
          key={item.caseId}
          id={`case-${item.caseId}`}
          className="card"
          onTap={() => go('case', { id: item.caseId })}
        >
          <View className="row">
            <Text className="unread">{formatInstant(say.locale, item.openedAt)}</Text>
            <Text className="badge">{say(`status.${item.status}`)}</Text>
          </View>
          <View className="hint">
            {[...item.otherPlates, item.place].filter(Boolean).join(' · ') || say('home.case_without_place')}
          </View>
        </Tap>
      ))}
      {signedIn ? <TroubleNotice trouble={cases.trouble} /> : null}
      <Card>
        <Tap id="home-join" className="list-link" onTap={() => go('join')}>
          <Text>{say('home.join')}</Text>
          <Text className="arrow">›</Text>
        </Tap>
        <Tap
          id="home-garage"
          className="list-link"
          onTap={() =>
            go(signedIn ? 'garage' : 'signIn', signedIn ? {} : { next: '/packageIdentity/pages/garage/index' })
          }
        >
          <Text>{say('home.garage')}</Text>
          <Text className="arrow">›</Text>
        </Tap>
        <Tap id="language" className="list-link" onTap={() => choose({ locale: otherLocale })}>
          <Text>{languages[otherLocale]}</Text>
          <Text className="arrow">›</Text>
        </Tap>
        <Tap id="elder" className="list-link" chosen={elder} onTap={() => choose({ elder: !elder })}>
          <Text>{say(elder ? 'settings.elder_off' : 'settings.elder_on')}</Text>
          <Text className="arrow">›</Text>
        </Tap>
      </Card>
      <Tap id="home-statistics" className="text-link" onTap={() => go('statistics')}>
        {say('home.statistics')}
      </Tap>
    </Shell>
  );
}
