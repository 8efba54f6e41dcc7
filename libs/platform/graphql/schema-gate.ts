import { AppError, invalidInput } from '@subrosa/kernel';
import { defaultFieldResolver, isObjectType } from 'graphql';
import type { GraphQLField, GraphQLFieldResolver, GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Grant } from '@subrosa/access';
import { POLICY_EXTENSION } from './policy-tags.js';
import type { PolicyTag } from './policy-tags.js';
import { requestOf } from './request-context.js';
import type { RequestContext } from './request-context.js';

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

/**
 * Wraps the resolve function of every field with its policy tag. Nest's guards do not run on field resolvers and are skipped for
 * some resolvers, so the gate does not rely on them. Throws at start if any field is untagged, or names an action without a grant.
 */
export function gateSchema(schema: GraphQLSchema, grants: readonly Grant[]): GraphQLSchema {
  const actions = new Set(grants.map((grant) => grant.action));
  const problems: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const problem = gateField(type, field, actions);
      if (problem !== null) problems.push(problem);
    }
  }
  if (problems.length > 0) throw new Error(`The schema is not safe to serve:\n  ${problems.join('\n  ')}`);
  return schema;
}

function gateField(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  actions: ReadonlySet<string>,
): string | null {
  const name = `${type.name}.${field.name}`;
  const tag = tagOf(field);
  if (tag === null) return `${name} has no policy tag`;
  if (tag.kind === 'of-parent' && ROOTS.has(type.name))
    return `${name} is a root field and has no parent to rely on`;
  if (tag.kind === 'can' && !actions.has(tag.action))
    return `${name} needs the action ${tag.action}, which no grant gives`;
  if (type.name === 'Subscription') {
    if (field.subscribe !== undefined) field.subscribe = guarded(tag, field.subscribe);
    return null;
  }
  field.resolve = guarded(
    tag,
    field.resolve ?? defaultFieldResolver,
    type.name === 'Mutation' ? field.name : undefined,
  );
  return null;
}

function tagOf(field: GraphQLField<unknown, unknown>): PolicyTag | null {
  // Extensions are untyped by GraphQL; the decorators are their only writers, and an unknown kind is denied below.
  const tag = field.extensions[POLICY_EXTENSION] as PolicyTag | undefined;
  return tag ?? null;
}

type Resolver = GraphQLFieldResolver<unknown, unknown, Record<string, unknown>>;

function guarded(tag: PolicyTag, resolve: Resolver, mutation?: string): Resolver {
  return async (...call) => {
    const [, args, holder, info] = call;
    refuseNul(args, info.fieldName);
    const context = requestOf(holder);
    if (mutation !== undefined) {
      await context.settle(true);
      context.operation = mutation;
    }
    await admit(tag, context, info.fieldName);
    return resolve(...call);
  };
}

/** PostgreSQL cannot hold U+0000; said here once, it is bad input and not a failure of ours. */
function refuseNul(value: unknown, field: string): void {
  if (typeof value === 'string' && value.includes('\u0000'))
    throw invalidInput(field, 'contains the character U+0000; leave it out');
  if (typeof value !== 'object' || value === null || value instanceof Date) return;
  for (const [name, part] of Object.entries(value)) refuseNul(part, Array.isArray(value) ? field : name);
}

async function admit(tag: PolicyTag, context: RequestContext, field: string): Promise<void> {
  switch (tag.kind) {
    case 'public':
    case 'of-parent':
      return;
    case 'signed-in':
      context.unlockedSession();
      return;
    case 'can': {
      const work = await context.work();
      if (!work.ability.mayEver(tag.action)) {
        await work.record({
          action: tag.action,
          outcome: 'REFUSED',
          resource: 'Request',
          details: { code: 'FORBIDDEN', field },
        });
        throw new AppError('FORBIDDEN', { action: tag.action });
      }
      return;
    }
    default:
      throw new AppError('FORBIDDEN');
  }
}
