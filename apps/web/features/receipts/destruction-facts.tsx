import { Text, Title } from '@mantine/core';
import { instantIn } from '../../app/clinic-time.js';
import type { ReceiptPartsFragment } from '../../graphql/generated/operations.js';
import { FactList } from './fact-list.js';
import { CAUSES, erasedWords } from './receipt-words.js';

interface DestructionFactsProps {
  readonly receipt: ReceiptPartsFragment;
  readonly timeZone: string;
}

/** Since when the text cannot be read, when its key went, and from when on no backup brings it back. */
export function DestructionFacts({ receipt, timeZone }: DestructionFactsProps) {
  const at = (instant: string | null, otherwise: string): string =>
    instant === null ? otherwise : instantIn(instant, timeZone);
  return (
    <section aria-labelledby="destruction">
      <Title order={2} id="destruction" size="h3" mb="xs">
        Destruction
      </Title>
      <FactList
        facts={[
          ['Why it ended', CAUSES[receipt.cause]],
          ['Unreadable since', at(receipt.unreadableAt, '')],
          ['Text blanked', at(receipt.destroyedAt, '')],
          ['Key erased', at(receipt.keyErasedAt, 'Not yet')],
          ['Backups lapse', at(receipt.backupsUnreadableFrom, 'Known once the key is erased')],
          ['Erased', erasedWords(receipt.erased)],
          ['Legal holds', holdWords(receipt, timeZone)],
          ['Policy version', String(receipt.policyVersion)],
          ['Ledger position', receipt.ledgerPosition],
        ]}
      />
      <Text size="sm" mt="sm">
        {receipt.keyErasedAt === null
          ? 'Until its key is erased, backups of the database made before then could still be read with it. '
          : ''}
        No receipt can vouch for memory, photographs or copies.
      </Text>
    </section>
  );
}

function holdWords(receipt: ReceiptPartsFragment, timeZone: string): string | null {
  const { holdCount, holdDelayedFrom: from, holdDelayedUntil: until } = receipt;
  if (holdCount === 0 || from === null || until === null) return null;
  const holds = holdCount === 1 ? 'One hold' : `${holdCount} holds`;
  return `${holds} delayed it from ${instantIn(from, timeZone)} to ${instantIn(until, timeZone)}`;
}
