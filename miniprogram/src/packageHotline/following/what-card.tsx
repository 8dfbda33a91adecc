import { View } from '@tarojs/components';
import type { ReportView } from '@yilu/contracts';
import { formatInstant } from '@yilu/look/format';
import { Card, Fact, Notice } from '@/ui/parts';
import { answered } from './answers';
import { useFollowingSay } from './say';

interface WhatProps {
  readonly report: ReportView;
  /** Called in and private: found by its number, without its words. */
  readonly byPhone: boolean;
  readonly isPrivate: boolean;
}

/** What was reported, in its writer's words and by the questions of its service. */
export function WhatCard({ report, byPhone, isPrivate }: WhatProps) {
  const say = useFollowingSay();
  const { serviceCode, description, attributes, assetCode, requestedAt } = report;
  const between = say.locale === 'en' ? ', ' : '\u3001';
  return (
    <Card id="what" title={say('following.what')}>
      {byPhone ? <Notice>{say('following.by_phone')}</Notice> : null}
      {isPrivate && !byPhone ? <Notice id="private">{say('following.private')}</Notice> : null}
      {description ? (
        <View id="description" className="paragraph">
          {description}
        </View>
      ) : null}
      {description === undefined && !byPhone ? <View className="hint above">{say('following.hidden')}</View> : null}
      {answered(serviceCode, attributes).map(({ question, answer }) => (
        <Fact key={question.zh} name={say.of(question)} value={answer.map((one) => say.of(one)).join(between)} />
      ))}
      {assetCode ? <Fact name={say('following.facility')} value={assetCode} /> : null}
      <Fact name={say('following.requested')} value={formatInstant(say.locale, requestedAt)} />
    </Card>
  );
}
