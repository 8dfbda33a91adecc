import { View } from '@tarojs/components';
import { gatePictures } from '@yilu/law/gate-pictures';
import type { Screening } from '@yilu/law/screening';
import { screeningRows } from '@yilu/law/screening-rows';
import type { Trouble } from '@/api/problem';
import { callNumber } from '@/platform/call-number';
import { Action, Card, Notice, TroubleNotice } from '@/ui/parts';
import { useSay } from '@/ui/say';
import { Shell } from '@/ui/shell';
import { Tap } from '@/ui/tap';

interface ClosedProps {
  readonly verdict: Extract<Screening, { clear: false }>;
  readonly chosen: readonly string[];
  readonly busy: boolean;
  readonly trouble: Trouble | undefined;
  readonly onChoose: (hazards: readonly string[]) => void;
  readonly onRecord: () => void;
}

/** What the law says instead of settling: what to do now, whom to call, which article. There is no way on from here. */
export function Closed({ verdict, chosen, busy, trouble, onChoose, onRecord }: ClosedProps) {
  const say = useSay();
  const picture = gatePictures.find(
    ({ choices, hazards }) => choices.length > 0 && chosen.every((id) => hazards.some((hazard) => hazard === id)),
  );
  const calls = (
    <>
      {verdict.call.map((number) => (
        <Action key={number} id={`gate-call-${number}`} tone="danger" onTap={() => callNumber(number)}>
          {say('action.call_number', { number })}
        </Action>
      ))}
    </>
  );
  return (
    <Shell title={say('gate.closed_title')} accident={{ screen: 'gate-closed' }}>
      <View id="gate-effect">
        <Notice tone="danger">{say(`effect.${verdict.effect}`)}</Notice>
      </View>
      {calls}
      {picture ? (
        <Card title={say('gate.which')}>
          {picture.choices.map((id) => {
            const row = screeningRows.find((candidate) => candidate.id === id);
            return row ? (
              <Tap
                key={id}
                id={`hazard-${id}`}
                className="list-link"
                chosen={chosen.length === 1 && chosen[0] === id}
                onTap={() => onChoose([id])}
              >
                {say.of(row)}
              </Tap>
            ) : null;
          })}
        </Card>
      ) : null}
      {verdict.rows.map((row) => (
        <Card key={row.id} title={say.of(row)} id={`law-${row.id}`}>
          <View className="law">{say.basis(row)}</View>
        </Card>
      ))}
      <Card>
        <View className="paragraph">{say('gate.record_why')}</View>
        <TroubleNotice trouble={trouble} />
        <Action id="gate-record" tone="plain" busy={busy} onTap={onRecord}>
          {say('gate.record')}
        </Action>
        <Action id="gate-back" tone="plain" onTap={() => onChoose([])}>
          {say('gate.mistake')}
        </Action>
      </Card>
    </Shell>
  );
}
