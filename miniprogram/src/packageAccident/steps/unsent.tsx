import { View } from '@tarojs/components';
import { session } from '@/api/session';
import { outbox, unsent } from '@/offline/shelf';
import { addressOf, go } from '@/platform/go';
import { online } from '@/platform/network';
import { useWatched } from '@/state/create-state';
import { Action, Card } from '@/ui/parts';
import { useSayOffline } from '../say-offline';

/** What of this case lies on the phone alone, and what it waits for: a network or a sign-in. */
export function Unsent({ caseId }: { caseId: string }) {
  const say = useSayOffline();
  const reachable = useWatched(online);
  const signedIn = useWatched(session) !== undefined;
  const count = useWatched(outbox).filter((act) => act.caseId === caseId && unsent(act)).length;
  if (count === 0 || (reachable && signedIn)) return null;
  return (
    <Card id="unsent">
      <View className="paragraph">{signedIn ? say('offline.unsent', { count }) : say('offline.sign_in')}</View>
      {signedIn || !reachable ? null : (
        <Action id="case-sign-in" tone="plain" onTap={() => go('signIn', { next: addressOf('case', { id: caseId }) })}>
          {say('action.sign_in')}
        </Action>
      )}
    </Card>
  );
}
