import type { SigningUp } from './sign-up.js';
import { inWorker, seconds, shares, tell } from './workers.js';

/** People of one store: the bundled one grows slower with what it holds, where the cloud's divides its table. */
const peopleOfAStore = 25_000;

/** Lets so many people sign up and prove their names; false where one is lost or there twice. */
export async function replaySignups({ people, workers }: { people: number; workers: number }): Promise<boolean> {
  const counts = shares(people, Math.ceil(people / peopleOfAStore));
  const waiting = counts.entries();
  const done: SigningUp[] = [];
  const signedUpIn: number[] = [];
  const [, took] = await seconds(() =>
    Promise.all(
      Array.from({ length: workers }, async (_, worker) => {
        for (const [n, count] of waiting) {
          const from = counts.slice(0, n).reduce((total, each) => total + each, 0);
          const signed = await inWorker<SigningUp>('signups', [String(count), String(from)]);
          signedUpIn[worker] = (signedUpIn[worker] ?? 0) + signed.seconds;
          done.push(signed);
        }
      }),
    ),
  );
  const sum = (of: (each: SigningUp) => number) => done.reduce((total, each) => total + of(each), 0);
  const [verified, persons, documents] = [
    sum((each) => each.verified),
    sum((each) => each.persons),
    sum((each) => each.documents),
  ];
  const signingUp = Math.max(...signedUpIn);
  tell([
    ['people who signed up', people],
    ['stores', counts.length],
    ['of the people, whose first request came twice', sum((each) => each.twice)],
    ['of the people, who signed in on two phones at once', sum((each) => each.sideBySide)],
    ['persons whose name is proved', verified],
    ['persons in the stores', persons],
    ['documents that stand for one person', documents],
    ['requests', sum((each) => each.requests)],
    ['sign-ups a second', (people / signingUp).toFixed(0)],
    ['minutes to sign up', (signingUp / 60).toFixed(1)],
    ['minutes, with everybody counted', (took / 60).toFixed(1)],
  ]);
  const whole = verified === people && persons === people && documents === people;
  console.log(whole ? '\nNobody lost, nobody twice.' : '\nWRONG: somebody is lost, or there twice.');
  return whole;
}
