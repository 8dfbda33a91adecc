import { Text, View } from '@tarojs/components';
import type { DefenceGrounds } from '@yilu/contracts';
import { Action, Card, Notice, TroubleNotice } from '@/ui/parts';
import { Tap } from '@/ui/tap';
import { type Evidence, type Exhibit, isFilm, mostPhotos } from './evidence';
import { useViolationsSay } from './say';

interface ExhibitsProps {
  readonly evidence: Evidence;
  readonly documents: DefenceGrounds['documents'];
}

/** What was given so far: on its way with how far it has come, kept on the phone, or there. */
export function Exhibits({ evidence, documents }: ExhibitsProps) {
  const say = useViolationsSay();
  const { exhibits, refusal, trouble } = evidence;
  const nameOf = ({ kind }: Exhibit): string => {
    const words = documents.find((one) => one.kind === kind);
    return words ? say.of(words) : kind;
  };
  return (
    <>
      <TroubleNotice trouble={trouble} />
      {refusal ? <Notice tone="warn">{say(`defend.${refusal}`)}</Notice> : null}
      {exhibits.map((exhibit) => (
        <ExhibitLine key={exhibit.id} exhibit={exhibit} name={nameOf(exhibit)} evidence={evidence} />
      ))}
    </>
  );
}

function ExhibitLine({ exhibit, name, evidence }: { exhibit: Exhibit; name: string; evidence: Evidence }) {
  const say = useViolationsSay();
  const percent = evidence.progress[exhibit.id];
  const state =
    percent !== undefined
      ? say('defend.uploading', { percent })
      : say(exhibit.documentId ? 'defend.sent' : 'defend.waiting');
  return (
    <View id={`exhibit-${exhibit.kind}`} className="exhibit">
      <View className="row">
        <Text className="unread grow">{name}</Text>
        <Text className={`badge${exhibit.documentId ? ' ok' : ''}`}>{state}</Text>
      </View>
      {percent === undefined ? null : (
        <View className="progress">
          <View className="progress-done" style={{ width: `${percent}%` }} />
        </View>
      )}
      {percent === undefined ? (
        <View className="pair">
          {exhibit.documentId ? null : (
            <Tap id={`send-again-${exhibit.kind}`} className="text-link" onTap={() => void evidence.send(exhibit)}>
              {say('defend.retry')}
            </Tap>
          )}
          <Tap id={`remove-${exhibit.kind}`} className="text-link" onTap={() => evidence.remove(exhibit)}>
            {say('defend.remove')}
          </Tap>
        </View>
      ) : null}
    </View>
  );
}

interface ChecklistProps extends ExhibitsProps {
  readonly ground: DefenceGrounds['items'][number];
}

// What these prove is a movement, which a still picture seldom shows.
const filmed = ['dashcam'];

/** What proves it, each with what is there already and a way to add it; what is missing never bars the way. */
export function Checklist({ ground, evidence, documents }: ChecklistProps) {
  const say = useViolationsSay();
  const given = evidence.exhibits.map(({ kind }) => kind);
  const full = evidence.exhibits.filter((one) => !isFilm(one)).length >= mostPhotos;
  return (
    <Card id="checklist" title={say('defend.proof')}>
      <View className="hint above">{say('defend.proof_hint')}</View>
      {ground.needs.map((need) => {
        const there = need.oneOf.some((kind) => given.includes(kind));
        return (
          <View key={need.zh} className="need">
            <View className="row">
              <Text className="grow">{say.of(need)}</Text>
              <Text className={`badge${there ? ' ok' : ' warn'}`}>
                {say(there ? 'defend.given' : 'defend.missing')}
              </Text>
            </View>
            {need.oneOf.length > 1 ? <View className="hint">{say('defend.one_of')}</View> : null}
            <View className="choices">
              {documents
                .filter(({ kind }) => need.oneOf.includes(kind))
                .map((document) => (
                  <Tap
                    key={document.kind}
                    id={`add-${document.kind}`}
                    className="pill"
                    disabled={full && !filmed.includes(document.kind)}
                    onTap={() => void evidence.add(document.kind, filmed.includes(document.kind))}
                  >
                    {say('defend.add', { kind: say.of(document) })}
                  </Tap>
                ))}
            </View>
          </View>
        );
      })}
      {full ? <View className="hint above">{say('defend.enough')}</View> : null}
      <Exhibits evidence={evidence} documents={documents} />
    </Card>
  );
}

/** Something more for an officer who asked. */
export function AddMore({ evidence, documents }: ExhibitsProps) {
  const say = useViolationsSay();
  return (
    <>
      <Exhibits evidence={evidence} documents={documents} />
      <View className="choices">
        {documents.map((document) => (
          <Action
            key={document.kind}
            id={`add-${document.kind}`}
            tone="plain"
            className="narrow"
            onTap={() => void evidence.add(document.kind, filmed.includes(document.kind))}
          >
            {say('defend.add', { kind: say.of(document) })}
          </Action>
        ))}
      </View>
    </>
  );
}
