import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { DefenceGrounds, RecordSummary, RecordView } from '@yilu/contracts';
import { formatDay } from '@yilu/look/format';
import { useState } from 'react';
import { fileDefence, getGrounds } from '@/api/defences';
import { session } from '@/api/session';
import { getRecord, listRecords } from '@/api/violations';
import { newUuid } from '@/offline/uuid';
import { addressOf, goOn } from '@/platform/go';
import { useWatched } from '@/state/create-state';
import { useAct } from '@/state/use-act';
import { dropDraft, useDraft } from '@/state/use-draft';
import { useLoaded } from '@/state/use-loaded';
import { Field } from '@/ui/field';
import { Action, Card, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { SignInCard } from '@/ui/sign-in-card';
import { Tap } from '@/ui/tap';
import { DefencePaper } from '../../defence-paper';
import { type Evidence, useEvidence } from '../../evidence';
import { Checklist } from '../../exhibits';
import { useViolationsSay } from '../../say';
import '../../violations.scss';

interface Draft {
  readonly defenceId: string;
  readonly circumstance: string;
  readonly statement: string;
  readonly also: readonly string[];
}
const shortest = 10;
/** One person's objection clears every record of the same clone. */
const clone = 'cloned_plate';

/** Objecting: what happened, what proves it, one's own words, how it reads, and only then it is sent. */
export default function Defend() {
  const say = useViolationsSay();
  const id = useRouter().params['id'] ?? '';
  const signedIn = useWatched(session) !== undefined;
  const record = useLoaded(() => getRecord(id), signedIn);
  const grounds = useLoaded(getGrounds, signedIn);
  const loaded = record.data && grounds.data;
  if (loaded && record.data && grounds.data) return <Form record={record.data} grounds={grounds.data} />;
  return (
    <Shell title={say('defend.title')}>
      {signedIn ? null : (
        <SignInCard id="defend-sign-in" why={say('violations.sign_in')} next={addressOf('defend', { id })} />
      )}
      <TroubleNotice trouble={record.trouble ?? grounds.trouble} />
      {signedIn && !record.trouble && !grounds.trouble ? <Waiting /> : null}
    </Shell>
  );
}

function Form({ record, grounds }: { record: RecordView; grounds: DefenceGrounds }) {
  const say = useViolationsSay();
  const { recordId } = record;
  const form = `defend:${recordId}`;
  const [draft, change] = useDraft<Draft>(form, { defenceId: '', circumstance: '', statement: '', also: [] });
  const evidence = useEvidence(recordId, `${form}:evidence`);
  const [reading, setReading] = useState(false);
  const { busy, trouble, run } = useAct();
  const ground = grounds.items.find(({ circumstance }) => circumstance === draft.circumstance);
  const unsent = evidence.exhibits.some(({ documentId }) => !documentId);
  const complete = ground !== undefined && draft.statement.trim().length >= shortest;

  const submit = () =>
    void run(async () => {
      const defenceId = draft.defenceId || newUuid();
      // Kept before it is sent: the same words sent again are the same objection.
      change({ defenceId });
      await fileDefence(recordId, {
        defenceId: defenceId as never,
        circumstance: draft.circumstance,
        statement: draft.statement.trim(),
        documents: evidence.exhibits.flatMap(({ documentId }) => (documentId ? [documentId] : [])),
        alsoRecords: (draft.circumstance === clone ? draft.also : []) as never,
      });
      dropDraft(form);
      dropDraft(`${form}:evidence`);
      goOn('defence', { id: defenceId });
    });

  if (reading && ground)
    return (
      <Shell
        title={say('defend.preview')}
        action={
          <View className="pair">
            <Action id="submit-defence" busy={busy} disabled={unsent} onTap={submit}>
              {say(unsent ? 'defend.wait_uploads' : 'defend.submit')}
            </Action>
            <Action id="change-defence" tone="plain" onTap={() => setReading(false)}>
              {say('defend.change')}
            </Action>
          </View>
        }
      >
        <TroubleNotice trouble={trouble ?? evidence.trouble} />
        <DefencePaper
          record={record}
          ground={ground}
          statement={draft.statement.trim()}
          also={draft.circumstance === clone ? draft.also : []}
          exhibits={evidence.exhibits.length}
        />
      </Shell>
    );
  return (
    <Shell
      title={say('defend.title')}
      action={
        <Action id="preview-defence" disabled={!complete} onTap={() => setReading(true)}>
          {say('defend.preview')}
        </Action>
      }
    >
      <Grounds grounds={grounds} chosen={draft.circumstance} onChoose={(circumstance) => change({ circumstance })} />
      {ground ? (
        <FormRest record={record} grounds={grounds} ground={ground} draft={draft} change={change} evidence={evidence} />
      ) : null}
    </Shell>
  );
}

interface RestProps {
  readonly record: RecordView;
  readonly grounds: DefenceGrounds;
  readonly ground: DefenceGrounds['items'][number];
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly evidence: Evidence;
}

function FormRest({ record, grounds, ground, draft, change, evidence }: RestProps) {
  const say = useViolationsSay();
  return (
    <>
      {ground.circumstance === clone ? (
        <Others record={record} chosen={draft.also} onChange={(also) => change({ also })} />
      ) : null}
      <Checklist ground={ground} evidence={evidence} documents={grounds.documents} />
      <Card>
        <Field
          id="statement"
          label={say('defend.words')}
          hint={say('defend.words_hint')}
          placeholder={say('defend.example')}
          lines={5}
          maxLength={2000}
          value={draft.statement}
          onChange={(statement) => change({ statement })}
        />
      </Card>
    </>
  );
}

interface GroundsProps {
  readonly grounds: DefenceGrounds;
  readonly chosen: string;
  readonly onChoose: (circumstance: string) => void;
}

/** What people say happened, each with how often it was upheld; once one is chosen, the others stay a tap away. */
function Grounds({ grounds, chosen, onChoose }: GroundsProps) {
  const say = useViolationsSay();
  const shown = chosen ? grounds.items.filter(({ circumstance }) => circumstance === chosen) : grounds.items;
  return (
    <Card title={say('defend.what')}>
      {shown.map((ground) => (
        <Tap
          key={ground.circumstance}
          id={`circumstance-${ground.circumstance}`}
          className="way"
          chosen={ground.circumstance === chosen}
          onTap={() => onChoose(ground.circumstance === chosen ? '' : ground.circumstance)}
        >
          <View className="unread">{say.of(ground)}</View>
          <View className="hint">{ground.upheld ? say('defend.upheld', ground.upheld) : say('defend.upheld_few')}</View>
        </Tap>
      ))}
      {chosen ? (
        <Tap id="other-circumstance" className="text-link" onTap={() => onChoose('')}>
          {say('defend.change')}
        </Tap>
      ) : (
        <View className="hint">{say('defend.legal')}</View>
      )}
    </Card>
  );
}

interface OthersProps {
  readonly record: RecordView;
  readonly chosen: readonly string[];
  readonly onChange: (also: readonly string[]) => void;
}

/** Other open records of this plate, which the same clone may have caused. */
function Others({ record, chosen, onChange }: OthersProps) {
  const say = useViolationsSay();
  const { plate, plateKind, recordId } = record;
  const { data } = useLoaded(() => listRecords({ plate, plateKind, show: 'open' }));
  const others = (data?.items ?? []).filter((one: RecordSummary) => one.recordId !== recordId && !one.defence);
  if (others.length === 0) return null;
  const turn = (id: string): void =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <Card id="other-records" title={say('defend.other_records')}>
      <View className="hint above">{say('defend.other_records_hint')}</View>
      {others.map((one) => {
        const on = chosen.includes(one.recordId);
        return (
          <Tap
            key={one.recordId}
            id={`also-${one.recordId}`}
            className="tick"
            chosen={on}
            onTap={() => turn(one.recordId)}
          >
            <View className={`tick-box${on ? ' on' : ''}`}>{on ? '✓' : ''}</View>
            <View className="grow">
              <View>{say.of(one.act)}</View>
              <View className="hint">
                {formatDay(say.locale, one.occurredAt.slice(0, 10))} · {one.place}
              </View>
            </View>
          </Tap>
        );
      })}
    </Card>
  );
}
