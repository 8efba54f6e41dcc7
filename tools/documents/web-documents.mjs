/** The operations of the web client: `*.graphql` files below apps/web, fragments shared among them by name. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Kind, parse, print, visit } from 'graphql';
import { walk } from '../project.mjs';

const WEB = 'apps/web';

/** Sha-256 of a document, in hex: what a browser sends in its place. */
export const hashOf = (document) => createHash('sha256').update(document).digest('hex');

/** `[{ name, definitions }]`, one entry for each file, named without its ending. */
export function readWebFiles(root) {
  return walk(join(root, WEB))
    .filter((path) => path.endsWith('.graphql') && !path.includes('node_modules/'))
    .sort()
    .map((path) => ({
      name: basename(path, '.graphql'),
      definitions: parse(readFileSync(join(root, WEB, path), 'utf8'), { noLocation: true }).definitions,
    }));
}

function fragmentsUsed(definition, fragments, used = new Map()) {
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (fragment === undefined) throw new Error(`there is no fragment ${name.value}`);
      if (used.has(name.value)) return;
      used.set(name.value, fragment);
      fragmentsUsed(fragment, fragments, used);
    },
  });
  return used;
}

/** `[{ file, name, kind, document, hash }]` for every operation; the document is complete, with the fragments it uses. */
export function webOperations(files) {
  const definitions = files.flatMap(({ definitions: list }) => list);
  const fragments = new Map(
    definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]),
  );
  return files.flatMap(({ name: file, definitions: list }) =>
    list
      .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
      .map((operation) => {
        const document = [operation, ...fragmentsUsed(operation, fragments).values()].map(print).join('\n\n');
        const name = operation.name.value;
        return { file, name, kind: operation.operation, document, hash: hashOf(document) };
      }),
  );
}
