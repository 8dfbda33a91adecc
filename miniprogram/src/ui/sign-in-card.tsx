import { View } from '@tarojs/components';
import { go } from '@/platform/go';
import { Action, Card } from '@/ui/parts';
import { useSay } from '@/ui/say';

/** For who is not signed in: why he should be, and the way back to this page. */
export function SignInCard({ id, why, next }: { id: string; why: string; next: string }) {
  const say = useSay();
  return (
    <Card>
      <View className="paragraph">{why}</View>
      <Action id={id} onTap={() => go('signIn', { next })}>
        {say('action.sign_in')}
      </Action>
    </Card>
  );
}
