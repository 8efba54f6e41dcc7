import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { FOREVER } from '@subrosa/kernel';
import { OfParent } from '@subrosa/platform/graphql/index.js';
import {
  ExtensionReasonEnum,
  ExtensionStateEnum,
  PassageReportStateEnum,
  ResolutionEnum,
  SectionClassEnum,
} from './case-enums.js';
import type { CaseSectionRow } from './case-section.row.js';
import type { CaseVersionRow } from './case-version.row.js';
import type { ExtensionReason } from './domain/decide-extend.js';
import type { SectionClass } from './domain/purposes.js';
import type { ExtensionRow } from './extension.row.js';
import type { FindingRow } from './finding.row.js';
import type { OpeningRow } from './opening.row.js';
import type { PassageReportRow } from './passage-report.row.js';

@ObjectType('CaseVersion', { description: 'What was submitted at one time; it never changes.' })
export class CaseVersionType {
  /** Not published. */
  row!: CaseVersionRow;

  @OfParent()
  @Field(() => ID, { description: 'The version.' })
  id!: string;

  @OfParent()
  @Field(() => Int, { description: 'Counts from 1.' })
  number!: number;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When it was submitted.' })
  submittedAt!: Date;

  @OfParent()
  @Field({ description: 'The engine that screened it.' })
  engineVersion!: string;

  @OfParent()
  @Field(() => [String], { description: 'What the author attested, by code.' })
  attestations!: string[];
}

@ObjectType('Section', { description: 'One heading of a version.' })
export class SectionType {
  /** Not published. */
  row!: CaseSectionRow;
  /** Not published; the text if this very request has opened the section, else undefined. */
  openedText!: string | undefined;

  @OfParent()
  @Field(() => ID, { description: 'The section.' })
  id!: string;

  @OfParent()
  @Field(() => ID, { description: 'The case it is of.' })
  caseId!: string;

  @OfParent()
  @Field({ description: 'The key of the heading in the template.' })
  key!: string;

  @OfParent()
  @Field(() => SectionClassEnum, { description: 'Where its text comes from.' })
  class!: SectionClass;

  @OfParent()
  @Field(() => Int, { description: 'Order of disclosure, from 1.' })
  position!: number;
}

@ObjectType('Finding', {
  description: 'A stretch that could have identified someone, as it was resolved; never the original.',
})
export class FindingType {
  /** Not published. */
  row!: FindingRow;

  @OfParent()
  @Field(() => ID, { description: 'The finding.' })
  id!: string;

  @OfParent()
  @Field(() => Int, { description: 'Where it begins, in UTF-16 code units of the text.' })
  from!: number;

  @OfParent()
  @Field(() => Int, { description: 'Where it ends; not included.' })
  to!: number;

  @OfParent()
  @Field({ description: 'What it may be.' })
  kind!: string;

  @OfParent()
  @Field(() => [String], { description: 'Why the server marked it, by code.' })
  evidence!: string[];

  @OfParent()
  @Field(() => ResolutionEnum, { description: 'What the author did about it.' })
  resolution!: FindingRow['resolution'];

  @OfParent()
  @Field({ description: 'Why it was kept, by code; empty unless kept.' })
  reasonCode!: string;
}

@ObjectType('Opening', { description: 'The fact that somebody opened a section.' })
export class OpeningType {
  @OfParent()
  @Field(() => ID, { description: 'The opening.' })
  id!: string;

  @OfParent()
  @Field(() => ID, { description: 'The section.' })
  sectionId!: string;

  @OfParent()
  @Field(() => ID, { description: 'The person who opened it.' })
  viewerId!: string;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When.' })
  openedAt!: Date;
}

@ObjectType('PassageReport', { description: 'A passage that a reader thinks identifies someone.' })
export class PassageReportType {
  /** Not published. */
  row!: PassageReportRow;

  @OfParent()
  @Field(() => ID, { description: 'The report.' })
  id!: string;

  @OfParent()
  @Field(() => ID, { description: 'The section.' })
  sectionId!: string;

