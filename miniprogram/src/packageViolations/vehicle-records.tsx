import { View } from '@tarojs/components';
import type { RecordSummary } from '@yilu/contracts';
import { formatMoney } from '@yilu/look/format';
import { useState } from 'react';
import { listRecords, type OfVehicle } from '@/api/violations';
import { go } from '@/platform/go';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, Notice, TroubleNotice } from '@/ui/parts';
import { RecordCard } from './record-card';
import { useViolationsSay } from './say';
import { owes } from './standing';

interface Further {
  readonly items: readonly RecordSummary[];
  readonly nextCursor?: string | undefined;
}

const fenOf = ({ decision, usualFen }: RecordSummary): number => decision?.fen ?? usualFen ?? 0;

/** One plate's records with their sum: each plate is asked for by itself, so that one that fails hides no other. */
export function VehicleRecords(of: OfVehicle) {
  const say = useViolationsSay();
  const first = useLoaded(() => listRecords(of));
  const [further, setFurther] = useState<Further>();
  const { busy, trouble, run } = useAct();
  const items = [...(first.data?.items ?? []), ...(further?.items ?? [])];
  const cursor = further ? further.nextCursor : first.data?.nextCursor;
  const open = items.filter(({ status }) => status === 'open' || status === 'decided');
  const owed = items.filter(owes).flatMap(({ decision }) => (decision?.obligationId ? [decision.obligationId] : []));
  const more = () =>
    void run(async () => {
      const page = await listRecords(of, cursor);
      setFurther({ items: [...(further?.items ?? []), ...page.items], nextCursor: page.nextCursor });
    });
  return (
    <Card id={`plate-${of.plate}`} title={of.plate}>
      {first.data || first.trouble ? null : (
        <>
          <View className="bone wide" />
          <View className="bone short" />
        </>
      )}
      <TroubleNotice trouble={first.trouble ?? trouble} />
      {first.trouble && !first.data ? (
        <Action id={`again-${of.plate}`} tone="plain" onTap={() => void first.reload()}>
          {say('action.retry')}
        </Action>
      ) : null}
      {first.data && items.length === 0 ? (
        <Notice tone="ok">{say(of.show === 'open' ? 'violations.none_open' : 'violations.none_at_all')}</Notice>
      ) : null}
      {open.length > 0 ? (
        <View className="plate-sum">
          <View className="lead">
            {say('violations.sum', {
              count: open.length,
              sum: formatMoney(open.reduce((sum, record) => sum + fenOf(record), 0)),
            })}
          </View>
          <View className="hint">{say('violations.sum_hint')}</View>
        </View>
      ) : null}
      {items.map((record) => (
        <RecordCard key={record.recordId} record={record} />
      ))}
      {owed.length > 0 ? (
        <>
          <View className="gap" />
          <Action id={`pay-${of.plate}`} onTap={() => go('pay', { ids: owed.join(',') })}>
            {say('violations.pay_unpaid')}
          </Action>
        </>
      ) : null}
      {cursor ? (
        <Action id={`more-${of.plate}`} tone="plain" busy={busy} onTap={more}>
          {say('action.more')}
        </Action>
      ) : null}
    </Card>
  );
}
