import { randomInt } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { connect, createServer as createSocketServer } from 'node:net';
import { CityProblem } from './city-problem.js';

export const host = '127.0.0.1';

/** Whether anything accepts connections at this port. */
export const listens = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ port, host });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });

const canBind = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createSocketServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });

/** Ports that were tried here: whoever asks for two before he listens at one gets two. */
const tried = new Set<number>();

/**
 * A port that nobody holds at this moment: below those that the system gives to the near ends of connections, of which
 * one could take it before it is listened at.
 */
export async function freePort(): Promise<number> {
  const port = randomInt(20_000, 32_768);
  if (tried.has(port)) return freePort();
  tried.add(port);
  return (await canBind(port)) ? port : freePort();
}

/** Refuses with a sentence that names the first port somebody else holds. */
export async function assertFree(ports: readonly number[]): Promise<void> {
  for (const port of ports) {
    if (!(await canBind(port))) {
      throw new CityProblem(
        `Port ${port} is taken by another program. Stop it, or move the whole city: npm start -- --port-base ${Math.floor(port / 100) * 100 + 200}`,
      );
    }
  }
}

export const listen = (server: Server, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });

export const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/**
 * The body of a request, or undefined where it is over `limit` bytes. The rest is read and thrown away, so that a
 * browser in the middle of its upload receives the refusal and not a broken connection.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  return size > limit ? undefined : Buffer.concat(chunks);
}
