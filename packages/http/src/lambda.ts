import type { Env, Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

/** The Lambda entry of an app, fed by API Gateway HTTP API v2 events. */
export const lambdaHandler = <E extends Env>(app: Hono<E>) => handle(app);
