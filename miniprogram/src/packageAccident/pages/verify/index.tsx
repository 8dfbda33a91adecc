import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { formatInstantInFull } from '@yilu/look/format';
import { verifyAgreement } from '@/api/accidents';
import { readLaunch } from '@/launch/read-link';
import { useLoaded } from '@/state/use-loaded';
import { Card, Fact, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { Shell } from '@/ui/shell';

const tones = { genuine: 'ok', superseded: 'warn', unknown: 'danger' } as const;

/** Anyone's check of an agreement by its number: genuine, superseded or unknown, without personal data. */
export default function Verify() {
  const say = useSay();
  const { params } = useRouter();
  const scanned = readLaunch({ query: params });
  const number = params['number'] ?? (scanned?.kind === 'verify' ? scanned.number : '');
  const { data, trouble } = useLoaded(() => verifyAgreement(number));
  return (
    <Shell title={say('verify.title')}>
      <TroubleNotice trouble={trouble} />
      {!data && !trouble ? <Waiting /> : null}
      {data ? (
        <>
          <Notice id={`verify-${data.state}`} tone={tones[data.state]}>
            {say(`verify.${data.state}`)}
            {data.reason ? ` ${say(`verify.because_${data.reason}`)}` : ''}
          </Notice>
          {data.state === 'unknown' ? <View className="paragraph">{say('verify.unknown_help')}</View> : null}
          <Card title={data.number}>
            {data.signedAt ? (
              <Fact name={say('verify.signed_at')} value={formatInstantInFull(say.locale, data.signedAt)} />
            ) : null}
            {data.plates ? <Fact name={say('verify.plates')} value={data.plates.join(' · ')} /> : null}
            {data.newer ? <View className="paragraph">{say('verify.newer')}</View> : null}
            {data.documentHash ? (
              <>
                <View className="hint">{say('verify.hash')}</View>
                <View className="hash">{data.documentHash}</View>
                <View className="hint">{say('verify.masked')}</View>
              </>
            ) : null}
          </Card>
        </>
      ) : null}
    </Shell>
  );
}
