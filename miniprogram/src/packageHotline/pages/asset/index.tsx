import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { AssetView } from '@yilu/contracts';
import { getAsset } from '@/api/hotline';
import { session } from '@/api/session';
import { addressOf, go } from '@/platform/go';
import { openMap } from '@/platform/open-map';
import { useWatched } from '@/state/create-state';
import { useLoaded } from '@/state/use-loaded';
import { NotRead } from '@/ui/not-read';
import { Action, Card, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { Tap } from '@/ui/tap';
import { KnownReports } from '../../following/known-reports';
import { useFollowingSay } from '../../following/say';
import '../../following/hotline-following.scss';

/** What a sticker leads to: what stands here, what is reported of it, and what can be wrong with it as large buttons. */
export default function Asset() {
  const say = useFollowingSay();
  const code = (useRouter().params['code'] ?? '').trim().toUpperCase();
  const { data, trouble, reload } = useLoaded(() => getAsset(code));
  const title = say('following.asset.title', { code });
  if (data)
    return (
      <Shell title={title}>
        <TroubleNotice trouble={trouble} />
        <Known asset={data} />
      </Shell>
    );
  const unknown = trouble?.code === 'feedback.asset_unknown' || trouble?.code === 'request.invalid';
  return (
    <Shell
      title={title}
      action={
        trouble ? (
          <Action id="without-number" onTap={() => go('reportNew')}>
            {say('following.asset.without')}
          </Action>
        ) : undefined
      }
    >
      {unknown ? (
        <Notice tone="warn" id="unknown-asset">
          {say('following.asset.unknown', { code })}
        </Notice>
      ) : trouble ? (
        <NotRead trouble={trouble} onAgain={reload} />
      ) : (
        <Waiting />
      )}
    </Shell>
  );
}

function Known({ asset: { assetCode, kind, place, location, unit, services, reports } }: { asset: AssetView }) {
  const say = useFollowingSay();
  const signedIn = useWatched(session) !== undefined;
  const next = addressOf('asset', { code: assetCode });
  return (
    <>
      <Card id="asset" title={say(`following.asset.kind.${kind}`)}>
        <View className="paragraph">{place}</View>
        <View className="hint">{say('following.asset.kept_by', { unit: say.of(unit) })}</View>
        <Tap
          id="open-map"
          className="text-link"
          onTap={() => openMap({ ...location, name: assetCode, address: place })}
        >
          {say('following.open_map')}
        </Tap>
      </Card>
      {reports.length > 0 ? (
        <KnownReports reports={reports} signIn={signedIn ? undefined : () => go('signIn', { next })} />
      ) : null}
      <Card id="wrong" title={say('following.asset.what')}>
        <View className="hint above">{say('following.asset.what_hint')}</View>
        {services.map(({ serviceCode, service }) => (
          <Tap
            key={serviceCode}
            id={`service-${serviceCode}`}
            className="service"
            onTap={() => go('reportNew', { asset: assetCode, service: serviceCode })}
          >
            {say.of(service)}
          </Tap>
        ))}
        <Action id="something-else" tone="plain" onTap={() => go('reportNew', { asset: assetCode })}>
          {say('following.asset.other')}
        </Action>
      </Card>
      {reports.length > 0 ? null : <KnownReports reports={reports} signIn={undefined} />}
    </>
  );
}
