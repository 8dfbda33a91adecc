import { View } from '@tarojs/components';
import type { BookingView } from '@yilu/contracts';
import { go } from '@/platform/go';
import { LinkLine } from '@/ui/link';
import { Card } from '@/ui/parts';
import { useExamsSay } from '../say';
import { whenAndWhere } from '../session-list';

/** His place in the draw, up to which place each session that he asked for had seats, and how to check all of it. */
export function DrawnCard({ booking: { subject, drawn, application } }: { booking: BookingView }) {
  const say = useExamsSay();
  if (!drawn) return null;
  const { place, count, lastPlaces } = drawn;
  return (
    <Card id="drawn" title={say('exam.drawn')}>
      <View className="lead">{say('exam.place', { place, count })}</View>
      {lastPlaces.map(({ sessionId, place: last }) => {
        const session = application?.preferences.find((one) => one.sessionId === sessionId);
        if (!session) return null;
        const where = whenAndWhere(say, session);
        return (
          <View key={sessionId} className="hint">
            {last === undefined
              ? say('exam.last_place_none', where)
              : say('exam.last_place', { ...where, place: last })}
          </View>
        );
      })}
      <LinkLine id="to-proof" text={say('exam.check')} onTap={() => go('proof', { id: subject })} />
    </Card>
  );
}
