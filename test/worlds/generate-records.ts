import type { Draw } from './draw.js';
import type { Cast } from './generate-people.js';
import { NEVER_ENDS, NO_PROGRAMME } from './world.js';
import type { World } from './world.js';
import type { ClientRecord } from './world-records.js';

const SCOPES = {
  SUPERVISION: 94,
  OWN_CLINIC_CONSULTATION: 92,
  OUTSIDE_CONSULTATION: 86,
  RECORDING: 10,
} as const;

/** What each member keeps of clients, with what these have agreed to. */
export function addRecords(world: World, draw: Draw, cast: Cast): void {
  const { clinicId, members, author } = cast;
  for (const { personId: ownerId } of members) {
    if (ownerId !== author.personId && draw.chance(25)) continue;
    for (let n = ownerId === author.personId ? 2 : 1; n > 0; n -= 1)
      addRecord(world, draw, { clinicId, ownerId });
  }
}

function addRecord(
  world: World,
  draw: Draw,
  { clinicId, ownerId }: { clinicId: string; ownerId: string },
): void {
  const programmes = world.programmes.filter((one) => one.clinicId === clinicId);
  const programmeId = programmes.length > 0 && draw.chance(50) ? draw.pick(programmes).id : NO_PROGRAMME;
  const record = { clinicId, id: draw.id(), ownerId, programmeId };
  world.clientRecords.push(record);
  addConsent(world, draw, record, 'CONSENT');
  if (draw.chance(15)) addConsent(world, draw, record, 'CONSENT');
  if (draw.chance(70)) addConsent(world, draw, record, 'PSYCHOTHERAPY_NOTES');
  if (draw.chance(60)) addConsent(world, draw, record, 'PART2');
  if (draw.chance(30)) {
    const madeBy = draw.pick(world.memberships.filter((one) => one.clinicId === clinicId)).personId;
    const revokedAt = draw.chance(draw.either(92, 76)) ? NEVER_ENDS : draw.end(20);
    const determination = { clinicId, id: draw.id(), clientRecordId: record.id, madeBy, revokedAt };
    world.determinations.push({ ...determination, ...draw.period(draw.either(96, 88)) });
  }
  if (draw.chance(45)) {
    const draft = { clinicId, id: draw.id(), ownerId, clientRecordId: record.id };
    world.drafts.push({ ...draft, expiresAt: draw.end() });
  }
}

function addConsent(world: World, draw: Draw, record: ClientRecord, instrument: string): void {
  const { clinicId, id: clientRecordId, ownerId: recordedBy } = record;
  const drawn = Object.entries(SCOPES)
    .filter(([, hundredths]) =>
      draw.chance(instrument === 'PART2' ? hundredths - draw.either(2, 25) : hundredths),
    )
    .map(([scope]) => scope);
  const scopes = drawn.length > 0 ? drawn : ['SUPERVISION'];
  // Little rests on the other documents, so that they have to fail more often to be seen failing.
  const holds = (): boolean => (instrument === 'CONSENT' ? draw.mostly() : draw.chance(draw.either(97, 85)));
  const consent = {
    clinicId,
    id: draw.id(),
    clientRecordId,
    recordedBy,
    instrument,
    scopes,
    reviewBy: draw.end(60),
    withdrawnAt: holds() ? NEVER_ENDS : draw.end(20),
    ...(instrument === 'CONSENT' ? draw.period() : draw.period(draw.either(96, 82))),
  };
  world.consents.push(consent);
  for (const scope of scopes) {
    const withdrawnAt = holds() ? NEVER_ENDS : draw.end(20);
    world.consentScopes.push({ clinicId, id: draw.id(), consentId: consent.id, scope, withdrawnAt });
  }
}
