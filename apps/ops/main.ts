import 'reflect-metadata';
import type { ClinicId } from '@subrosa/kernel';
import { readOptions, readPassword } from './arguments.js';
import { Operator } from './commands/create-clinic.js';
import { createRoles, printRoles } from './commands/create-roles.js';
import { describeDestruction, destroyDue } from './commands/destroy-due.js';
import { migrate } from './commands/migrate.js';
import { publish } from './commands/publish.js';
import { describeDemo, seedDemo } from './commands/seed-demo.js';
import { OperatorError, operatorSetting } from './operator-settings.js';

/** One operator's command: what it is for, and what it prints. */
interface Command {
  readonly what: string;
  run(args: readonly string[]): Promise<string>;
}

const commands: Readonly<Record<string, Command>> = {
  prepare: {
    what: 'roles and database (with MIGRATION_SUPERUSER_URL), migrations, and the demo clinic in demo mode',
    run: prepare,
  },
  migrate: { what: 'brings the schema up to date', run: async () => describe(await migrate()) },
  roles: {
    what: 'prints the SQL that creates roles and rights, for a database administrator',
    run: () => Promise.resolve(printRoles()),
  },
  'create-clinic': {
    what: '--name --time-zone --jurisdiction: makes a clinic and prints its id',
    run: createClinic,
  },
  'create-administrator': {
    what: '--clinic --email --name, password on standard input: makes a first administrator',
    run: createAdministrator,
  },
  'verify-ledger': { what: 'recomputes every commitment of the ledger', run: verifyLedger },
  'destroy-due': {
    what: 'destroys what is due now, as the worker would',
    run: async () => describeDestruction(await destroyDue()),
  },
  publish: {
    what: '--out: writes the generated pages',
    run: async (args) => {
      await publish(readOptions(args, ['out']).out);
      return '';
    },
  },
};

function describe(ran: readonly string[]): string {
  return ran.length === 0 ? 'The schema is up to date.' : `Ran ${ran.join(', ')}.`;
}

async function prepare(): Promise<string> {
  if (operatorSetting('MIGRATION_SUPERUSER_URL') !== undefined) await createRoles();
  await migrate();
  if (operatorSetting('DEMO_MODE') !== 'true') return '';
  await seedDemo();
  return describeDemo();
}

async function createClinic(args: readonly string[]): Promise<string> {
  const options = readOptions(args, ['name', 'time-zone', 'jurisdiction']);
  return Operator.with((operator) =>
    operator.createClinic({
      name: options.name,
      timeZone: options['time-zone'],
      jurisdiction: options.jurisdiction,
      isDemo: false,
    }),
  );
}

async function createAdministrator(args: readonly string[]): Promise<string> {
  const options = readOptions(args, ['clinic', 'email', 'name']);
  const password = await readPassword();
  await Operator.with((operator) =>
    // A wrong id finds no clinic and creates nobody.
    operator.createMember(options.clinic as ClinicId, {
      email: options.email,
      displayName: options.name,
      password,
      roles: ['ADMINISTRATOR'],
    }),
  );
  return `${options.email} can sign in as the administrator.`;
}

async function verifyLedger(): Promise<string> {
  const broken = await Operator.with((operator) => operator.brokenLedgerPositions());
  if (broken.length === 0) return 'Every line of the ledger matches its commitment.';
  const lines = broken.map(
    ({ clinic_id, broken_position }) => `clinic ${clinic_id}, position ${broken_position}`,
  );
  throw new OperatorError(`The ledger was changed at:\n${lines.join('\n')}`);
}

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) {
  const list = Object.entries(commands).map(([key, { what }]) => `  ${key.padEnd(22)}${what}`);
  console.error(`Usage: subrosa-ops COMMAND\n${list.join('\n')}`);
  process.exitCode = 1;
} else {
  try {
    const text = await command.run(args);
    if (text !== '') console.log(text);
  } catch (error) {
    console.error(error instanceof Error ? error.message : 'The command failed.');
    process.exitCode = 1;
  }
}
