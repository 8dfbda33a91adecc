import { View } from '@tarojs/components';
import type { AreaView } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { useState } from 'react';
import { leaveArea } from '@/api/hotline';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { Action, TroubleNotice } from '@/ui/parts';
import { Sure } from '@/ui/sure';
import { CityMap } from '../map/city-map';
import { middleOf, unnamed, watchable } from './area';
import { areaNames, nameArea } from './area-names';
import { useFollowingSay } from './say';

/** A watched area by the name that this phone keeps, with the way out. */
export function AreaRow({ area, onLeft }: { area: AreaView; onLeft: () => Promise<void> }) {
  const say = useFollowingSay();
  const { areaId, shape, services, since } = area;
  const name = useWatched(areaNames)[areaId] ?? say(unnamed[shape.kind]);
  const [drawn, draw] = useState(false);
  const { busy, trouble, run } = useAct();
  const leave = () =>
    void run(async () => {
      await leaveArea(areaId);
      nameArea(areaId, '');
      await onLeft();
    });
  const around = shape.kind === 'circle' ? [say('following.areas.around', { metres: shape.radiusMetres })] : [];
  return (
    <View id={`area-${areaId}`} className="known">
      <View className="row-title">{name}</View>
      <View className="hint">
        {[...around, say('following.areas.since', { at: formatInstant(say.locale, since) })].join(' · ')}
      </View>
      <View className="hint above">{kindsOf(say, services)}</View>
      {drawn ? (
        <CityMap
          centre={middleOf(shape)}
          zoom={15}
          marks={[{ id: areaId, place: middleOf(shape), tone: 'open', name }]}
          name={name}
        />
      ) : (
        <Action id={`show-${areaId}`} tone="plain" onTap={() => draw(true)}>
          {say('following.show_map')}
        </Action>
      )}
      <TroubleNotice trouble={trouble} />
      <Sure
        id={`leave-${areaId}`}
        text={say('following.areas.leave')}
        confirm={say('following.areas.leave_sure')}
        tone="plain"
        busy={busy}
        onSure={leave}
      />
    </View>
  );
}

/** All, one or two by name, or how many. */
function kindsOf(say: ReturnType<typeof useFollowingSay>, codes: readonly string[]): string {
  if (codes.length === 0) return say('following.areas.all_services');
  if (codes.length > 2) return say('following.areas.count_services', { count: codes.length });
  const names = watchable.filter(({ code }) => codes.includes(code)).map(({ name }) => say.of(name));
  return names.join(say.locale === 'en' ? ', ' : '\u3001');
}
