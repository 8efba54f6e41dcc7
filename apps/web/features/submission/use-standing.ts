import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CheckSubmissionDocument } from '../../graphql/generated/submission.js';
import type { GateRefusalFragment } from '../../graphql/generated/operations.js';
import { request } from '../../graphql/request.js';
import { choicesInput } from './choices.js';
import type { Choices } from './choices.js';
import type { SealedDraft } from './use-opened-write-up.js';
import { textWithheld } from './text-to-send.js';
import { withoutText } from './refusal-places.js';

/** What the gate asks about beside the words. */
export interface StandingOf {
  readonly draft: SealedDraft & { readonly templateId: string };
  readonly sectionKeys: readonly string[];
  readonly choices: Choices;
}

const SETTLES_MS = 400;

/** What stands in the way of these choices as the gate sees it now; no word of the text is sent to ask. Null until it answered. */
export function useStanding({ draft, sectionKeys, choices }: StandingOf): {
  readonly refusals: readonly GateRefusalFragment[] | null;
  readonly refetch: () => void;
} {
  const [input] = useDebouncedValue(
    {
      draftId: draft.id,
      draftVersion: draft.version,
      clientRecordId: draft.clientRecordId,
      templateId: draft.templateId,
      ...choicesInput(choices),
      ...textWithheld(sectionKeys),
    },
    SETTLES_MS,
  );
  const { data, refetch } = useQuery({
    queryKey: ['SubmissionStanding', input] as const,
    queryFn: ({ signal }) => request(CheckSubmissionDocument, { input }, { signal }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return {
    refusals: data === undefined ? null : withoutText(data.checkSubmission.refusals),
    refetch: () => void refetch(),
  };
}
