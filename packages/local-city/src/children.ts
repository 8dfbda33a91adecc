import { type ChildProcess, fork } from 'node:child_process';
import { type ProcessName, processFile } from './builds.js';
import { CityProblem } from './city-problem.js';
import { configVariable, type ProcessConfig } from './processes/process.js';

export interface Child {
  readonly name: string;
  stop(): Promise<void>;
}

const readyMilliseconds = 20_000;

/** Starts one process of the city and waits until it answers; refuses with the process's own sentence. */
export async function startChild(
  name: ProcessName,
  config: ProcessConfig,
  log: (line: string) => void,
): Promise<Child> {
  const child: ChildProcess = fork(processFile(name), [], {
    execArgv: ['--no-warnings'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { PATH: process.env['PATH'], TZ: 'Asia/Shanghai', [configVariable]: JSON.stringify(config) },
  });
  let complaint = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      complaint = text;
      for (const line of text.split('\n')) if (line.trim()) log(`${name} ${line}`);
    });
  }
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string) => reject(new CityProblem(why));
    const timer = setTimeout(() => fail(`The ${name} process does not answer.`), readyMilliseconds);
    child.on('message', (message: { ready?: true; problem?: string }) => {
      clearTimeout(timer);
      if (message.problem) fail(message.problem);
      else resolve();
    });
    child.once('exit', () => {
      clearTimeout(timer);
      fail(`The ${name} process ended at start: ${complaint.trim()}`);
    });
  }).catch((fault) => {
    child.kill('SIGKILL');
    throw fault;
  });
  return {
    name,
    async stop() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}
