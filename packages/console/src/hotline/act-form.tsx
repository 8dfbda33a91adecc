import type { DeskAct, DeskReportView, Officer } from '@yilu/contracts';
import type { OpenForm } from './act-dock.js';
import { CompleteForm } from './complete-form.js';
import { ConfirmForm } from './confirm-form.js';
import { DispatchForm } from './dispatch-form.js';
import { ExtendForm } from './extend-form.js';
import { JoinForm } from './join-form.js';
import { ModerateForm } from './moderate-form.js';
import { MoveForm } from './move-form.js';
import { ScheduleForm } from './schedule-form.js';
import { ServiceForm } from './service-form.js';
import type { Units } from './use-reports.js';
import { WordsForm } from './words-form.js';

export interface ActFormProps {
  readonly report: DeskReportView;
  readonly officer: Officer;
  readonly units: Units;
  readonly form: OpenForm;
  readonly onActed: (act: DeskAct) => void;
}

/** The form of an act, by what the act needs to be told. */
export function ActForm(props: ActFormProps) {
  const { act } = props.form;
  switch (act) {
    case 'accept':
    case 'acknowledge':
      return <ConfirmForm {...props} act={act} />;
    case 'reject':
    case 'return':
    case 'reply':
    case 'reopen':
      return <WordsForm {...props} act={act} />;
    case 'join':
      return <JoinForm {...props} />;
    case 'dispatch':
      return <DispatchForm {...props} />;
    case 'schedule':
      return <ScheduleForm {...props} />;
    case 'extend':
      return <ExtendForm {...props} />;
    case 'complete':
      return <CompleteForm {...props} />;
    case 'move':
      return <MoveForm {...props} />;
    case 'change_service':
      return <ServiceForm {...props} />;
    case 'moderate':
      return <ModerateForm {...props} />;
  }
}
