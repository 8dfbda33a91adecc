import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

export interface LambdaOptions {
  readonly name: string;
  /** Bundled module that exports `handler`. */
  readonly file: string;
  /** All that the Lambda sees of the environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
  readonly timeoutSeconds?: number | undefined;
}

/** Takes the answer of a Lambda that streams, piece by piece. */
export interface AnswerSink {
  begin(prelude: { readonly statusCode: number; readonly headers: Readonly<Record<string, string>> }): void;
  /** Resolves once there is room for more. */
  write(chunk: Uint8Array): Promise<void>;
}

interface Waiting {
  readonly sink: AnswerSink | undefined;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (fault: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** What a worker says of an invocation: the beginning and the pieces of a streamed answer, and how it ended. */
interface Word {
  readonly id: string;
  readonly prelude?: Parameters<AnswerSink['begin']>[0];
  readonly chunk?: Uint8Array;
  readonly answer?: string;
  readonly fault?: string;
}

const entry = fileURLToPath(new URL('./lambda-worker.mjs', import.meta.url));

/** A deployed Lambda: started with its first event, started again after a crash or a time-out, as in the cloud. */
export class Lambda {
  readonly #options: LambdaOptions;
  readonly #waiting = new Map<string, Waiting>();
  #worker: Worker | undefined;

  constructor(options: LambdaOptions) {
    this.#options = options;
  }

  get name() {
    return this.#options.name;
  }

  /**
   * Hands one event to the handler. Rejects where it throws, crashes or outlives its time. One that streams writes its
   * answer into the sink, and what it answers by the end is null.
   */
  invoke(event: unknown, sink?: AnswerSink): Promise<unknown> {
    const worker = this.#worker ?? this.#start();
    const id = randomUUID();
    const milliseconds = (this.#options.timeoutSeconds ?? 29) * 1000;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#end(worker, `timed out after ${milliseconds / 1000} s`), milliseconds);
      this.#waiting.set(id, { sink, resolve, reject, timer });
      worker.postMessage({ id, event, deadline: Date.now() + milliseconds });
    });
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #start(): Worker {
    const { name, file, environment, log } = this.#options;
    const worker = new Worker(entry, {
      workerData: { name, file },
      env: { ...environment },
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    for (const stream of [worker.stdout, worker.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        for (const line of text.split('\n')) if (line.trim()) log(`${name} ${line}`);
      });
    }
    worker.on('message', ({ id, prelude, chunk, answer, fault }: Word) => {
      const waiting = this.#waiting.get(id);
      if (!waiting) return;
      if (prelude) return waiting.sink?.begin(prelude);
      if (chunk) return void waiting.sink?.write(chunk).then(() => worker.postMessage({ id, taken: true }));
      this.#waiting.delete(id);
      clearTimeout(waiting.timer);
      if (answer !== undefined) return waiting.resolve(JSON.parse(answer));
      log(`${name} ${fault}`);
      waiting.reject(new Error(`${name} failed: ${fault?.split('\n')[0]}`));
    });
    worker.once('error', (fault) => this.#end(worker, String(fault)));
    worker.once('exit', () => this.#end(worker, 'ended'));
    worker.unref();
    this.#worker = worker;
    return worker;
  }

  /** Lets go of an environment that cannot answer any more, with everything that it had in hand. */
  #end(worker: Worker, why: string) {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    void worker.terminate();
    this.#options.log(`${this.name} ${why}`);
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new Error(`${this.name} ${why}`));
    }
    this.#waiting.clear();
  }
}
