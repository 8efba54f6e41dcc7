import { applyReplacements, createScreener, defaultData, engineVersion } from '@subrosa/deid';
import { newId, textDigest } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import {
  MINIMUM_COST,
  changePassphrase,
  createClinicRecovery,
  createVaultKeys,
  kdfPolicy,
  newPseudonym,
  renewRecoveryCode,
  resealRecord,
  sealRecord,
} from '@subrosa/vault';
import type { CeremonyRecord, OpenedKeys, RecordContext } from '@subrosa/vault';
import type { TestClient } from '../../apps/api/test/test-api.js';
import { DRAFT, QUESTION, RECORD } from './write-up.js';

/** Cheap enough for a test, dear enough for the server. */
export const KDF = kdfPolicy(MINIMUM_COST);

const SAVE_KEYS = 'mutation($input: VaultKeysInput!) { saveVaultKeys(input: $input) { version } }';
const SET_RECOVERY =
  'mutation($input: ClinicRecoveryInput!) { setClinicRecovery(input: $input) { personId } }';
const CREATE = 'mutation($input: CreateClientRecordInput!) { createClientRecord(input: $input) { version } }';
const UPDATE = 'mutation($input: UpdateClientRecordInput!) { updateClientRecord(input: $input) { version } }';
const SAVE_DRAFT = 'mutation($input: SaveDraftInput!) { saveDraft(input: $input) { version } }';
const CONSENT = 'mutation($input: RecordConsentInput!) { recordConsent(input: $input) { id } }';
const SUBMIT = `mutation($input: SubmitCaseInput!) { submitCase(input: $input) {
  case { id state } refusals { code field text } findings { kind isResolved } } }`;

/** A person with keys, and what only this person knows. */
export interface Holder {
  readonly actor: PersonActor;
  readonly client: TestClient;
  readonly keys: OpenedKeys;
  /** The one in force last. */
  readonly passphrase: string;
  /** Every passphrase and recovery code that was ever typed or shown. */
  readonly known: readonly string[];
}

/** What an author's device knows at the end. */
export interface Life {
  readonly recordContext: RecordContext;
  readonly draftContext: RecordContext;
  readonly caseId: string;
  readonly pseudonymizedSections: readonly { readonly key: string; readonly text: string }[];
}

/** Makes and stores a person's keys, then changes passphrase and recovery code. */
export async function enrol(actor: PersonActor, client: TestClient, words: string): Promise<Holder> {
  const first = await createVaultKeys(`${words} at first`, KDF);
  await client.data(SAVE_KEYS, { input: { ...first.sealed, expectedVersion: 0 } });
  const passphrase = `${words} later on`;
  const changed = { ...first.sealed, ...(await changePassphrase(first.keys, passphrase, KDF)) };
  await client.data(SAVE_KEYS, { input: { ...changed, expectedVersion: 1 } });
  const { recoveryCode, ...renewed } = await renewRecoveryCode(first.keys);
  await client.data(SAVE_KEYS, { input: { ...changed, ...renewed, expectedVersion: 2 } });
  const known = [`${words} at first`, passphrase, first.recoveryCode, recoveryCode];
  return { actor, client, keys: first.keys, passphrase, known };
}

/** The ceremony of two holders, run by the first of them. */
export async function holdCeremony(holders: readonly Holder[]): Promise<CeremonyRecord> {
  const [first] = holders;
  if (first === undefined) throw new Error('nobody holds the ceremony');
  const { publicKey, shares, ceremonyRecord } = await createClinicRecovery({
    clinicId: first.actor.clinicId,
    threshold: 2,
    holders: holders.map(({ actor, keys }) => ({ personId: actor.personId, publicKey: keys.publicKey })),
  });
  await first.client.data(SET_RECOVERY, {
    input: {
      ceremonyId: ceremonyRecord.ceremonyId,
      publicKey,
      threshold: 2,
      shares: shares.map(({ personId, sealedShare }, index) => ({
        holderId: personId,
        holderPublicKey: holders[index]?.keys.publicKey,
        index,
        sealedShare,
      })),
    },
  });
  return ceremonyRecord;
}

