/** A place in a group, with what it takes to keep it. */
export interface GroupStay {
  readonly isGuest: boolean;
  readonly activeFrom: Date;
}

/** What a person is in the clinic. */
export interface ClinicStay {
  readonly isActive: boolean;
  readonly activeFrom: Date;
  readonly roles: readonly string[];
}

/**
 * True while the place may go on: its person is a member of the clinic with the role it takes, and, where they have left meanwhile,
 * came back before it began. Who returns to the clinic does not return to its groups by that.
 */
export function mayStay(place: GroupStay, clinic: ClinicStay, hasLeft: boolean): boolean {
  const roles = place.isGuest ? ['GUEST'] : ['CLINICIAN', 'SUPERVISOR'];
  const isOlder = place.activeFrom.getTime() < clinic.activeFrom.getTime();
  return clinic.isActive && clinic.roles.some((role) => roles.includes(role)) && !(hasLeft && isOlder);
}
