/** In which place a person comes into a consultation group. */
export type AdmissionPlace = 'MEMBER' | 'FACILITATOR' | 'GUEST';

/** What the clinic has on file about the person today. */
export interface Standing {
  readonly isMemberOfClinic: boolean;
  readonly roles: readonly string[];
  /** A licence in force; a registration as associate is none. */
  readonly isLicensed: boolean;
}

/** Where the person stands with the group already. */
export type PresentPlace = 'NONE' | 'PROPOSED' | AdmissionPlace;

/** What speaks against it, with what to do. */
export const ADMISSION_TEXT = {
  NOT_A_MEMBER_OF_THE_CLINIC:
    'The person is no member of the clinic today. Ask the administrator to invite them.',
  TRAINEE: 'A trainee consults their supervisor or supervision group.',
  GUEST_WAITS_FOR_DIRECTOR:
    'The person is a guest of the clinic. Propose them as a guest; the director decides.',
  NOT_A_GUEST: 'The person works in the clinic. Admit them as a member.',
  ROLE_MISSING: 'The person is neither clinician nor supervisor here.',
  LICENCE_MISSING: 'The person has no licence in force on file. Ask the administrator to record it.',
  ALREADY_IN_GROUP: 'The person is in the group already.',
  ALREADY_PROPOSED: 'The person waits for the decision of the director already.',
} as const;

/** Why a person cannot come into a group. */
export type AdmissionProblem = keyof typeof ADMISSION_TEXT;

/** Everything that speaks against it, at once; empty means the person may be admitted, or as a guest be proposed. */
export function decideAdmission(
  place: AdmissionPlace,
  standing: Standing,
  present: PresentPlace,
): readonly AdmissionProblem[] {
  const isGuest = standing.roles.includes('GUEST');
  const works = standing.roles.some((role) => role === 'CLINICIAN' || role === 'SUPERVISOR');
  const asked: readonly (readonly [AdmissionProblem, boolean])[] = [
    ['NOT_A_MEMBER_OF_THE_CLINIC', !standing.isMemberOfClinic],
    ['TRAINEE', standing.roles.includes('TRAINEE')],
    ['GUEST_WAITS_FOR_DIRECTOR', place !== 'GUEST' && isGuest],
    ['NOT_A_GUEST', place === 'GUEST' && !isGuest],
    ['ROLE_MISSING', place !== 'GUEST' && !works && !isGuest],
    ['LICENCE_MISSING', !standing.isLicensed],
    ['ALREADY_PROPOSED', present === 'PROPOSED'],
    ['ALREADY_IN_GROUP', isThereAlready(place, present)],
  ];
  return asked.flatMap(([problem, isSo]) => (isSo ? [problem] : []));
}

/** A member can still be made facilitator; nothing else is given to who is there. */
function isThereAlready(place: AdmissionPlace, present: PresentPlace): boolean {
  if (present === 'NONE' || present === 'PROPOSED') return false;
  return !(place === 'FACILITATOR' && present === 'MEMBER');
}
