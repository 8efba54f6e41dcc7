import { FOREVER, isUuid } from '@subrosa/kernel';
import type { Period } from '@subrosa/kernel';
import type {
  AssignmentLine,
  CaseAbout,
  MembershipLine,
  PlaceLine,
  Standing,
} from './audience.repository.js';
import type { CaseAudienceKind } from './domain/purposes.js';
import type { EntitlementGap, ExclusionGap } from './domain/refusal.js';
import type { GroupRetention } from './domain/retention-policy.js';
import type { AudienceFacts, ReaderFacts } from './domain/submit-facts.js';

/** A reader with the row that the line of the case's audience names: assignment, place, membership or person. */
export interface Reader extends ReaderFacts {
  readonly lineId: string;
  readonly personId: string;
}

/** The consultation group that a case goes to, with its own retention rule. */
export interface ChosenGroup extends GroupRetention {
  readonly groupId: string;
}

/** Whom the author chose, as it stands today, with what is written if the gate lets the case through. */
export interface Audience extends AudienceFacts {
  readonly kind: CaseAudienceKind;
  readonly readers: readonly Reader[];
  readonly group: ChosenGroup | null;
}

/** What one kind of audience came to. */
export interface Found {
  readonly readers?: readonly Reader[];
  readonly gap?: { readonly audienceId: string; readonly why: EntitlementGap };
  readonly impossible?: AudienceFacts['impossibleExclusions'];
  readonly group?: ChosenGroup;
}

/** What people are looked at for: a client, and the author whom they would read. */
export type About = CaseAbout & { readonly authorId: string };

/** The standings of people, by their ids. */
export type Standings = ReadonlyMap<string, Standing>;

const ALWAYS: Period = { from: new Date(0), until: FOREVER };
const TREATS: readonly string[] = ['CLINICIAN', 'SUPERVISOR'];
const LEARNS: readonly string[] = ['TRAINEE', ...TREATS];

/** The supervisors of these assignments; whoever is recused is left out. */
export function supervisorReaders(
  ids: readonly string[],
  known: { readonly lines: readonly AssignmentLine[]; readonly standings: Standings },
  about: About,
): Reader[] {
  const lines = new Map(known.lines.map((line) => [line.id, line]));
  return ids.flatMap((id) => {
    const line = lines.get(id);
    const standing = line === undefined ? undefined : known.standings.get(line.supervisorId);
    if (line === undefined || standing === undefined) return [unknownSupervisor(id)];
    return standing.isRecused ? [] : [toSupervisor(line, standing, about)];
  });
}

/** The supervisees who read today from these places. */
export function peerReaders(
  places: readonly PlaceLine[],
  known: { readonly audienceId: string; readonly standings: Standings; readonly now: Date },
  about: About,
): Reader[] {
  return places.flatMap((place) => {
    const standing = entitled(known.standings.get(place.personId), known.now, LEARNS);
    if (standing === null) return [];
    return [
      {
        ...toReader(standing, about),
        audienceId: known.audienceId,
        kind: 'SUPERVISION_GROUP',
        role: 'PEER',
        lineId: place.id,
      },
    ];
  });
}

/** The members and guests who read today by these memberships; one who has yet to sign the covenant reads once they have. */
export function memberReaders(
  lines: readonly MembershipLine[],
  known: { readonly audienceId: string; readonly standings: Standings; readonly now: Date },
  about: About,
): Reader[] {
  return lines.flatMap((line) => {
    const roles = line.isGuest ? ['GUEST'] : TREATS;
    const standing = entitled(known.standings.get(line.personId), known.now, roles);
    if (standing === null) return [];
    return [
      {
        ...toReader(standing, about),
        audienceId: known.audienceId,
        kind: 'CONSULTATION_GROUP',
        role: line.isGuest ? 'GUEST' : 'MEMBER',
        lineId: line.id,
        canLead: line.role === 'FACILITATOR' && isLicensed(standing, known.now),
      },
    ];
  });
}

/** The colleague, if licensed and treating here today; one answer for everybody else, so that it tells nothing about them. */
export function colleagueReader(
  personId: string,
  known: { readonly standings: Standings; readonly now: Date },
  about: About,
): Found {
  const standing = known.standings.get(personId);
  const audienceId = isUuid(personId) ? personId : '';
  const line = { audienceId, kind: 'NAMED_COLLEAGUE', role: 'COLLEAGUE', lineId: audienceId } as const;
  // A colleague who is recused reads nothing; that they are is not told, so this is an audience that came to nobody.
  if (standing?.isRecused === true) return { readers: [] };
  const can = entitled(standing, known.now, TREATS);
  const isColleague = can !== null && isLicensed(can, known.now);
  if (standing !== undefined && (isColleague || personId === about.authorId))
    return { readers: [{ ...toReader(standing, about), ...line }] };
  return { gap: { audienceId, why: 'NOT_A_COLLEAGUE' } };
}

