import { Text, View } from '@tarojs/components';
import type { Me } from '@yilu/contracts';
import { unlinkLogin } from '@/api/account';
import { go } from '@/platform/go';
import { useAct } from '@/state/use-act';
import { Card, TroubleNotice } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { Sure } from '@/ui/sure';
import { Tap } from '@/ui/tap';

interface LoginsProps {
  readonly logins: Me['logins'];
  readonly onChanged: () => Promise<void>;
}

/** The ways in to this account. One may be given up, but never the last: nobody could come back to his own records. */
export function Logins({ logins, onChanged }: LoginsProps) {
  const say = useSay();
  const { busy, trouble, run } = useAct();
  const nameOf = ({ provider }: LoginsProps['logins'][number]): string => say(`provider.${provider}`);
  const unlink = (provider: string) => () =>
    void run(async () => {
      await unlinkLogin(provider);
      await onChanged();
    });
  return (
    <Card title={say('mine.logins')}>
      <TroubleNotice trouble={trouble} />
      <View className="paragraph">{logins.map(nameOf).join(' · ')}</View>
      {logins.length > 1
        ? logins.map((login) => (
            <Sure
              key={login.provider}
              id={`unlink-${login.provider}`}
              text={say('mine.unlink', { provider: nameOf(login) })}
              confirm={say('mine.unlink_confirm')}
              why={say('mine.unlink_why', { provider: nameOf(login) })}
              busy={busy}
              onSure={unlink(login.provider)}
            />
          ))
        : null}
      <Tap id="mine-link-phone" className="list-link" onTap={() => go('signIn', { link: 'phone' })}>
        <Text>{say('mine.link_phone')}</Text>
        <Text className="arrow">›</Text>
      </Tap>
    </Card>
  );
}
