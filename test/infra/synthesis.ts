import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type City, createCity } from '@yilu/infra/city';
import type { CityConfig } from '@yilu/infra/config';
import { lambdas, redriveLambda } from '@yilu/infra/lambdas';
import type { CloudFormationStackArtifact } from 'aws-cdk-lib/cx-api';

export const everyLambda = [...lambdas, redriveLambda];

export interface Resource {
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  /** JSON whose shape the type names; tests read it by path. */
  readonly properties: CloudFormationStackArtifact['template'];
  readonly deletionPolicy?: string;
}

export interface Synthesis {
  readonly city: City;
  readonly text: string;
  readonly resources: readonly Resource[];
  of(type: string): readonly Resource[];
  /** `stack/logical id` that a reference, an attribute or an import of another stack leads to. */
  target(reference: unknown): string;
}

/** A folder of empty Lambdas: what a template says does not depend on what the code does. */
async function emptyBundles(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yilu-bundles-'));
  for (const { name } of everyLambda) {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, 'index.mjs'), `export const handler = async () => '${name}';`);
  }
  return folder;
}

export async function cityOf(partition: CityConfig['partition'], context: object = {}): Promise<City> {
  const outdir = await mkdtemp(join(tmpdir(), 'yilu-cdk-'));
  return createCity(await emptyBundles(), { outdir, context: { partition, ...context } });
}

/** Synthesises the whole city; throws where cdk-nag finds something that nobody has accepted. */
export async function synthesise(partition: CityConfig['partition'], context: object = {}): Promise<Synthesis> {
  const city = await cityOf(partition, context);
  const stacks = city.app.synth().stacks.map(({ stackName, template }) => ({ stackName, template }));
  const resources: Resource[] = stacks.flatMap(({ stackName, template }) =>
    Object.entries<Record<string, unknown>>(template.Resources).map(([id, resource]) => ({
      stack: stackName,
      id,
      type: String(resource['Type']),
      properties: resource['Properties'] ?? {},
      ...(resource['DeletionPolicy'] ? { deletionPolicy: String(resource['DeletionPolicy']) } : {}),
    })),
  );
  const exported = new Map<string, string>();
  const attribute = (value: unknown): string | undefined => {
    const { Ref, 'Fn::GetAtt': got } = (value ?? {}) as { Ref?: string; 'Fn::GetAtt'?: [string, string] };
    return Ref ?? got?.[0];
  };
  for (const { stackName, template } of stacks)
    for (const output of Object.values<{ Value: unknown; Export?: { Name: string } }>(template.Outputs ?? {})) {
      const id = attribute(output.Value);
      if (output.Export && id) exported.set(output.Export.Name, `${stackName}/${id}`);
    }

  const target = (reference: unknown): string => {
    if (typeof reference === 'string') return reference;
    const { 'Fn::ImportValue': name, 'Fn::Join': joined } = reference as Record<string, never>;
    if (name) return exported.get(name) ?? name;
    if (joined) return (joined as [string, unknown[]])[1].map(target).join((joined as [string, unknown[]])[0]);
    return attribute(reference) ?? JSON.stringify(reference);
  };
  return {
    city,
    text: JSON.stringify(stacks),
    resources,
    of: (type) => resources.filter((resource) => resource.type === type),
    target,
  };
}
