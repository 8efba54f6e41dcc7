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
  TRAINING_TO_CHECK:
    'The rules ask for training in supervision, which is not recorded here. See the certificate.',
  AGREEMENT_OVERDUE: 'A supervision agreement is not signed by its due date. Sign it and record that.',
  CONFLICT_DECLARED: 'One of the two has declared a tie to the other. Choose another supervisor.',
  DIRECTOR_DECIDES: 'This supervision cannot be proposed. Ask the director.',
  COVER_OF_SELF: 'No one covers for themselves. Choose another supervisor.',
  COVER_OUTSIDE: 'The cover begins before or ends after the supervision that it covers. Change the dates.',
  COVER_TOO_LONG: 'The cover is longer than the rules allow without a new agreement.',
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
  TRAINING_TO_CHECK: ['rule', 'hours'],
  AGREEMENT_OVERDUE: ['due'],
  COVER_TOO_LONG: ['days', 'maximum'],
  CAPACITY_EXCEEDED: ['count', 'maximum', 'at'],
  RULE_SILENT: ['rule'],
};

/**
 * The finding as a party may know it, without what tells of other people's supervision. That the other one declared a tie is told to
 * neither: a refusal names the director, a warning is the director's alone, hence null.
 */
export function forParty(finding: GuardFinding): GuardFinding | null {
  if (finding.code === 'CONFLICT_DECLARED') {
    if (finding.effect === 'WARN') return null;
    return { ...finding, code: 'DIRECTOR_DECIDES', citation: null, params: {} };
  }
  const shown = PARAMS_FOR_PARTIES[finding.code] ?? [];
  const params = Object.fromEntries(Object.entries(finding.params).filter(([name]) => shown.includes(name)));
  return { ...finding, params };
}

const PUTS_HOURS_AT_RISK: readonly GuardCode[] = [
  'TENURE_TOO_SHORT',
  'AGREEMENT_OVERDUE',
  'CAPACITY_EXCEEDED',
  'COVER_TOO_LONG',
];

/** True if hours under a running assignment may not count: its ground is gone, or a rule that they rest on is not kept. */
export function areHoursAtRisk(findings: readonly GuardFinding[]): boolean {
  return findings.some(({ code, effect }) => effect === 'CLOSE' || PUTS_HOURS_AT_RISK.includes(code));
}

/** True if a finding forbids the new assignment. */
export function isRefused(findings: readonly GuardFinding[]): boolean {
  return findings.some((finding) => finding.effect === 'REFUSE');
}

/** True if a finding closes a running assignment now. */
export function isClosed(findings: readonly GuardFinding[]): boolean {
  return findings.some((finding) => finding.effect === 'CLOSE');
}
