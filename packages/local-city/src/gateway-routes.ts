export interface RouteMatch<T> {
  readonly target: T;
  readonly routeKey: string;
  readonly pathParameters: Record<string, string>;
}

const greedy = '/{proxy+}';

/** Finds the route of a path as API Gateway does: a whole path before a greedy one, the longer greedy one first. */
export function routeTable<T>(routes: readonly { readonly path: string; readonly target: T }[]) {
  const whole = new Map(routes.filter(({ path }) => !path.endsWith(greedy)).map((route) => [route.path, route]));
  const prefixes = routes
    .filter(({ path }) => path.endsWith(greedy))
    .map(({ path, target }) => ({ path, target, prefix: path.slice(0, -'{proxy+}'.length) }))
    .sort((one, other) => other.prefix.length - one.prefix.length);

  return (path: string): RouteMatch<T> | undefined => {
    const exact = whole.get(path);
    if (exact) return { target: exact.target, routeKey: `ANY ${path}`, pathParameters: {} };
    const found = prefixes.find(({ prefix }) => path.startsWith(prefix) && path.length > prefix.length);
    return (
      found && {
        target: found.target,
        routeKey: `ANY ${found.path}`,
        pathParameters: { proxy: path.slice(found.prefix.length) },
      }
    );
  };
}
