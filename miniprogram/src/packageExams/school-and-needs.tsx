import { View } from '@tarojs/components';
import type { ExamNeed, LearnerView } from '@yilu/contracts';
import { formatDay, formatInstantInFull } from '@yilu/look/format';
import { changeNeeds, changeSchoolConsent } from '@/api/exams';
import { useAct } from '@/state/use-act';
import { Card, TroubleNotice } from '@/ui/parts';
import { useExamsSay } from './say';
import { Tick } from './tick';

const needs: readonly ExamNeed[] = [
  'sign_language',
  'extra_time',
  'large_print',
  'read_aloud',
  'wheelchair',
  'interpreter',
];

interface Props {
  readonly learner: LearnerView;
  readonly onChanged: () => Promise<void>;
}

/** Whether the school may look on, and what the hall should prepare; each kept at the tap. */
export function SchoolAndNeeds({ learner, onChanged }: Props) {
  const say = useExamsSay();
  const { busy, trouble, run } = useAct();
  const { school } = learner;
  const keep = (act: () => Promise<unknown>) =>
    void run(async () => {
      await act();
      await onChanged();
    });
  const looked = school?.lookedOn
    ? say('learning.school_looked', { on: formatDay(say.locale, school.lookedOn) })
    : school?.seesProgress && say('learning.school_not_looked');
  return (
    <>
      <TroubleNotice trouble={trouble} />
      {school ? (
        <Card title={say('learning.school', { name: school.name })}>
          <Tick
            id="school-sees"
            on={school.seesProgress}
            disabled={busy}
            onTap={() => keep(() => changeSchoolConsent(!school.seesProgress))}
          >
            {say('learning.school_sees')}
          </Tick>
          <View className="hint">{say('learning.school_hint')}</View>
          {school.seesSince ? (
            <View className="hint">
              {say('learning.school_since', { since: formatInstantInFull(say.locale, school.seesSince) })}
            </View>
          ) : null}
          {looked ? <View className="hint">{looked}</View> : null}
        </Card>
      ) : null}
      <Card title={say('learning.needs')}>
        <View className="hint above">{say('learning.needs_hint')}</View>
        {needs.map((need) => {
          const on = learner.needs.includes(need);
          const next = on ? learner.needs.filter((one) => one !== need) : [...learner.needs, need];
          return (
            <Tick key={need} id={`need-${need}`} on={on} disabled={busy} onTap={() => keep(() => changeNeeds(next))}>
              {say(`need.${need}`)}
            </Tick>
          );
        })}
      </Card>
    </>
  );
}
