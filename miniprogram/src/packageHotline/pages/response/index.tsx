import { View } from '@tarojs/components';
import { dayOf } from '@yilu/kernel/day';
import { formatDate } from '@yilu/look/format';
import { getResponseTimes } from '@/api/hotline';
import { useLoaded } from '@/state/use-loaded';
import { NotRead } from '@/ui/not-read';
import { Card, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { byUnit } from '../../following/response-rows';
import { useFollowingSay } from '../../following/say';
import { UnitCard } from '../../following/unit-card';
import '../../following/hotline-following.scss';

/** How soon each unit looks at what is reported and fixes it, counted from what everybody may see. */
export default function Response() {
  const say = useFollowingSay();
  const { data, trouble, reload } = useLoaded(getResponseTimes);
  const { from, until, rows = [] } = data ?? {};
  const date = (at: string) => formatDate(say.locale, dayOf(new Date(at)));
  return (
    <Shell title={say('following.response.title')}>
      {data ? <TroubleNotice trouble={trouble} /> : null}
      {!data && trouble ? <NotRead trouble={trouble} onAgain={reload} /> : null}
      {data || trouble ? null : <Waiting />}
      {data && rows.length === 0 ? <Card id="not-counted">{say('following.response.none')}</Card> : null}
      {rows.length > 0 ? (
        <View id="response-times">
          <View className="paragraph">{say('following.response.lead')}</View>
          {byUnit(rows).map(({ unit, rows: own }) => (
            <UnitCard key={unit.zh} unit={unit} rows={own} />
          ))}
        </View>
      ) : null}
      {from && until ? (
        <View className="hint">
          {`${say('following.response.period', { from: date(from), until: date(until) })} ${say('following.response.recount')}`}
        </View>
      ) : null}
    </Shell>
  );
}
