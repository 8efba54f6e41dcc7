import { newId, textDigest } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { engineVersion } from '@subrosa/deid';
import type { TestDatabase } from '@subrosa/testing';
import { sealedSample } from '../../clients/testing.js';
import { documentOf } from '../submission-gate.js';
import type { SubmitCaseInput } from '../submit-case.js';
import { CASE_TEXT, buildCaseParts } from '../testing.js';

/** Saves a first draft on this template as the author's device would; answers its id. */
export async function draftOf(
  database: TestDatabase,
  author: PersonActor,
  clientRecordId: string,
  templateId = 'case-consultation',
): Promise<string> {
  const { saveDraft } = buildCaseParts(database);
  const row = await database.unitOfWork.run(author, { action: 'draft.save', requestId: 'test' }, (work) =>
    saveDraft.execute(work, {
      id: newId(),
      expectedVersion: 0,
      clientRecordId,
      templateId,
      templateVersion: 1,
      blob: sealedSample('record'),
      keyForAuthor: sealedSample('recordKeyForAuthor'),
      keyForClinic: sealedSample('recordKeyForClinic'),
    }),
  );
  return row.id;
}

/** A submission that the gate lets through, with the device's own check of exactly this text. */
export async function submissionOf(
  base: { draftId: string; clientRecordId: string; assignmentIds?: readonly string[] },
  changes: Partial<SubmitCaseInput> = {},
): Promise<SubmitCaseInput> {
  const input = {
    assignmentIds: [],
    supervisionGroupId: null,
    colleagueId: null,
    consultationGroupId: null,
    excludedPersonIds: [],
    onCallVersion: null,
    isUnscreened: false,
    ...base,
    draftVersion: 1,
    templateId: 'case-consultation',
    purpose: 'TRAINING_SUPERVISION',
    teaser: { ageBand: 'FROM_26_TO_39', presentingArea: 'MOOD' },
    urgency: 'ROUTINE',
    question: CASE_TEXT.question,
    sections: CASE_TEXT.sections.map(({ key, text }) => ({ key, text })),
    resolutions: [],
    keepAll: [],
    attestations: ['MINIMUM_NECESSARY', 'NOT_THE_ONLY_COPY'],
    partners: 0,
    ...changes,
  } as const;
  const check = {
    textDigest: await textDigest(documentOf(input)),
    recordVersion: 1,
    engineVersion,
    unresolved: 0,
  };
  return { ...input, deviceCheck: changes.deviceCheck === undefined ? check : changes.deviceCheck };
}
