import { relation, resource } from '@subrosa/access';
import { CaseSectionRow, OpeningRow, caseRelation } from '../cases/index.js';
import { CommentRow } from './comment.row.js';
import { ThreadRow } from './thread.row.js';

const openings = relation({
  entity: OpeningRow,
  fields: ['viewerId'],
  on: { clinicId: 'clinicId', id: 'sectionId' },
});

/** The section of the version that the thread is anchored to; none for a thread about the whole case. */
const section = relation({
  entity: CaseSectionRow,
  fields: ['screening'],
  on: { clinicId: 'clinicId', versionId: 'versionId', sectionKey: 'key' },
  relations: { openings },
});

/** What the grants on threads speak of: the case, the section quoted, who started it, and since when others see it. */
export const threadResource = resource({
  name: 'Thread',
  entity: ThreadRow,
  fields: ['startedBy', 'visibleFrom', 'sectionKey', 'class'],
  relations: { case: caseRelation, section },
});

const thread = relation({
  entity: ThreadRow,
  fields: ['sectionKey', 'class'],
  on: { clinicId: 'clinicId', threadId: 'id' },
  relations: { section },
});

/** What the grants on comments speak of: the case, the thread's place, who wrote it, and since when others see it. */
export const commentResource = resource({
  name: 'Comment',
  entity: CommentRow,
  fields: ['authorId', 'visibleFrom'],
  relations: { case: caseRelation, thread },
});
