import type { SigningUp } from './sign-up.js';
import { inWorker, seconds, shares, tell } from './workers.js';

/** Lets so many people sign up and prove their names; false where one is lost or there twice. */
export async function replaySignups({ people, workers }: { people: number; workers: number }): Promise<boolean> {
  const counts = shares(people, workers);
  const begins = counts.map((_, n) => counts.slice(0, n).reduce((total, count) => total + count, 0));
  const [done, took] = await seconds(() =>
    Promise.all(counts.map((count, n) => inWorker<SigningUp>('signups', [String(count), String(begins[n])]))),
  );
  const sum = (of: (each: SigningUp) => number) => done.reduce((total, each) => total + of(each), 0);
  const [verified, persons, documents] = [
    sum((each) => each.verified),
    sum((each) => each.persons),
    sum((each) => each.documents),
  ];
  tell([
    ['people who signed up', people],
    ['of these, whose first request came twice', sum((each) => each.twice)],
    ['of these, who signed in on two phones at once', sum((each) => each.sideBySide)],
    ['persons whose name is proved', verified],
    ['persons in the store', persons],
    ['documents that stand for one person', documents],
    ['requests', sum((each) => each.requests)],
    ['sign-ups a second', (people / took).toFixed(0)],
    ['minutes', (took / 60).toFixed(1)],
  ]);
  const whole = verified === people && persons === people && documents === people;
  console.log(whole ? '\nNobody lost, nobody twice.' : '\nWRONG: somebody is lost, or there twice.');
  return whole;
}
