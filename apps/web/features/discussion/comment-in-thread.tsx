import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { DeleteCommentDocument, EditCommentDocument } from '../../graphql/generated/discussion.js';
import type { WrittenCommentFragment } from '../../graphql/generated/operations.js';
import { refusalTexts } from '../../graphql/refusal-texts.js';
import { momentOf } from '../../app/moments.js';
import { useCaseChange } from '../cases/use-case.js';
import { EditForm } from './edit-form.js';
import classes from './passage.module.css';

/** One comment; its writer can change it or take it away until it is sent. */
export function CommentInThread({ comment }: { readonly comment: WrittenCommentFragment }) {
  const [isEditing, setEditing] = useState(false);
  const remove = useCaseChange(DeleteCommentDocument);
  const edit = useCaseChange(EditCommentDocument);
  const { id, version, text, viewerCan } = comment;
  return (
    <Stack gap={4}>
      <Text size="sm" c="dimmed">
        {comment.author?.displayName ?? 'A reader'},{' '}
        {comment.isPending ? 'not sent yet' : momentOf(comment.sentAt ?? comment.createdAt)}
      </Text>
      {isEditing ? (
        <EditForm
          text={text ?? ''}
          cancel={() => {
            setEditing(false);
          }}
          save={async (next, kept) => {
            const input = { commentId: id, expectedVersion: version, text: next, kept };
            const { editComment } = await edit.mutateAsync({ input });
            if (editComment.comment !== null) setEditing(false);
            return editComment.findings;
          }}
        />
      ) : (
        <div className={classes['words']}>{text}</div>
      )}
      {remove.error !== null && (
        <Alert color="red" role="alert" title={refusalTexts(remove.error).join(' ')} />
      )}
      {!isEditing && (viewerCan.edit || viewerCan.delete) && (
        <Group gap="xs">
          {viewerCan.edit && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => {
                setEditing(true);
              }}
            >
              Change
            </Button>
          )}
          {viewerCan.delete && (
            <Button
              size="compact-sm"
              variant="subtle"
              loading={remove.isPending}
              onClick={() => {
                remove.mutate({ commentId: id });
              }}
            >
              Delete
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}
