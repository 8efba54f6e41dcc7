import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { SubmitEvent } from 'react';
import { SendRecommendationDocument } from '../../graphql/generated/review.js';
import { refusalTexts } from '../../graphql/refusal-texts.js';
import type { CaseOnPage } from '../cases/case-words.js';
import { useCaseChange } from '../cases/use-case.js';
import { keptIn, marked, typed } from '../consultation/checked-text.js';
import { useKept } from '../discussion/kept-words.js';
import { useDiscussion } from '../discussion/use-discussion.js';
import { CheckedField } from './checked-field.js';

const MAX_LENGTH = 2_000;
const FIELD = 'text';
const EMPTY = typed('');

/** What a colleague or a group member recommends; it decides nothing. */
export function RecommendButton({ seen }: { readonly seen: CaseOnPage }) {
  const { wordsKey } = useDiscussion();
  const [isShown, { open, close }] = useDisclosure(false);
  const [words, keep] = useKept(`${wordsKey}/text/recommendation`, EMPTY);
  const sending = useCaseChange(SendRecommendationDocument);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const input = {
      caseId: seen.id,
      version: seen.versionCount ?? 1,
      text: words.text,
      kept: keptIn(FIELD, words),
    };
    sending.mutate(
      { input },
      {
        onSuccess: ({ sendRecommendation: { review, findings } }) => {
          keep(review === null ? marked(words, FIELD, findings) : EMPTY);
          if (review !== null) close();
        },
      },
    );
  };
  return (
    <>
      <Button aria-haspopup="dialog" onClick={open}>
        Recommend
      </Button>
      <Modal
        opened={isShown}
        onClose={close}
        size="lg"
        title={`What you recommend for case ${String(seen.number)}`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Stack component="form" onSubmit={submit}>
          <Text>It decides nothing. Everyone who reads this case sees it, until its text ends.</Text>
          <CheckedField
            label="Your recommendation"
            words={words}
            onChange={keep}
            error={undefined}
            maxLength={MAX_LENGTH}
          />
          {sending.error !== null && (
            <Alert color="red" role="alert" title="Not sent. Your words are still here.">
              {refusalTexts(sending.error).join(' ')}
            </Alert>
          )}
          <Group>
            <Button type="submit" loading={sending.isPending}>
              Send the recommendation
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
