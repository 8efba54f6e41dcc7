import { findRule } from '@subrosa/packs';
import type { Credential, Pack } from '@subrosa/packs';

/** What can speak against a supervision group or a place in it, each in a sentence. */
export const PLACE_TEXT = {
  SUPERVISOR_NOT_MEMBER: 'The supervisor is no member of the clinic today.',
  SUPERVISOR_ROLE_MISSING: 'The supervisor does not have the role of a supervisor here.',
  SUPERVISOR_NOT_LICENSED: 'The supervisor has no licence in force on file.',
  OWN_GROUP: 'The supervisor of the group takes no place in it. Choose a supervisee.',
  NOT_MEMBER: 'The person is no member of the clinic today.',
  NO_ASSIGNMENT: 'The supervisor of the group does not supervise the person today. Assign first, then add.',
  ALREADY_IN_GROUP: 'The person has a place in the group already.',
  GROUP_FULL: 'The group would have more supervisees than the rule allows. Make another group.',
  RULE_SILENT: 'The rules on file are silent on the size here. Decide, and ask the board in doubt.',
} as const;

/** The code of what speaks against a place. */
export type PlaceCode = keyof typeof PLACE_TEXT;

/** One thing that speaks against it: REFUSE changes nothing, WARN comes with the place. */
export interface PlaceFinding {
  readonly code: PlaceCode;
  readonly effect: 'REFUSE' | 'WARN';
  /** The rule that says so; null where the rules are silent or it is our own. */
  readonly citation: string | null;
  readonly count: number | null;
  readonly maximum: number | null;
}

/** The supervisor of a group, today. */
export interface SupervisorFacts {
  readonly isMemberOfClinic: boolean;
  readonly roles: readonly string[];
  readonly isLicensed: boolean;
}

/** What is known of a person who is to take a place. */
export interface PlaceFacts {
  readonly supervisor: SupervisorFacts;
  readonly isSupervisorThemselves: boolean;
  readonly isMemberOfClinic: boolean;
  /** A primary or secondary assignment with the supervisor of the group is in force. */
  readonly isSupervised: boolean;
  readonly isInGroup: boolean;
  /** Of the person and of everyone whose place rests on an assignment that is or will be in force. */
  readonly credentials: readonly Credential[];
  readonly now: Date;
}

const found = (code: PlaceCode, more: Partial<PlaceFinding> = {}): PlaceFinding => ({
  ...{ code, effect: 'REFUSE', citation: null, count: null, maximum: null },
  ...more,
});

/** Everything that speaks against this person leading a supervision group today. */
export function guardGroupSupervisor(supervisor: SupervisorFacts): PlaceFinding[] {
  return [
    ...(supervisor.isMemberOfClinic ? [] : [found('SUPERVISOR_NOT_MEMBER')]),
    ...(supervisor.roles.includes('SUPERVISOR') ? [] : [found('SUPERVISOR_ROLE_MISSING')]),
    ...(supervisor.isLicensed ? [] : [found('SUPERVISOR_NOT_LICENSED')]),
  ];
}

/** Everything that speaks against the place, at once; where a pack is silent on the size, that is said and never taken for a yes. */
export function guardPlace(facts: PlaceFacts, pack: Pack): PlaceFinding[] {
  return [
    ...guardGroupSupervisor(facts.supervisor),
    ...(facts.isSupervisorThemselves ? [found('OWN_GROUP')] : []),
    ...(facts.isMemberOfClinic ? [] : [found('NOT_MEMBER')]),
    ...(facts.isSupervised || facts.isSupervisorThemselves ? [] : [found('NO_ASSIGNMENT')]),
    ...(facts.isInGroup ? [found('ALREADY_IN_GROUP')] : guardSize(facts, pack)),
  ];
}

/** The smallest maximum of those whose registration a rule speaks of binds the group as a whole. */
function guardSize({ credentials, now }: PlaceFacts, pack: Pack): PlaceFinding[] {
  const rules = [...new Set(credentials)].map((credential) =>
    findRule(pack, { id: 'group-size', credential, at: now }),
  );
  const limits = rules.flatMap((rule) =>
    rule.status === 'rule' && rule.value !== null
      ? [{ maximum: rule.value, citation: rule.citations.join('; ') }]
      : [],
  );
  const [strictest] = limits.sort((a, b) => a.maximum - b.maximum);
  const count = credentials.length;
  const silence = limits.length < rules.length ? [found('RULE_SILENT', { effect: 'WARN', count })] : [];
  return strictest !== undefined && count > strictest.maximum
    ? [found('GROUP_FULL', { ...strictest, count }), ...silence]
    : silence;
}

/** True if a finding forbids it. */
export function isRefusedPlace(findings: readonly PlaceFinding[]): boolean {
  return findings.some(({ effect }) => effect === 'REFUSE');
}
