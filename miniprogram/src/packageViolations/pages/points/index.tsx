import { Text, View } from '@tarojs/components';
import type { PointsView } from '@yilu/contracts';
import { formatDate, formatInstant } from '@yilu/look/format';
import { lastSeen } from '@/api/last-seen';
import { session } from '@/api/session';
import { getPoints } from '@/api/violations';
import { addressOf, go } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, Fact, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { Tap } from '@/ui/tap';
import { useViolationsSay } from '../../say';
import '../../violations.scss';

type Ledger = NonNullable<PointsView['ledger']>;

/** My points: how many of twelve, until when, how they came about, and how some may come off. */
export default function Points() {
  const say = useViolationsSay();
  const signedIn = useWatched(session) !== undefined;
  const { data, trouble } = useLoaded(() => lastSeen('me:points', getPoints), signedIn);
  const ledger = data?.ledger;
  return (
    <Shell title={say('points.title')}>
      {signedIn ? null : <SignInCard id="points-sign-in" why={say('violations.sign_in')} next={addressOf('points')} />}
      <TroubleNotice trouble={trouble} />
      {signedIn && !data && !trouble ? <Waiting /> : null}
      {data && !ledger ? (
        <Card>
          <View className="paragraph">{say('points.no_licence')}</View>
          <Action id="bind-licence" onTap={() => go('licence')}>
            {say('points.bind')}
          </Action>
        </Card>
      ) : null}
      {ledger ? (
        <>
          <Gauge ledger={ledger} />
          <Study ledger={ledger} />
          <History ledger={ledger} />
        </>
      ) : null}
    </Shell>
  );
}

function Gauge({ ledger }: { ledger: Ledger }) {
  const say = useViolationsSay();
  const { sum, full, warning, cycle, licence } = ledger;
  const tone = sum >= 9 ? ' high' : sum >= 6 ? ' some' : '';
  return (
    <Card id="gauge">
      <View className="number">{say('points.sum', { sum, full })}</View>
      <View className="gauge">
        {Array.from({ length: full }, (_, at) => (
          <View key={String(at)} className={`gauge-bar${at < sum ? ` taken${tone}` : ''}`} />
        ))}
      </View>
      <View className="paragraph">{say('points.left', { left: Math.max(0, full - sum) })}</View>
      {warning ? (
        <Notice id={`warning-${warning}`} tone="warn">
          {warning >= full ? say('points.warning_12') : say('points.warning', { warning })}
        </Notice>
      ) : null}
      <Fact
        name={say('points.cycle')}
        value={say('points.cycle_days', {
          from: formatDate(say.locale, cycle.from),
          until: formatDate(say.locale, cycle.until),
        })}
      />
      <Fact name={say('garage.licence')} value={say(`points.licence_${licence}`)} />
      <View className="hint">{say('points.cycle_hint')}</View>
    </Card>
  );
}

function Study({ ledger: { sum, reducible, reductionRefused } }: { ledger: Ledger }) {
  const say = useViolationsSay();
  if (sum === 0) return null;
  return (
    <Card id="study" title={say('points.study')}>
      {reductionRefused.length > 0 ? (
        <>
          <View className="paragraph">{say('points.study_refused')}</View>
          {reductionRefused.map((why) => (
            <View key={why.zh} className="group">
              <View>· {say.of(why)}</View>
              <View className="law">{say.basis({ basis: why.basis.zh, basisEn: why.basis.en })}</View>
            </View>
          ))}
        </>
      ) : (
        <>
          <View className="paragraph">{say('points.study_may', { points: reducible })}</View>
          <View className="hint">{say('points.study_where')}</View>
        </>
      )}
    </Card>
  );
}

function History({ ledger: { history } }: { ledger: Ledger }) {
  const say = useViolationsSay();
  return (
    <Card id="points-history" title={say('points.history')}>
      {history.length === 0 ? <View className="hint">{say('points.history_empty')}</View> : null}
      {history.map(({ at, text, before, after, decision }) => {
        const line = (
          <>
            <View className="row">
              <Text className="grow">{say.of(text)}</Text>
              <Text className="record-cost">{say('points.change', { before, after })}</Text>
            </View>
            <View className="hint">{formatInstant(say.locale, at)}</View>
          </>
        );
        return decision ? (
          <Tap key={`${at}${text.zh}`} className="record" onTap={() => go('penalty', { id: decision })}>
            {line}
          </Tap>
        ) : (
          <View key={`${at}${text.zh}`} className="record">
            {line}
          </View>
        );
      })}
    </Card>
  );
}
