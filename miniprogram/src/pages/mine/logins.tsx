import { Text, View } from '@tarojs/components';
import type { Me } from '@yilu/contracts';
import { useState } from 'react';
import { unlinkLogin } from '@/api/identity';
import { go } from '@/platform/go';
import { useAct } from '@/state/use-act';
import { Action, Card, Notice, TroubleNotice } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { Tap } from '@/ui/tap';

interface LoginsProps {
  readonly logins: Me['logins'];
  readonly onChanged: () => Promise<void>;
}

/** The ways in to this account. One may be given up, but never the last: nobody could come back to his own records. */
export function Logins({ logins, onChanged }: LoginsProps) {
  const say = useSay();
  const [asked, setAsked] = useState<string>();
  const { busy, trouble, run } = useAct();
  const unlink = (provider: string) => () =>
    void run(async () => {
      await unlinkLogin(provider);
      setAsked(undefined);
      await onChanged();
    });
  return (
    <Card title={say('mine.logins')}>
      {logins.map(({ provider }) => {
        const named = { provider: say(`provider.${provider}`) };
        return (
          <View key={provider} className="login">
            <View className="row">
              <Text>{named.provider}</Text>
              {logins.length > 1 && asked !== provider ? (
                <Tap id={`unlink-${provider}`} className="text-link" onTap={() => setAsked(provider)}>
                  {say('mine.unlink')}
                </Tap>
              ) : null}
            </View>
            {asked === provider ? (
              <>
                <Notice tone="warn">{say('mine.unlink_why', named)}</Notice>
                <TroubleNotice trouble={trouble} />
                <View className="pair">
                  <Action id={`unlink-${provider}-confirm`} tone="danger" busy={busy} onTap={unlink(provider)}>
                    {say('mine.unlink_confirm', named)}
                  </Action>
                  <Action id={`unlink-${provider}-keep`} tone="plain" onTap={() => setAsked(undefined)}>
                    {say('action.cancel')}
                  </Action>
                </View>
              </>
            ) : null}
          </View>
        );
      })}
      <Tap id="mine-link-phone" className="list-link" onTap={() => go('signIn', { link: 'phone' })}>
        <Text>{say('mine.link_phone')}</Text>
        <Text className="arrow">›</Text>
      </Tap>
    </Card>
  );
}
