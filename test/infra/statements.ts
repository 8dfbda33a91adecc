import type { Resource, Synthesis } from './synthesis.js';

export interface Statement {
  readonly effect: string;
  readonly actions: readonly string[];
  /** As `stack/logical id`, with what is written behind it. */
  readonly resources: readonly string[];
  readonly conditions: unknown;
}

const listed = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as T];

/** What a role may do, by every policy that is attached to it. */
export function statementsOf({ of, target }: Synthesis, role: Resource): Statement[] {
  const attached = of('AWS::IAM::Policy').filter(
    ({ stack, properties }) =>
      stack === role.stack && listed<{ Ref?: string }>(properties.Roles).some(({ Ref }) => Ref === role.id),
  );
  return attached.flatMap(({ properties }) =>
    listed<Record<string, never>>(properties.PolicyDocument.Statement).map((statement) => ({
      effect: String(statement['Effect']),
      actions: listed<string>(statement['Action']),
      resources: listed<unknown>(statement['Resource']).map((resource) => {
        const found = target(resource);
        return found.includes('/') || found === '*' ? found : `${role.stack}/${found}`;
      }),
      conditions: statement['Condition'],
    })),
  );
}

/** The role of the Lambda of this name. */
export function roleOf(synthesis: Synthesis, lambda: string): Resource {
  const found = synthesis
    .of('AWS::Lambda::Function')
    .find(({ properties }) => properties.Description === `Yilu: ${lambda}`);
  const id = found && synthesis.target(found.properties.Role);
  const role = synthesis.of('AWS::IAM::Role').find((each) => each.stack === found?.stack && each.id === id);
  if (!role) throw new Error(`No role of ${lambda}`);
  return role;
}
