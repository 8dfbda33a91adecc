import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { StudySubject } from '@yilu/contracts';
import { go } from '@/platform/go';
import { Action, Card } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { Tap } from '@/ui/tap';
import { wrongOnes } from '../../choose-questions';
import { DownloadCard } from '../../download-card';
import { useMarks } from '../../marks';
import { type KeptPack, questionsNamed } from '../../question-pack';
import { useStudySay } from '../../say';
import { usePack } from '../../use-pack';
import '../../study.scss';

/** What went wrong last time, by chapter; one right answer takes a question off. */
export default function WrongAnswers() {
  const say = useStudySay();
  const { params } = useRouter();
  const subject: StudySubject = params['subject'] === 'S3S' ? 'S3S' : 'S1';
  const { pack, busy, trouble, fetch } = usePack(subject);
  if (pack) return <Listed pack={pack} />;
  return (
    <Shell title={say('wrong.title')}>
      <DownloadCard subject={subject} busy={busy} trouble={trouble} onDownload={() => void fetch()} />
    </Shell>
  );
}

function Listed({ pack }: { pack: KeptPack }) {
  const say = useStudySay();
  const { subject, chapters } = pack;
  const marks = useMarks(subject);
  const groups = chapters.flatMap(({ chapter, title, ids }) => {
    const wrong = wrongOnes(ids, marks);
    return wrong.length > 0 ? [{ chapter, title, questions: questionsNamed(pack, wrong) }] : [];
  });
  const count = groups.reduce((sum, { questions }) => sum + questions.length, 0);
  return (
    <Shell
      title={say('wrong.title')}
      action={
        count > 0 ? (
          <Action id="practise-wrong" onTap={() => go('practise', { subject, set: 'wrong' })}>
            {say('wrong.practise', { count })}
          </Action>
        ) : undefined
      }
    >
      {count === 0 ? (
        <Card id="no-wrong">
          <View className="paragraph">{say('wrong.empty')}</View>
          <Action id="to-today" onTap={() => go('practise', { subject, set: 'today' })}>
            {say('study.today_start')}
          </Action>
        </Card>
      ) : (
        <View className="hint above">{say('wrong.lead', { count })}</View>
      )}
      {groups.map(({ chapter, title, questions }) => (
        <Card key={chapter} title={title}>
          {questions.map(({ questionId, stem, picture }) => (
            <Tap
              key={questionId}
              id={`wrong-${questionId}`}
              className="chapter"
              onTap={() => go('practise', { subject, set: 'wrong', from: questionId })}
            >
              <View>{stem}</View>
              {picture ? <View className="hint">{say('practise.picture', { alt: picture.alt })}</View> : null}
            </Tap>
          ))}
        </Card>
      ))}
    </Shell>
  );
}
