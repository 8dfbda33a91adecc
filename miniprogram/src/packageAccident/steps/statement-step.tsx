import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import type { CaseView, Statement } from '@yilu/contracts';
import type { PartyRole } from '@yilu/contracts/constants';
import { cardsFor, type ShapeCard, shapeCards } from '@yilu/law/shape-cards';
import { shapeOf } from '@yilu/law/shapes/shapes';
import { shapeAlt, shapeDiagram } from '@yilu/look/diagrams/shape-diagram';
import { useMemo, useState } from 'react';
import { go } from '@/platform/go';
import { schemeNow } from '@/platform/scheme';
import { useAct } from '@/state/use-act';
import { drafted, useDraft } from '@/state/use-draft';
import { Action, Card, Choice, Drawing, Notice } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { Tap } from '@/ui/tap';
import { type CaseStepProps, Frame } from './case-step';
import { company, otherSeats, whose } from './fact-words';
import { ownActs } from './party-acts';
import { type SketchDraft, sketchForm } from './sketch-draft';
import { Details, type StatementDraft, zonesOf } from './statement-details';

/** The one shape of an accident without another vehicle: the tables know no picture of it. */
const shapeAlone = 'A99';

const cardsIn = ({ others }: CaseView): readonly ShapeCard[] => {
  if (!others.includes('non_motor')) return cardsFor('MM');
  return others.length === 1 ? cardsFor('MN') : shapeCards;
};

/** What happened, in pictures: one tap says what, one tap says who, and that is a whole statement. */
export function StatementStep(props: CaseStepProps & { back?: () => void }) {
  const say = useSay();
  const { view, reload, back } = props;
  const acts = props.acts ?? ownActs(view.caseId);
  // A guest must not find the host's draft in his form.
  const form = props.acts ? `statement:${view.caseId}:${view.you}` : `statement:${view.caseId}`;
  const previous = view.statements[view.you];
  const among = company(view);
  const cards = cardsIn(view);
  const [draft, change] = useDraft<StatementDraft>(form, {
    card: cards.find(({ shapes }) => previous && shapes.includes(previous.shape))?.id ?? '',
    shape: previous?.shape ?? '',
    facts: previous?.facts ?? [],
    impact: previous?.impact ?? {},
    note: previous?.note ?? '',
  });
  const { busy, trouble, run } = useAct();
  const chosen = among === 'alone' ? undefined : cards.find(({ id }) => id === draft.card);

  const submit = (shape: string, mover: PartyRole): void => {
    const impact = zonesOf(view, draft);
    const sketch = drafted<SketchDraft>(sketchForm(view.caseId, view.you))?.sketch ?? previous?.sketch;
    const statement: Statement = {
      shape,
      mover,
      facts: among === 'alone' ? [] : [...draft.facts],
      ...(impact ? { impact } : {}),
      ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
      ...(sketch ? { sketch } : {}),
    };
    void run(async () => {
      await acts.state(statement);
      await reload();
      back?.();
    });
  };
  const action =
    among === 'alone' ? (
      <Action id="state-alone" busy={busy} onTap={() => submit(shapeAlone, 'a')}>
        {say('what.alone_confirm')}
      </Action>
    ) : chosen ? (
      <Who view={view} shape={draft.shape} busy={busy} onWho={(mover) => submit(draft.shape, mover)} />
    ) : null;
  return (
    <Frame props={props} title={say('what.title')} screen="what-happened" step={5} problem={trouble} action={action}>
      {back ? (
        <Tap id="statement-back" className="text-link" onTap={back}>
          {say('action.back')}
        </Tap>
      ) : null}
      {view.agreement ? <Notice tone="warn">{say(`what.voids_${among}`)}</Notice> : null}
      {among === 'alone' ? (
        <>
          <View className="lead">{say('what.alone')}</View>
          <View className="hint above">{say('what.alone_why')}</View>
          <Details view={view} shapeFacts={[]} draft={draft} change={change} />
        </>
      ) : (
        <>
          <View className="lead">{say(chosen ? 'what.chosen' : 'what.lead')}</View>
          {chosen ? null : <View className="hint above">{say(`what.blind_${among}`)}</View>}
          {chosen ? (
            <Chosen view={view} card={chosen} draft={draft} change={change} />
          ) : (
            <Cards cards={cards} onChoose={(card) => change({ card: card.id, shape: card.shapes[0], facts: [] })} />
          )}
        </>
      )}
    </Frame>
  );
}

