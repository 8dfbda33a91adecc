import { type ApiOptions, logFault, required, tokenVerifier } from '@yilu/http';

/** How callers are known, from the environment. */
export const optionsOf = (environment: NodeJS.ProcessEnv): Omit<ApiOptions, 'audience' | 'isOpen'> => ({
  verifyToken: tokenVerifier(JSON.parse(required(environment, 'TOKEN_PUBLIC_KEYS'))),
  log: logFault,
});
