/** Reads a variable of the environment; throws at start, not at the first citizen, where it is missing. */
export function required(environment: NodeJS.ProcessEnv, name: string): string {
  const value = environment[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

/** One line of JSON on standard error for a fault: its class and stack, never a request's content. */
export const logFault = (fault: Error) =>
  console.error(JSON.stringify({ level: 'error', fault: fault.name, message: fault.message, stack: fault.stack }));
