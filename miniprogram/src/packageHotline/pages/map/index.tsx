import { View } from '@tarojs/components';
import { around, type Box } from '@yilu/city-map/view-box';
import type { ReportFeature } from '@yilu/contracts';
import { useMemo, useState } from 'react';
import { getHeat } from '@/api/hotline';
import { go } from '@/platform/go';
import { useLoaded } from '@/state/use-loaded';
import { LinkLine } from '@/ui/link';
import { Action, Card, Choice, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { Tap } from '@/ui/tap';
import { CityMap, type Place } from '../../map/city-map';
import { FeatureCard, FeatureRow } from '../../map/feature-card';
import { asList, reportMarks } from '../../map/report-marks';
import { useMapSay } from '../../map/say-map';
import { useStartPlace } from '../../map/start-place';
import { middleOf } from '../../map/untouched';
import { type ShownStatus, useReportMap } from '../../map/use-report-map';
import { WarmPlaces } from '../../map/warm-places';

const firstMetres = 3_000;
const firstZoom = 13.7;
const written = (degrees: number): string => degrees.toFixed(5);

/** The public map of reports, and the same as a list for whoever has or wants no map; a problem is reported from here. */
export default function ReportMapPage() {
  const say = useMapSay();
  const [shows, setShows] = useState<'map' | 'list'>('map');
  const [status, setStatus] = useState<ShownStatus>('open');
  const [hot, setHot] = useState(false);
  const [moved, setMoved] = useState<Place>();
  const [view, setView] = useState<Box>();
  const [pin, setPin] = useState<Place>();
  const [chosen, setChosen] = useState<string>();
  const start = useStartPlace({ pin, chosen, moved, view });
  const centre = moved ?? start;
  const box = useMemo(() => view ?? around(start, firstMetres), [view, start]);
  const here = useReportMap(box, status);
  const heat = useLoaded(() => getHeat(), hot);
  const marks = useMemo(() => reportMarks(here.features ?? [], nameIn(say)), [here.features, say]);
  const warm = useMemo(
    () => (hot ? (heat.data?.cells ?? []) : []).map((cell) => ({ place: cell.centre, weight: cell.count })),
    [hot, heat.data],
  );
  const card = here.features?.find(({ id }) => id === chosen);
  const show = (next: ShownStatus): void => {
    setStatus(next);
    setChosen(undefined);
  };
  const report = (
    <Action id="report-here" onTap={() => go('reportNew', pin ? { lat: written(pin.lat), lng: written(pin.lng) } : {})}>
      {say(pin ? 'hotline.map.report_here' : 'hotline.map.report')}
    </Action>
  );
  return (
    <Shell title={say('hotline.map.title')} action={report}>
      <View className="hint">{say('hotline.map.lead')}</View>
      <View className="map-switches">
        <Choice
          id="shows"
          value={shows}
          options={(['map', 'list'] as const).map((value) => ({ value, text: say(`hotline.map.as_${value}`) }))}
          onChoose={(next) => {
            // The map comes back where it was left.
            if (view) setMoved(middleOf(view));
            setShows(next);
          }}
        />
        <Tap id="heat" className="pill" chosen={hot} onTap={() => setHot(!hot)}>
          {say('hotline.map.heat')}
        </Tap>
        <Choice
          id="status"
          value={status}
          options={(['open', 'closed'] as const).map((value) => ({ value, text: say(`hotline.map.${value}`) }))}
          onChoose={show}
        />
      </View>
      {shows === 'map' ? (
        <>
          <CityMap
            name={say('hotline.map.name')}
            centre={centre}
            zoom={firstZoom}
            marks={marks}
            onMark={setChosen}
            onView={setView}
            heat={warm}
            {...(pin ? { pin } : {})}
            {...(card ? {} : { onPin: setPin })}
          />
          {card ? <FeatureCard feature={card} onClose={() => setChosen(undefined)} /> : null}
          {pin && !card ? <Notice tone="ok">{say('hotline.map.chosen')}</Notice> : null}
        </>
      ) : null}
      <TroubleNotice trouble={here.trouble ?? heat.trouble} />
      {here.trouble ? (
        <Action id="map-again" tone="plain" onTap={here.reload}>
          {say('action.retry')}
        </Action>
      ) : null}
      <Found features={here.features} status={status} failed={here.trouble !== undefined} listed={shows === 'list'} />
      {here.cut ? (
        <Notice>{say('hotline.map.cut')}</Notice>
      ) : here.more ? (
        <Notice>{say('hotline.map.more')}</Notice>
      ) : null}
      {hot && heat.data ? (
        <WarmPlaces
          heat={heat.data}
          from={middleOf(box)}
          onGo={(place) => {
            setMoved(place);
            setView(undefined);
            setShows('map');
          }}
        />
      ) : null}
      <Card>
        <LinkLine id="to-response" text={say('hotline.map.response')} onTap={() => go('responseTimes')} />
        <LinkLine id="to-areas" text={say('hotline.map.areas')} onTap={() => go('areas')} />
      </Card>
    </Shell>
  );
}

/** What a screen reader says of a mark: what it is and where, late or not. */
const nameIn =
  (say: ReturnType<typeof useMapSay>) =>
  ({ properties: { service, place, overdue } }: ReportFeature): string =>
    [say.of(service), place, overdue ? say('hotline.map.late') : ''].filter(Boolean).join(' · ');

interface FoundProps {
  readonly features: readonly ReportFeature[] | undefined;
  readonly status: ShownStatus;
  readonly failed: boolean;
  readonly listed: boolean;
}

/** How many there are, and all of them where a list is wanted. */
function Found({ features, status, failed, listed }: FoundProps) {
  const say = useMapSay();
  if (!features) return failed || !listed ? null : <Waiting />;
  if (features.length === 0) return <Notice id="map-none">{say(`hotline.map.none_${status}`)}</Notice>;
  return (
    <>
      <View id="map-count" className="hint">
        {say('hotline.map.count', { count: features.length })}
      </View>
      {listed ? (
        <Card id="map-list">
          {asList(features).map((feature) => (
            <FeatureRow key={feature.id} feature={feature} />
          ))}
        </Card>
      ) : null}
    </>
  );
}
