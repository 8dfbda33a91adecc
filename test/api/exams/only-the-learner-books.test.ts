import { openApiDocument } from '@yilu/exams/open-api';
import { describe, expect, it } from 'vitest';

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}
const document = openApiDocument() as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);
const staff = operations.filter(({ path }) => path.startsWith('/exams/staff/'));
// The desk that lets schools look names schools, and has sentences of its own.
const deskOfSchools = (path: string) => path.startsWith('/exams/staff/schools');
const staffWrites = staff.filter(({ method, path }) => method !== 'get' && !deskOfSchools(path));

/** Names of all members that a body may have, at any depth. */
function membersOf(schema: Schema, seen = new Set<string>()): string[] {
  const name = schema.$ref?.split('/').at(-1);
  if (name) {
    const known = document.components.schemas[name];
    if (!known || seen.has(name)) return [];
    return membersOf(known, new Set([...seen, name]));
  }
  const own = Object.entries(schema.properties ?? {});
  return [
    ...own.flatMap(([member, of]) => [member, ...membersOf(of, seen)]),
    ...(schema.items ? membersOf(schema.items, seen) : []),
    ...[...(schema.anyOf ?? []), ...(schema.allOf ?? [])].flatMap((of) => membersOf(of, seen)),
  ];
}
const asked = ({ path, operation }: (typeof operations)[number]): string[] => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''),
  ...(operation.parameters ?? []).map(({ name }) => name),
  ...Object.values(operation.requestBody?.content ?? {}).flatMap(({ schema }) => membersOf(schema)),
];

// Whoever a person could be named by; a number alone stands for a booking that its learner made himself.
const person = /person|learner|citizen|document|identity|phone|name$|school/i;
// What makes a booking; called off, entered and answered are not among them.
const booking = /^(preferences|anySession|pool|planVersion)$/;

describe('only the learner books (B22)', () => {
  it('by routes of his own that name nobody: his token says who he is', () => {
    const own = operations.filter(({ path }) => /^\/exams\/(?:bookings|sessions)\//.test(path));
    expect(own.length).toBeGreaterThan(8);
    for (const one of own) expect([one.path, asked(one).filter((name) => person.test(name))]).toEqual([one.path, []]);
  });

  it('while no route of the officers names a person, or says what somebody would like', () => {
    expect(staffWrites.length).toBeGreaterThan(7);
    for (const one of staffWrites) {
      const names = asked(one).filter((name) => person.test(name) || booking.test(name));
      expect([one.path, names]).toEqual([one.path, []]);
    }
  });

  it('and no route of theirs lies under bookings, holds or applications', () => {
    const wrong = staff.filter(({ path }) => /booking|application|hold|waiting|offer/.test(path));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('nor does the desk that lets schools look take anything but a school, its name and whether it may', () => {
    const desk = operations.filter(({ path }) => deskOfSchools(path));
    const names = new Set(desk.filter(({ method }) => method !== 'get').flatMap(asked));
    expect([...names].sort()).toEqual(['name', 'paused', 'schoolId']);
  });

  it('and a school’s key opens one reading, which takes a cursor and changes nothing', () => {
    const schools = operations.filter(({ path }) => path.startsWith('/exams/schools/'));
    expect(schools.map(({ path, method }) => `${method} ${path}`)).toEqual(['get /exams/schools/progress']);
    expect(schools.flatMap(asked)).toEqual(['cursor', 'x-school-key']);
    const keyed = operations.filter((one) => asked(one).includes('x-school-key'));
    expect(keyed).toEqual(schools);
  });
});
