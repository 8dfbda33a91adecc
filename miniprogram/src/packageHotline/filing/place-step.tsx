import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { whereAmI } from '@/platform/location';
import { Field } from '@/ui/field';
import { Action, Card, Notice, TroubleNotice } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { Tap } from '@/ui/tap';
import type { ReportDraft } from '../drafts/report-draft';
import { CityMap, type Place } from '../map/city-map';
import { cityMiddle } from '../map/untouched';
import { useHotlineSay } from '../say-report';
import { placeFault } from './missing';
import { withPhone } from './proposal';
import type { ChangeDraft } from './use-report-draft';

interface StepProps {
  readonly draft: ReportDraft;
  readonly change: ChangeDraft;
}

/** Where it is: a pin on the map that a photograph or the phone proposes, or the name of a road without any map. */
export function PlaceStep({ draft, change }: StepProps) {
  const say = useHotlineSay();
  const { inWords, location, pinFrom } = draft;
  const fault = placeFault(draft);
  const latest = useRef(draft);
  latest.current = draft;
  useEffect(() => {
    let left = false;
    // When the map opens, and never again: afterwards the pin is the person's.
    if (!inWords) void whereAmI().then((here) => left || change(withPhone(latest.current, here)));
    return () => {
      left = true;
    };
  }, [inWords, change]);
  // The map follows a proposal, and stays where it is under a finger.
  const centre = useRef(location ?? cityMiddle);
  if (location && pinFrom !== 'map') centre.current = location;
  return (
    <Shell
      title={say('hotline.place.title')}
      action={
        <Action
          id="place-next"
          disabled={fault !== undefined}
          onTap={() => change({ step: location ? 'similar' : 'what', trouble: undefined })}
        >
          {say('hotline.place.next')}
        </Action>
      }
    >
      <TroubleNotice trouble={draft.trouble} />
      {fault === 'outside' ? (
        <Notice tone="danger" id="outside-city">
          {say('hotline.place.outside')}
        </Notice>
      ) : null}
      {inWords ? null : (
        <Card title={say('hotline.place.pin')}>
          <View className="hint above" id="pin-from">
            {say(`hotline.place.from.${location ? (pinFrom ?? 'map') : 'nobody'}`)}
          </View>
          <CityMap
            centre={centre.current}
            zoom={16}
            {...(location ? { pin: location } : {})}
            onPin={({ lat, lng }: Place) => change({ location: { lat, lng }, pinFrom: 'map' })}
            name={say('hotline.place.map')}
          />
        </Card>
      )}
      <PlaceInWords draft={draft} change={change} />
      <Tap
        id={inWords ? 'with-map' : 'no-map'}
        className="text-link"
        onTap={() => change(inWords ? { inWords: false } : { inWords: true, location: undefined, pinFrom: undefined })}
      >
        {say(inWords ? 'hotline.place.with_map' : 'hotline.place.no_map')}
      </Tap>
    </Shell>
  );
}

/** The place in words: beside the map, or in its stead. */
function PlaceInWords({ draft, change }: StepProps) {
  const say = useHotlineSay();
  const { inWords, location, place } = draft;
  const [looking, setLooking] = useState(false);
  const [unknown, setUnknown] = useState(false);
  const here = async (): Promise<void> => {
    setUnknown(false);
    if (location) return change({ location: undefined, pinFrom: undefined });
    setLooking(true);
    const found = await whereAmI(true);
    setLooking(false);
    setUnknown(!found);
    if (found) change({ location: found, pinFrom: 'phone' });
  };
  return (
    <Card>
      <Field
        id="report-place"
        label={say(inWords ? 'hotline.place.words' : 'hotline.place.words_too')}
        hint={say('hotline.place.words_hint')}
        maxLength={200}
        value={place}
        onChange={(text) => change({ place: text })}
      />
      {inWords ? (
        <Tap
          id="report-here"
          className="pill wide"
          chosen={location !== undefined}
          disabled={looking}
          onTap={() => void here()}
        >
          {say(looking ? 'hotline.place.finding' : 'hotline.place.here')}
        </Tap>
      ) : null}
      {inWords && unknown ? (
        <Notice tone="warn" id="here-unknown">
          {say('hotline.place.here_unknown')}
        </Notice>
      ) : null}
    </Card>
  );
}
