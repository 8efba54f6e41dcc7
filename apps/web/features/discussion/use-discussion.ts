import { queryOptions } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { CaseThreadsDocument } from '../../graphql/generated/discussion.js';
import type { CaseThreadFragment, CaseThreadsQuery } from '../../graphql/generated/operations.js';
import { request } from '../../graphql/request.js';
import type { Stretch } from './stretch.js';
import type { NumberedThread, ShownVersion } from './thread-order.js';

/** Where words are being written, or a passage is being reported. */
export interface OpenBox {
  readonly what: 'comment' | 'report';
  readonly section: string;
  readonly at: Stretch;
}

/** The discussion of the case on this page. */
export interface Discussion {
  readonly caseId: string;
  /** Names this person and this case: the beginning of every key of kept words. */
  readonly wordsKey: string;
  readonly personId: string;
  readonly shown: ShownVersion;
  readonly headings: ReadonlyMap<string, string>;
  readonly threads: readonly NumberedThread[];
  readonly mayComment: boolean;
  readonly mayReport: boolean;
  /** A reviewer gathers comments and sends them together. */
  readonly gathers: boolean;
  readonly currentId: string | null;
  readonly box: OpenBox | null;
  readonly openBox: (box: OpenBox | null) => void;
  readonly goToThread: (threadId: string) => void;
  readonly goToText: (threadId: string) => void;
}

const DiscussionContext = createContext<Discussion | null>(null);

/** Gives the discussion to what stands below it. */
export const DiscussionProvider = DiscussionContext.Provider;

/** The discussion of the case on this page; only below its provider. */
export function useDiscussion(): Discussion {
  const discussion = useContext(DiscussionContext);
  if (discussion === null) throw new Error('This stands outside the page of a case.');
  return discussion;
}

interface Threads {
  readonly threads: readonly CaseThreadFragment[];
  readonly unsentCount: number;
}

async function allThreads(id: string, signal: AbortSignal): Promise<Threads> {
  const threads: CaseThreadFragment[] = [];
  for (let after: string | null = null; ;) {
    const answer: CaseThreadsQuery = await request(CaseThreadsDocument, { id, after }, { signal });
    const { edges, pageInfo } = answer.case.threads;
    threads.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return { threads, unsentCount: answer.case.unsentComments.length };
    after = pageInfo.endCursor ?? null;
  }
}

/** Every thread of a case that this person may see. */
export const threadsQuery = (id: string) =>
  queryOptions({
    queryKey: ['CaseThreads', { id }] as const,
    queryFn: ({ signal }) => allThreads(id, signal),
    gcTime: 0,
  });
