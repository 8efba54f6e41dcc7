import { Alert, Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { momentOf } from '../../app/moments.js';
import { CaseHoldReasonsDocument } from '../../graphql/generated/holds.js';
import { query } from '../../graphql/use-operation.js';
import { reasonWords } from './hold-words.js';

/** Says that a legal hold stops the destruction of a case; why, where it was told to the author, and only when asked: each reading is recorded. */
export function DestructionPaused({ caseId }: { readonly caseId: string }) {
  const [isAsked, setAsked] = useState(false);
  const { data, isFetching } = useQuery({
    ...query(CaseHoldReasonsDocument, { id: caseId }),
    enabled: isAsked,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const reasons = data?.case.holdReasons;
  return (
    <Alert color="gray" title="Destruction paused">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          A legal hold stops the destruction of this case. Nobody reads it longer because of that.
        </Text>
        {reasons === undefined && (
          <Button
            variant="default"
            size="compact-md"
            loading={isFetching}
            onClick={() => {
              setAsked(true);
            }}
          >
            Show why
          </Button>
        )}
        <div aria-live="polite">
          {reasons?.length === 0 && <Text size="sm">The privacy officer has not told the reason.</Text>}
          {reasons?.map(({ reasonCode, reason, heldSince }) => (
            <Text size="sm" key={heldSince}>
              {reasonWords(reasonCode)}, since {momentOf(heldSince)}: “{reason}”
            </Text>
          ))}
        </div>
      </Stack>
    </Alert>
  );
}
