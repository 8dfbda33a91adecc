import { Text, View } from '@tarojs/components';
import type { Statement } from '@yilu/contracts';
import { type ImpactPart, impactParts, type PartyRole } from '@yilu/contracts/constants';
import { factTexts } from '@yilu/law/facts';
import { cardsFor, type ShapeCard } from '@yilu/law/shape-cards';
import { shapeOf } from '@yilu/law/shapes/shapes';
import { shapeAlt, shapeDiagram } from '@yilu/look/diagrams/shape-diagram';
import { useMemo, useState } from 'react';
import { makeStatement } from '@/api/accidents';
import { schemeNow } from '@/platform/scheme';
import { useAct } from '@/state/use-act';
import { dropDraft, useDraft } from '@/state/use-draft';
import { Field } from '@/ui/field';
import { Action, Card, Choice, Drawing, Notice } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { Tap } from '@/ui/tap';
import { type CaseStepProps, Frame } from './case-step';

interface Draft {
  card: string;
  shape: string;
  facts: readonly string[];
  impact: { a: ImpactPart | ''; b: ImpactPart | '' };
  note: string;
}

/** What happened, in pictures: one tap says what, one tap says who, and that is a whole statement. */
export function StatementStep(props: CaseStepProps & { back?: () => void }) {
  const say = useSay();
  const { view, reload, back } = props;
  const form = `statement:${view.caseId}`;
  const previous = view.statements[view.you];
  const cards = cardsFor(view.otherPartyKind === 'non_motor' ? 'MN' : 'MM');
  const [draft, change] = useDraft<Draft>(form, {
    card: cards.find(({ shapes }) => previous && shapes.includes(previous.shape))?.id ?? '',
    shape: previous?.shape ?? '',
    facts: previous?.facts ?? [],
    impact: { a: previous?.impact?.a ?? '', b: previous?.impact?.b ?? '' },
    note: previous?.note ?? '',
  });
  const { busy, trouble, run } = useAct();
  const chosen = cards.find(({ id }) => id === draft.card);

  const submit = (mover: PartyRole): void => {
    const { a, b } = draft.impact;
    const statement: Statement = {
      shape: draft.shape,
      mover,
      facts: [...draft.facts],
      ...(a && b ? { impact: { a, b } } : {}),
      ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
    };
    void run(async () => {
      await makeStatement(view.caseId, statement);
      dropDraft(form);
      await reload();
      back?.();
    });
  };
  return (
    <Frame
      props={props}
      title={say('what.title')}
      screen="what-happened"
      step={5}
      problem={trouble}
      action={chosen ? <Who view={view} shape={draft.shape} busy={busy} onWho={submit} /> : null}
    >
      {back ? (
        <Tap id="statement-back" className="text-link" onTap={back}>
          {say('action.back')}
        </Tap>
      ) : null}
      {view.agreement ? <Notice tone="warn">{say('what.voids')}</Notice> : null}
      <View className="lead">{say(chosen ? 'what.chosen' : 'what.lead')}</View>
      {chosen ? null : <View className="hint above">{say('what.blind')}</View>}
      {chosen ? (
        <Chosen card={chosen} draft={draft} change={change} />
      ) : (
        <Cards cards={cards} onChoose={(card) => change({ card: card.id, shape: card.shapes[0], facts: [] })} />
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
  readonly view: CaseStepProps['view'];
  readonly shape: string;
  readonly busy: boolean;
  readonly onWho: (mover: PartyRole) => void;
}

/** Who did what the picture shows: the second tap, and the last. */
function Who({ view, shape, busy, onWho }: WhoProps) {
  const say = useSay();
  const found = shapeOf(shape);
  const other: PartyRole = view.you === 'a' ? 'b' : 'a';
  return (
    <View>
      <View className="center paragraph">{found ? say('what.who', { mover: say.of(found.mover) }) : ''}</View>
      <View className="pair">
        <Action id="mover-me" busy={busy} onTap={() => onWho(view.you)}>
          {say('what.me')}
        </Action>
        <Action id="mover-other" busy={busy} onTap={() => onWho(other)}>
          {say('what.other')}
        </Action>
      </View>
    </View>
  );
}

interface ChosenProps {
  readonly card: ShapeCard;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

function Chosen({ card, draft, change }: ChosenProps) {
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
        <Details shapeFacts={shape.facts} draft={draft} change={change} />
      ) : (
        <Tap id="statement-more" className="text-link" onTap={() => setMore(true)}>
          {say('what.more')}
        </Tap>
      )}
    </>
  );
}

interface DetailsProps {
  readonly shapeFacts: readonly (keyof typeof factTexts)[];
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

function Details({ shapeFacts, draft, change }: DetailsProps) {
  const say = useSay();
  const parts = impactParts.map((value) => ({ value, text: say(`impact.${value}`) }));
  const toggle = (fact: string) =>
    change({ facts: draft.facts.includes(fact) ? draft.facts.filter((one) => one !== fact) : [...draft.facts, fact] });
  return (
    <>
      {shapeFacts.length > 0 ? (
        <Card title={say('what.facts')}>
          {shapeFacts.map((fact) => (
            <Tap
              key={fact}
              id={`fact-${fact}`}
              className="pill"
              chosen={draft.facts.includes(fact)}
              onTap={() => toggle(fact)}
            >
              {say.of(factTexts[fact])}
            </Tap>
          ))}
        </Card>
      ) : null}
      <Card title={say('what.impact')}>
        {(['a', 'b'] as const).map((role) => (
          <View key={role}>
            <View className={`field-label car-${role}`}>{say(`party.${role}`)}</View>
            <Choice
              id={`impact-${role}`}
              value={draft.impact[role] || undefined}
              options={parts}
              onChoose={(part) => change({ impact: { ...draft.impact, [role]: part } })}
            />
          </View>
        ))}
      </Card>
      <Card>
        <Field
          id="note"
          label={say('what.note')}
          lines={3}
          maxLength={500}
          value={draft.note}
          onChange={(note) => change({ note })}
        />
      </Card>
    </>
  );
}
