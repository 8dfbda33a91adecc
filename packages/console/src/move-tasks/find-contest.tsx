import { useMutation } from '@tanstack/react-query';
import type { MoveTaskView } from '@yilu/contracts';
import { useDesk } from '../api/api-context.js';
import { useReadMovesAgain } from './use-moves.js';
import { YesOrNo } from './yes-or-no.js';

const usual = [
  'console.moves.usual.fair',
  'console.moves.usual.misread',
  'console.moves.usual.not_there',
  'console.moves.usual.again',
] as const;

/** The owner says that it is not his car, or not in the way: was it misuse? Whoever asked reads the reason. */
export function FindContest({ task: { taskId } }: { task: MoveTaskView }) {
  const { api } = useDesk();
  const readAgain = useReadMovesAgain(taskId, 'contest');
  const find = useMutation({
    mutationFn: (found: { misuse: boolean; reason: string }) => api.reviewContest(taskId, found),
    onSettled: readAgain,
  });
  return (
    <YesOrNo
      label="console.moves.contest_reason"
      usual={usual}
      yes="console.moves.is_misuse"
      no="console.moves.is_no_misuse"
      name="contest"
      pending={find.isPending}
      error={find.error}
      onAnswer={(misuse, reason) => find.mutate({ misuse, reason })}
    />
  );
}
