/**
 * One Idempotency-Key per act: the same content sent again, by a retry or by an impatient finger, travels under the
 * same key until it has been answered. Changed content is another act and gets another key.
 */
export function actKeys(newKey: () => string) {
  const open = new Map<string, string>();
  const idOf = (path: string, body: unknown) => `${path}\n${JSON.stringify(body ?? null)}`;
  return {
    keyFor(path: string, body: unknown): string {
      const id = idOf(path, body);
      const key = open.get(id) ?? newKey();
      open.set(id, key);
      return key;
    },
    /** The act was answered, yes or no: doing the same again later is a new act. */
    answered(path: string, body: unknown): void {
      open.delete(idOf(path, body));
    },
  };
}
export type ActKeys = ReturnType<typeof actKeys>;
