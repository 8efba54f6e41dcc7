/** Keeps the catalogue of calls complete. */

/** Names of methods without a call in the catalogue, and of calls without a method. */
export function gapsOf({ path, name, methods }, entry) {
  const calls = Object.keys(entry?.calls ?? {});
  const missing = methods.filter((method) => !calls.includes(method));
  const idle = calls.filter((method) => !methods.includes(method));
  return [
    ...missing.map((method) => `${path}.repository.ts: ${name}.${method} has no call in tools/queries/`),
    ...idle.map((method) => `${path}.repository.ts: ${name} has no method ${method} any more`),
  ];
}
