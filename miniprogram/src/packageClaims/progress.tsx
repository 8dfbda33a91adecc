import { Text, View } from '@tarojs/components';
import type { Claim } from '@yilu/contracts';
import { formatMoney } from '@yilu/look/format';
import { Card, Fact, Notice } from '@/ui/parts';
import { useClaimsSay } from './say';
import { stageKey, stages } from './stages';

/** The way from the paper to the money, with where it stands; what is done is ticked, in words for a screen reader too. */
export function Progress({ claim }: { claim: Claim }) {
  const say = useClaimsSay();
  const at = stages.indexOf(claim.stage);
  const waiting = claim.stage === 'handed_over' && !claim.handedOverAt;
  return (
    <Card id="claim-stages" title={say('stage.title')}>
      {stages.map((stage, place) => {
        const done = place < at || (place === at && !waiting);
        const now = place === at;
        return (
          <View key={stage} className={`stage${done ? ' done' : ''}${now ? ' now' : ''}`}>
            <Text className="stage-mark">{done ? '✓' : ''}</Text>
            <Text className="grow">{now ? say(stageKey(claim)) : say(`stage.${stage}`)}</Text>
            {now ? <Text className="stage-now">{say('stage.now')}</Text> : null}
          </View>
        );
      })}
      <View className="hint group">{say('stage.nothing_to_send')}</View>
    </Card>
  );
}

/** What the insurer wants and says: papers, decision, money. */
export function InsurerSays({ claim }: { claim: Claim }) {
  const say = useClaimsSay();
  const { papers, decision, paidFen } = claim;
  return (
    <>
      {papers.length > 0 ? (
        <Card id="claim-papers" title={say('claim.papers')}>
          {papers.map((paper) => (
            <View key={paper} className="paper">
              <Text>· {paper}</Text>
            </View>
          ))}
        </Card>
      ) : null}
      {decision ? (
        <Card id="claim-decision" title={say('claim.decision')}>
          <Notice tone={decision.covered ? 'ok' : 'warn'}>
            {say(decision.covered ? 'claim.covered' : 'claim.not_covered')}
          </Notice>
          {decision.amountFen === undefined ? null : (
            <Fact name={say('claim.amount')} value={formatMoney(decision.amountFen)} />
          )}
          {decision.reason ? <View className="paragraph">{decision.reason}</View> : null}
          {decision.covered ? null : <View className="hint">{say('claim.not_covered_hint')}</View>}
          {paidFen === undefined ? null : <Fact name={say('claim.paid')} value={formatMoney(paidFen)} />}
        </Card>
      ) : null}
    </>
  );
}
