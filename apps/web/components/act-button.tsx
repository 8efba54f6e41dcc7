import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode, SubmitEvent } from 'react';
import { refusalTexts } from '../graphql/refusal-texts.js';

/** One act behind a question: what follows from it stands in the dialog, with every reason if it is refused. */
interface ActButtonProps {
  /** The words on the button, and what a reading person hears of it. */
  readonly label: string;
  readonly name?: string;
  readonly title: string;
  readonly consequence: string;
  readonly confirm: string;
  readonly children?: ReactNode;
  readonly error: Error | null;
  readonly isPending: boolean;
  /** Does it, and calls back once it went through. */
  readonly act: (done: () => void) => void;
  /** Whenever the dialog opens: what is typed begins here. */
  readonly opened?: () => void;
  /** Whenever the dialog closes, done or not. */
  readonly closed?: () => void;
  readonly button?: ButtonProps;
}

/** A button that asks before it acts. */
export function ActButton(props: ActButtonProps) {
  const { label, name, title, consequence, confirm, children, error, isPending, act, button } = props;
  const [isOpen, { open: show, close: shut }] = useDisclosure(false);
  const open = (): void => {
    props.opened?.();
    show();
  };
  const close = (): void => {
    shut();
    props.closed?.();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    act(close);
  };
  return (
    <>
      <Button variant="default" {...button} onClick={open} aria-haspopup="dialog" aria-label={name}>
        {label}
      </Button>
      <Modal opened={isOpen} onClose={close} title={title} centered>
        <form onSubmit={submit} noValidate>
          <Stack gap="md">
            <Text>{consequence}</Text>
            {refusalTexts(error).map((text) => (
              <Alert key={text} color="red" role="alert" title={text} />
            ))}
            {children}
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                Cancel
              </Button>
              <Button type="submit" loading={isPending}>
                {confirm}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
