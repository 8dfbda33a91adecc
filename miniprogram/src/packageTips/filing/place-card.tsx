import { View } from '@tarojs/components';
import { useState } from 'react';
import { whereAmI } from '@/platform/location';
import { useAct } from '@/state/use-act';
import { Field } from '@/ui/field';
import { Action, Card, Notice } from '@/ui/parts';
import type { Medium } from '../evidence/medium';
import { useTipSay } from '../say';
import { choosePlace } from './choose-place';
import { type TipDraft, whereOf } from './draft';
import { PlaceMap } from './place-map';

interface PlaceCardProps {
  readonly draft: TipDraft;
  readonly media: readonly Medium[];
  readonly change: (part: Partial<TipDraft>) => void;
}

/** Where it was: what pictures or the phone know is shown with who says so, and can be put right; words go with it. */
export function PlaceCard({ draft, media, change }: PlaceCardProps) {
  const say = useTipSay();
  const { busy, run } = useAct();
  const [unknown, setUnknown] = useState(false);
  const [mapped, setMapped] = useState(false);
  const where = whereOf(draft, media);
  const hasOwnMap = process.env.TARO_ENV !== 'h5';

  const here = () =>
    void run(async () => {
      const found = await whereAmI(true);
      setUnknown(!found);
      if (found) change({ here: found, chosen: undefined });
    });
  const choose = () => {
    if (!hasOwnMap) return setMapped(!mapped);
    return void run(async () => {
      const place = await choosePlace();
      if (place) change({ chosen: place.location, ...(draft.place ? {} : { place: place.words }) });
    });
  };
  return (
    <Card id="tip-place" title={say('tip.place')}>
      <Field
        id="place-words"
        label={say('tip.place_words')}
        hint={say('tip.place_hint')}
        maxLength={120}
        value={draft.place}
        onChange={(place) => change({ place })}
      />
      {where ? (
        <Notice tone="ok" id={`located-${where.by}`}>
          {say(`tip.located_${where.by}`)}
        </Notice>
      ) : (
        <Notice tone="warn" id="not-located">
          {say('tip.not_located')}
        </Notice>
      )}
      {unknown && !where ? <View className="hint above">{say('tip.no_location')}</View> : null}
      <View className="pair wrap">
        <Action id="place-here" tone="plain" busy={busy} onTap={here}>
          {say('tip.place_here')}
        </Action>
        <Action id="place-choose" tone="plain" disabled={busy} onTap={choose}>
          {say(mapped ? 'tip.place_map_close' : 'tip.place_choose')}
        </Action>
      </View>
      {mapped ? (
        <PlaceMap at={where?.location} name={say('tip.place_map')} onPin={(chosen) => change({ chosen })} />
      ) : null}
    </Card>
  );
}
