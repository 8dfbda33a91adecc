import { Text, View } from '@tarojs/components';
import type { CaseView } from '@yilu/contracts';
import type { PartyRole } from '@yilu/contracts/constants';
import { Card } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { otherSeats, whose } from './fact-words';

interface ProgressProps {
  readonly view: CaseView;
  readonly id: string;
  /** What the one who is done has done. */
  readonly done: string;
  readonly has: (role: PartyRole) => boolean;
}

/** Who of the others is done and who is still awaited; nothing where there is one other, whom the screen names itself. */
export function PartyProgress({ view, id, done, has }: ProgressProps) {
  const say = useSay();
  const others = otherSeats(view);
  if (others.length < 2) return null;
  return (
    <Card id={id} title={say('parties.progress')}>
      {others.map((role) => (
        <View key={role} className="row party-row">
          <Text className={`car-${role}`}>{whose(say, view, role)}</Text>
          <Text className={has(role) ? 'badge ok' : 'badge'}>{has(role) ? `✓ ${done}` : say('parties.awaited')}</Text>
        </View>
      ))}
    </Card>
  );
}
