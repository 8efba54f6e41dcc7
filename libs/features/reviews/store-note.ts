import { currentPack } from '@subrosa/packs';
import type { Work } from '@subrosa/platform/database/index.js';
import { startOfDay } from '../clinics/index.js';
import type { ClinicRow } from '../clinics/index.js';
import { keepNoteUntil } from './domain/keep-note-until.js';
import type { ReviewPlace, ReviewWriter } from './review-writer.js';
import type { GivenNote } from './screen-review.js';
import type { SupervisionNoteRow } from './supervision-note.row.js';

/** Stores a note for as long as the pack of the clinic's jurisdiction says, with its line of the ledger. */
export async function storeNote(
  work: Work,
  writer: ReviewWriter,
  given: { place: ReviewPlace; note: GivenNote; clinic: ClinicRow; grant: string },
): Promise<SupervisionNoteRow> {
  const { place, note, clinic, grant } = given;
  const pack = currentPack(clinic.jurisdiction);
  const { keepUntil } = keepNoteUntil(pack, startOfDay(note.heldOn, clinic.timeZone));
  const stored = await writer.writeNote(work, place, { note, keepUntil });
  await work.record({
    action: 'supervisionNote.write',
    outcome: 'DONE',
    resource: 'SupervisionNote',
    resourceId: stored.id,
    caseId: stored.caseId,
    grant,
    details: { keepUntil: keepUntil.toISOString(), pack: pack?.version ?? '' },
  });
  return stored;
}
