import { Button, Modal, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { FORMS_WITH_EXAMPLE } from './forms-with-example.js';
import type { WriteUpTemplate } from './use-opened-draft.js';

// The texts come when somebody wants to read them.
const ExampleText = lazy(async () => ({ default: (await import('./example-text.js')).ExampleText }));

/** Opens an example of this form; nothing where there is none. */
export function ExampleButton({ template }: { readonly template: WriteUpTemplate }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const { id, title } = template;
  if (!FORMS_WITH_EXAMPLE.includes(id)) return null;
  return (
    <>
      <Button
        size="compact-md"
        variant="subtle"
        aria-haspopup="dialog"
        aria-label={`Read an example of ${title}`}
        onClick={open}
      >
        Read an example
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        size="xl"
        title={`An example: ${title}`}
        closeButtonProps={{ 'aria-label': 'Close' }}
        transitionProps={{ duration: 0 }}
      >
        <Suspense fallback={<Skeleton height={480} role="status" aria-busy aria-label="Loading" />}>
          <ExampleText template={template} />
        </Suspense>
      </Modal>
    </>
  );
}
