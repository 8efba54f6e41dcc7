import type { Actor } from './actor.js';
import type { Condition } from './condition.js';
import { AccessDefinitionError } from './definition-error.js';
import type { Resource } from './resource.js';

/** One permission: who may do what to which rows, and the reason shown to the person it serves. */
export interface Grant {
  readonly code: string;
  readonly action: string;
  readonly on: Resource;
  readonly reason: string;
  /** The rows this actor gets by this grant; null where the grant gives the actor nothing at all. */
  readonly to: (actor: Actor) => Condition | null;
}

/** Every grant of the product in the order of declaration, codes unique; made by {@link grants}. */
export interface GrantRegistry {
  readonly all: readonly Grant[];
}

const NAME = /^[a-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*$/;
// CASL reads these two as wildcards.
const WILDCARDS = ['manage', 'all'];

/** Declares a grant; the condition may only speak of fields and relations that the resource lists. */
export function grant<Paths extends string>(definition: {
  readonly code: string;
  readonly action: string;
  readonly on: Resource<Paths>;
  readonly reason: string;
  readonly to: (actor: Actor) => Condition<NoInfer<Paths>> | null;
}): Grant {
  for (const name of [definition.code, definition.action]) {
    if (!NAME.test(name) || WILDCARDS.includes(name))
      throw new AccessDefinitionError('a malformed name', { name });
  }
  if (definition.reason.trim() === '') {
    throw new AccessDefinitionError('a grant has no reason', { code: definition.code });
  }
  return Object.freeze({ ...definition });
}

/** Collects grants; throws on a repeated code and on two resources under one name. */
export function grants(list: readonly Grant[]): GrantRegistry {
  const codes = new Set<string>();
  const resources = new Map<string, Resource>();
  for (const { code, on } of list) {
    if (codes.has(code)) throw new AccessDefinitionError('two grants have the same code', { code });
    codes.add(code);
    if ((resources.get(on.name) ?? on) !== on) {
      throw new AccessDefinitionError('two resources have the same name', { resource: on.name });
    }
    resources.set(on.name, on);
  }
  return Object.freeze({ all: Object.freeze([...list]) });
}
