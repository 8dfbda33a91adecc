import { execFile } from 'node:child_process';
import { access, copyFile, mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import type { Asset, LambdaSpec } from './lambda-spec.js';
import { type Architecture, layNatives } from './natives.js';
import { projectRoot } from './project-root.js';

export { projectRoot } from './project-root.js';

/** Lambda hands credentials over by the environment; the SDK's search through files, SSO and metadata costs 90 kB. */
const environmentCredentials = fileURLToPath(new URL('lambdas/environment-credentials.ts', import.meta.url));

const noDocuments = fileURLToPath(new URL('lambdas/no-documents.ts', import.meta.url));

/** OpenAPI documents are drawn up at build: their generator, and all of zod that it holds on to, stay out of a Lambda. */
const withoutDocuments: Plugin = {
  name: 'without-documents',
  setup({ onResolve }) {
    onResolve({ filter: /^(?:zod|@asteasolutions\/zod-to-openapi)$/ }, ({ importer }) =>
      importer.includes('/@hono/zod-openapi/') ? { path: noDocuments } : undefined,
    );
  },
};

/** zod's messages in 50 languages (half of its weight) stay out: citizens read the sentences of our own problem tables. */
const withoutLocales: Plugin = {
  name: 'without-locales',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /locales\/index\.js$/ }, ({ importer }) =>
      importer.includes('/zod/') ? { path: 'locales', namespace: 'empty' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: '', loader: 'js' }));
  },
};

/**
 * Each Lambda starts at a module that reads its secrets into the environment and only then evaluates the entry, so that
 * a handler composes itself from the environment alone, in the cloud as on one machine.
 */
const secretsFirst = (entry: string): Plugin => ({
  name: 'secrets-first',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^lambda:/ }, () => ({ path: entry, namespace: 'lambda' }));
    onLoad({ filter: /.*/, namespace: 'lambda' }, () => ({
      resolveDir: projectRoot,
      contents: `
        import { loadSecrets } from './infra/lambdas/load-secrets.js';
        await loadSecrets(process.env);
        export const { handler } = await import('./${entry}');`,
    }));
  },
});

/** How each Lambda is built, for the cloud, the local city and the benchmarks alike: what is measured is what is deployed. */
export const bundleOptions = ({ entry, natives = [] }: Pick<LambdaSpec, 'entry' | 'natives'>) =>
  ({
    absWorkingDir: projectRoot,
    entryPoints: { index: `lambda:${entry}` },
    bundle: true,
    platform: 'node',
    format: 'esm',
    // The oldest Node that runs a bundle (the local city's) decides; the cloud's is newer.
    target: 'node20.19',
    minify: true,
    // Chinese as it is: escaped, every sentence of a problem table weighs twice as much.
    charset: 'utf8',
    legalComments: 'none',
    // A lazy `import()` stays a file of its own and costs nothing until it is asked for.
    splitting: true,
    chunkNames: '[name]-[hash]',
    outExtension: { '.js': '.mjs' },
    conditions: ['yilu-source', 'module'],
    // Packages that ship both kinds are taken as ES modules: only those are shaken.
    mainFields: ['module', 'main'],
    alias: { '@aws-sdk/credential-provider-node': environmentCredentials },
    plugins: [secretsFirst(entry), withoutLocales, withoutDocuments],
    external: [...natives],
    // CommonJS packages inside an ES module ask for Node's own modules by `require`.
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
    metafile: true,
    logLevel: 'warning',
  }) as const satisfies BuildOptions;

export interface Bundle {
  /** Absolute path of the module that exports `handler`. */
  readonly file: string;
  /** Evaluated at start: the entry and every chunk that it imports statically, minified. */
  readonly bytes: number;
  /** Loaded on demand by `import()`. */
  readonly lazyBytes: number;
}

/** Splits a build's JavaScript into what is evaluated at start and what waits for its `import()`. */
function weigh(outputs: Metafile['outputs'], entry: string) {
  const eager = new Set<string>();
  const visit = (path: string) => {
    const output = outputs[path];
    if (!output || eager.has(path)) return;
    eager.add(path);
    for (const { kind, path: next } of output.imports) if (kind === 'import-statement') visit(next);
  };
  for (const [path, { entryPoint }] of Object.entries(outputs))
    if (entryPoint === entry || entryPoint?.startsWith('lambda:')) visit(path);
  const sum = (paths: string[]) => paths.reduce((bytes, path) => bytes + (outputs[path]?.bytes ?? 0), 0);
  return { bytes: sum([...eager]), lazyBytes: sum(Object.keys(outputs).filter((path) => !eager.has(path))) };
}

const making = new Map<string, Promise<unknown>>();

/** Makes an asset where it is missing; Lambdas that are built at once share one run of its script. */
async function make({ file, builtBy }: Asset): Promise<string> {
  const path = join(projectRoot, file);
  const build = () => promisify(execFile)(process.execPath, [join(projectRoot, builtBy)], { cwd: projectRoot });
  await access(path).catch(() => {
    const run = making.get(builtBy) ?? build();
    making.set(builtBy, run);
    return run;
  });
  return path;
}

/** Lays the files that a Lambda reads at run time beside its code. */
export async function layAssets({ assets = [] }: Pick<LambdaSpec, 'assets'>, directory: string): Promise<void> {
  for (const asset of assets) await copyFile(await make(asset), join(directory, basename(asset.file)));
}

/**
 * Builds one Lambda into `outdir`, with the assets that it reads at run time and the packages with machine code beside its
 * `index.mjs`; for the machine that it runs on, this one unless another is named.
 */
export async function bundleLambda(
  spec: Pick<LambdaSpec, 'entry' | 'assets' | 'natives'>,
  outdir: string,
  architecture?: Architecture,
): Promise<Bundle> {
  const directory = resolve(outdir);
  await mkdir(directory, { recursive: true });
  const { metafile } = await build({ ...bundleOptions(spec), outdir: directory });
  await layAssets(spec, directory);
  await layNatives(spec.natives ?? [], directory, architecture);
  return { file: join(directory, 'index.mjs'), ...weigh(metafile.outputs, spec.entry) };
}
