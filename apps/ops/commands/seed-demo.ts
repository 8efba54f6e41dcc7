import { randomBytes } from 'node:crypto';
import type { Role } from '@subrosa/access';
import { DEFAULT_POLICY, Operator } from './create-clinic.js';

/** A demo person as the operator knows them; the local part of the address is the persona to enter as. */
interface DemoPersona {
  readonly persona: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
}

const PEOPLE: readonly DemoPersona[] = [
  { persona: 'trainee', displayName: 'Wren Alderbrook', roles: ['TRAINEE'] },
  { persona: 'other-trainee', displayName: 'Rowan Fennimore', roles: ['TRAINEE'] },
  { persona: 'supervisor', displayName: 'Sage Lindenfeld', roles: ['SUPERVISOR', 'CLINICIAN'] },
  { persona: 'director', displayName: 'Juniper Mossgrove', roles: ['DIRECTOR'] },
  { persona: 'privacy-officer', displayName: 'Heath Larchwood', roles: ['PRIVACY_OFFICER'] },
  { persona: 'administrator', displayName: 'Clover Reedham', roles: ['ADMINISTRATOR'] },
  { persona: 'covering-supervisor', displayName: 'Linden Hawthorne', roles: ['SUPERVISOR', 'CLINICIAN'] },
  { persona: 'clinician', displayName: 'Laurel Ashcombe', roles: ['CLINICIAN'] },
  { persona: 'facilitator', displayName: 'Hazel Thornbury', roles: ['CLINICIAN'] },
  { persona: 'member', displayName: 'Bryony Oakhurst', roles: ['CLINICIAN'] },
  { persona: 'other-member', displayName: 'Aspen Willowby', roles: ['CLINICIAN'] },
  { persona: 'guest', displayName: 'Yarrow Birchmere', roles: ['GUEST'] },
];

/** A clinic that lives in seconds, so that the tour can watch a case from write-up to destruction. */
const TOUR_POLICY = {
  ...DEFAULT_POLICY,
  afterSignOffSeconds: 8,
  backstopSeconds: 600,
  maximumSeconds: 3_600,
};

/** More trainees and a supervisor, so that the director of the demo clinic has something to look at. */
const MORE_PEOPLE: readonly DemoPersona[] = [
  { persona: 'second-supervisor', displayName: 'Fern Quillhaven', roles: ['SUPERVISOR', 'CLINICIAN'] },
  { persona: 'third-trainee', displayName: 'Briar Oldmeadow', roles: ['TRAINEE'] },
  { persona: 'fourth-trainee', displayName: 'Sorrel Wickfield', roles: ['TRAINEE'] },
  { persona: 'fifth-trainee', displayName: 'Tansy Lowmoor', roles: ['TRAINEE'] },
  { persona: 'sixth-trainee', displayName: 'Bracken Venn', roles: ['TRAINEE'] },
  { persona: 'seventh-trainee', displayName: 'Teasel Hathersby', roles: ['TRAINEE'] },
  { persona: 'eighth-trainee', displayName: 'Larkspur Dunnock', roles: ['TRAINEE'] },
];

/** The demo clinic is older than its first start: its cases began six weeks ago. */
const CLINICS = [
  {
    prefix: '',
    name: 'Juniper Street Training Clinic (demo)',
    policy: DEFAULT_POLICY,
    people: [...PEOPLE, ...MORE_PEOPLE],
    daysOld: 42,
  },
  { prefix: 'tour-', name: 'The tour’s clinic (demo)', policy: TOUR_POLICY, people: PEOPLE, daysOld: 0 },
] as const;

/**
 * Makes the demo clinics and their fictional people, once. Everything else of the demo (licences, assignments, cases) is written
 * through the public API by these people themselves.
 */
export async function seedDemo(): Promise<void> {
  await Operator.with(async (operator) => {
    if ((await operator.findDemoClinic()) !== null) return;
    await operator.inTransaction(async () => {
      for (const { prefix, name, policy, people, daysOld } of CLINICS) {
        await operator.daysAgo(daysOld, async () => {
          const clinicId = await operator.createClinic({
            name,
            timeZone: 'America/Los_Angeles',
            jurisdiction: 'US-CA',
            isDemo: true,
            policy,
          });
          for (const person of people) {
            await operator.createMember(clinicId, {
              email: `${prefix}${person.persona}@demo.example`,
              displayName: person.displayName,
              // Nobody knows it: demo people are entered without one.
              password: randomBytes(24).toString('base64url'),
              roles: person.roles,
            });
          }
        });
      }
    });
  });
}

/** What `npm start` prints about whom to look around as. */
export function describeDemo(): string {
  const lines = PEOPLE.map(
    ({ persona, displayName, roles }) =>
      `  ${persona.padEnd(21)}${displayName} (${roles.join(', ').toLowerCase()})`,
  );
  return `Demo people, all fictional; look around as one of them, without a password:\n${lines.join('\n')}`;
}
