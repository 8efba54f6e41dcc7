import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { AddComment } from './add-comment.js';
import { CaseComments } from './case-comments.js';
import { CaseTextRepository } from './case-text.repository.js';
import { CaseTexts } from './case-texts.js';
import { CommentRepository } from './comment.repository.js';
import { ConsultationStageRepository } from './consultation-stage.repository.js';
import { DeleteComment } from './delete-comment.js';
import { DiscardComments } from './discard-comments.js';
import { DiscussionReader } from './discussion-reader.js';
import { EditComment } from './edit-comment.js';
import { FreeTextScreen } from './free-text-screen.js';
import { OpenCases } from './open-case.js';
import { ResolveThread } from './resolve-thread.js';
import { SendComments } from './send-comments.js';
import { ThreadQueries } from './thread.queries.js';
import { ThreadRepository } from './thread.repository.js';
import { Turns } from './turns.js';

const PROVIDERS = [
  ThreadRepository,
  CommentRepository,
  CaseTextRepository,
  CaseTexts,
  CaseComments,
  ConsultationStageRepository,
  Turns,
  OpenCases,
  FreeTextScreen,
  ThreadQueries,
  DiscussionReader,
  AddComment,
  EditComment,
  DeleteComment,
  ResolveThread,
  SendComments,
  DiscardComments,
];

/** Use cases and queries of the discussion. */
@Module({ imports: [CasesModule], providers: PROVIDERS, exports: PROVIDERS })
export class DiscussionModule {}
