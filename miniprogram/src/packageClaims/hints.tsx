import { View } from '@tarojs/components';
import type { Claim } from '@yilu/contracts';
import { formatMoney } from '@yilu/look/format';
import { Card } from '@/ui/parts';
import { compulsoryBasisEn, mutualBasisEn } from './basis-in-english';
import { useClaimsSay } from './say';

/** Each at one's own insurer: a possibility with its condition, never a decision; and what compulsory insurance pays. */
export function Hints({ claim: { mutualCover, compulsory } }: { claim: Claim }) {
  const say = useClaimsSay();
  const limits = { fault: formatMoney(compulsory.withFaultFen), none: formatMoney(compulsory.withoutFaultFen) };
  return (
    <>
      {mutualCover ? (
        <Card id="mutual-cover" title={say('mutual.title')}>
          <View className="paragraph">{say('mutual.text', { limit: formatMoney(mutualCover.limitFen) })}</View>
          <View className="hint">{say('mutual.condition')}</View>
          <View className="law">{say.basis({ basis: mutualCover.basis, basisEn: mutualBasisEn })}</View>
        </Card>
      ) : null}
      <Card>
        <View className="hint">{say('compulsory.text', limits)}</View>
        <View className="law">{say.basis({ basis: compulsory.basis, basisEn: compulsoryBasisEn })}</View>
      </Card>
    </>
  );
}
