export { ROLES, SYSTEM_ACTORS, actorHas } from './actor.js';
export type { Actor, PersonActor, Role, SystemActor, SystemActorName } from './actor.js';
export { AccessDefinitionError } from './definition-error.js';
export {
  after,
  always,
  and,
  atOrAfter,
  atOrBefore,
  before,
  eq,
  never,
  none,
  now,
  oneOf,
  or,
  some,
  until,
} from './condition.js';
export type { Condition, ConditionNode, ConditionValue, Now } from './condition.js';
export { checkCondition, relation, resource } from './resource.js';
export type { ClassRef, Facts, Relation, Resource, Shape } from './resource.js';
export { grant, grants } from './grant.js';
export type { Grant, GrantRegistry } from './grant.js';
export { buildAbility } from './ability.js';
export type { Ability, GrantedCondition } from './ability.js';
export { compilePredicate, grantColumns, grantsOfRow } from './compile.js';
export { columnOf } from './columns.js';
export { checkGrants } from './check-grants.js';
export { permissionMatrix } from './explain.js';
export { narrow } from './narrow.js';
export type { CompileOptions, CompiledGrant, CompiledPredicate, GrantColumn } from './compile.js';
