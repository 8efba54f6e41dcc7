/** Reads a Dockerfile as far as the compose gate needs it, and says what cannot work. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The instructions, continued lines joined: `[{ word, rest }]`. */
function instructionsOf(text) {
  const joined = text.replaceAll(/^\s*#.*\n/gm, '').replaceAll(/\\\n/g, ' ');
  return joined
    .split('\n')
    .map((line) => /^\s*([A-Z]+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, word, rest]) => ({ word, rest }));
}

/** `[{ name, from, instructions }]`, in order. */
export function stagesOf(text) {
  const stages = [];
  for (const { word, rest } of instructionsOf(text)) {
    if (word === 'FROM') {
      const [, from, name] = /^(\S+)(?:\s+AS\s+(\S+))?$/i.exec(rest) ?? [];
      stages.push({ name: name ?? String(stages.length), from, instructions: [] });
    } else stages.at(-1)?.instructions.push({ word, rest });
  }
  return stages;
}

function sourceExists(root, source) {
  if (!source.includes('*')) return existsSync(join(root, source));
  // A pattern may match nothing, as LICENSE* before there is one, but its folder must be there.
  return readdirSync(join(root, dirname(source))).length > 0;
}

function copyProblems(root, stages) {
  const known = new Set(stages.map(({ name }) => name));
  return stages.flatMap(({ name, instructions }) =>
    instructions
      .filter(({ word }) => word === 'COPY')
      .flatMap(({ rest }) => {
        const parts = rest.split(/\s+/);
        const from = parts.find((part) => part.startsWith('--from='))?.slice('--from='.length);
        if (from !== undefined)
          return known.has(from) ? [] : [`Dockerfile, stage ${name}: copies from the unknown stage ${from}`];
        const sources = parts.filter((part) => !part.startsWith('--')).slice(0, -1);
        return sources
          .filter((source) => !sourceExists(root, source))
          .map((source) => `Dockerfile, stage ${name}: ${source} does not exist`);
      }),
  );
}

/** npm ci refuses to run when the manifest of a workspace is missing. */
function workspaceProblems(root, text) {
  const { workspaces = [] } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folders = workspaces.flatMap((pattern) =>
    pattern.endsWith('/*')
      ? readdirSync(join(root, pattern.slice(0, -2))).map((name) => `${pattern.slice(0, -1)}${name}`)
      : [pattern],
  );
  return folders
    .filter(
      (folder) =>
        existsSync(join(root, folder, 'package.json')) && !text.includes(`COPY ${folder}/package.json`),
    )
    .map((folder) => `Dockerfile: the manifest of workspace ${folder} is not copied before npm ci`);
}

/** Everything wrong with the Dockerfile of `root`, one sentence each. */
export function dockerfileProblems(root, file) {
  const text = readFileSync(join(root, file), 'utf8');
  const stages = stagesOf(text);
  const last = stages.at(-1);
  const has = (word, pattern) =>
    last.instructions.some((instruction) => instruction.word === word && pattern.test(instruction.rest));
  const untagged = stages.filter(
    ({ from }, index) =>
      !stages.slice(0, index).some(({ name }) => name === from) && !/:(?!latest$)\S+$/.test(from),
  );
  return [
    ...untagged.map(
      ({ from }) => `Dockerfile: ${from} is neither an earlier stage nor an image with a fixed tag`,
    ),
    ...copyProblems(root, stages),
    ...workspaceProblems(root, text),
    ...(has('USER', /^(?!root|0\b)/) ? [] : ['Dockerfile: the last stage runs as root']),
    ...(has('HEALTHCHECK', /CMD/) ? [] : ['Dockerfile: the last stage has no HEALTHCHECK']),
  ];
}
