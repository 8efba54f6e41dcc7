import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { CaseActionsQuery } from '../../graphql/generated/operations.js';
import { ExtensionForm } from './extension-form.js';

/** Asks whoever may decide that a case be kept longer. */
export function AskForExtension({ found }: { readonly found: CaseActionsQuery }) {
  const [isAsked, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open}>
        Ask for more time
      </Button>
      <Modal opened={isAsked} onClose={close} title={`More time for case ${found.case.number}`}>
        <ExtensionForm found={found} close={close} />
      </Modal>
    </>
  );
}
