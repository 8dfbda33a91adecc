import type { PageQuery, PersonalDataExport, PersonId } from '@yilu/contracts';
import type { Decision, Defence, DriverFile, PersonFile } from '../domain/files.js';
import { recordSummary } from '../domain/record-summary.js';
import { isPublic } from '../domain/relation.js';
import type { Deps } from '../ports.js';
import { openDefence } from './open-defence.js';

type Row = PersonalDataExport['records'][number];
interface Part {
  readonly records: readonly Row[];
  readonly nextCursor?: string | undefined;
}

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
const driverRow = ({ points, priors, consent, named }: DriverFile): Row =>
  row('driver', { points, earlierRecords: priors, electronicService: consent, namedFor: named });
const decisionRow = ({ document, version: _, ...decision }: Decision): Row =>
  row('decision', { ...decision, officers: decision.officers.length, text: document });
/** His own words opened; which officer had it is the officer's. */
async function defenceRow({ vault }: Deps, defence: Defence): Promise<Row> {
  const { version: _, assignedTo: __, answer, ...held } = defence;
  const opened = await openDefence(vault, defence);
  return row('defence', { ...held, ...opened, answer: answer && { ...answer, by: undefined } });
}

/** What is held of him stands in sections, each with pages of its own; a cursor names the section that it is in. */
const sections = ['files', 'decisions', 'defences', 'records'] as const;
type Section = (typeof sections)[number];

async function partOf(deps: Deps, section: Section, personId: PersonId, query: PageQuery): Promise<Part> {
  const { store, city } = deps;
  switch (section) {
    case 'files': {
      const { persons, drivers } = await store.find({ persons: [personId], drivers: [personId] });
      return {
        records: [...(await Promise.all(persons.map((one) => personRow(deps, one)))), ...drivers.map(driverRow)],
      };
    }
    case 'decisions': {
      const page = await store.listDecisions(personId, query);
      return { records: page.items.map(decisionRow), nextCursor: page.nextCursor };
    }
    case 'defences': {
      const page = await store.listDefences(personId, query);
      const records = await Promise.all(page.items.map((defence) => defenceRow(deps, defence)));
      return { records, nextCursor: page.nextCursor };
    }
    case 'records': {
      // The cursor counts his cars: each has pages of its own.
      const [place = '0', ...rest] = (query.cursor ?? '0').split('.');
      const [person] = (await store.find({ persons: [personId] })).persons;
      const owned = (person?.vehicles ?? []).filter(({ relation }) => relation === 'owner');
      const vehicle = owned[Number(place)];
      if (!vehicle) return { records: [] };
      const cursor = rest.join('.');
      const page = await store.listByVehicle(vehicle, 'all', { limit: query.limit, ...(cursor ? { cursor } : {}) });
      const next = page.nextCursor ? `${place}.${page.nextCursor}` : String(Number(place) + 1);
      return {
        records: page.items.filter(isPublic).map((record) => row('record', recordSummary(record, personId, city))),
        nextCursor: page.nextCursor || Number(place) + 1 < owned.length ? next : undefined,
      };
    }
  }
}

/** Everything that this context holds of the caller, section by section and page by page (PIPL art 45). */
export const exportViolations =
  (deps: Deps) =>
  async (personId: PersonId, { cursor, limit }: PageQuery): Promise<PersonalDataExport> => {
    const [named, ...rest] = (cursor ?? '').split(':');
    const section = sections.find((one) => one === named) ?? 'files';
    const inner = rest.join(':');
    const part = await partOf(deps, section, personId, { limit, ...(inner ? { cursor: inner } : {}) });
    const following = sections[sections.indexOf(section) + 1];
    const next = part.nextCursor ? `${section}:${part.nextCursor}` : following && `${following}:`;
    return {
      context: 'violations',
      exportedAt: deps.now().toISOString(),
      records: [...part.records],
      ...(next ? { nextCursor: next } : {}),
    };
  };