  @OfParent()
  @Field(() => ID, { description: 'The person who reported it.' })
  reportedById!: string;

  @OfParent()
  @Field(() => Int, {
    nullable: true,
    description:
      'Where it begins, in UTF-16 code units of the author’s text; for the author only, since it tells the length of what is hidden.',
  })
  from!: number | null;

  @OfParent()
  @Field(() => Int, { nullable: true, description: 'Where it ends; not included; for the author only.' })
  to!: number | null;

  @OfParent()
  @Field(() => PassageReportStateEnum, { description: 'How it was answered, if at all.' })
  state!: PassageReportRow['state'];

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When it was reported.' })
  reportedAt!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was answered.' })
  answeredAt!: Date | null;
}

@ObjectType('Extension', { description: 'A postponement of expiry, asked for or given.' })
export class ExtensionType {
  /** Not published. */
  row!: ExtensionRow;

  @OfParent()
  @Field(() => ID, { description: 'The extension.' })
  id!: string;

  @OfParent()
  @Field(() => ID, { description: 'The person who asked for it, or gave it unasked.' })
  askedById!: string;

  @OfParent()
  @Field(() => ID, { nullable: true, description: 'The person who decided.' })
  decidedById!: string | null;

  @OfParent()
  @Field(() => ExtensionStateEnum, { description: 'What became of it.' })
  state!: ExtensionRow['state'];

  @OfParent()
  @Field(() => ExtensionReasonEnum, { description: 'Why, by code.' })
  reasonCode!: ExtensionReason;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'The expiry before it.' })
  previousExpiresAt!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'The expiry that was asked for or given.' })
  newExpiresAt!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When it was asked for or given.' })
  createdAt!: Date;
}

/** A visible version. */
export function toVersionType(row: CaseVersionRow): CaseVersionType {
  const { id, number, submittedAt, engineVersion, attestations } = row;
  return Object.assign(new CaseVersionType(), { row, id, number, submittedAt, engineVersion, attestations });
}

/** A visible section; with its text only if this request has just opened it. */
export function toSectionType(row: CaseSectionRow, openedText?: string): SectionType {
  const { id, caseId, key, position } = row;
  return Object.assign(new SectionType(), {
    row,
    openedText,
    id,
    caseId,
    key,
    class: row.class,
    position,
  });
}

/** A visible finding. */
export function toFindingType(row: FindingRow): FindingType {
  const { id, kind, evidence, resolution, reasonCode } = row;
  const place = { from: row.fromOffset, to: row.toOffset };
  return Object.assign(new FindingType(), { row, id, ...place, kind, evidence, resolution, reasonCode });
}

/** A visible opening. */
export function toOpeningType({ id, sectionId, viewerId, openedAt }: OpeningRow): OpeningType {
  return Object.assign(new OpeningType(), { id, sectionId, viewerId, openedAt });
}

/** A visible report; its place only for the author of the case, who counts in the whole text. */
export function toPassageReportType(
  row: PassageReportRow,
  viewer: { readonly isAuthor: boolean },
): PassageReportType {
  return Object.assign(new PassageReportType(), {
    row,
    id: row.id,
    sectionId: row.sectionId,
    reportedById: row.reportedBy,
    from: viewer.isAuthor ? row.fromOffset : null,
    to: viewer.isAuthor ? row.toOffset : null,
    state: row.state,
    reportedAt: row.reportedAt,
    answeredAt: row.answeredAt.getTime() === FOREVER.getTime() ? null : row.answeredAt,
  });
}

/** A visible extension. */
export function toExtensionType(row: ExtensionRow): ExtensionType {
  const { id, state, reasonCode, previousExpiresAt, newExpiresAt, createdAt } = row;
  return Object.assign(new ExtensionType(), {
    row,
    id,
    askedById: row.askedBy,
    decidedById: row.decidedBy,
    state,
    reasonCode,
    previousExpiresAt,
    newExpiresAt,
    createdAt,
  });
}
