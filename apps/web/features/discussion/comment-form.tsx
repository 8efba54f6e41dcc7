import { Alert, Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import type { KeyboardEvent } from 'react';
import type { KeptTextInput, MarkedTextFragment, ThreadTag } from '../../graphql/generated/operations.js';
import { refusalTexts } from '../../graphql/refusal-texts.js';
import { keptIn, marked, typed } from '../consultation/checked-text.js';
import type { CheckedText } from '../consultation/checked-text.js';
import { MarksList } from '../consultation/marks-list.js';
import { useCaseClinic } from '../cases/use-case.js';
import { useKept } from './kept-words.js';
import { TAGS, isTag } from './tags.js';
import { useDiscussion } from './use-discussion.js';

/** A comment as it goes to the API. */
export interface CommentGiven {
  readonly text: string;
  readonly tag: ThreadTag;
  readonly isPending: boolean;
  readonly kept: readonly KeptTextInput[];
}

interface CommentFormProps {
  /** Under which the words are kept until they are sent. */
  readonly keptKey: string;
  readonly label: string;
  readonly hasTag: boolean;
  /** The comment belongs to something that is itself not sent. */
  readonly mustGather: boolean;
  /** Sends, and answers what may identify a client; empty if it was stored. */
  readonly send: (given: CommentGiven) => Promise<readonly MarkedTextFragment[]>;
  readonly cancel: () => void;
}

interface Draft {
  readonly words: CheckedText;
  readonly tag: ThreadTag;
}

const EMPTY: Draft = { words: typed(''), tag: 'NONE' };
const FIELD = 'text';
const MAX_LENGTH = 4_000;

/** Where a comment is written. The words stay here until the server has them; what it marks is answered here, too. */
export function CommentForm({ keptKey, label, hasTag, mustGather, send, cancel }: CommentFormProps) {
  const { gathers } = useDiscussion();
  const [draft, keep] = useKept(keptKey, EMPTY);
  const hintId = useId();
  const sending = useMutation({
    meta: { keepsLists: true },
    mutationFn: (isPending: boolean) =>
      send({ text: draft.words.text, tag: draft.tag, isPending, kept: keptIn(FIELD, draft.words) }),
    onSuccess: (findings) => {
      keep(findings.length === 0 ? EMPTY : { ...draft, words: marked(draft.words, FIELD, findings) });
    },
  });
  const submit = (isPending: boolean): void => {
    if (draft.words.text.trim() !== '' && !sending.isPending) sending.mutate(isPending);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit(gathers || mustGather);
  };
  return (
    <Stack gap="xs" onKeyDown={onKeyDown}>
      <Textarea
        label={label}
        value={draft.words.text}
        onChange={(event) => {
          keep({ ...draft, words: typed(event.currentTarget.value) });
        }}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={MAX_LENGTH}
        autoFocus
        spellCheck={false}
        autoComplete="off"
        aria-describedby={hintId}
      />
      {hasTag && (
        <NativeSelect
          label="About (optional)"
          value={draft.tag}
          onChange={({ currentTarget: { value } }) => {
            if (isTag(value)) keep({ ...draft, tag: value });
          }}
          data={Object.entries(TAGS).map(([value, words]) => ({ value, label: words }))}
          w={180}
        />
      )}
      <Findings draft={draft} keep={keep} />
      {sending.error !== null && (
        <Alert color="red" role="alert" title="Not added. Your words are still here.">
          {refusalTexts(sending.error).join(' ')}
        </Alert>
      )}
      <FormButtons
        {...{ mustGather, submit, cancel, hintId }}
        isSending={sending.isPending}
        isEmpty={draft.words.text.trim() === ''}
        discard={() => {
          keep(EMPTY);
        }}
      />
    </Stack>
  );
}

function Findings({ draft, keep }: { readonly draft: Draft; readonly keep: (draft: Draft) => void }) {
  const clinic = useCaseClinic();
  if (draft.words.marks.length === 0) return null;
  return (
    <Alert color="yellow" role="alert" title="Not added yet: this may identify a client">
      <MarksList
        checked={draft.words}
        keepReasons={clinic?.caseVocabulary.keepReasons ?? []}
        onChange={(words) => {
          keep({ ...draft, words });
        }}
      />
    </Alert>
  );
}

interface FormButtonsProps {
  readonly mustGather: boolean;
  readonly submit: (isPending: boolean) => void;
  readonly cancel: () => void;
  readonly discard: () => void;
  readonly hintId: string;
  readonly isSending: boolean;
  readonly isEmpty: boolean;
}

function FormButtons({ mustGather, submit, cancel, discard, hintId, isSending, isEmpty }: FormButtonsProps) {
  const { gathers } = useDiscussion();
  const isGathered = gathers || mustGather;
  return (
    <>
      <Text size="sm" c="dimmed" id={hintId}>
        {isGathered
          ? 'Ctrl+Enter adds it to your review. Only you see it until you send the review.'
          : 'Ctrl+Enter sends it. Everyone who reads this case sees it at once.'}
      </Text>
      <Group gap="xs">
        <Button
          loading={isSending}
          onClick={() => {
            submit(isGathered);
          }}
        >
          {isGathered ? 'Add to my review' : 'Send'}
        </Button>
        {gathers && !mustGather && (
          <Button
            variant="default"
            disabled={isSending}
            onClick={() => {
              submit(false);
            }}
          >
            Send it now
          </Button>
        )}
        <Button variant="subtle" onClick={cancel}>
          Close
        </Button>
        {!isEmpty && (
          <Button variant="subtle" onClick={discard}>
            Discard
          </Button>
        )}
      </Group>
    </>
  );
}
