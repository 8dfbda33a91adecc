import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Evaluates one module in a process that has loaded nothing yet and says how many milliseconds it took. */
const program = `
  const started = performance.now();
  await import(process.argv[1]);
  process.stdout.write(String(performance.now() - started));
  process.exit(0);`;

/** Milliseconds from the import of a built module to its handler, in a fresh process with this environment alone. */
export async function evaluate(file: string, environment: Readonly<Record<string, string>>): Promise<number> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', program, `file://${file}`],
    { env: { ...environment, NODE_NO_WARNINGS: '1' } },
  );
  return Number(stdout);
}