function Cards({ cards, onChoose }: { cards: readonly ShapeCard[]; onChoose: (card: ShapeCard) => void }) {
  const say = useSay();
  const { locale } = say;
  const drawn = useMemo(
    () => cards.map((card) => ({ card, svg: shapeDiagram(card.shapes[0], { scheme: schemeNow(), locale }) })),
    [cards, locale],
  );
  return (
    <View className="grid">
      {drawn.map(({ card, svg }) => (
        <Tap key={card.id} id={`shape-${card.shapes[0]}`} className="tile" onTap={() => onChoose(card)}>
          <Drawing svg={svg} label={shapeAlt(card.shapes[0], locale)} />
          <Text className="tile-text">{say.of(card)}</Text>
        </Tap>
      ))}
    </View>
  );
}

interface WhoProps {
  readonly view: CaseView;
  readonly shape: string;
  readonly busy: boolean;
  readonly onWho: (mover: PartyRole) => void;
}

/** Who did what the picture shows: the second tap, and the last. */
function Who({ view, shape, busy, onWho }: WhoProps) {
  const say = useSay();
  const found = shapeOf(shape);
  const others = otherSeats(view);
  return (
    <View>
      <View className="center paragraph">{found ? say('what.who', { mover: say.of(found.mover) }) : ''}</View>
      <View className="pair wrap">
        <Action id="mover-me" busy={busy} onTap={() => onWho(view.you)}>
          {say('what.me')}
        </Action>
        {others.map((role) => (
          <Action
            key={role}
            id={others.length === 1 ? 'mover-other' : `mover-${role}`}
            busy={busy}
            onTap={() => onWho(role)}
          >
            {others.length === 1 ? say('what.other') : whose(say, view, role)}
          </Action>
        ))}
      </View>
    </View>
  );
}

interface ChosenProps {
  readonly view: CaseView;
  readonly card: ShapeCard;
  readonly draft: StatementDraft;
  readonly change: (part: Partial<StatementDraft>) => void;
}

function Chosen({ view, card, draft, change }: ChosenProps) {
  const say = useSay();
  const [more, setMore] = useState(draft.note !== '' || draft.facts.length > 0);
  const shape = shapeOf(draft.shape);
  if (!shape) return null;
  return (
    <>
      <Card title={say.of(card)}>
        <Drawing
          className="big"
          svg={shapeDiagram(shape.code, { scheme: schemeNow(), locale: say.locale })}
          label={shapeAlt(shape.code, say.locale)}
        />
        <View className="paragraph">{say.of(shape)}</View>
        <View className="law">{say.basis(shape)}</View>
        <Tap id="shape-again" className="text-link" onTap={() => change({ card: '', shape: '' })}>
          {say('what.again')}
        </Tap>
      </Card>
      {card.shapes.length > 1 ? (
        <Card title={say('what.which')}>
          <Choice
            id="variant"
            value={draft.shape}
            options={card.shapes.map((code) => {
              const variant = shapeOf(code);
              return { value: code, text: variant ? say.of(variant) : code };
            })}
            onChoose={(code) => change({ shape: code, facts: [] })}
          />
        </Card>
      ) : null}
      {more ? (
        <>
          <SketchLink view={view} shape={shape.code} />
          <Details view={view} shapeFacts={shape.facts} draft={draft} change={change} />
        </>
      ) : (
        <Tap id="statement-more" className="text-link" onTap={() => setMore(true)}>
          {say('what.more')}
        </Tap>
      )}
    </>
  );
}

/** To the page where who stood where can be drawn; it comes back with a tick. */
function SketchLink({ view, shape }: { view: CaseView; shape: string }) {
  const say = useSay();
  const form = sketchForm(view.caseId, view.you);
  const [isDrawn, setDrawn] = useState(() => drafted<SketchDraft>(form) !== undefined);
  useDidShow(() => setDrawn(drafted<SketchDraft>(form) !== undefined));
  return (
    <Tap id="draw-sketch" className="card" onTap={() => go('sketch', { id: view.caseId, you: view.you, shape })}>
      <View className="row">
        <Text>{say(isDrawn ? 'what.sketch_drawn' : 'what.sketch')}</Text>
        <Text className="arrow">{isDrawn ? '✓' : '›'}</Text>
      </View>
    </Tap>
  );
}
