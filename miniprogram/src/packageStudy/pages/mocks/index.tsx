import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { ClassGroup, MockList, StudySubject } from '@yilu/contracts';
import { theoryFormatOf } from '@yilu/law/exams/theory-formats';
import { formatInstant } from '@yilu/look/format';
import { useState } from 'react';
import { session } from '@/api/session';
import { listMocks, startMock } from '@/api/study';
import { addressOf, go } from '@/platform/go';
import { store, stored } from '@/platform/storage';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, Choice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { Tap } from '@/ui/tap';
import { useStudySay } from '../../say';
import '../../study.scss';

const classGroups = ['car', 'motorcycle'] as const satisfies readonly ClassGroup[];
const className = 'study:class';

/** What a mock exam is, the start of one, and those that were sat. */
export default function Mocks() {
  const say = useStudySay();
  const { params } = useRouter();
  const subject: StudySubject = params['subject'] === 'S3S' ? 'S3S' : 'S1';
  const signedIn = useWatched(session) !== undefined;
  const [classGroup, setClassGroup] = useState<ClassGroup>(() => stored<ClassGroup>(className) ?? 'car');
  const mocks = useLoaded(listMocks, signedIn);
  const { busy, trouble, run } = useAct();
  const isRunning = mocks.data?.items.some((one) => one.subject === subject && one.score === undefined) ?? false;
  const start = () =>
    run(async () => {
      const { mockId } = await startMock({ subject, classGroup, locale: say.locale });
      go('mock', { id: mockId });
    });
  return (
    <Shell
      title={say('mock.title')}
      action={
        signedIn ? (
          <Action id="start" busy={busy} onTap={() => void start()}>
            {say(isRunning ? 'mock.go_on' : 'mock.start')}
          </Action>
        ) : undefined
      }
    >
      <Card id="rules" title={say(`study.subject.${subject}`)}>
        <Choice
          id="class"
          value={classGroup}
          options={classGroups.map((value) => ({ value, text: say(`mock.class.${value}`) }))}
          onChoose={(value) => {
            store(className, value);
            setClassGroup(value);
          }}
        />
        <Rules subject={subject} classGroup={classGroup} />
      </Card>
      <TroubleNotice trouble={trouble ?? mocks.trouble} />
      {signedIn ? null : (
        <SignInCard id="mock-sign-in" why={say('mock.sign_in')} next={addressOf('mocks', { subject })} />
      )}
      {signedIn && !mocks.data && !mocks.trouble ? <Waiting /> : null}
      {mocks.data ? <Past items={mocks.data.items.filter((one) => one.subject === subject)} /> : null}
    </Shell>
  );
}

function Rules({ subject, classGroup }: { subject: StudySubject; classGroup: ClassGroup }) {
  const say = useStudySay();
  const { questions, minutes, pass, confidence } = theoryFormatOf(subject, classGroup);
  return (
    <>
      <View className="unread paragraph">{say('mock.rules', { questions, minutes, pass })}</View>
      <View className="paragraph">{say('mock.rules_clock')}</View>
      {confidence === 'configurable' ? <View className="hint">{say('mock.rules_city')}</View> : null}
    </>
  );
}

function Past({ items }: { items: MockList['items'] }) {
  const say = useStudySay();
  return (
    <Card id="past" title={say('mock.past')}>
      {items.length === 0 ? <View className="hint">{say('mock.past_none')}</View> : null}
      {items.map(({ mockId, startedAt, score, passed }) => (
        <Tap key={mockId} id={`mock-${mockId}`} className="chapter" onTap={() => go('mock', { id: mockId })}>
          <View className="row">
            <Text>{formatInstant(say.locale, startedAt)}</Text>
            {score === undefined ? (
              <Text className="badge warn">{say('mock.running')}</Text>
            ) : (
              <Text className={`badge ${passed ? 'ok' : 'warn'}`}>
                {`${say('mock.points', { score })} ${say(passed ? 'mock.passed' : 'mock.failed')}`}
              </Text>
            )}
          </View>
        </Tap>
      ))}
    </Card>
  );
}
