/** A clinic with cases on a real database, written by the product's own code, for the benches. */
import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { grants } from '@subrosa/access';
import { FOREVER, newId } from '@subrosa/kernel';
import { allGrants } from '@subrosa/features/all-grants.js';
import { allRows } from '@subrosa/features/all-rows.js';
import { PassageReportRepository } from '@subrosa/features/cases/attached.repository.js';
import { CaseKeyRepository } from '@subrosa/features/cases/case-key.repository.js';
import { CaseKeys } from '@subrosa/features/cases/case-keys.js';
import { CaseRepository } from '@subrosa/features/cases/case.repository.js';
import { CaseText } from '@subrosa/features/cases/case-text.js';
import { CaseWriter } from '@subrosa/features/cases/case-writer.js';
import { RecognitionRepository } from '@subrosa/features/cases/recognition.repository.js';
import { RecusalRepository } from '@subrosa/features/cases/recusal.repository.js';
import { SectionRepository } from '@subrosa/features/cases/section.repository.js';
import { NO_PROGRAMME } from '@subrosa/features/clinics/programme.row.js';
import { OpenSection } from '@subrosa/features/cases/open-section.js';
import { EpochKeys, FileKeyStore, newSecretKey } from '@subrosa/platform/crypto/index.js';
import { UnitOfWork, createDataSource } from '@subrosa/platform/database/index.js';
import setup, { teardown } from '../libs/testing/jest-postgres.mjs';
import { withClient, withMigratedDatabase } from '../tools/migrated-database.mjs';

const DAY = 86_400_000;
const SECTION = 'The client came about long silences, and stayed with them. '.repeat(20);
const KEYS = ['presenting_concern', 'background', 'course', 'assessment', 'treatment', 'dilemma'];
const POLICY = {
  version: 1,
  afterSignOffSeconds: 14 * 86_400,
  backstopSeconds: 60 * 86_400,
  maximumSeconds: 180 * 86_400,
  idleDraftSeconds: 30 * 86_400,
  reviewDueSeconds: 48 * 3_600,
};

async function addMember(client, clinicId, role) {
  const [personId, membershipId] = [newId(), newId()];
  await client.query('SELECT subrosa.create_member($1, $2, $3, $4, $5, $6, $7)', [
    clinicId,
    personId,
    membershipId,
    `${personId}@example.test`,
    'Bench Person',
    'no password',
    [role],
  ]);
  const licensedUntil = role === 'SUPERVISOR' ? new Date('2099-01-01T00:00:00Z') : new Date(0);
  const actor = {
    kind: 'person',
    clinicId,
    personId,
    membershipId,
    roles: [role],
    licensedUntil,
    programmeIds: [],
  };
  return { ...actor, sessionId: newId(), isDemo: false };
}

async function addParents(client, clinicId, { author, supervisor }) {
  const [assignmentId, clientRecordId, consentId] = [newId(), newId(), newId()];
  const now = new Date();
  await client.query(
    `INSERT INTO subrosa.supervision_assignments (clinic_id, id, supervisor_id, supervisee_id, kind, state, active_from,
       active_until, proposed_by, end_reason, pack_version, version, created_at, covers_id, is_standby)
     VALUES ($1, $2, $3, $4, 'PRIMARY', 'ASSIGNED', $5, $6, $3, 'NONE', 'bench', 1, $7, $2, false)`,
    [clinicId, assignmentId, supervisor.personId, author.personId, new Date(now - DAY), FOREVER, now],
  );
  await client.query(
    `INSERT INTO subrosa.client_records (clinic_id, id, owner_id, pseudonym, blob, key_for_author, key_for_clinic, version,
       created_at, updated_at, programme_id) VALUES ($1, $2, $3, 'Moonlit Curlew', 'blob', 'key', 'key', 1, $4, $4, $5)`,
    [clinicId, clientRecordId, author.personId, now, NO_PROGRAMME],
  );
  await client.query(
    `INSERT INTO subrosa.consents (clinic_id, id, client_record_id, recorded_by, scopes, given_by, method, active_from, review_by,
       active_until, withdrawn_at, version, created_at, instrument)
     VALUES ($1, $2, $3, $4, '{SUPERVISION}', '[]', 'WRITTEN', $5, $6, $6, $6, 1, $7, 'CONSENT')`,
    [clinicId, consentId, clientRecordId, author.personId, new Date(now - DAY), FOREVER, now],
  );
  await client.query(
    `INSERT INTO subrosa.consent_scopes (clinic_id, id, consent_id, scope, withdrawn_at) VALUES ($1, $2, $3, 'SUPERVISION', $4)`,
    [clinicId, newId(), consentId, FOREVER],
  );
  return { assignmentId, clientRecordId, consentId };
}

