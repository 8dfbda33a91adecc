import { View } from '@tarojs/components';
import type { CaseView, Liability } from '@yilu/contracts';
import { type PerParty, partyRoles } from '@yilu/contracts/constants';
import { useSay } from '@/ui/say';
import { calledBy } from './fact-words';

/** Who bears what, all sides beside each other, in each one's colour and in words. */
export function Verdict({ view, liability }: { view: CaseView; liability: PerParty<Liability> }) {
  const say = useSay();
  return (
    <View className="verdict">
      {partyRoles.map((role) => {
        const share = liability[role];
        return share ? (
          <View key={role} className={`verdict-side ${role}`}>
            <View className={`car-${role}`}>{say(`party.${role}`)}</View>
            <View className="hint">{calledBy(say, view, role)}</View>
            <View className="lead">{say(`liability.${share}`)}</View>
          </View>
        ) : null;
      })}
    </View>
  );
}
