import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { CentreSlots, ClaimsCentre, Location } from '@yilu/contracts';
import { formatDay, formatTime } from '@yilu/look/format';
import { useEffect, useState } from 'react';
import { bookAppointment, listCentres } from '@/api/claims';
import { goBack } from '@/platform/go';
import { whereAmI } from '@/platform/location';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, Notice, TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { Tap } from '@/ui/tap';
import { CentreLines } from '../../centre-lines';
import { kilometres } from '../../distance';
import { useClaimsSay } from '../../say';
import { useSlots } from '../../use-slots';
import '../../claims.scss';

type Slot = CentreSlots['slots'][number];

/** Which centre, which half hour: the nearest centre first, and the first day on which it has a place. */
export default function Booking() {
  const say = useClaimsSay();
  const id = useRouter().params['id'] ?? '';
  const centres = useLoaded(listCentres);
  const [from, setFrom] = useState<Location>();
  const [chosen, setChosen] = useState<string>();
  const [slot, setSlot] = useState<Slot>();
  const { busy, trouble, run } = useAct();
  useEffect(() => void whereAmI().then(setFrom), []);

  const all = [...(centres.data?.items ?? [])];
  if (from) all.sort((one, other) => kilometres(from, one.location) - kilometres(from, other.location));
  const centre = all.find(({ centreId }) => centreId === chosen) ?? (chosen ? undefined : all[0]);
  const slots = useSlots(centre?.centreId);
  const pick = (centreId: string) => {
    setChosen(centreId);
    setSlot(undefined);
  };
  // A time belongs to the centre beside which it stood: where the phone is may be known only later, and changes the order.
  const pickTime = (next: Slot | undefined) => {
    setChosen(centre?.centreId);
    setSlot(next);
  };
  const book = async () => {
    if (!centre || !slot) return;
    const done = await run(() => bookAppointment(id, { centreId: centre.centreId, startsAt: slot.startsAt }));
    if (done) return goBack();
    // Whoever was faster changed the numbers.
    setSlot(undefined);
    slots.reload();
  };
  return (
    <Shell
      title={say('appointment.pick')}
      action={
        <Action id="confirm-booking" busy={busy} disabled={!slot} onTap={() => void book()}>
          {slot
            ? say('appointment.confirm', { day: formatDay(say.locale, slots.day), time: formatTime(slot.startsAt) })
            : say('appointment.pick')}
        </Action>
      }
    >
      <TroubleNotice trouble={trouble ?? centres.trouble ?? slots.trouble} />
      {centres.data ? (
        <Card title={say('centre.choose')}>
          {all.map((one) => (
            <Tap
              key={one.centreId}
              id={`centre-${one.centreId}`}
              className="pill centre-pill"
              chosen={one.centreId === centre?.centreId}
              onTap={() => pick(one.centreId)}
            >
              {one[say.locale === 'en' ? 'en' : 'zh'].name}
            </Tap>
          ))}
          {centre ? <CentreLines centre={centre} from={from} /> : null}
        </Card>
      ) : centres.trouble ? null : (
        <Waiting />
      )}
      {centre ? <Times centre={centre} slots={slots} slot={slot} onPick={pickTime} /> : null}
    </Shell>
  );
}

interface TimesProps {
  readonly centre: ClaimsCentre;
  readonly slots: ReturnType<typeof useSlots>;
  readonly slot: Slot | undefined;
  readonly onPick: (slot: Slot | undefined) => void;
}

function Times({ slots, slot, onPick }: TimesProps) {
  const say = useClaimsSay();
  const { day, open, step, mayGoBack } = slots;
  const move = (days: number) => {
    onPick(undefined);
    step(days);
  };
  return (
    <Card>
      <View className="day-row">
        <Tap
          id="day-before"
          className="day-step"
          label={say('slot.day_before')}
          disabled={!mayGoBack}
          onTap={() => move(-1)}
        >
          ‹
        </Tap>
        <Text className="lead">{formatDay(say.locale, day)}</Text>
        <Tap id="day-after" className="day-step" label={say('slot.day_after')} onTap={() => move(1)}>
          ›
        </Tap>
      </View>
      {open ? null : <View className="hint">{say('state.loading')}</View>}
      {open?.closed ? <Notice>{say(`slot.closed.${open.closed}`)}</Notice> : null}
      {open && !open.closed && open.slots.length === 0 ? <Notice>{say('slot.none')}</Notice> : null}
      <View className="slots">
        {(open?.slots ?? []).map((one) => (
          <Tap
            key={one.startsAt}
            id={`slot-${formatTime(one.startsAt).replace(':', '')}`}
            className="slot"
            chosen={one.startsAt === slot?.startsAt}
            disabled={one.free === 0}
            onTap={() => onPick(one)}
          >
            <View className="slot-time">{formatTime(one.startsAt)}</View>
            <View className="slot-free">{one.free > 0 ? say('slot.left', { count: one.free }) : say('slot.full')}</View>
          </Tap>
        ))}
      </View>
    </Card>
  );
}
