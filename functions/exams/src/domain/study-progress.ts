import type { AnsweredQuestion, PersonId, QuestionId, StudyProgress, SyncStudyRequest } from '@yilu/contracts';
import { answeredOf, type DeviceCount, type Learnt, learntBy, mergeLearnt } from '@yilu/theory/merge';
import { secondsOf } from './study-clock.js';
import type { ProgressFile, StudyClock } from './study-files.js';

/** How many devices are told apart; a phone that is set up anew is another one. */
const mostDevices = 20;
/** Under this name, which no device can have, the counts of those are added up that were not heard of for longest. */
const earlier = 'earlier devices';

/** A phone whose clock is ahead cannot have the last word for ever: its answers were given by now at the latest. */
const boundedBy = (answered: readonly AnsweredQuestion[], now: Date): AnsweredQuestion[] =>
  answered.map((one) => (Date.parse(one.at) > now.getTime() ? { ...one, at: now.toISOString() } : one));

function withoutDevice(learnt: Learnt, deviceId: string): Learnt {
  const added = (one: DeviceCount | undefined, other: DeviceCount): DeviceCount => ({
    times: (one?.times ?? 0) + other.times,
    wrongTimes: (one?.wrongTimes ?? 0) + other.wrongTimes,
  });
  return Object.fromEntries(
    Object.entries(learnt).map(([questionId, known]) => {
      const { [deviceId]: count, ...others } = known.counts;
      if (!count) return [questionId, known];
      return [questionId, { ...known, counts: { ...others, [earlier]: added(others[earlier], count) } }];
    }),
  );
}

/** The file with what a device brings; questions that no bank knows are left out. */
export function progressAfter(
  file: ProgressFile | undefined,
  personId: PersonId,
  { subject, deviceId, answered }: SyncStudyRequest,
  isKnown: (questionId: QuestionId) => boolean,
  now: Date,
): ProgressFile {
  const known = boundedBy(answered, now).filter(({ questionId }) => isKnown(questionId));
  let learnt = mergeLearnt(file?.learnt ?? {}, learntBy(deviceId, known));
  const devices = { ...file?.devices, [deviceId]: now.toISOString() };
  const [oldest] = Object.entries(devices).sort(([, one], [, other]) => (one < other ? -1 : 1));
  if (oldest && Object.keys(devices).length > mostDevices) {
    learnt = withoutDevice(learnt, oldest[0]);
    delete devices[oldest[0]];
  }
  return { personId, subject, version: (file?.version ?? 0) + 1, learnt, devices };
}

/** What somebody knows and how long he studied, as he is shown it on every device. */
export function progressView(
  subject: SyncStudyRequest['subject'],
  { progress, clocks }: { readonly progress?: ProgressFile | undefined; readonly clocks?: StudyClock | undefined },
  now: Date,
): StudyProgress {
  const answered = answeredOf(progress?.learnt ?? {});
  return {
    subject,
    answered,
    wrong: answered.flatMap(({ questionId, right }) => (right ? [] : [questionId])),
    ...secondsOf(clocks, subject, now),
    serverTime: now.toISOString(),
  };
}
