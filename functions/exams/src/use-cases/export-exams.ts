import type { PersonalDataExport, PersonId, StudySubject } from '@yilu/contracts';
import type { Booking, PersonFile } from '../domain/files.js';
import type { MockFile } from '../domain/study-files.js';
import type { Deps } from '../ports.js';
import { learnerWanted } from './get-learner.js';

type Row = PersonalDataExport['records'][number];
const row = (kind: string, data: object): Row => ({ kind, data: JSON.parse(JSON.stringify(data)) });

/** Who he is here, with what is sealed opened for himself. */
async function personRow({ vault }: Deps, { name, documentNumber, ...person }: PersonFile): Promise<Row> {
  const { personId } = person;
  return row('person', {
    ...person,
    name: name && (await vault.open('name', personId, name)),
    documentNumber: documentNumber && (await vault.open('document_number', personId, documentNumber)),
  });
}

/** What happened to him; which officer wrote it down is the officer's. */
function bookingRow({ version: _, result, ...held }: Booking): Row {
  const { enteredBy: __, ...own } = result ?? { enteredBy: '' };
  return row('booking', { ...held, ...(result ? { result: own } : {}) });
}

/** A mock paper with his own answers: the right ones are the bank's. */
const mockRow = ({ mockId, subject, startedAt, endsAt, handedInAt, answers }: MockFile): Row =>
  row('mock', { mockId, subject, startedAt, endsAt, handedInAt, answers });

const mostMocks = 500;
const studied: readonly StudySubject[] = ['S1', 'S3S'];

async function studyRows({ study }: Deps, personId: PersonId): Promise<Row[]> {
  const [mocks, ...parts] = await Promise.all([
    study.listMocks(personId, mostMocks),
    study.find({ clocks: personId }),
    ...studied.map((subject) => study.find({ progress: { personId, subject } })),
  ]);
  return [
    ...parts.flatMap(({ clocks, progress }) => [
      ...(clocks ? [row('study_time', { studied: clocks.studied })] : []),
      ...(progress ? [row('study_progress', { subject: progress.subject, learnt: progress.learnt })] : []),
    ]),
    ...mocks.map(mockRow),
  ];
}

/** Everything that this context holds of the caller (PIPL art 45); a learner's way is short enough for one page. */
export const exportExams =
  (deps: Deps) =>
  async (personId: PersonId): Promise<PersonalDataExport> => {
    const { store, vault, now } = deps;
    const [{ persons, learners, bookings, looks }, objections, study] = await Promise.all([
      store.find(learnerWanted(personId)),
      store.listOwnObjections(personId),
      studyRows(deps, personId),
    ]);
    const people = await Promise.all(persons.map((person) => personRow(deps, person)));
    const objected = await Promise.all(
      objections.map(async ({ version: _, answer, about: __, text, ...held }) =>
        row('objection', {
          ...held,
          text: await vault.open('objection', personId, text),
          ...(answer ? { answer: { text: answer.text, at: answer.at } } : {}),
        }),
      ),
    );
    return {
      context: 'exams',
      exportedAt: now().toISOString(),
      records: [
        ...people,
        ...learners.map(({ version: _, ...held }) => row('learner', held)),
        ...looks.map(({ version: _, ...held }) => row('school_look', held)),
        ...bookings.map(bookingRow),
        ...objected,
        ...study,
      ],
    };
  };
