import { View } from '@tarojs/components';
import type { DefenceGrounds, RecordView } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { Card, Notice } from '@/ui/parts';
import { useViolationsSay } from './say';

interface PaperProps {
  readonly record: RecordView;
  readonly ground: DefenceGrounds['items'][number];
  readonly statement: string;
  readonly also: readonly string[];
  readonly exhibits: number;
}

/** The objection as the officer will read it: formal around the citizen's own words, which nobody changes. */
export function DefencePaper({ record, ground, statement, also, exhibits }: PaperProps) {
  const say = useViolationsSay();
  const about = {
    plate: record.plate,
    at: formatInstantInFull(say.locale, record.occurredAt),
    place: record.place,
    act: say.of(record.act),
    ids: [record.recordId, ...also].join(say.locale === 'en' ? ', ' : '、'),
  };
  return (
    <>
      <Card id="defence-paper" title={say('defend.preview_title')}>
        <View className="paragraph">{say('defend.preview_to', { unit: say.of(record.unit) })}</View>
        <View className="paragraph">{say('defend.preview_about', about)}</View>
        <View className="paragraph">{say('defend.preview_ground', { circumstance: say.of(ground) })}</View>
        <View className="law">{say.basis({ basis: ground.basis.zh, basisEn: ground.basis.en })}</View>
        <View className="field-label above">{say('defend.preview_facts')}</View>
        <View className="quoted">{statement}</View>
        <View className="paragraph">{say('defend.preview_proof', { count: exhibits })}</View>
        <View className="paragraph">{say('defend.preview_ask')}</View>
      </Card>
      <Notice>{say('defend.preview_rights')}</Notice>
    </>
  );
}
