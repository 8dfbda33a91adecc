import type {
  ChapterId,
  ClassGroup,
  Locale,
  MockId,
  OptionKey,
  PersonId,
  QuestionId,
  StudySubject,
} from '@yilu/contracts';
import type { Day } from '@yilu/kernel';
import type { Learnt } from '@yilu/theory/merge';
import type { PaperFormat, PaperSlot } from '@yilu/theory/paper';

/** Everything that somebody answered for a subject, on all his devices. */
export interface ProgressFile {
  readonly personId: PersonId;
  readonly subject: StudySubject;
  readonly version: number;
  readonly learnt: Learnt;
  /** When each device was last heard of, by the server's clock. */
  readonly devices: Readonly<Record<string, string>>;
}

/** Time studied for a subject; of `day` alone beside all of it. */
export interface StudiedTime {
  readonly ms: number;
  readonly day: Day;
  readonly dayMs: number;
}

/** One clock a person, whatever the number of his devices: time goes on for him only once. */
export interface StudyClock {
  readonly personId: PersonId;
  readonly version: number;
  readonly lastAt: string;
  readonly questionId?: QuestionId;
  readonly studied: { readonly [S in StudySubject]?: StudiedTime };
}

/** Papers that somebody has before him: one of each subject at most. */
export interface MockDesk {
  readonly personId: PersonId;
  readonly version: number;
  readonly open: { readonly [S in StudySubject]?: { readonly mockId: MockId; readonly endsAt: string } };
}

/** A question in a paper with its right keys, kept with the paper: it is marked as it was asked. */
export interface MockSlot extends PaperSlot {
  readonly chapter: ChapterId;
  readonly answer: readonly OptionKey[];
}

export interface MockFile {
  readonly personId: PersonId;
  readonly mockId: MockId;
  readonly version: number;
  readonly subject: StudySubject;
  readonly classGroup: ClassGroup;
  readonly locale: Locale;
  readonly bankId: string;
  readonly format: Pick<PaperFormat, 'pass' | 'pointsEach'>;
  readonly slots: readonly MockSlot[];
  readonly startedAt: string;
  readonly endsAt: string;
  readonly answers: Readonly<Record<QuestionId, readonly OptionKey[]>>;
  /** When he handed it in himself; without it the server's clock does, at `endsAt`. */
  readonly handedInAt?: string;
}
