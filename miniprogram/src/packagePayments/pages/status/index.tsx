import { View } from '@tarojs/components';
import { formatInstant } from '@yilu/look/format';
import { getPaymentStatus } from '@/api/payments';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { usePaymentsSay } from '../../say';
import '../../payments.scss';

/** How paying stands, open to all: which wallet answers, and what goes on while one does not. */
export default function Status() {
  const say = usePaymentsSay();
  const { data, trouble, reload } = useLoaded(getPaymentStatus);
  return (
    <Shell
      title={say('pay_status.title')}
      action={
        <Action id="status-again" tone="plain" onTap={() => void reload()}>
          {say('action.retry')}
        </Action>
      }
    >
      <TroubleNotice trouble={trouble} />
      {data || trouble ? null : <Waiting />}
      {data ? (
        <Card>
          {data.wallets.map(({ wallet, state, since }) => (
            <Notice key={wallet} id={`status-${wallet}-${state}`} tone={state === 'ok' ? 'ok' : 'warn'}>
              {say(`pay.with_${wallet}`)}：
              {say(`pay_status.${state}`, { since: since ? formatInstant(say.locale, since) : '' })}
            </Notice>
          ))}
          <View className="paragraph">{say('pay_status.reading')}</View>
          <View className="hint">{say('pay_status.at', { at: formatInstant(say.locale, data.at) })}</View>
        </Card>
      ) : null}
    </Shell>
  );
}
