import { useState } from 'react';
import type { SendReviewMutation } from '../../graphql/generated/operations.js';
import { SendReviewDocument } from '../../graphql/generated/review.js';
import { isRefusal } from '../../graphql/request-error.js';
import type { CaseOnPage } from '../cases/case-words.js';
import { useCaseChange } from '../cases/use-case.js';
import { useKept } from '../discussion/kept-words.js';
import { useDiscussion } from '../discussion/use-discussion.js';
import { EMPTY_REVIEW, markedReview, reviewInput } from './review-draft.js';
import type { ReviewDraft } from './review-draft.js';

type Refusals = SendReviewMutation['sendReview']['refusals'];

const NO_VERDICT: Refusals = [
  { code: 'VERDICT_UNKNOWN', field: 'verdict', text: 'Choose how your review ends.' },
];

/** A review while it is written, and its sending. */
export interface FinishReview {
  readonly draft: ReviewDraft;
  readonly keep: (draft: ReviewDraft) => void;
  readonly password: string;
  readonly setPassword: (password: string) => void;
  readonly send: () => void;
  readonly isSending: boolean;
  readonly refusals: Refusals;
  /** What the case itself forbids, or that nothing answered. */
  readonly failure: Error | null;
  readonly errorOf: (field: string) => string | undefined;
}

/** Sends the review of the newest version. Whatever is refused stays written, with every reason at its field. */
export function useFinishReview(
  seen: CaseOnPage,
  onSent: (sent: { readonly reminder: string | null; readonly hasNote: boolean }) => void,
): FinishReview {
  const { wordsKey } = useDiscussion();
  const [draft, keep] = useKept(`${wordsKey}/text/review`, EMPTY_REVIEW);
  const [password, setPassword] = useState('');
  const [refusals, setRefusals] = useState<Refusals>([]);
  const sending = useCaseChange(SendReviewDocument);
  const send = (): void => {
    const { verdict } = draft;
    setRefusals(verdict === null ? NO_VERDICT : []);
    if (verdict === null) return;
    const rest = {
      caseId: seen.id,
      version: seen.versionCount ?? 1,
      password: password === '' ? null : password,
    };
    sending.mutate(
      { input: reviewInput({ ...draft, verdict }, rest) },
      {
        onSuccess: ({ sendReview }) => {
          setRefusals(sendReview.refusals);
          if (sendReview.review === null) keep(markedReview(draft, sendReview.findings));
          else {
            keep(EMPTY_REVIEW);
            onSent({ reminder: sendReview.reminder, hasNote: draft.note !== null });
          }
        },
        onSettled: () => {
          setPassword('');
        },
      },
    );
  };
  const isWrongPassword = isRefusal(sending.error, 'REAUTHENTICATION_FAILED');
  return {
    draft,
    keep,
    password,
    setPassword,
    send,
    isSending: sending.isPending,
    refusals,
    failure: isWrongPassword ? null : sending.error,
    errorOf: (field) =>
      refusals.find((one) => one.field === field)?.text ??
      (field === 'password' && isWrongPassword ? sending.error?.message : undefined),
  };
}
