import { Dialog } from '../shell/dialog.js';
import { type PlainKey, useWords } from '../words.js';
import { ReasonForm } from './reason-form.js';

interface ReasonDialogProps {
  readonly name: 'witnesses' | 'sealed' | 'originals';
  readonly usual: readonly PlainKey[];
  readonly open: { readonly isPending: boolean; readonly error: Error | null; mutate(reason: string): void };
  readonly onClose: () => void;
}

/** Asks why, before something that is sealed is opened. */
export function ReasonDialog({ name, usual, open, onClose }: ReasonDialogProps) {
  const { t } = useWords();
  return (
    <Dialog title={t(`console.${name}.title`)} onClose={onClose} testId={`${name}-dialog`}>
      <ReasonForm
        name={name}
        text={`console.${name}.text`}
        usual={usual}
        label="console.sealed.reason"
        action="console.sealed.open"
        pending={open.isPending}
        error={open.error}
        onReason={open.mutate}
      />
    </Dialog>
  );
}
