import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { ProblemNote } from '../shell/problem-note.js';
import { Skeleton } from '../shell/skeleton.js';
import { DraftEditor } from './draft-editor.js';
import { PlanLife } from './plan-life.js';

/** While the job works on a draw, its progress is read again. */
const workingEveryMilliseconds = 5000;

/** One plan: a draft is edited, a published one is followed, and changed by an edition alone. */
export function PlanPage({ planId, acting }: { planId: string; acting: boolean }) {
  const { api } = useDesk();
  const [changing, setChanging] = useState(false);
  const isNew = planId === 'new';
  const {
    data: plan,
    error,
    refetch,
  } = useQuery({
    queryKey: ['exam-plan', planId],
    queryFn: () => api.getStaffExamPlan(planId),
    enabled: !isNew,
    refetchOnWindowFocus: false,
    refetchInterval: ({ state }) => (state.data?.progress ? workingEveryMilliseconds : false),
  });
  if (isNew) return <DraftEditor acting={acting} />;
  if (error)
    return (
      <main className="page">
        <ProblemNote error={error} onRetry={() => void refetch()} />
      </main>
    );
  if (!plan) return <Skeleton lines={8} />;
  const readAgain = () => {
    setChanging(false);
    return refetch();
  };
  // The key makes the editor begin anew from what a colleague wrote, and from nothing else.
  return plan.status === 'draft' || changing ? (
    <DraftEditor key={`${plan.version}`} plan={plan} acting={acting} onChanged={readAgain} />
  ) : (
    <PlanLife plan={plan} acting={acting} onChange={() => setChanging(true)} onReadAgain={readAgain} />
  );
}
