import { View } from '@tarojs/components';
import { formatInstant, formatMoney } from '@yilu/look/format';
import { Card, Fact, Notice } from '@/ui/parts';
import { isFilm, type Medium } from '../evidence/medium';
import { Preview } from '../evidence/preview';
import { useTipSay } from '../say';
import { plateOf, type TipDraft, type TipType, whenOf, whereOf } from './draft';

interface SummaryProps {
  readonly draft: TipDraft;
  readonly media: readonly Medium[];
  readonly type: TipType;
}

/** How the report reads, and what somebody declares by sending it. */
export function Summary({ draft, media, type }: SummaryProps) {
  const say = useTipSay();
  const plate = plateOf(draft.plate);
  const where = whereOf(draft, media);
  const films = media.filter(isFilm).length;
  const photos = media.length - films;
  const evidence = [
    photos > 0 ? say('tip.fact_photos', { count: photos }) : '',
    films > 0 ? say('tip.fact_films', { count: films }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      <Card id="tip-summary">
        <Fact name={say('tip.fact_type')} value={say.of(type.name)} />
        <Fact name={say('tip.fact_plate')} value={plate || say('tip.none')} />
        <Fact name={say('tip.fact_time')} value={formatInstant(say.locale, whenOf(draft, media))} />
        <Fact name={say('tip.fact_place')} value={draft.place.trim()} />
        {where ? <Fact name={say('tip.fact_point')} value={say(`tip.located_${where.by}`)} /> : null}
        <Fact name={say('tip.fact_evidence')} value={evidence || say('tip.none')} />
        {draft.text.trim() ? <Fact name={say('tip.fact_words')} value={draft.text.trim()} /> : null}
        <Fact name={say('tip.fact_reward')} value={say('tip.worth', { sum: formatMoney(type.rewardFen) })} />
        <View className="tip-thumbs">
          {media.map((medium, at) => (
            <Preview key={medium.id} medium={medium} label={say('tip.photo', { n: at + 1 })} />
          ))}
        </View>
      </Card>
      <Notice id="declaring">{say('tip.declaring')}</Notice>
      <View className="hint">{say('tip.sealed')}</View>
    </>
  );
}
