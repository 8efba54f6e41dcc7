import { after, always, and, eq, none, now, oneOf, or, some, until } from '@subrosa/access';
import type { Condition, PersonActor } from '@subrosa/access';
import { NO_PROGRAMME } from '../clinics/index.js';
import { agreementInForce, determinationInForce } from '../consents/index.js';
import type { ConsentInstrument, ConsentScope } from '../consents/index.js';
import { MEMBERS_RECOMMEND, MEMBERS_SPEAK, isAtStage } from '../groups/index.js';
import type { ConsultationStage } from '../groups/index.js';
import { isAlive } from './case.conditions.js';
import {
  isAliveForSupervisor,
  isColleague,
  isCover,
  isGuest,
  isMember,
  isPeer,
  isSupervisor,
} from './case-audience.conditions.js';
import type { CaseRule } from './case-audience.conditions.js';
import type { CasePaths } from './case.resource.js';

/** One way of being among those whom a case was submitted to, and what reading it takes. */
export interface Readership {
  readonly name: 'supervisor' | 'cover' | 'peer' | 'colleague' | 'member' | 'guest';
  /** Why this person knows of the case, and why they read on; both are shown to them. */
  readonly reason: string;
  readonly opened: string;
  /** In the audience today, whatever the state of the case; the row "that a case exists". */
  readonly inAudience: CaseRule;
  /** Every condition on reading but having answered the recognition question. */
  readonly reads: CaseRule;
  /** Reads, and may open a first section now. */
  readonly opens: CaseRule;
  /** Reads, and has opened some section. */
  readonly hasOpened: CaseRule;
  /** Has opened some section of a case that is still worked on, and has the word. */
  readonly speaks: CaseRule;
  /** May say what they recommend, which decides nothing; null for those who review. */
  readonly recommends: CaseRule | null;
  /** Sections that come from psychotherapy notes: part of training, or on file for this audience (45 CFR 164.508(a)(2)). */
  readonly readsNotes: Condition<CasePaths>;
}

interface Definition extends Pick<Readership, 'name' | 'reason' | 'opened' | 'inAudience'> {
  readonly scope: ConsentScope;
  readonly isLicensed: boolean;
  readonly isTraining: boolean;
  readonly isAsked: boolean;
  readonly isAlive: () => Condition<CasePaths>;
  readonly stages: {
    readonly speak: readonly ConsultationStage[];
    readonly recommend: readonly ConsultationStage[];
  } | null;
  readonly reviews: boolean;
}

type AgreedPaths = CasePaths extends infer P ? (P extends `consents.${infer Rest}` ? Rest : never) : never;

/** The case rests on an agreement in force to be read by this audience, in a document of that kind. */
const agreed = (scope: ConsentScope, instrument: ConsentInstrument): Condition<CasePaths> =>
  some('consents', and<AgreedPaths>(eq('scope', scope), some('agreement', agreementInForce(instrument))));

/** For peer learning a privacy officer's determination stands in for the consent. */
const isDetermined = (): Condition<CasePaths> =>
  and<CasePaths>(
    eq('purpose', 'PEER_LEARNING'),
    some('determinations', some('determination', determinationInForce())),
  );

/** A Part 2 programme's cases stay in the programme, unless the client agreed to more (42 CFR 2.12, 2.31). */
const isDisclosable = (actor: PersonActor, scope: ConsentScope): Condition<CasePaths> =>
  or<CasePaths>(oneOf('part2ProgrammeId', [NO_PROGRAMME, ...actor.programmeIds]), agreed(scope, 'PART2'));

const hasAnswered = (actor: PersonActor): Condition<CasePaths> =>
  some('recognitions', eq('viewerId', actor.personId));

const hasOpening = (actor: PersonActor): Condition<CasePaths> =>
  some('openings', eq('viewerId', actor.personId));

/** A recusal stops further first openings until the author has answered; who has begun reads on. */
const mayBegin = (actor: PersonActor): Condition<CasePaths> =>
  or<CasePaths>(hasOpening(actor), none('recusals', after('answeredAt', now())));

const atStage = (stages: readonly ConsultationStage[] | undefined): Condition<CasePaths> =>
  stages === undefined ? always() : some('consultation', isAtStage(stages));

