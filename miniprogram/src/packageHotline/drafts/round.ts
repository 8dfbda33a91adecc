interface Round<Job> {
  /** What has to be done next, without what was tried before in this round. */
  next(tried: ReadonlySet<string>): Job | undefined;
  nameOf(job: Job): string;
  act(job: Job): Promise<void>;
  /** Whether whatever comes after this fault would fail alike. */
  endsAll(fault: unknown): boolean;
}

/**
 * Does everything that there is to do, one job after the other. What fails holds up nothing behind it: it is left for the
 * next round. True where something was left.
 */
export async function doRound<Job>({ next, nameOf, act, endsAll }: Round<Job>): Promise<boolean> {
  const tried = new Set<string>();
  for (let job = next(tried); job; job = next(tried)) {
    try {
      await act(job);
    } catch (fault) {
      if (endsAll(fault)) return true;
      tried.add(nameOf(job));
    }
  }
  return tried.size > 0;
}
