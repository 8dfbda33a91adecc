import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import type { StudySubject } from '@yilu/contracts';
import { useEffect, useState } from 'react';
import { session } from '@/api/session';
import { addressOf, go } from '@/platform/go';
import { online } from '@/platform/network';
import { store, stored } from '@/platform/storage';
import { useWatched } from '@/state/create-state';
import { LinkLine } from '@/ui/link';
import { Action, Card, Choice } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { Chapters } from '../../chapters';
import { wrongOnes } from '../../choose-questions';
import { DownloadCard } from '../../download-card';
import { syncQuietly, useMarks } from '../../marks';
import { PackCard } from '../../pack-card';
import type { KeptPack } from '../../question-pack';
import { ReadinessCard } from '../../readiness-card';
import { useStudySay } from '../../say';
import { StudiedTime } from '../../studied-time';
import { todayOf } from '../../today';
import { usePack } from '../../use-pack';
import { useReadiness } from '../../use-readiness';
import '../../study.scss';

const subjects = ['S1', 'S3S'] as const satisfies readonly StudySubject[];
const subjectName = 'study:subject';
/** After so long the pack is fetched anew by itself: questions are retired when their article changes. */
const freshMs = 3 * 86_400_000;

/** Where learning begins: today's questions, how ready one is, chapters, and what lies on this phone. */
export default function StudyHome() {
  const [subject, setSubject] = useState<StudySubject>(() => stored<StudySubject>(subjectName) ?? 'S1');
  const choose = (next: StudySubject) => {
    store(subjectName, next);
    setSubject(next);
  };
  return <Subject key={subject} subject={subject} onChoose={choose} />;
}

function Subject({ subject, onChoose }: { subject: StudySubject; onChoose: (next: StudySubject) => void }) {
  const say = useStudySay();
  const signedIn = useWatched(session) !== undefined;
  const isOnline = useWatched(online);
  const used = usePack(subject);
  const { pack, fetch } = used;
  const [, setShown] = useState(0);
  useDidShow(() => {
    setShown((times) => times + 1);
    syncQuietly(subject);
  });
  useEffect(() => {
    if (isOnline && signedIn) syncQuietly(subject);
  }, [isOnline, signedIn, subject]);
  const isOld = pack !== undefined && Math.abs(Date.now() - pack.at) > freshMs;
  useEffect(() => {
    if (isOnline && isOld) void fetch();
  }, [isOnline, isOld, fetch]);

  return (
    <Shell title={say('study.title')} action={pack ? <TodayAction pack={pack} /> : undefined}>
      <Choice
        id="subject"
        value={subject}
        options={subjects.map((value) => ({ value, text: say(`study.subject.${value}`) }))}
        onChoose={onChoose}
      />
      {pack ? <Learning pack={pack} /> : null}
      {pack ? null : (
        <DownloadCard subject={subject} busy={used.busy} trouble={used.trouble} onDownload={() => void fetch()} />
      )}
      {pack ? null : (
        <Card>
          <LinkLine id="to-mocks" text={say('mock.title')} onTap={() => go('mocks', { subject })} />
        </Card>
      )}
      {signedIn ? (
        <StudiedTime subject={subject} />
      ) : (
        <SignInCard id="study-sign-in" why={say('study.guest')} next={addressOf('study')} />
      )}
      {pack ? <PackCard pack={pack} busy={used.busy} trouble={used.trouble} onFetch={() => void fetch()} /> : null}
    </Shell>
  );
}

function TodayAction({ pack }: { pack: KeptPack }) {
  const say = useStudySay();
  const { ids, done } = todayOf(pack);
  const key =
    done.length === 0 ? 'study.today_start' : done.length < ids.length ? 'study.today_go_on' : 'study.today_again';
  return (
    <Action id="today" onTap={() => go('practise', { subject: pack.subject, set: 'today' })}>
      {say(key)}
    </Action>
  );
}

function Learning({ pack }: { pack: KeptPack }) {
  const say = useStudySay();
  const { subject, chapters } = pack;
  const marks = useMarks(subject);
  const signedIn = useWatched(session) !== undefined;
  const { readiness, here } = useReadiness(subject, pack, marks);
  const today = todayOf(pack);
  const wrong = wrongOnes(
    chapters.flatMap(({ ids }) => ids),
    marks,
  ).length;
  const titleOf = (chapter: string) => chapters.find((one) => one.chapter === chapter)?.title ?? chapter;
  return (
    <>
      <Card id="today-card" title={say('study.today', { count: today.ids.length })}>
        <View className="gauge">
          {today.ids.map((questionId, at) => (
            <View key={questionId} className={`gauge-bar${at < today.done.length ? ' taken' : ''}`} />
          ))}
        </View>
        <View className="hint">
          {today.done.length === 0
            ? say('study.today_none')
            : say(today.done.length < today.ids.length ? 'study.today_progress' : 'study.today_done', {
                done: today.done.length,
                count: today.ids.length,
              })}
        </View>
      </Card>
      {readiness ? (
        <ReadinessCard
          readiness={readiness}
          here={here}
          titleOf={titleOf}
          onChapter={(set) => go('practise', { subject, set })}
          onAdvice={(kind) => (kind === 'book' ? go('learning') : go('mocks', { subject }))}
        />
      ) : null}
      <Card>
        <LinkLine id="to-mocks" text={say('mock.title')} onTap={() => go('mocks', { subject })} />
        <LinkLine
          id="to-wrong"
          text={`${say('study.wrong')} · ${wrong > 0 ? say('study.wrong_count', { count: wrong }) : say('study.wrong_none')}`}
          onTap={() => go('wrongAnswers', { subject })}
        />
      </Card>
      <Chapters pack={pack} marks={marks} />
      {signedIn && marks.unsent.length > 0 ? (
        <Text className="hint" id="unsent">
          {say('study.unsent', { count: marks.unsent.length })}
        </Text>
      ) : null}
    </>
  );
}
