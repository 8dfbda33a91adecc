import { View } from '@tarojs/components';
import type { CaseView } from '@yilu/contracts';
import { type ImpactPart, impactParts, type PartyRole, type PerParty, seatsOf } from '@yilu/contracts/constants';
import { factTexts } from '@yilu/law/facts';
import { Field } from '@/ui/field';
import { Card, Choice } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { Tap } from '@/ui/tap';
import { whose } from './fact-words';

export interface StatementDraft {
  card: string;
  shape: string;
  facts: readonly string[];
  impact: { readonly [R in PartyRole]?: ImpactPart };
  note: string;
}

interface DetailsProps {
  readonly view: CaseView;
  readonly shapeFacts: readonly (keyof typeof factTexts)[];
  readonly draft: StatementDraft;
  readonly change: (part: Partial<StatementDraft>) => void;
}

/** What may be added to a statement: exceptions, where each vehicle was touched, a note. */
export function Details({ view, shapeFacts, draft, change }: DetailsProps) {
  const say = useSay();
  const parts = impactParts.map((value) => ({ value, text: say(`impact.${value}`) }));
  const toggle = (fact: string) =>
    change({ facts: draft.facts.includes(fact) ? draft.facts.filter((one) => one !== fact) : [...draft.facts, fact] });
  return (
    <>
      {shapeFacts.length > 0 ? (
        <Card title={say('what.facts')}>
          {shapeFacts.map((fact) => (
            <Tap
              key={fact}
              id={`fact-${fact}`}
              className="pill"
              chosen={draft.facts.includes(fact)}
              onTap={() => toggle(fact)}
            >
              {say.of(factTexts[fact])}
            </Tap>
          ))}
        </Card>
      ) : null}
      <Card title={say('what.impact')}>
        {seatsOf(view.others).map((role) => (
          <View key={role}>
            <View className={`field-label car-${role}`}>{whose(say, view, role)}</View>
            <Choice
              id={`impact-${role}`}
              value={draft.impact[role]}
              options={parts}
              onChoose={(part) => change({ impact: { ...draft.impact, [role]: part } })}
            />
          </View>
        ))}
      </Card>
      <Card>
        <Field
          id="note"
          label={say('what.note')}
          lines={3}
          maxLength={500}
          value={draft.note}
          onChange={(note) => change({ note })}
        />
      </Card>
    </>
  );
}

/** Contact zones are said of every party or of none: a gap would read as something that nobody said. */
export function zonesOf({ others }: CaseView, { impact }: StatementDraft): PerParty<ImpactPart> | undefined {
  const { a } = impact;
  return a && seatsOf(others).every((role) => impact[role]) ? { ...impact, a } : undefined;
}
