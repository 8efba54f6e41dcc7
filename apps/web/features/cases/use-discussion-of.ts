import { useMemo } from 'react';
import type { CaseThreadFragment } from '../../graphql/generated/operations.js';
import { useKept } from '../discussion/kept-words.js';
import { numberThreads } from '../discussion/thread-order.js';
import type { Discussion, OpenBox } from '../discussion/use-discussion.js';
import type { CaseOnPage, shownVersion } from './case-words.js';

interface DiscussionFacts {
  readonly seen: CaseOnPage;
  readonly isAuthor: boolean;
  readonly personId: string;
  readonly shown: NonNullable<ReturnType<typeof shownVersion>>;
  readonly headings: ReadonlyMap<string, string>;
  readonly threads: readonly CaseThreadFragment[];
}

/** What the page knows of its discussion, without where the focus is. */
export function useDiscussionOf(
  facts: DiscussionFacts,
): Omit<Discussion, 'currentId' | 'goToThread' | 'goToText'> {
  const { seen, isAuthor, personId, shown, headings, threads } = facts;
  const wordsKey = `${personId}:${seen.id}`;
  const [box, openBox] = useKept<OpenBox | null>(`${wordsKey}/box`, null);
  const version = useMemo(
    () => ({
      number: shown.number,
      isNewest: shown.isNewest,
      sections: [...shown.sections].sort((a, b) => a.position - b.position).map(({ key }) => key),
    }),
    [shown],
  );
  const numbered = useMemo(() => numberThreads(threads, version), [threads, version]);
  const { comment, reportPassage, requestChanges, signOff } = seen.viewerCan;
  return {
    caseId: seen.id,
    wordsKey,
    personId,
    shown: version,
    headings,
    threads: numbered,
    mayComment: comment.isAllowed,
    mayReport: !isAuthor && reportPassage.isAllowed,
    // Who reviews gathers; the rule that permits it is given also where the state does not.
    gathers: requestChanges.grant !== null || signOff.grant !== null,
    box,
    openBox,
  };
}
