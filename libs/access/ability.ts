import { Ability as CaslAbility } from '@casl/ability';
import type { MatchConditions } from '@casl/ability';
import type { Actor } from './actor.js';
import type { Condition } from './condition.js';
import { AccessDefinitionError } from './definition-error.js';
import { evaluate } from './evaluate.js';
import type { Grant, GrantRegistry } from './grant.js';
import { isNever } from './is-never.js';
import { checkCondition } from './resource.js';
import { narrow } from './narrow.js';
import type { Facts, Resource, Shape } from './resource.js';

/** A grant that gives this actor something, with the rows it gives. */
export interface GrantedCondition {
  readonly grant: Grant;
  readonly condition: Condition;
}

/** What one actor may do; asked in memory or compiled to SQL. */
export interface Ability {
  readonly actor: Actor;
  /** The first grant that allows it, or null: a yes carries its evidence. Throws on a partly loaded row. */
  allows(action: string, resource: Resource, facts: object, now: Date): Grant | null;
  /** Every grant that allows it, in the order of declaration. Throws on a partly loaded row. */
  matching(action: string, resource: Resource, facts: object, now: Date): readonly Grant[];
  /** True if some grant for the action gives this actor anything at all; which rows is another question. */
  mayEver(action: string): boolean;
  /** What the compiler needs: every grant for the action with its condition; none means deny. */
  conditions(action: string, resource: Resource): readonly GrantedCondition[];
  /** The part of the resource that these actions look at for this actor, or that any action does: what deciding has to load. */
  looksAt(resource: Resource, actions?: readonly string[]): Shape;
}

/** A row as CASL hands it to the matcher, with what the decision needs beside the facts. */
interface Question {
  readonly facts: Facts;
  readonly now: Date;
  readonly ask: (grant: Grant) => Condition | null;
}

type Rules = CaslAbility<[string, string | Question], Grant>;

// CASL's wildcards cannot be switched off, only renamed; these are names that no grant can carry.
const NO_WILDCARDS = { anyAction: '\u0000any action', anySubjectType: '\u0000any resource' };

// The rules are the same for everyone; what differs is the condition that a grant gives to an actor.
const rulesOf = new WeakMap<GrantRegistry, Rules>();

/**
 * What the actor may do. A grant is asked for its condition when its action first comes up, once per ability; one that its
 * resource does not understand throws there, before a row is decided or any SQL exists.
 */
export function buildAbility(actor: Actor, registry: GrantRegistry): Ability {
  const rules = rulesOf.get(registry) ?? indexRules(registry);
  rulesOf.set(registry, rules);
  return new GrantAbility(actor, rules);
}

function indexRules(registry: GrantRegistry): Rules {
  const rules = registry.all.map((grant) => ({
    action: grant.action,
    subject: grant.on.name,
    conditions: grant,
  }));
  // CASL asks the latest rule first; reversed, its order is that of the declarations.
  return new CaslAbility(rules.reverse(), { ...NO_WILDCARDS, conditionsMatcher });
}

/** The strict matcher: our language and nothing else, over the wrapper and nothing else. */
function conditionsMatcher(grant: Grant): MatchConditions {
  return (subject: object) => {
    if (!isQuestion(subject)) throw new AccessDefinitionError('a row was asked about without its wrapper');
    const condition = subject.ask(grant);
    return condition !== null && evaluate(condition.node, grant.on, subject);
  };
}

function isQuestion(subject: object): subject is Question {
  return 'facts' in subject && 'ask' in subject && 'now' in subject && subject.now instanceof Date;
}

class GrantAbility implements Ability {
  readonly #rules: Rules;
  readonly #conditions = new Map<Grant, Condition | null>();

  constructor(
    readonly actor: Actor,
    rules: Rules,
  ) {
    this.#rules = rules;
  }

  // eslint-disable-next-line no-restricted-syntax -- may WHO do WHAT to WHICH row WHEN: the same four words everywhere
  allows(action: string, resource: Resource, facts: object, now: Date): Grant | null {
    return this.matching(action, resource, facts, now)[0] ?? null;
  }

  // eslint-disable-next-line no-restricted-syntax -- as above
  matching(action: string, resource: Resource, facts: object, now: Date): readonly Grant[] {
    if (Number.isNaN(now.getTime()))
      throw new AccessDefinitionError('the moment of the decision is not an instant');
    // Any object can be read by name; every value is checked where it is used.
    const question: Question = { facts: facts as Facts, now, ask: (grant) => this.#ask(grant) };
    return this.#rulesFor(action, resource)
      .filter(({ rule }) => rule.matchesConditions(question))
      .map(({ grant }) => grant);
  }

  mayEver(action: string): boolean {
    // The rules are everyone's, so the grant itself has to be asked.
    return this.#rules.rules.some(
      ({ action: granted, conditions: grant }) =>
        granted === action && grant !== undefined && this.#ask(grant) !== null,
    );
  }

  conditions(action: string, resource: Resource): readonly GrantedCondition[] {
    return this.#rulesFor(action, resource).flatMap(({ grant }) => {
      const condition = this.#ask(grant);
      return condition === null ? [] : [{ grant, condition }];
    });
  }

  looksAt(resource: Resource, actions?: readonly string[]): Shape {
    const asked = this.#rules.rules.flatMap(({ action, conditions: grant }) => {
      const isAsked = grant?.on === resource && (actions?.includes(String(action)) ?? true);
      const condition = isAsked ? this.#ask(grant) : null;
      return condition === null ? [] : [condition.node];
    });
    return narrow(resource, asked);
  }

  #ask(grant: Grant): Condition | null {
    const known = this.#conditions.get(grant);
    if (known !== undefined) return known;
    const given = grant.to(this.actor);
    if (given !== null) checkCondition(grant.on, given);
    // A condition that no row can satisfy is the grant's other way to give nothing; asking about it would only cost.
    const condition = given !== null && isNever(given.node) ? null : given;
    this.#conditions.set(grant, condition);
    return condition;
  }

  #rulesFor(action: string, resource: Resource) {
    return this.#rules.rulesFor(action, resource.name).map((rule) => {
      const grant = rule.conditions;
      // Allow-only, and never without a condition: CASL would read a missing one as "every row".
      if (grant === undefined || rule.inverted)
        throw new AccessDefinitionError('a rule that no grant has made');
      if (grant.on !== resource) {
        throw new AccessDefinitionError('two resources have the same name', { resource: resource.name });
      }
      return { rule, grant };
    });
  }
}