/** From a new client to a submitted case: record sealed twice, draft saved twice, consent, submission of the pseudonymized text. */
export async function writeUp(author: Holder, ceremony: CeremonyRecord, assignmentId: string): Promise<Life> {
  const { actor, client, keys } = author;
  const of = (kind: RecordContext['kind'], recordId: string, version: number): RecordContext => ({
    kind,
    clinicId: actor.clinicId,
    ownerId: actor.personId,
    recordId,
    version,
  });
  const clinicRecoveryPublicKey = ceremony.publicKey;
  const clientRecordId = newId();
  const record = await sealRecord(RECORD, {
    keys,
    clinicRecoveryPublicKey,
    context: of('client-record', clientRecordId, 1),
  });
  await client.data(CREATE, { input: { id: clientRecordId, pseudonym: newPseudonym(new Set()), ...record } });
  const recordContext = of('client-record', clientRecordId, 2);
  const again = await resealRecord(RECORD, { keys, sealed: record, context: recordContext });
  await client.data(UPDATE, { input: { id: clientRecordId, expectedVersion: 1, ...again } });

  const screener = createScreener(defaultData(), RECORD, { seed: 4711 });
  const findings = screener.screen(DRAFT);
  const content = { ...DRAFT, aliases: screener.aliases(), dateOffsetDays: -117 };
  const draftId = newId();
  const draft = await sealRecord(content, {
    keys,
    clinicRecoveryPublicKey,
    context: of('draft', draftId, 1),
  });
  const place = { id: draftId, clientRecordId, templateId: 'case-consultation', templateVersion: 1 };
  await client.data(SAVE_DRAFT, { input: { ...place, expectedVersion: 0, ...draft } });
  const draftContext = of('draft', draftId, 2);
  const next = await resealRecord(content, { keys, sealed: draft, context: draftContext });
  await client.data(SAVE_DRAFT, { input: { ...place, expectedVersion: 1, ...next } });

  await client.data(CONSENT, { input: consentTo(clientRecordId) });
  const { doc, resolutions } = applyReplacements(DRAFT, findings);
  const caseId = await submit(client, {
    draftId,
    draftVersion: 2,
    clientRecordId,
    templateId: 'case-consultation',
    purpose: 'TRAINING_SUPERVISION',
    assignmentIds: [assignmentId],
    question: QUESTION,
    teaser: { ageBand: 'FROM_26_TO_39', presentingArea: 'MOOD' },
    sections: doc.sections,
    resolutions,
    attestations: ['MINIMUM_NECESSARY', 'NOT_THE_ONLY_COPY'],
    deviceCheck: {
      textDigest: await textDigest([...doc.sections, { key: 'question', text: QUESTION }]),
      recordVersion: 2,
      engineVersion,
      unresolved: 0,
    },
  });
  return { recordContext, draftContext, caseId, pseudonymizedSections: doc.sections };
}

async function submit(client: TestClient, input: Record<string, unknown>): Promise<string> {
  const { submitCase } = await client.data<{ submitCase: { case: { id: string } | null } }>(SUBMIT, {
    input,
  });
  if (submitCase.case === null) throw new Error(`the gate refused: ${JSON.stringify(submitCase)}`);
  return submitCase.case.id;
}

function consentTo(clientRecordId: string): Record<string, unknown> {
  return {
    clientRecordId,
    clientKind: 'ADULT',
    scopes: ['SUPERVISION'],
    givers: [{ kind: 'CLIENT', authority: 'SELF', ageBasis: 'ADULT' }],
    method: 'WRITTEN',
    reviewBy: new Date(Date.now() + 180 * 86_400_000).toISOString(),
  };
}