/** Where several kinds were named the gate refuses, so that the first may stand for all. */
export function gather(kinds: readonly CaseAudienceKind[], found: readonly Found[]): Audience {
  return {
    kinds,
    kind: kinds[0] ?? 'ASSIGNMENTS',
    gaps: found.flatMap(({ gap }) => (gap === undefined ? [] : [gap])),
    impossibleExclusions: found.flatMap((one) => one.impossible ?? []),
    readers: found.flatMap((one) => one.readers ?? []),
    group: found.find(({ group }) => group !== undefined)?.group ?? null,
  };
}

/** The answer for a group that is absent, over, or not the author's. */
export function notInGroup(id: string): Found {
  return { gap: { audienceId: isUuid(id) ? id : '', why: 'NOT_IN_GROUP' } };
}

/** The same supervisors, as those of a supervision group. */
export function asOfGroup(readers: readonly Reader[]): Reader[] {
  return readers.map((one) => ({ ...one, kind: 'SUPERVISION_GROUP' }));
}

/** The exclusions that leave nobody out: the supervisor, and whoever is not among the others. */
export function impossible(
  excluded: readonly string[],
  others: readonly { readonly personId: string }[],
  supervisorId: string | null,
): AudienceFacts['impossibleExclusions'] {
  const known = new Set(peopleOf(others));
  return excluded
    .filter((personId) => !known.has(personId))
    .map((personId) => {
      const why: ExclusionGap = personId === supervisorId ? 'SUPERVISOR' : 'NOT_IN_GROUP';
      return { personId: isUuid(personId) ? personId : '', why };
    });
}

/** The lines of those whom the author has not left out. */
export function without<Line extends { readonly personId: string }>(
  lines: readonly Line[],
  excluded: readonly string[],
): Line[] {
  return lines.filter(({ personId }) => !excluded.includes(personId));
}

/** The people of these lines. */
export function peopleOf(lines: readonly { readonly personId: string }[]): string[] {
  return lines.map(({ personId }) => personId);
}

/** The person's standing if they are a member today with one of the roles, and not recused. */
function entitled(standing: Standing | undefined, now: Date, roles: readonly string[]): Standing | null {
  if (standing === undefined || standing.isRecused) return null;
  const { from, until } = standing.membership;
  const isMember = from.getTime() <= now.getTime() && now.getTime() < until.getTime();
  return isMember && standing.roles.some((role) => roles.includes(role)) ? standing : null;
}

function isLicensed({ licensedUntil }: Standing, now: Date): boolean {
  return licensedUntil !== null && now.getTime() < licensedUntil.getTime();
}

function toReader(
  standing: Standing,
  { authorId }: About,
): Omit<Reader, 'audienceId' | 'kind' | 'role' | 'lineId'> {
  const { personId, membership, licensedUntil, roles, isInPart2Programme } = standing;
  return {
    personId,
    isAuthor: personId === authorId,
    assignment: null,
    membership,
    licence: licensedUntil === null ? null : { from: new Date(0), until: licensedUntil },
    isOwnProgramme: !roles.every((role) => role === 'GUEST'),
    isInPart2Programme,
    canLead: false,
  };
}

function toSupervisor(line: AssignmentLine, standing: Standing, about: About): Reader {
  return {
    ...toReader(standing, about),
    audienceId: line.id,
    kind: line.kind === 'COVERING' ? 'COVERING_SUPERVISOR' : 'ASSIGNED_SUPERVISOR',
    role: 'SUPERVISOR',
    lineId: line.id,
    // Who has lost the role reads by no assignment.
    assignment: standing.roles.includes('SUPERVISOR') ? line.period : null,
  };
}

/** An assignment that is not this author's gives "no assignment" and nothing else, so that it tells nothing about other people. */
function unknownSupervisor(id: string): Reader {
  const audienceId = isUuid(id) ? id : '';
  return {
    audienceId,
    kind: 'ASSIGNED_SUPERVISOR',
    role: 'SUPERVISOR',
    lineId: audienceId,
    personId: '',
    isAuthor: false,
    assignment: null,
    membership: ALWAYS,
    licence: ALWAYS,
    isOwnProgramme: true,
    isInPart2Programme: true,
    canLead: false,
  };
}
