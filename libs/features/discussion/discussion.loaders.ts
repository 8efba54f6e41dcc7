import type { Granted, Work } from '@subrosa/platform/database/index.js';
import DataLoader from 'dataloader';
import type { CaseTextRepository } from './case-text.repository.js';
import type { Passage } from '../cases/index.js';
import type { CommentRepository } from './comment.repository.js';
import type { CommentRow } from './comment.row.js';
import type { DiscussionReader, QuotedPassage } from './discussion-reader.js';
import type { ThreadRepository } from './thread.repository.js';
import type { ThreadRow } from './thread.row.js';

/** What the loaders read through. */
export interface LoaderParts {
  readonly reader: DiscussionReader;
  readonly threads: ThreadRepository;
  readonly comments: CommentRepository;
  readonly texts: CaseTextRepository;
}

/** The loaders of one request: a fixed number of statements, however many threads and comments are asked for. */
export class DiscussionLoaders {
  readonly commentsOf: DataLoader<string, Granted<CommentRow>[]>;
  readonly text: DataLoader<Granted<CommentRow>, string | null>;
  readonly passage: DataLoader<Granted<ThreadRow>, QuotedPassage | null>;
  readonly currentPlace: DataLoader<Granted<ThreadRow>, Passage | null>;
  readonly versionNumber: DataLoader<string, number>;
  readonly thread: DataLoader<string, Granted<ThreadRow> | null>;
  readonly canEdit: DataLoader<string, boolean>;
  readonly canReply: DataLoader<string, boolean>;
  readonly canResolve: DataLoader<string, boolean>;

  constructor(work: Work, { reader, threads, comments, texts }: LoaderParts) {
    this.commentsOf = new DataLoader(async (ids) => {
      const found = await comments.ofThreads(work, ids);
      return ids.map((id) => found.filter(({ row }) => row.threadId === id));
    });
    this.text = new DataLoader((items) => reader.commentTexts(work, items));
    this.passage = new DataLoader((items) => reader.passages(work, items));
    this.currentPlace = new DataLoader((items) => reader.currentPlaces(work, items));
    this.versionNumber = new DataLoader(async (ids) => {
      const found = new Map((await texts.versions(work, ids)).map(({ id, number }) => [id, number]));
      return ids.map((id) => found.get(id) ?? 0);
    });
    this.thread = new DataLoader(async (ids) => {
      const found = new Map((await threads.grantedMany(work, ids)).map((item) => [item.row.id, item]));
      return ids.map((id) => found.get(id) ?? null);
    });
    const among = (allowed: ReadonlySet<string>, ids: readonly string[]) => ids.map((id) => allowed.has(id));
    // Editing and deleting are granted by one and the same rule.
    this.canEdit = new DataLoader(async (ids) =>
      among(await comments.allowedIds(work, ids, 'comment.edit'), ids),
    );
    this.canReply = new DataLoader(async (ids) =>
      among(await threads.allowedIds(work, ids, 'comment.write'), ids),
    );
    this.canResolve = new DataLoader(async (ids) =>
      among(await threads.allowedIds(work, ids, 'thread.resolve'), ids),
    );
  }
}
