import { newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor, Role } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildAssignment, buildClinic, buildMember } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildCase, buildCaseParts, buildOpenings } from '../../cases/testing.js';
import type { BuiltCase } from '../../cases/testing.js';
import { buildComments } from '../../discussion/testing.js';
import type { EndInput } from '../end-assignment.js';
import { handoversFeature } from '../testing.js';
import type { TransferInput } from '../transfer-cases.js';

/** A trainee with a supervisor and an heir, and a director: what happens to the cases between them. */
export class HandoverScene {
  clinicId!: ClinicId;
  director!: PersonActor;
  supervisor!: PersonActor;
  trainee!: PersonActor;
  heir!: PersonActor;
  /** The supervisor's, primary. */
  assignmentId!: string;
  /** The heir's, secondary. */
  successorId!: string;

  constructor(private readonly database: TestDatabase) {}

  /** Sets the scene anew, in a clinic of its own. */
  async begin(): Promise<void> {
    this.clinicId = await buildClinic(this.database);
    this.director = await this.member('DIRECTOR');
    this.supervisor = await this.member('SUPERVISOR');
    this.trainee = await this.member('TRAINEE');
    this.heir = await this.member('SUPERVISOR');
    const { supervisor, trainee: supervisee, heir } = this;
    this.assignmentId = await buildAssignment(this.database, { supervisor, supervisee });
    this.successorId = await buildAssignment(
      this.database,
      { supervisor: heir, supervisee },
      { kind: 'SECONDARY' },
    );
  }

  as<T>(actor: PersonActor, act: (work: Work) => Promise<T>): Promise<T> {
    return this.database.unitOfWork.run(actor, { action: 'test', requestId: 'test' }, act);
  }

  member(...roles: Role[]): Promise<PersonActor> {
    return buildMember(this.database, this.clinicId, { roles });
  }

  /** Ends the supervisor's assignment as the director, unless told otherwise. */
  end(change: Partial<EndInput> = {}, actor = this.director) {
    const { assignmentId } = this;
    return this.as(actor, (work) =>
      handoversFeature(this.database).end.execute(work, {
        assignmentId,
        reason: 'CHANGED',
        expectedVersion: 1,
        ...change,
      }),
    );
  }

  /** Hands over to the heir as the director, unless told otherwise. */
  transfer(change: Partial<TransferInput> = {}, actor = this.director) {
    const { successorId: successorAssignmentId } = this;
    return this.as(actor, (work) =>
      handoversFeature(this.database).transfer.execute(work, { successorAssignmentId, ...change }),
    );
  }

  /** What would be asked before an ending. */
  ending(id = this.assignmentId, actor = this.director) {
    return this.as(actor, (work) => handoversFeature(this.database).ending.ending(work, id));
  }

  /** A case of the trainee that waits for the supervisor. */
  open(): Promise<BuiltCase> {
    const { trainee: author, supervisor, assignmentId } = this;
    return buildCase(this.database, { author, supervisor }, { assignmentId });
  }

  /** Somebody who covers for the supervisor now; answers the person and the cover. */
  async cover(): Promise<{ stand: PersonActor; coverId: string }> {
    const stand = await this.member('SUPERVISOR');
    const coverId = await buildAssignment(
      this.database,
      { supervisor: stand, supervisee: this.trainee },
      { kind: 'COVERING', coversId: this.assignmentId },
    );
    return { stand, coverId };
  }

  /** True if the person may open the case now. */
  opens(actor: PersonActor, { row }: BuiltCase): Promise<boolean> {
    return this.as(actor, async (work) => {
      const { cases } = buildCaseParts(this.database);
      const found = await cases.find(work, row.id);
      return found !== null && (await cases.allows(work, found, 'case.open')) !== null;
    });
  }

  /** Comments that this reader has gathered on the case and not sent. */
  async gather(
    built: BuiltCase,
    writer = this.supervisor,
    texts: readonly string[] = ['Stay with the pause.'],
  ): Promise<string[]> {
    await buildOpenings(this.database, writer, built.sectionIds.slice(0, 1));
    await this.database.sql(`UPDATE subrosa.cases SET state = 'IN_REVIEW' WHERE id = $1`, [built.row.id]);
    return buildComments(this.database, writer, { caseId: built.row.id, texts, pending: true });
  }

  /** Makes the case one that went out with findings open, behind the walls. */
  async unscreen(built: BuiltCase): Promise<void> {
    await this.database.sql(
      `UPDATE subrosa.cases SET screening = 'UNSCREENED', urgency = 'TODAY' WHERE id = $1`,
      [built.row.id],
    );
  }

  /** Puts the person out of the case and of its client. */
  async recuse(actor: PersonActor, built: BuiltCase): Promise<void> {
    await this.database.sql(
      `INSERT INTO subrosa.recusals (clinic_id, id, case_id, client_record_id, viewer_id, recused_at, answered_at, answer_code, version)
       VALUES ($1, $2, $3, $4, $5, subrosa.now(), '9999-12-31', 'NONE', 1)`,
      [this.clinicId, newId(), built.row.id, built.clientRecordId, actor.personId],
    );
  }

  /** Makes the case one of a Part 2 programme in which nobody works. */
  async part2({ row }: BuiltCase): Promise<void> {
    const programmeId = newId();
    await this.database.sql(
      `INSERT INTO subrosa.programmes (clinic_id, id, name, is_part2, is_whole_clinic, version, created_at)
       VALUES ($1, $2, 'Recovery', true, false, 1, subrosa.now())`,
      [this.clinicId, programmeId],
    );
    await this.database.sql('UPDATE subrosa.cases SET part2_programme_id = $2 WHERE id = $1', [
      row.id,
      programmeId,
    ]);
  }

  /** Everything that an ending or a transfer could change. */
  async stored() {
    const rows = (select: string) =>
      this.database.sql(`SELECT ${select} WHERE clinic_id = $1 ORDER BY id`, [this.clinicId]);
    return {
      assignments: await rows('id, active_until, end_reason, version FROM subrosa.supervision_assignments'),
      lines: await rows('case_id, assignment_id, transferred_by FROM subrosa.case_audience'),
      comments: await rows('id, visible_from FROM subrosa.comments'),
      threads: await rows('id FROM subrosa.threads'),
      events: await rows('topic FROM subrosa.outbox'),
    };
  }
}
