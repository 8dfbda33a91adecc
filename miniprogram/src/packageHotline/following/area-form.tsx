import { View } from '@tarojs/components';
import { useState } from 'react';
import { watchArea } from '@/api/hotline';
import { useAct } from '@/state/use-act';
import { useDraft } from '@/state/use-draft';
import { Field } from '@/ui/field';
import { Action, Card, Choice, TroubleNotice } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { type AreaDraft, newArea, radii, watchable, watchedBy } from './area';
import { AreaCentre } from './area-centre';
import { nameArea } from './area-names';
import { useFollowingSay } from './say';

const form = 'area';
const emptied: Partial<AreaDraft> = { ...newArea, centre: undefined };

/** A circle to be told of: where its centre is, how far around, and which troubles. */
export function AreaForm({ onWatched }: { onWatched: () => Promise<void> }) {
  const say = useFollowingSay();
  const [draft, change] = useDraft<AreaDraft>(form, newArea);
  const { busy, trouble, run } = useAct();
  const watched = watchedBy(draft);
  const watch = () =>
    void run(async () => {
      if (!watched) return;
      const { areaId } = await watchArea(watched);
      nameArea(areaId, draft.name);
      change(emptied);
      await onWatched();
    });
  return (
    <Card id="add-area" title={say('following.areas.add')}>
      <AreaCentre centre={draft.centre} onCentre={(centre) => change({ centre })} />
      <View className="field-label">{say('following.areas.radius')}</View>
      <Choice
        id="radius"
        value={String(draft.radiusMetres)}
        options={radii.map((metres) => ({ value: String(metres), text: say('following.areas.metres', { metres }) }))}
        onChoose={(chosen) => change({ radiusMetres: radii.find((metres) => String(metres) === chosen) ?? radii[1] })}
      />
      <Troubles chosen={draft.services} onChoose={(services) => change({ services })} />
      <Field
        id="area-name"
        label={say('following.areas.name')}
        hint={say('following.areas.name_hint')}
        maxLength={20}
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <TroubleNotice trouble={trouble} />
      <Action id="watch-area" busy={busy} disabled={!watched} onTap={watch}>
        {say('following.areas.watch')}
      </Action>
    </Card>
  );
}

function Troubles({ chosen, onChoose }: { chosen: readonly string[]; onChoose: (codes: readonly string[]) => void }) {
  const say = useFollowingSay();
  const [some, setSome] = useState(chosen.length > 0);
  const toggle = (code: string) =>
    onChoose(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  return (
    <>
      <View className="field-label">{say('following.areas.services')}</View>
      <Choice
        id="services"
        value={some ? 'some' : 'all'}
        options={(['all', 'some'] as const).map((value) => ({ value, text: say(`following.areas.${value}_services`) }))}
        onChoose={(value) => {
          setSome(value === 'some');
          if (value === 'all') onChoose([]);
        }}
      />
      {some ? (
        <View className="choices">
          {watchable.map(({ code, name }) => (
            <Tap
              key={code}
              id={`watch-${code}`}
              className="pill wide"
              chosen={chosen.includes(code)}
              onTap={() => toggle(code)}
            >
              {say.of(name)}
            </Tap>
          ))}
        </View>
      ) : null}
    </>
  );
}
