import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { formatInstant } from '@yilu/look/format';
import { getCase } from '@/api/accidents';
import { useLoaded } from '@/state/use-loaded';
import { Card, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { useSayAftermath } from '../../say-aftermath';
import { OpenAmendment } from './open-amendment';
import { ProposeForm } from './propose-form';

/** Something in the signed agreement is wrong: one proposes, all agree, all sign the new version. */
export default function Amendment() {
  const say = useSayAftermath();
  const { params } = useRouter();
  const caseId = params['id'] ?? '';
  const { data: view, trouble, reload } = useLoaded(() => getCase(caseId));
  if (!view) {
    return (
      <Shell title={say('amend.title')} accident={{ screen: 'amendment', caseId }}>
        {trouble ? <TroubleNotice trouble={trouble} /> : <Waiting />}
      </Shell>
    );
  }
  const { amendment } = view;
  if (amendment?.state === 'open') {
    return <OpenAmendment view={view} amendment={amendment} reload={reload} />;
  }
  const ended = amendment ? (
    <Notice tone={amendment.state === 'completed' ? 'ok' : 'warn'} id={`amendment-${amendment.state}`}>
      {say(`amend.was_${amendment.state}`)}
      {amendment.ended?.reason ? ` ${say('amend.their_reason', { reason: amendment.ended.reason })}` : ''}
    </Notice>
  ) : null;
  if (!view.amendableUntil) {
    return (
      <Shell title={say('amend.title')} accident={{ screen: 'amendment', caseId }}>
        {ended}
        <Card>{say('amend.over')}</Card>
      </Shell>
    );
  }
  return (
    <ProposeForm view={view} reload={reload}>
      {ended}
      <View className="hint above">
        {say('amend.until', { until: formatInstant(say.locale, view.amendableUntil) })}
      </View>
    </ProposeForm>
  );
}
