import { useMutation } from '@tanstack/react-query';
import type { MoveTaskView } from '@yilu/contracts';
import { useDesk } from '../api/api-context.js';
import { useReadMovesAgain } from './use-moves.js';
import { YesOrNo } from './yes-or-no.js';

const usual = ['console.moves.usual.lift', 'console.moves.usual.keep'] as const;

/** Lifts a bar with what it rests on, or keeps it; nobody answers an appeal against his own finding. */
export function AnswerAppeal({ task: { taskId } }: { task: MoveTaskView }) {
  const { api } = useDesk();
  const readAgain = useReadMovesAgain(taskId, 'appeal');
  const answer = useMutation({
    mutationFn: (given: { lift: boolean; reason: string }) => api.answerBarAppeal(taskId, given),
    onSettled: readAgain,
  });
  return (
    <YesOrNo
      label="console.moves.appeal_reason"
      usual={usual}
      yes="console.moves.lift"
      no="console.moves.keep"
      name="bar-appeal"
      pending={answer.isPending}
      error={answer.error}
      onAnswer={(lift, reason) => answer.mutate({ lift, reason })}
    />
  );
}
