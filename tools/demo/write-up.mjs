/** What an author does through the public API: a sealed client record, a consent, a sealed draft, a submission. */
import { MINUTE, deviceCheck, newClient, newId, pseudonymize, screenWriteUp } from './author-device.mjs';

const DAY = 24 * 60 * MINUTE;
const TEMPLATE = 'case-consultation';

/** Seals and stores the record of a new client; answers its id, version and pseudonym. */
export async function createClientRecord(author, device, record) {
  const { clientRecords } = await author.send(
    'query Taken { clientRecords(first: 100) { edges { node { pseudonym } } } }',
  );
  const { id, pseudonym } = newClient(new Set(clientRecords.edges.map(({ node }) => node.pseudonym)));
  const sealed = await device.seal('client-record', id, 1, record);
  await author.send(
    'mutation CreateClientRecord($input: CreateClientRecordInput!) { createClientRecord(input: $input) { version } }',
    { input: { id, pseudonym, ...sealed } },
  );
  return { id, pseudonym, version: 1, sealed };
}

/** An adult client's written consent for a year, to supervision unless other scopes are given. */
export async function recordConsent(author, clientRecordId, scopes = ['SUPERVISION']) {
  const { recordConsent: consent } = await author.send(
    'mutation RecordConsent($input: RecordConsentInput!) { recordConsent(input: $input) { id isInForce } }',
    {
      input: {
        clientRecordId,
        clientKind: 'ADULT',
        scopes,
        givers: [{ kind: 'CLIENT', authority: 'SELF', ageBasis: 'ADULT' }],
        method: 'WRITTEN',
        reviewBy: new Date(Date.now() + 180 * DAY).toISOString(),
        until: new Date(Date.now() + 365 * DAY).toISOString(),
      },
    },
  );
  return consent;
}

/** Seals the write-up as it is, real names and all, and stores it as a draft. */
export async function saveDraft(author, device, { clientRecordId, content, templateId = TEMPLATE }) {
  const id = newId();
  const sealed = await device.seal('draft', id, 1, content);
  const { saveDraft: draft } = await author.send(
    'mutation SaveDraft($input: SaveDraftInput!) { saveDraft(input: $input) { id version expiresAt } }',
    {
      input: {
        id,
        expectedVersion: 0,
        clientRecordId,
        templateId,
        templateVersion: 1,
        ...sealed,
      },
    },
  );
  return { ...draft, sealed, templateId };
}

/** Everything the gate asks for, made from a pseudonymized write-up; `rest` names the audience, and the purpose if it is not training. */
export async function submissionOf({ draft, client, question, pseudonymized, teaser, ...rest }) {
  const { sections, resolutions, unresolved } = pseudonymized;
  return {
    draftId: draft.id,
    draftVersion: draft.version,
    clientRecordId: client.id,
    templateId: draft.templateId,
    purpose: 'TRAINING_SUPERVISION',
    teaser,
    question,
    sections,
    resolutions,
    attestations: ['MINIMUM_NECESSARY', 'NOT_THE_ONLY_COPY'],
    deviceCheck: await deviceCheck({ sections, question, recordVersion: client.version, unresolved }),
    ...rest,
  };
}

/** What a submission to a consultation group says of it: peer learning, with guests perhaps. */
export const toGroup = (consultationGroupId, excludedPersonIds = []) => ({
  consultationGroupId,
  excludedPersonIds,
  purpose: 'PEER_LEARNING',
  attestations: ['NOTHING_IDENTIFYING_LEFT', 'NOT_THE_ONLY_COPY'],
});

/** A client record, a draft and the pseudonymized text of one write-up, ready for submissionOf; no consent yet. */
export async function prepareWriteUp(author, device, { record = { names: [] }, ...writeUp }) {
  const { sections, question, teaser, templateId } = writeUp;
  const client = await createClientRecord(author, device, record);
  const content = { sections, question };
  const draft = await saveDraft(author, device, { clientRecordId: client.id, content, templateId });
  const { findings } = screenWriteUp({ sections, record });
  return { client, draft, question, teaser, pseudonymized: pseudonymize({ sections, record, findings }) };
}

export const SUBMIT = `mutation SubmitCase($input: SubmitCaseInput!) {
  submitCase(input: $input) { case { id number state expiresAt } urgentNotice refusals { code field text } findings { section from to kind isResolved } }
}`;

/** Submits and answers the case; throws with the gate's codes if it is refused. */
export async function submitCase(author, input) {
  const { submitCase: answer } = await author.send(SUBMIT, { input });
  if (answer.case === null)
    throw new Error(`the gate refused: ${answer.refusals.map(({ code }) => code).join(', ')}`);
  return answer.case;
}

/** Sends a new version of a case through the gate; answers the case. */
export async function resubmitCase(author, { caseId, question, client, pseudonymized }) {
  const { sections, resolutions, unresolved } = pseudonymized;
  const { resubmitCase: answer } = await author.send(
    `mutation Resubmit($input: ResubmitCaseInput!) { resubmitCase(input: $input) { case { id state versionCount } refusals { code text } } }`,
    {
      input: {
        caseId,
        question,
        sections,
        resolutions,
        attestations: ['MINIMUM_NECESSARY', 'NOT_THE_ONLY_COPY'],
        deviceCheck: await deviceCheck({ sections, question, recordVersion: client.version, unresolved }),
      },
    },
  );
  if (answer.case === null)
    throw new Error(`the gate refused: ${answer.refusals.map(({ code }) => code).join(', ')}`);
  return answer.case;
}

/** Sends what was gathered with one verdict; throws with the reasons if it is refused. */
export async function sendReview(supervisor, input) {
  const { sendReview: answer } = await supervisor.send(
    `mutation SendReview($input: SendReviewInput!) {
      sendReview(input: $input) { review { id verdict commentCount } refusals { code } findings { kind } reminder }
    }`,
    { input },
  );
  if (answer.review === null) {
    throw new Error(
      `the review was refused: ${[...answer.refusals.map(({ code }) => code), ...answer.findings.map(({ kind }) => kind)].join(', ')}`,
    );
  }
  return answer;
}
