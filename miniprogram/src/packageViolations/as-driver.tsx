import { Text, View } from '@tarojs/components';
import type { DriverRecords } from '@yilu/contracts';
import { formatDay, formatInstant, formatMoney } from '@yilu/look/format';
import { useState } from 'react';
import { listAsDriver } from '@/api/violations';
import { go } from '@/platform/go';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { NotRead } from '@/ui/not-read';
import { Action, Card, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { useViolationsSay } from './say';

type Named = DriverRecords['named'][number];
type Decided = DriverRecords['decisions'][number];

/** What concerns a person as a driver, whatever the car: what he has to answer, and what was decided about him. */
export function AsDriver() {
  const say = useViolationsSay();
  const first = useLoaded(() => listAsDriver());
  const [further, setFurther] = useState<Pick<DriverRecords, 'decisions' | 'nextCursor'>>();
  const { busy, trouble, run } = useAct();
  if (!first.data) return first.trouble ? <NotRead trouble={first.trouble} onAgain={first.reload} /> : <Waiting />;
  const { named } = first.data;
  const decisions = [...first.data.decisions, ...(further?.decisions ?? [])];
  const cursor = further ? further.nextCursor : first.data.nextCursor;
  const more = () =>
    void run(async () => {
      const next = await listAsDriver(cursor);
      setFurther({ decisions: [...(further?.decisions ?? []), ...next.decisions], nextCursor: next.nextCursor });
    });
  if (named.length + decisions.length === 0) return <Notice tone="ok">{say('violations.driver_empty')}</Notice>;
  return (
    <>
      <TroubleNotice trouble={first.trouble ?? trouble} />
      {named.length > 0 ? (
        <Card title={say('violations.named_title')}>
          {named.map((one) => (
            <NamedLine key={one.recordId} one={one} />
          ))}
        </Card>
      ) : null}
      {decisions.length > 0 ? (
        <Card title={say('violations.decisions_title')}>
          {decisions.map((one) => (
            <DecidedLine key={one.number} one={one} />
          ))}
          {cursor ? (
            <Action id="decisions-more" tone="plain" busy={busy} onTap={more}>
              {say('action.more')}
            </Action>
          ) : null}
        </Card>
      ) : null}
    </>
  );
}

function NamedLine({ one }: { one: Named }) {
  const say = useViolationsSay();
  return (
    <Tap id={`named-${one.recordId}`} className="record" onTap={() => go('naming', { id: one.recordId })}>
      <View className="unread">{say.of(one.act)}</View>
      <View className="hint">
        {formatInstant(say.locale, one.occurredAt)} · {one.place}
      </View>
      <View className="row">
        <Text>{say('violations.named_by', { owner: one.maskedOwner, plate: one.maskedPlate })}</Text>
        <Text className="hint">{say('violations.answer_by', { day: formatDay(say.locale, one.answerBy) })}</Text>
      </View>
    </Tap>
  );
}

function DecidedLine({ one }: { one: Decided }) {
  const say = useViolationsSay();
  const unpaid = one.standing === 'in_force' && one.fen > 0;
  const standing =
    one.standing === 'revoked' ? 'record.status_erased' : unpaid ? 'record.status_decided' : 'record.status_settled';
  return (
    <Tap id={`decision-${one.number}`} className="record" onTap={() => go('penalty', { id: one.number })}>
      <View className="row">
        <Text className="unread grow">{say.of(one.act)}</Text>
        <Text className={`badge${unpaid ? ' warn' : ' ok'}`}>{say(standing)}</Text>
      </View>
      <View className="hint">
        {formatInstant(say.locale, one.decidedAt)} · {one.maskedPlate}
      </View>
      <View>{say('violations.day_sum', { fen: formatMoney(one.fen), points: one.points })}</View>
    </Tap>
  );
}
