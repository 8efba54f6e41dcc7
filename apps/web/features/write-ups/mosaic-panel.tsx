import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { CaseDocument } from '@subrosa/deid';
import type { DraftMosaicQuery } from '../../graphql/generated/operations.js';
import { DraftMosaicDocument } from '../../graphql/generated/write-ups.js';
import { request } from '../../graphql/request.js';
import { changeBetween, followChange } from '../identifiers/follow-change.js';
import type { ComposerStore } from './composer-store.js';
import { QUESTION } from './draft-content.js';

interface MosaicProps {
  readonly draftId: string;
  readonly store: ComposerStore;
  /** False while something is marked: no word that may identify somebody is sent. */
  readonly isClean: boolean;
}

interface Weighed {
  readonly mosaic: DraftMosaicQuery['draftMosaic'];
  /** The text that was weighed; what is shown moves with later edits. */
  readonly document: CaseDocument;
}

/** Which facts of the text together may point to one person, when the author asks; it advises and never blocks. */
export function MosaicPanel({ draftId, store, isClean }: MosaicProps) {
  const [weighed, setWeighed] = useState<Weighed | null>(null);
  const [state, setState] = useState<'IDLE' | 'ASKING' | 'FAILED'>('IDLE');
  const weigh = async (): Promise<void> => {
    const document = store.surfaces.document();
    setState('ASKING');
    try {
      const mosaic = await weighDocument(draftId, document);
      setWeighed({ mosaic, document });
      setState('IDLE');
    } catch {
      setState('FAILED');
    }
  };
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs" align="flex-start">
        <Title order={2} size="h4">
          Facts that point together
        </Title>
        <Text size="sm" c="dimmed">
          {isClean
            ? 'An age, a town and a job may tell together what none tells alone. The server looks at the replaced text, keeps nothing, and tells only you.'
            : 'Once nothing is marked any more, the facts that are left can be looked at together.'}
        </Text>
        {isClean && (
          <Button
            size="compact-md"
            variant="default"
            loading={state === 'ASKING'}
            onClick={() => void weigh()}
          >
            {weighed === null ? 'Look at them together' : 'Look again'}
          </Button>
        )}
        <div role="status">
          {state === 'FAILED' && <Text size="sm">That did not work just now. Nothing depends on it.</Text>}
          {weighed !== null && <Text size="sm">{weighed.mosaic.sentences.join(' ')}</Text>}
        </div>
        {weighed !== null && <Suggestions weighed={weighed} store={store} />}
      </Stack>
    </Paper>
  );
}

async function weighDocument(draftId: string, document: CaseDocument) {
  const question = document.sections.find(({ key }) => key === QUESTION)?.text ?? '';
  const sections = document.sections.filter(({ key }) => key !== QUESTION);
  const input = { draftId, question, sections: sections.map(({ key, text }) => ({ key, text })) };
  return (await request(DraftMosaicDocument, { input })).draftMosaic;
}

function Suggestions({ weighed, store }: { readonly weighed: Weighed; readonly store: ComposerStore }) {
  const { mosaic, document } = weighed;
  if (mosaic.suggestions.length === 0) return null;
  return (
    <Stack gap={6} component="section" aria-label="Together these point to one person">
      <Text size="sm" fw={600}>
        Together these point to one person
      </Text>
      {mosaic.suggestions.map(({ fact, say }) => {
        const found = mosaic.facts[fact];
        if (found === undefined) return null;
        const show = (): void => {
          showFact(store, document, found);
        };
        return (
          <Group key={fact} gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
            <Text size="sm">
              {found.words}: {say}
            </Text>
            {found.source === 'WRITE_UP' && (
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={show}
                aria-label={`Show in the text: ${found.words}`}
              >
                Show
              </Button>
            )}
          </Group>
        );
      })}
    </Stack>
  );
}

function showFact(
  store: ComposerStore,
  document: CaseDocument,
  { section, from, to }: { readonly section: string | null; readonly from: number; readonly to: number },
): void {
  if (section === null) return;
  const before = document.sections.find(({ key }) => key === section)?.text ?? '';
  const change = changeBetween(before, store.surfaces.textOf(section));
  const place = change === null ? { section, from, to } : followChange({ section, from, to }, change);
  if (place !== null) store.surfaces.surfaceOf(section)?.show(place.from, place.to);
}
