import { Ability as CaslAbility } from '@casl/ability';
import type { MatchConditions } from '@casl/ability';
import type { Actor } from './actor.js';
import type { Condition } from './condition.js';
import { AccessDefinitionError } from './definition-error.js';
import { evaluate } from './evaluate.js';
import type { Grant, GrantRegistry } from './grant.js';
import { checkCondition } from './resource.js';
import type { Facts, Resource } from './resource.js';

/** A grant that gives this actor something, with the rows it gives. */
export interface GrantedCondition {
  readonly grant: Grant;
  readonly condition: Condition;
}

/** What one actor may do; built per unit of work, asked in memory or compiled to SQL. */
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
}

/** A row as CASL hands it to the matcher; the wrapper keeps the instant of the decision beside the facts. */
interface Question {
  readonly facts: Facts;
  readonly now: Date;
}

// CASL's wildcards cannot be switched off, only renamed; these are names that no grant can carry.
const NO_WILDCARDS = { anyAction: '\u0000any action', anySubjectType: '\u0000any resource' };

type Casl = CaslAbility<[string, string | Question], GrantedCondition>;

/** Builds what the actor may do. Throws on any condition that its resource does not understand, before anything is asked. */
export function buildAbility(actor: Actor, registry: GrantRegistry): Ability {
  const rules = registry.all.flatMap((grant) => {
    const condition = grant.to(actor);
    if (condition === null) return [];
    checkCondition(grant.on, condition);
    return [{ action: grant.action, subject: grant.on.name, conditions: { grant, condition } }];
  });
  // CASL asks the latest rule first; reversed, its order is that of the declarations.
  return new GrantAbility(actor, new CaslAbility(rules.reverse(), { ...NO_WILDCARDS, conditionsMatcher }));
}

/** The strict matcher: our language and nothing else, over the wrapper and nothing else. */
function conditionsMatcher({ grant, condition }: GrantedCondition): MatchConditions {
  return (subject: object) => {
    if (!isQuestion(subject)) throw new AccessDefinitionError('a row was asked about without its wrapper');
    return evaluate(condition.node, grant.on, subject);
  };
}

function isQuestion(subject: object): subject is Question {
  return 'facts' in subject && 'now' in subject && subject.now instanceof Date;
}

class GrantAbility implements Ability {
  readonly #casl: Casl;

  constructor(
    readonly actor: Actor,
    casl: Casl,
  ) {
    this.#casl = casl;
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
    const question: Question = { facts: facts as Facts, now };
    return this.#rules(action, resource)
      .filter(({ rule }) => rule.matchesConditions(question))
      .map(({ granted }) => granted.grant);
  }

  mayEver(action: string): boolean {
    return this.#casl.rules.some((rule) => rule.action === action);
  }

  conditions(action: string, resource: Resource): readonly GrantedCondition[] {
    return this.#rules(action, resource).map(({ granted }) => granted);
  }

  #rules(action: string, resource: Resource) {
    return this.#casl.rulesFor(action, resource.name).map((rule) => {
      const granted = rule.conditions;
      // Allow-only, and never without a condition: CASL would read a missing one as "every row".
      if (granted === undefined || rule.inverted)
        throw new AccessDefinitionError('a rule that no grant has made');
      if (granted.grant.on !== resource) {
        throw new AccessDefinitionError('two resources have the same name', { resource: resource.name });
      }
      return { rule, granted };
    });
  }
}
