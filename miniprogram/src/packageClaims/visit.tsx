import { View } from '@tarojs/components';
import type { Claim } from '@yilu/contracts';
import { formatDay, formatTime } from '@yilu/look/format';
import { appointmentCalendar, cancelAppointment, listCentres } from '@/api/claims';
import { keepInCalendar, mayKeepInCalendar } from '@/platform/calendar';
import { go } from '@/platform/go';
import { useAct } from '@/state/use-act';
import { useLoaded } from '@/state/use-loaded';
import { Action, Card, Notice, TroubleNotice } from '@/ui/parts';
import { Sure } from '@/ui/sure';
import { CentreLines } from './centre-lines';
import { useClaimsSay } from './say';
import { shanghaiDay } from './shanghai-day';

/** The appointment with its place: to be moved, given back, or kept in the phone's calendar. */
export function Visit({ claim, onChanged }: { claim: Claim; onChanged: () => Promise<void> }) {
  const say = useClaimsSay();
  const { busy, trouble, run } = useAct();
  const keeping = useAct();
  const centres = useLoaded(listCentres);
  const { appointment, claimId } = claim;
  if (!appointment) return null;
  const centre = centres.data?.items.find(({ centreId }) => centreId === appointment.centreId);
  const over = Date.parse(appointment.startsAt) <= Date.now();
  const at = {
    day: formatDay(say.locale, shanghaiDay(appointment.startsAt)),
    from: formatTime(appointment.startsAt),
    to: formatTime(appointment.endsAt),
  };
  const cancel = () =>
    void run(async () => {
      await cancelAppointment(claimId);
      await onChanged();
    });
  const name = centre?.[say.locale === 'en' ? 'en' : 'zh'].name ?? '';
  const keep = () =>
    void keeping.run(() =>
      keepInCalendar(appointmentCalendar(claimId), 'yilu-appointment.ics', [{ title: name, ...appointment }]),
    );
  return (
    <Card id="appointment" title={say('appointment.title')}>
      <View className="lead">{say('appointment.at', at)}</View>
      {centre ? <CentreLines centre={centre} /> : null}
      <TroubleNotice trouble={trouble ?? keeping.trouble} />
      {over ? <Notice>{say('appointment.past')}</Notice> : null}
      {mayKeepInCalendar && !over ? (
        <Action id="keep-in-calendar" tone="plain" busy={keeping.busy} onTap={keep}>
          {say('appointment.calendar')}
        </Action>
      ) : null}
      {claim.frozen ? null : (
        <Action id="change-appointment" tone="plain" onTap={() => go('booking', { id: claimId })}>
          {say(over ? 'appointment.book' : 'appointment.change')}
        </Action>
      )}
      {over ? null : (
        <Sure
          id="cancel-appointment"
          text={say('appointment.cancel')}
          confirm={say('appointment.cancel_sure')}
          busy={busy}
          onSure={cancel}
        />
      )}
    </Card>
  );
}
