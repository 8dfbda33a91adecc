import { View } from '@tarojs/components';
import { formatInstant } from '@yilu/look/format';
import { Field } from '@/ui/field';
import { Card, Fact } from '@/ui/parts';
import { When } from '@/ui/when';
import { firstTaken, type Medium } from '../evidence/medium';
import { useTipSay } from '../say';
import type { TipDraft } from './draft';

interface WhenAndWordsProps {
  readonly draft: TipDraft;
  readonly media: readonly Medium[];
  readonly change: (part: Partial<TipDraft>) => void;
}

/** When it was, which pictures tell by themselves, and what somebody wants to add. */
export function WhenAndWords({ draft, media, change }: WhenAndWordsProps) {
  const say = useTipSay();
  const taken = firstTaken(media);
  return (
    <Card id="tip-when" title={say('tip.when')}>
      {taken ? (
        <>
          <Fact name={say('tip.fact_time')} value={formatInstant(say.locale, taken)} />
          <View className="hint above">{say('tip.when_pictures')}</View>
        </>
      ) : (
        <When
          id="occurred-at"
          label={say('tip.when_label')}
          value={draft.occurredAt}
          onChange={(occurredAt) => change({ occurredAt })}
        />
      )}
      <Field
        id="tip-words"
        label={say('tip.words')}
        hint={say('tip.words_hint')}
        lines={3}
        maxLength={500}
        value={draft.text}
        onChange={(text) => change({ text })}
      />
    </Card>
  );
}
