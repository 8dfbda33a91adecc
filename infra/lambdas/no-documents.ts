/**
 * Takes the place of everything by which `@hono/zod-openapi` draws up documents, in every bundle: its registry of routes
 * keeps none, and zod is not extended (our schemas describe themselves by `meta`).
 */
export class OpenAPIRegistry {
  readonly definitions = [];
  registerPath() {}
}
export const extendZodWithOpenApi = () => {};
/** The whole of zod, which the package hands on and nobody takes from there. */
export const z = undefined;

/** A Lambda that is asked for its document after all says so. */
function noDocument(): never {
  throw new Error('OpenAPI documents are drawn up at build, not by a Lambda');
}

export { noDocument as getOpenApiMetadata, noDocument as OpenApiGeneratorV3, noDocument as OpenApiGeneratorV31 };
