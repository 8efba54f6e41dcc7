/** What there is to print: every repository of the source, its classes and their public methods. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import { ROOT, walk } from '../project.mjs';

const FEATURES = 'libs/features';

/** The paths of all repositories, as `feature/name`. */
export function repositoryPaths() {
  return walk(join(ROOT, FEATURES))
    .filter((path) => path.endsWith('.repository.ts') && !path.startsWith('dist/'))
    .map((path) => path.replace(/\.repository\.ts$/, ''))
    .sort();
}

/** What TypeScript knows of a file; at run time nothing tells. */
const declarationsOf = (path) =>
  readFileSync(join(ROOT, FEATURES, 'dist', `${path}.repository.d.ts`), 'utf8');

/** What TypeScript calls private or protected. */
function hiddenNames(declarations, className) {
  const body = declarations.split(new RegExp(`class ${className}\\b`))[1]?.split(/\nexport /)[0] ?? '';
  return new Set(
    [...body.matchAll(/^\s+(?:private|protected) (?:readonly )?(\w+)/gm)].map(([, name]) => name),
  );
}

/** Prototypes of the class's own file, the abstract ones above it included, the platform's not. */
function* ownPrototypes(constructor) {
  for (
    let prototype = constructor.prototype;
    prototype !== Object.prototype && prototype !== ScopedRepository.prototype;
    prototype = Object.getPrototypeOf(prototype)
  ) {
    yield prototype;
  }
}

/** `{ name, constructor, isScoped, methods }` of every class that a repository file exports, methods in the order of the source. */
export async function classesOf(path) {
  const module = await import(`@subrosa/features/${path}.repository.js`);
  const declarations = declarationsOf(path);
  // An abstract class is printed with each that stands on it.
  const isConcrete = ({ name }) => !declarations.includes(`abstract class ${name}`);
  return Object.values(module)
    .filter((exported) => typeof exported === 'function' && exported.name.endsWith('Repository'))
    .filter(isConcrete)
    .map((constructor) => {
      const hidden = hiddenNames(declarations, constructor.name);
      const names = [...ownPrototypes(constructor)].flatMap((prototype) =>
        Object.getOwnPropertyNames(prototype),
      );
      return {
        name: constructor.name,
        constructor,
        isScoped: constructor.prototype instanceof ScopedRepository,
        methods: [...new Set(names)].filter((name) => name !== 'constructor' && !hidden.has(name)),
      };
    });
}
