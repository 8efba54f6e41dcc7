/**
 * docker-compose.yml and Dockerfile, as far as they can be checked without a Docker engine: every name that is used is
 * declared, every file that is copied exists, every setting is one the server knows, nothing runs as root.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../project.mjs';
import { dockerfileProblems, stagesOf } from './dockerfile.mjs';
import { fromProblems } from './run-command.mjs';

/** Settings that only the one-shot command and the images of others know. */
const OTHER_SETTINGS = [/^MIGRATION_SUPERUSER_URL$/, /^BACKUP_DATABASE_URL$/, /^POSTGRES_[A-Z_]+$/];
const NEVER_SENT = ['.git', '.subrosa', '.env', 'docker/secrets'];

/** The settings of the server, read from their one declaration. */
function knownSettings() {
  const source = readFileSync(join(ROOT, 'libs/platform/config/config-schema.ts'), 'utf8');
  return new Set([...source.matchAll(/^ {2}([A-Z][A-Z0-9_]*):/gm)].map(([, name]) => name));
}

const isOneShot = ({ restart }) => restart === 'no';

function environmentProblems(service, { settings }) {
  return Object.entries(service.environment ?? {}).flatMap(([name, value]) => {
    const plain = name.replace(/_FILE$/, '');
    const isKnown = settings.has(plain) || OTHER_SETTINGS.some((pattern) => pattern.test(plain));
    const secret = /^\/run\/secrets\/(.+)$/.exec(String(value))?.[1];
    const isMounted = secret === undefined || (service.secrets ?? []).includes(secret);
    return [
      ...(isKnown ? [] : [`the setting ${name} is unknown to the server`]),
      ...(isMounted ? [] : [`${name} names the secret ${secret}, which is not mounted`]),
    ];
  });
}

function dependencyProblems(service, { services }) {
  return Object.entries(service.depends_on ?? {}).flatMap(([name, { condition }]) => {
    const other = services[name];
    if (other === undefined) return [`depends on ${name}, which does not exist`];
    if (condition === 'service_healthy' && other.healthcheck === undefined)
      return [`waits for the health of ${name}, which has no health check`];
    if (condition === 'service_completed_successfully' && !isOneShot(other))
      return [`waits for the end of ${name}, which never ends`];
    return [];
  });
}

function buildProblems(service, { root }) {
  const { build, image } = service;
  if (build === undefined)
    return /:(?!latest$)\S+$/.test(image ?? '') ? [] : [`the image ${image} has no fixed tag`];
  const file = build.dockerfile ?? 'Dockerfile';
  if (!existsSync(join(root, file))) return [`${file} does not exist`];
  const names = stagesOf(readFileSync(join(root, file), 'utf8')).map(({ name }) => name);
  return build.target === undefined || names.includes(build.target)
    ? []
    : [`the build stage ${build.target} does not exist`];
}

function serviceProblems(service, context) {
  const { compose, root } = context;
  const named = (service.volumes ?? []).map((volume) => volume.split(':')[0]);
  const absent = (names, declared, what) =>
    names
      .filter((name) => !Object.keys(declared ?? {}).includes(name))
      .map((name) => `the ${what} ${name} is not declared`);
  const scripts = (Array.isArray(service.command) ? service.command : [])
    .map((part) => /^(apps\/[^/]+)\/dist\//.exec(part)?.[1])
    .filter((app) => app !== undefined);
  return [
    ...(service.healthcheck === undefined && !isOneShot(service)
      ? ['has no health check and is no one-shot']
      : []),
    ...absent(service.secrets ?? [], compose.secrets, 'secret'),
    ...absent(service.networks ?? [], compose.networks, 'network'),
    ...absent(
      named.filter((name) => !/^[./]/.test(name)),
      compose.volumes,
      'volume',
    ),
    ...scripts
      .filter((app) => !existsSync(join(root, app)))
      .map((app) => `runs ${app}, which does not exist`),
    ...environmentProblems(service, context),
    ...dependencyProblems(service, context),
    ...buildProblems(service, context),
  ];
}

async function secretProblems(compose, services) {
  const { makeSecrets } = await import('../../docker/make-secrets.mjs');
  const made = Object.keys(makeSecrets());
  const used = new Set(Object.values(services).flatMap(({ secrets }) => secrets ?? []));
  return Object.entries(compose.secrets ?? {}).flatMap(([name, { file }]) => [
    ...(made.includes(file?.replace('docker/secrets/', ''))
      ? []
      : [`secret ${name}: docker/make-secrets.mjs does not write ${file}`]),
    ...(used.has(name) ? [] : [`secret ${name}: no service uses it`]),
  ]);
}

function ignoreProblems(root) {
  const file = join(root, '.dockerignore');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return NEVER_SENT.filter((path) => !lines.includes(path)).map(
    (path) => `.dockerignore: ${path} would be sent to the builder`,
  );
}

export const gate = {
  name: 'compose',
  async run({ root }) {
    const { parse } = await import('yaml');
    const compose = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true });
    const services = compose.services ?? {};
    const context = { compose, services, root, settings: knownSettings() };
    const problems = [
      ...(context.settings.size === 0 ? ['the settings of the server could not be read'] : []),
      ...Object.entries(services).flatMap(([name, service]) =>
        serviceProblems(service, context).map((text) => `service ${name}: ${text}`),
      ),
      ...(await secretProblems(compose, services)),
      ...dockerfileProblems(root, 'Dockerfile'),
      ...ignoreProblems(root),
    ];
    return fromProblems(problems, `${Object.keys(services).length} services`);
  },
};
