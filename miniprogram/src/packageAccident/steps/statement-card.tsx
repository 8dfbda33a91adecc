import { View } from '@tarojs/components';
import type { CaseView } from '@yilu/contracts';
import { type PartyRole, seatsOf } from '@yilu/contracts/constants';
import { factTexts, isFactId } from '@yilu/law/facts';
import { shapeOf } from '@yilu/law/shapes/shapes';
import { shapeAlt, shapeDiagram } from '@yilu/look/diagrams/shape-diagram';
import { schemeNow } from '@/platform/scheme';
import { Card, Drawing, Fact } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { company, moverName, whose } from './fact-words';

/** What one driver said, as the other reads it before signing. */
export function StatementCard({ view, party: role }: { view: CaseView; party: PartyRole }) {
  const say = useSay();
  const statement = view.statements[role];
  if (!statement) return null;
  const shape = shapeOf(statement.shape);
  const alone = company(view) === 'alone';
  const facts = statement.facts.filter(isFactId).map((fact) => say.of(factTexts[fact]));
  return (
    <Card id={`statement-${role}`} title={whose(say, view, role)}>
      {shape && !alone ? (
        <Drawing
          svg={shapeDiagram(shape.code, { scheme: schemeNow(), locale: say.locale, mover: statement.mover })}
          label={shapeAlt(shape.code, say.locale, statement.mover)}
        />
      ) : null}
      {alone ? (
        <View className="paragraph">{say('what.alone')}</View>
      ) : (
        <>
          <Fact name={say('what.title')} value={shape ? say.of(shape) : statement.shape} />
          <Fact name={moverName(say, statement.shape)} value={whose(say, view, statement.mover)} />
        </>
      )}
      {facts.length > 0 ? <Fact name={say('what.facts')} value={facts.join(' · ')} /> : null}
      {statement.impact ? (
        <Fact
          name={say('what.impact')}
          value={seatsOf(view.others)
            .flatMap((seat) => {
              const part = statement.impact?.[seat];
              return part ? [`${say(`party.${seat}`)} ${say(`impact.${part}`)}`] : [];
            })
            .join(' · ')}
        />
      ) : null}
      {statement.note ? <Fact name={say('what.note')} value={statement.note} /> : null}
    </Card>
  );
}
