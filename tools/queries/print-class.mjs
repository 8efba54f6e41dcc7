/** Calls every method of one repository class as each kind of actor, and prints what it sent. */
import { AppError } from '@subrosa/kernel';
import { foldPermissions } from './fold-permissions.mjs';
import { formatStatement } from './format-statement.mjs';
import { ID, PEOPLE, PROCESSES, nameOf, sampleRow } from './scene.mjs';

/** The platform's own queries, printed once for each repository: what a read by id and a lock look like for its rows. */
const INHERITED = {
  find: ({ work }) => [work, ID],
  lockVisible: ({ work, repository }) => [work, ID, repository.seeAction],
};

const ANYBODY = [{ label: 'anybody, before a clinic is chosen', actor: PEOPLE[0].actor }];
const ACTORS = { people: PEOPLE, processes: PROCESSES, anybody: ANYBODY };
const ALL = { people: 'a person in any role', processes: 'any process', anybody: ANYBODY[0].label };

function printStatement({ sql, parameters }) {
  const names = parameters.map((value, at) => `$${at + 1} ${nameOf(value)}`);
  const comment = names.length === 0 ? [] : [`-- ${names.join(' · ')}`];
  return [...comment, `${formatStatement(foldPermissions(sql))};`].join('\n');
}

/** True for what an actor may meet: a refusal of ours, or for the platform's own queries a table the role may not read or lock. */
function isRefusal(error, isInherited) {
  if (error instanceof AppError) return error.kind !== 'fault';
  // What the scene holds already cannot be stored once more; the statement has been sent all the same.
  if (error.driverError?.code === '23505') return true;
  return isInherited && /^permission denied for table/.test(error.message);
}

/** The statements of one call by one actor, undone afterwards; a refusal is as good as an answer. */
async function statementsOf({ world, actor, call, repository, isInherited }) {
  const open = await world.unitOfWork.open(actor, { action: 'print.queries', requestId: 'print' });
  const tools = {
    ...world,
    work: open.work,
    repository,
    row: (overrides) => sampleRow(world.dataSource, repository.entity, overrides),
    rowOf: (name, overrides) =>
      sampleRow(
        world.dataSource,
        world.rows.find((row) => row.name === name),
        overrides,
      ),
  };
  try {
    return await world.recorder.listen(async () => {
      try {
        await call(tools);
      } catch (error) {
        if (!isRefusal(error, isInherited)) throw error;
      }
    });
  } finally {
    await open.rollback();
  }
}

async function printMethod({ worlds, kind, method, args, repositoryIn, isInherited }) {
  const world = kind === 'processes' ? worlds.worker : worlds.app;
  const repository = repositoryIn(world);
  const call = async (tools) => {
    const given = await args(tools);
    if (given !== undefined) await repository[method](...given);
  };
  const byText = new Map();
  for (const { label, actor } of ACTORS[kind]) {
    const statements = await statementsOf({ world, actor, call, repository, isInherited });
    const text = statements.map(printStatement).join('\n');
    byText.set(text, [...(byText.get(text) ?? []), label]);
  }
  const nameAll = (labels) => (labels.length === ACTORS[kind].length ? ALL[kind] : labels.join(', '));
  return [...byText].map(
    ([text, labels]) => `-- as ${nameAll(labels)}\n${text === '' ? '-- sends nothing' : text}`,
  );
}

/** The text of one class. */
export async function printClass({ worlds, found, entry }) {
  const kind = entry.as ?? 'people';
  const repositoryIn = (world) => new found.constructor(...(entry.construct?.(world) ?? []));
  const inherited = found.isScoped ? INHERITED : {};
  const calls = { ...inherited, ...entry.calls };
  const order = [...Object.keys(inherited).filter((name) => !found.methods.includes(name)), ...found.methods];
  const parts = [];
  for (const method of order) {
    const isInherited = !found.methods.includes(method);
    const groups = await printMethod({
      worlds,
      kind,
      method,
      args: calls[method],
      repositoryIn,
      isInherited,
    }).catch((error) => {
      throw new Error(`${found.name}.${method}: ${error.message}`, { cause: error });
    });
    parts.push([`-- ${'-'.repeat(20)} ${found.name}.${method}`, ...groups].join('\n\n'));
  }
  return parts.join('\n\n');
}
