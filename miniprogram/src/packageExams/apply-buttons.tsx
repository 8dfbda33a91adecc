import { View } from '@tarojs/components';
import { Action } from '@/ui/parts';
import { useExamsSay } from './say';

interface ApplyButtonsProps {
  readonly isChecking: boolean;
  /** He has applied before and changes it. */
  readonly isChange: boolean;
  readonly busy: boolean;
  readonly mayGoOn: boolean;
  readonly onNext: () => void;
  readonly onBack: () => void;
  readonly onConfirm: () => void;
}

/** From the choice to the rules, and from there to the application or back. */
export function ApplyButtons({ isChecking, isChange, busy, mayGoOn, onNext, onBack, onConfirm }: ApplyButtonsProps) {
  const say = useExamsSay();
  if (!isChecking)
    return (
      <Action id="apply-next" disabled={!mayGoOn} onTap={onNext}>
        {say('apply.next')}
      </Action>
    );
  return (
    <View className="pair">
      <Action id="confirm-application" busy={busy} disabled={!mayGoOn} onTap={onConfirm}>
        {say(isChange ? 'apply.change' : 'apply.confirm')}
      </Action>
      <Action id="back-to-choice" tone="plain" onTap={onBack}>
        {say('apply.back_to_choice')}
      </Action>
    </View>
  );
}
