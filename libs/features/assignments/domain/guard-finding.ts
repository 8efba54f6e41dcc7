/** REFUSE: no new assignment. WARN: it goes on, hours may be at risk. CLOSE: access ends now and cover starts. */
export type GuardEffect = 'REFUSE' | 'WARN' | 'CLOSE';

/** What the guard can find, with its fixed sentence. */
export const GUARD_TEXT = {
  PERIOD_EMPTY: 'The end must be later than the beginning.',
  PERIOD_IN_PAST: 'A new supervision cannot begin before today.',
  SELF_SUPERVISION: 'No one supervises themselves. Choose another supervisor.',
  RING: 'This would make someone answer for their own supervisor. Choose another supervisor.',
  DUPLICATE: 'This supervisor already supervises this person in that time. Change the existing assignment.',
  ANOTHER_PRIMARY: 'There is another primary supervisor in that time. Check that both know of it.',
  SUPERVISOR_NOT_MEMBER: 'The supervisor is not a member of the clinic at the beginning.',
  SUPERVISEE_NOT_MEMBER: 'The supervisee is not a member of the clinic at the beginning.',
  SUPERVISOR_ROLE_MISSING: 'The supervisor does not have the role of a supervisor here.',
  SUPERVISEE_ROLE_MISSING: 'The supervisee is neither trainee nor clinician here.',
  LICENCE_MISSING: 'The supervisor has no licence on file for this jurisdiction.',
  LICENCE_NOT_VALID: "The supervisor's licence is not valid at the beginning.",
  LICENCE_ENDS_BEFORE:
    "The supervisor's licence ends before the supervision does. It closes then unless renewed.",
  TENURE_TOO_SHORT: 'The supervisor has not been licensed long enough to supervise.',
  CAPACITY_EXCEEDED: 'The supervisor would have more supervisees at once than the rule allows.',
  RULE_SILENT: 'The rules on file are silent here. Decide, and ask the board in doubt.',
} as const;

/** The code of what the guard can find. */
export type GuardCode = keyof typeof GUARD_TEXT;

/** One thing the guard found: what follows, which rule says so, and ids and numbers; never a name. */
export interface GuardFinding {
  readonly code: GuardCode;
  readonly effect: GuardEffect;
  /** The law or our own rule that failed; null where the rules are silent. */
  readonly citation: string | null;
  readonly field: string | null;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
}

/** What a party to the assignment is told beside the sentence; who else supervises whom is for the director. */
const PARAMS_FOR_PARTIES: Readonly<Partial<Record<GuardCode, readonly string[]>>> = {
  // The two are the same, so both of them see that assignment.
  DUPLICATE: ['assignmentId'],
  LICENCE_ENDS_BEFORE: ['until'],
  TENURE_TOO_SHORT: ['years', 'window'],
  CAPACITY_EXCEEDED: ['count', 'maximum', 'at'],
  RULE_SILENT: ['rule'],
};

/** The same finding without what tells of other people's supervision. */
export function forParty(finding: GuardFinding): GuardFinding {
  const shown = PARAMS_FOR_PARTIES[finding.code] ?? [];
  const params = Object.fromEntries(Object.entries(finding.params).filter(([name]) => shown.includes(name)));
  return { ...finding, params };
}

/** True if a finding forbids the new assignment. */
export function isRefused(findings: readonly GuardFinding[]): boolean {
  return findings.some((finding) => finding.effect === 'REFUSE');
}

/** True if a finding closes a running assignment now. */
export function isClosed(findings: readonly GuardFinding[]): boolean {
  return findings.some((finding) => finding.effect === 'CLOSE');
}