/** Most grants of a reader say the same of the case: what an actor is asked is put together once. */
function once(rule: CaseRule): CaseRule {
  const known = new WeakMap<PersonActor, Condition<CasePaths>>();
  return (actor) => {
    const condition = known.get(actor) ?? rule(actor);
    known.set(actor, condition);
    return condition;
  };
}

function readership(given: Definition): Readership {
  const { scope } = given;
  const inAudience = once(given.inAudience);
  const reads = once((actor) =>
    and<CasePaths>(
      inAudience(actor),
      or<CasePaths>(agreed(scope, 'CONSENT'), ...(given.isTraining ? [] : [isDetermined()])),
      isDisclosable(actor, scope),
      given.isAlive(),
      ...(given.isLicensed ? [until(actor.licensedUntil)] : []),
    ),
  );
  const answered = once((actor) =>
    and<CasePaths>(reads(actor), ...(given.isAsked ? [hasAnswered(actor)] : [])),
  );
  const hasOpened = once((actor) => and<CasePaths>(answered(actor), hasOpening(actor)));
  return {
    name: given.name,
    reason: given.reason,
    opened: given.opened,
    inAudience,
    reads,
    opens: (actor) => and<CasePaths>(answered(actor), mayBegin(actor)),
    hasOpened,
    speaks: (actor) => and<CasePaths>(hasOpened(actor), isAlive(), atStage(given.stages?.speak)),
    recommends: given.reviews
      ? null
      : (actor) => and<CasePaths>(hasOpened(actor), isAlive(), atStage(given.stages?.recommend)),
    readsNotes: given.isTraining ? always() : agreed(scope, 'PSYCHOTHERAPY_NOTES'),
  };
}

const SUPERVISION = { scope: 'SUPERVISION', isTraining: true, stages: null } as const;
const GROUP = {
  isLicensed: true,
  isTraining: false,
  isAsked: true,
  isAlive,
  stages: { speak: MEMBERS_SPEAK, recommend: MEMBERS_RECOMMEND },
  reviews: false,
} as const;

/** Everyone a case can be submitted to, each with what reading takes; the columns of the table of the domain page, section 4. */
export const READERSHIPS: readonly Readership[] = [
  readership({
    ...SUPERVISION,
    name: 'supervisor',
    reason: 'You supervise the author, and the case was sent to you.',
    opened: 'You supervise the author and have opened the case.',
    inAudience: isSupervisor,
    isLicensed: true,
    isAsked: false,
    isAlive: isAliveForSupervisor,
    reviews: true,
  }),
  readership({
    ...SUPERVISION,
    name: 'cover',
    reason: 'You cover for the supervisor to whom the case was sent.',
    opened: 'You cover for the supervisor and have opened the case.',
    inAudience: isCover,
    isLicensed: true,
    isAsked: false,
    isAlive,
    reviews: true,
  }),
  readership({
    ...SUPERVISION,
    name: 'peer',
    reason: 'You are in the supervision group that the case was sent to.',
    opened: 'You are in the supervision group and have opened the case.',
    inAudience: isPeer,
    isLicensed: false,
    isAsked: true,
    isAlive,
    reviews: false,
  }),
  readership({
    ...GROUP,
    scope: 'OWN_CLINIC_CONSULTATION',
    name: 'colleague',
    reason: 'The author asks for your advice on this case.',
    opened: 'The author asks for your advice, and you have opened the case.',
    inAudience: isColleague,
    stages: null,
  }),
  readership({
    ...GROUP,
    scope: 'OWN_CLINIC_CONSULTATION',
    name: 'member',
    reason: 'You are in the consultation group that the case was sent to.',
    opened: 'You are in the consultation group and have opened the case.',
    inAudience: isMember,
  }),
  readership({
    ...GROUP,
    scope: 'OUTSIDE_CONSULTATION',
    name: 'guest',
    reason: 'You are a guest of the consultation group that the case was sent to.',
    opened: 'You are a guest of the consultation group and have opened the case.',
    inAudience: isGuest,
  }),
];

/** Those who answer for the case: the supervisor and whoever stands in. */
export const REVIEWERS: readonly Readership[] = READERSHIPS.filter(({ recommends }) => recommends === null);