function partsOf(keyStore) {
  const cases = new CaseRepository();
  const keys = new CaseKeys(new CaseKeyRepository(), new EpochKeys(keyStore));
  const sections = new SectionRepository();
  const text = new CaseText(cases, keys, sections, new PassageReportRepository());
  return {
    cases,
    writer: new CaseWriter(cases, keys),
    openSection: new OpenSection(cases, sections, new RecognitionRepository(), new RecusalRepository(), text),
  };
}

function newCase({ assignmentId, clientRecordId, consentId }) {
  return {
    draftId: newId(),
    clientRecordId,
    purpose: 'TRAINING_SUPERVISION',
    template: { id: 'case-consultation', version: 1 },
    teaser: { ageBand: 'FROM_26_TO_39', presentingArea: 'MOOD' },
    urgency: 'ROUTINE',
    isUnscreened: false,
    part2ProgrammeId: NO_PROGRAMME,
    audience: {
      kind: 'ASSIGNMENTS',
      readers: [{ role: 'SUPERVISOR', lineId: assignmentId }],
      group: null,
    },
    restsOn: { agreements: [{ consentId, scope: 'SUPERVISION' }], determinationId: null },
    policy: POLICY,
    content: {
      question: 'How do I answer?',
      sections: KEYS.map((key) => ({ key, class: 'RECORD_DERIVED', text: SECTION })),
      findings: [],
      engineVersion: 'bench',
      recordVersion: 1,
      attestations: ['MINIMUM_NECESSARY', 'NOT_THE_ONLY_COPY'],
    },
  };
}

/** Starts a throwaway server, fills a clinic with `count` cases, and calls `act` with it; everything is gone afterwards. */
export async function withClinic(count, act) {
  await setup();
  const keyDirectory = mkdtempSync(join(tmpdir(), 'subrosa-bench-'));
  try {
    await withMigratedDatabase('bench', async ({ superuser, url }) => {
      const dataSource = await createDataSource({
        url: url('app'),
        poolSize: 4,
        entities: allRows,
        applicationName: 'bench',
      }).initialize();
      const unitOfWork = new UnitOfWork(dataSource, grants(allGrants));
      const keyStore = new FileKeyStore(keyDirectory, newSecretKey().toString('base64url'));
      const parts = partsOf(keyStore);
      const clinicId = newId();
      const people = await withClient(superuser, async (client) => {
        await client.query('SELECT subrosa.create_clinic($1, $2, $3, $4, $5, $6)', [
          clinicId,
          'Bench Clinic',
          'America/Los_Angeles',
          'US-CA',
          false,
          JSON.stringify(POLICY),
        ]);
        const author = await addMember(client, clinicId, 'TRAINEE');
        const supervisor = await addMember(client, clinicId, 'SUPERVISOR');
        return { author, supervisor, ...(await addParents(client, clinicId, { author, supervisor })) };
      });
      const purpose = { action: 'case.submit', requestId: 'bench' };
      const ids = [];
      for (let at = 0; at < count; at += 1) {
        const { id } = await unitOfWork.run(people.author, purpose, (work) =>
          parts.writer.writeCase(work, people.author.personId, newCase(people)),
        );
        ids.push(id);
      }
      try {
        await act({ superuser, url, dataSource, unitOfWork, keyStore, clinicId, ids, ...people, ...parts });
      } finally {
        await dataSource.destroy();
      }
    });
  } finally {
    rmSync(keyDirectory, { recursive: true, force: true });
    await teardown();
  }
}
