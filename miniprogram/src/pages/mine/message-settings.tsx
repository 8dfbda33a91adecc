import { View } from '@tarojs/components';
import { useState } from 'react';
import { changeMessagePreferences, getMessagePreferences, recordSubscription } from '@/api/messages';
import { ownWallet } from '@/platform/signing-in';
import { askConsent } from '@/platform/subscribe';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, Choice, Notice, TroubleNotice } from '@/ui/parts';
import { useSay } from '@/ui/say';

/** Messages outside the inbox: one consent is one message in a wallet, and SMS may stand in. */
export function MessageSettings() {
  const say = useSay();
  const loaded = useLoaded(getMessagePreferences);
  const { busy, trouble, run } = useAct();
  const [thanked, setThanked] = useState(false);
  const consent = () =>
    void run(async () => {
      if (!ownWallet) return;
      const outcomes = await askConsent(['accident_progress', 'accident_decision', 'violation_notice']);
      if (outcomes.length > 0) await recordSubscription({ provider: ownWallet, outcomes });
      setThanked(outcomes.some(({ outcome }) => outcome === 'accepted'));
    });
  const current = loaded.data;
  return (
    <Card title={say('messages.title')}>
      <TroubleNotice trouble={trouble ?? loaded.trouble} />
      {ownWallet ? (
        <Action id="consent" tone="plain" busy={busy} onTap={consent}>
          {say('messages.consent')}
        </Action>
      ) : (
        <View className="hint">{say('messages.no_wallet')}</View>
      )}
      {thanked ? <Notice tone="ok">{say('messages.consented')}</Notice> : null}
      {current ? (
        <>
          <View className="field-label">{say('messages.sms')}</View>
          <Choice
            id="sms"
            value={current.sms ? 'on' : 'off'}
            options={[
              { value: 'on', text: say('messages.sms_on') },
              { value: 'off', text: say('messages.sms_off') },
            ]}
            onChoose={(value) =>
              void run(async () => {
                await changeMessagePreferences({ ...current, sms: value === 'on' });
                await loaded.reload();
              })
            }
          />
          <View className="hint">
            {say('messages.quiet', { from: current.quietFromHour, to: current.quietToHour })}
          </View>
        </>
      ) : null}
    </Card>
  );
}
