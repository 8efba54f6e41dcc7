import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import type { EntityMetadata } from 'typeorm';
import { relation, resource } from '../resource.js';
import type { ClassRef } from '../resource.js';

/** Three small tables whose names need quoting and whose columns are not called as their properties. */
export const TABLES = `
CREATE SCHEMA subrosa;
CREATE TABLE subrosa.clock (at timestamptz NOT NULL);
CREATE FUNCTION subrosa.now() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT at FROM subrosa.clock';
CREATE TYPE subrosa.state AS ENUM ('SUBMITTED', 'IN_REVIEW', 'REVIEWED');
CREATE TABLE subrosa.cases (
  clinic_id uuid NOT NULL, id uuid NOT NULL, author_id uuid NOT NULL, state subrosa.state NOT NULL, tag text NOT NULL,
  level int NOT NULL, is_urgent boolean NOT NULL, expires_at timestamptz(3) NOT NULL, note text,
  PRIMARY KEY (clinic_id, id));
CREATE TABLE subrosa."Case readers" (
  clinic_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, member_id uuid NOT NULL, kind varchar(20) NOT NULL,
  "from" timestamptz(3) NOT NULL, "until" timestamptz(3) NOT NULL, deleted_at timestamptz,
  PRIMARY KEY (clinic_id, id));
CREATE TABLE subrosa.openings (
  clinic_id uuid NOT NULL, reader_id uuid NOT NULL, section smallint NOT NULL, opened_at timestamptz(3) NOT NULL,
  PRIMARY KEY (clinic_id, reader_id, section));
`;

@Entity({ name: 'openings', schema: 'subrosa' })
export class OpeningRow {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId = '';
  @PrimaryColumn('uuid', { name: 'reader_id' }) readerId = '';
  @PrimaryColumn('smallint') section = 0;
  @Column({ type: 'timestamptz', name: 'opened_at', precision: 3 }) openedAt = new Date(0);
}

@Entity({ name: 'Case readers', schema: 'subrosa' })
export class ReaderRow {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId = '';
  @PrimaryColumn('uuid') id = '';
  @Column('uuid', { name: 'case_id' }) caseId = '';
  @Column('uuid', { name: 'member_id' }) memberId = '';
  @Column('varchar', { length: 20 }) kind = '';
  @Column({ type: 'timestamptz', precision: 3 }) from = new Date(0);
  @Column({ type: 'timestamptz', precision: 3 }) until = new Date(0);
}

@Entity({ name: 'cases', schema: 'subrosa' })
export class CaseRow {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId = '';
  @PrimaryColumn('uuid') id = '';
  @Column('uuid', { name: 'author_id' }) authorId = '';
  @Column('enum', { enum: ['SUBMITTED', 'IN_REVIEW', 'REVIEWED'], enumName: 'state' }) state = '';
  @Column('text') tag = '';
  @Column('int') level = 0;
  @Column('boolean', { name: 'is_urgent' }) isUrgent = false;
  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 }) expiresAt = new Date(0);
  @Column('text', { nullable: true }) note: string | null = null;
}

/** The resource over those tables: a relation, and a relation of that relation. */
export const caseResource = resource({
  name: 'case',
  entity: CaseRow,
  fields: ['clinicId', 'id', 'authorId', 'state', 'tag', 'level', 'isUrgent', 'expiresAt'],
  relations: {
    readers: relation({
      entity: ReaderRow,
      on: { clinicId: 'clinicId', id: 'caseId' },
      fields: ['memberId', 'kind', 'from', 'until'],
      relations: {
        openings: relation({
          entity: OpeningRow,
          on: { clinicId: 'clinicId', id: 'readerId' },
          fields: ['section', 'openedAt'],
        }),
      },
    }),
  },
});

/** A data source that can build its metadata without a database. */
class OfflineDataSource extends DataSource {
  async offline(): Promise<this> {
    await this.buildMetadatas();
    return this;
  }
}

/** TypeORM over the row classes, not connected: enough to compile and to print queries. */
export async function offlineSource(
  entities: readonly ClassRef[] = [CaseRow, ReaderRow, OpeningRow],
): Promise<DataSource> {
  return new OfflineDataSource({ type: 'postgres', entities: [...entities] }).offline();
}

/** The `metadata` option of the compiler for a data source. */
export function metadataOf(source: DataSource): (entity: ClassRef) => EntityMetadata {
  return (entity) => source.getMetadata(entity);
}
