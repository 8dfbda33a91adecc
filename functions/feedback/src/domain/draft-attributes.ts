import type { AttributeAnswers } from '@yilu/contracts';
import { serviceOf } from '@yilu/law/feedback/services';
import type { Slots } from '@yilu/triage/slots';

/** What the text answers of the questions that this service asks; the others stay open for its writer. */
export function draftAttributes(serviceCode: string, slots: Slots): AttributeAnswers {
  const said: Readonly<Record<string, string | undefined>> = {
    direction: slots.direction,
    danger_now: slots.dangerNow,
    plate_no: slots.plate,
    pole_no: slots.poleNumber,
  };
  const asked = serviceOf(serviceCode)?.attributes ?? [];
  return Object.fromEntries(
    asked.flatMap(({ code, values }) => {
      const answer = said[code];
      const isAllowed = answer !== undefined && (!values || values.some(({ key }) => key === answer));
      return isAllowed ? [[code, answer]] : [];
    }),
  );
}
