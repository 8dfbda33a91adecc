import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { DrawRunView, DrawView, ExamSubject, InclusionProof } from '@yilu/contracts';
import { subjectNames } from '@yilu/law/exams/subjects';
import { formatInstantInFull } from '@yilu/look/format';
import { useState } from 'react';
import { drawFile, getDraw, getProof } from '@/api/exams';
import { session } from '@/api/session';
import { addressOf, go } from '@/platform/go';
import { openPublic } from '@/platform/open-public';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { LinkLine } from '@/ui/link';
import { Action, Card, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { leafOf, rootOf, verdictOf } from '../../prove';
import { keptReceipt } from '../../receipts';
import { useExamsSay } from '../../say';
import { subjectOf } from '../../subjects';
import '../../exams.scss';

/** Checking a draw: this phone computes by itself that one's own application is in the list that was published before the seed. */
export default function Proof() {
  const say = useExamsSay();
  const subject = subjectOf(useRouter().params['id']);
  const signedIn = useWatched(session) !== undefined;
  return (
    <Shell title={say('proof.title')}>
      <Notice>{say('proof.why')}</Notice>
      {signedIn ? (
        <Checked subject={subject} />
      ) : (
        <SignInCard id="proof-sign-in" why={say('exam.sign_in')} next={addressOf('proof', { id: subject })} />
      )}
    </Shell>
  );
}

async function toCheck(subject: ExamSubject) {
  const proof = await getProof(subject);
  return { proof, draw: await getDraw(proof.planId) };
}

function Checked({ subject }: { subject: ExamSubject }) {
  const say = useExamsSay();
  const { data, trouble } = useLoaded(() => toCheck(subject));
  if (!data) return trouble ? <TroubleNotice trouble={trouble} /> : <Waiting />;
  const { proof, draw } = data;
  const run = draw.runs.find((one) => one.run === proof.run);
  const leafHash = leafOf(proof.line);
  // What the city says of it is not asked: the line leads to the root that everybody sees, or it does not.
  const isRight = run !== undefined && rootOf(proof) === run.root;
  const kept = keptReceipt(proof.planId, subject);
  const verdict = verdictOf(isRight, leafHash, kept?.leafHash);
  return (
    <>
      <Notice id={`proof-${verdict}`} tone={verdict === 'right' ? 'ok' : 'danger'}>
        {say(`proof.${verdict}`)}
      </Notice>
      {kept ? null : <Notice id="no-receipt">{say('proof.no_receipt')}</Notice>}
      <OwnLine proof={proof} leafHash={leafHash} subject={subject} />
      {run ? <Run draw={draw} run={run} /> : null}
      <Action id="object" tone="plain" onTap={() => go('objections', { id: subject })}>
        {say('proof.object')}
      </Action>
    </>
  );
}

interface OwnLineProps {
  readonly proof: InclusionProof;
  readonly leafHash: string | undefined;
  readonly subject: ExamSubject;
}

function OwnLine({ proof, leafHash, subject }: OwnLineProps) {
  const say = useExamsSay();
  const { line, index, count, path } = proof;
  return (
    <Card id="own-line" title={say.of(subjectNames[subject])}>
      <View className="hint">{say('proof.own_line')}</View>
      <View className="hash proof-line">{line}</View>
      <View className="hint">{say('proof.leaf')}</View>
      <View className="hash">{leafHash}</View>
      <View className="above-gap">{say('proof.path', { place: index + 1, count, steps: path.length })}</View>
    </Card>
  );
}

function Run({ draw, run }: { draw: DrawView; run: DrawRunView }) {
  const say = useExamsSay();
  const at = (instant: string) => formatInstantInFull(say.locale, instant);
  return (
    <>
      <Card id="run" title={say('proof.run', { run: run.run })}>
        {run.reason ? <View className="paragraph">{say('proof.run_reason', { reason: run.reason })}</View> : null}
        <View className="hint">{say('proof.commitment')}</View>
        <View className="hash">{run.commitment ?? draw.commitment}</View>
        <View className="hint above-gap">
          {say('proof.root')} · {say('proof.root_at', { at: at(run.rootPublishedAt) })}
        </View>
        <View className="hash">{run.root}</View>
        <View className="hint above-gap">
          {say('proof.seed')}
          {run.drawnAt ? ` · ${say('proof.seed_at', { at: at(run.drawnAt) })}` : ''}
        </View>
        <View className="hash">{run.seed ?? say('proof.no_seed')}</View>
      </Card>
      <Files planId={draw.planId} run={run} />
    </>
  );
}

const fileNames = {
  'plan.json': 'proof.file_plan',
  'applications.jsonl': 'proof.file_applications',
  'root.json': 'proof.file_root',
  'draw.json': 'proof.file_draw',
  'results.jsonl': 'proof.file_results',
} as const;

function Files({ planId, run }: { planId: string; run: DrawRunView }) {
  const say = useExamsSay();
  const { trouble, run: act } = useAct();
  const [copied, setCopied] = useState(false);
  return (
    <Card id="files" title={say('proof.files')}>
      <View className="hint above">{say('proof.files_hint')}</View>
      {run.files.map(({ name }) => (
        <LinkLine
          key={name}
          id={`file-${name}`}
          text={`${say(fileNames[name])} · ${name}`}
          onTap={() => void act(async () => setCopied(await openPublic(drawFile(planId, run.run, name))))}
        />
      ))}
      <TroubleNotice trouble={trouble} />
      {copied ? <Notice tone="ok">{say('proof.copied')}</Notice> : null}
    </Card>
  );
}
