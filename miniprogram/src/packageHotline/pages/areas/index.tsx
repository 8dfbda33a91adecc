import { View } from '@tarojs/components';
import { useState } from 'react';
import { listAreas } from '@/api/hotline';
import { session } from '@/api/session';
import { addressOf } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useLoaded } from '@/state/use-loaded';
import { NotRead } from '@/ui/not-read';
import { Card, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { mostAreas } from '../../following/area';
import { AreaForm } from '../../following/area-form';
import { AreaRow } from '../../following/area-row';
import { FeedCard } from '../../following/feed-card';
import { useFollowingSay } from '../../following/say';
import '../../following/hotline-following.scss';

/** The areas that somebody is told of, and everything of the city by RSS for whoever does not sign in. */
export default function Areas() {
  const say = useFollowingSay();
  const signedIn = useWatched(session) !== undefined;
  return (
    <Shell title={say('following.areas.title')}>
      <View className="lead">{say('following.areas.lead')}</View>
      {signedIn ? (
        <Watched />
      ) : (
        <SignInCard id="areas-sign-in" why={say('following.areas.sign_in')} next={addressOf('areas')} />
      )}
      <FeedCard />
    </Shell>
  );
}

function Watched() {
  const say = useFollowingSay();
  const { data, trouble, reload } = useLoaded(listAreas);
  const [watching, setWatching] = useState(false);
  if (!data) return trouble ? <NotRead trouble={trouble} onAgain={reload} /> : <Waiting />;
  const count = data.items.length;
  const watched = async () => {
    await reload();
    setWatching(true);
  };
  return (
    <>
      <TroubleNotice trouble={trouble} />
      {watching ? (
        <Notice tone="ok" id="area-watched">
          {say('following.areas.watching')}
        </Notice>
      ) : null}
      <Card id="areas" title={say('following.areas.mine')}>
        <View id="area-limit" className="hint above">
          {say('following.areas.limit', { most: mostAreas, count })}
        </View>
        {count === 0 ? <View className="paragraph">{say('following.areas.none')}</View> : null}
        {data.items.map((area) => (
          <AreaRow key={area.areaId} area={area} onLeft={reload} />
        ))}
      </Card>
      {count < mostAreas ? (
        <AreaForm onWatched={watched} />
      ) : (
        <Notice tone="warn" id="areas-full">
          {say('following.areas.full', { most: mostAreas })}
        </Notice>
      )}
    </>
  );
}
