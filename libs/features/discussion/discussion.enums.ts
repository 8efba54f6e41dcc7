import { registerEnumType } from '@nestjs/graphql';
import { THREAD_TAGS } from './domain/comment-rules.js';
import type { ThreadTag } from './domain/comment-rules.js';

/** The tags as the object that GraphQL makes an enum of; each name is its own value. */
export const ThreadTagEnum = Object.fromEntries(THREAD_TAGS.map((tag) => [tag, tag])) as {
  // What the line above builds.
  readonly [Tag in ThreadTag]: Tag;
};
registerEnumType(ThreadTagEnum, { name: 'ThreadTag', description: 'What a thread is about.' });
