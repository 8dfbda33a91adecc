import { dirname, join } from 'node:path';
import type { Table } from '@yilu/dynamo';
import { bundleOptions, layAssets, projectRoot } from '@yilu/infra/bundle';
import { lambdas } from '@yilu/infra/lambdas';
import { type CityFacts, environmentOf } from '@yilu/local-city/environment';
import { build, type Plugin } from 'esbuild';

export type Handler = (event: unknown, context: object) => Promise<unknown>;

const hook = 'yiluBenchTable';
declare global {
  var yiluBenchTable: ((table: Table) => void) | undefined;
}

/** Shows each table that a bundle connects to; the rest of the bundle is what is deployed. */
const showTables: Plugin = {
  name: 'show-tables',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/connect\.js$/ }, ({ importer, resolveDir }) =>
      importer.endsWith('packages/dynamo/src/index.ts')
        ? { path: join(resolveDir, 'connect.ts'), namespace: 'shown' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'shown' }, ({ path }) => ({
      resolveDir: dirname(path),
      contents: `
        import { connectTable as connect } from '${path}';
        export function connectTable(environment) {
          const table = connect(environment);
          globalThis.${hook}?.(table);
          return table;
        }`,
    }));
  },
};

/** Evaluates one Lambda's bundle in this process, under the environment that its deployment would set. */
export async function loadHandler(
  name: string,
  directory: string,
  facts: CityFacts,
  connected: (table: Table) => void,
): Promise<Handler> {
  const spec = lambdas.find((each) => each.name === name);
  if (!spec) throw new Error(`No Lambda is called ${name}`);
  const outdir = join(directory, name);
  const options = bundleOptions(spec);
  await build({ ...options, plugins: [showTables, ...options.plugins], outdir, absWorkingDir: projectRoot });
  await layAssets(spec, outdir);
  const before = { ...process.env };
  Object.assign(process.env, environmentOf(spec, facts));
  globalThis[hook] = connected;
  try {
    const { handler } = (await import(join(outdir, 'index.mjs'))) as { handler: Handler };
    return handler;
  } finally {
    globalThis[hook] = undefined;
    for (const variable of Object.keys(process.env)) if (!(variable in before)) delete process.env[variable];
    // The environment's credentials are read with the first signature, not with the client.
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION } = environmentOf(spec, facts);
    Object.assign(process.env, { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION });
  }
}
