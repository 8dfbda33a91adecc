import type { ChapterId, QuestionId, StudyPack, StudyQuestion, StudySubject } from '@yilu/contracts';
import type { Locale } from '@yilu/look/locale';
import { getStudyPack } from '@/api/study';
import { forgetAll, store, stored } from '@/platform/storage';

interface KeptChapter {
  readonly chapter: ChapterId;
  readonly title: string;
  readonly ids: readonly QuestionId[];
}

/** What this phone holds of a subject's questions in one language; the questions themselves lie beside it by chapter. */
export interface KeptPack {
  readonly subject: StudySubject;
  readonly locale: Locale;
  readonly version: string;
  readonly source: StudyPack['source'];
  readonly chapters: readonly KeptChapter[];
  readonly bytes: number;
  readonly at: number;
  /** False where the phone's store was full: then it is there for this visit alone. */
  readonly lasting: boolean;
}

const nameOf = (subject: StudySubject, locale: Locale): string => `pack:${subject}:${locale}`;
// One key of a wallet's store holds a megabyte at most, so that each chapter lies under its own.
const chapterName = (subject: StudySubject, locale: Locale, chapter: ChapterId): string =>
  `${nameOf(subject, locale)}:${chapter}`;

const inMemory = new Map<string, KeptPack>();
const questionsInMemory = new Map<string, readonly StudyQuestion[]>();

/** What this phone holds; undefined for nothing yet. */
export function keptPack(subject: StudySubject, locale: Locale): KeptPack | undefined {
  const name = nameOf(subject, locale);
  const kept = inMemory.get(name) ?? stored<KeptPack>(name);
  if (kept) inMemory.set(name, kept);
  return kept;
}

/** The questions of a chapter. */
function questionsOf(subject: StudySubject, locale: Locale, chapter: ChapterId): readonly StudyQuestion[] {
  const name = chapterName(subject, locale, chapter);
  const known = questionsInMemory.get(name) ?? stored<readonly StudyQuestion[]>(name) ?? [];
  questionsInMemory.set(name, known);
  return known;
}

/** These questions in their order; one that the pack no longer has is left out. */
export function questionsNamed(
  { subject, locale, chapters }: KeptPack,
  ids: readonly QuestionId[],
): readonly StudyQuestion[] {
  const wanted = new Set(ids);
  const found = new Map(
    chapters
      .filter((one) => one.ids.some((id) => wanted.has(id)))
      .flatMap(({ chapter }) => questionsOf(subject, locale, chapter))
      .map((question) => [question.questionId, question]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Bytes of a text as UTF-8, which the wallets' engines cannot tell by themselves. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Puts a pack on the phone, its index last: a kill of the app in between leaves no index to missing questions. */
function keepPack(pack: StudyPack): KeptPack {
  const { subject, locale, version, source } = pack;
  const name = nameOf(subject, locale);
  forgetAll(name);
  let lasting = true;
  const chapters = pack.chapters.map(({ chapter, title }) => {
    const questions = pack.questions.filter((question) => question.chapter === chapter);
    const own = chapterName(subject, locale, chapter);
    questionsInMemory.set(own, questions);
    store(own, questions);
    lasting &&= stored<unknown[]>(own)?.length === questions.length;
    return { chapter, title, ids: questions.map(({ questionId }) => questionId) };
  });
  const bytes = bytesOf(JSON.stringify(pack));
  const kept = { subject, locale, version, source, chapters, bytes, at: Date.now(), lasting };
  inMemory.set(name, kept);
  if (lasting) store(name, kept);
  // Half a pack would only take the room away.
  else forgetAll(name);
  return kept;
}

export const fetchPack = async (subject: StudySubject, locale: Locale): Promise<KeptPack> =>
  keepPack(await getStudyPack(subject, locale));
