import { Alert, Button, Group, Modal, Radio, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { momentOf } from '../../app/moments.js';
import type { ComposerSession, OtherVersion } from './composer-session.js';
import { documentOf } from './draft-content.js';
import { differencesOf, textOfSide } from './merge-versions.js';
import type { Difference, Side } from './merge-versions.js';
import type { SectionHead } from './section-editor.js';
import classes from './conflict.module.css';

interface ConflictProps {
  readonly session: ComposerSession;
  readonly heads: readonly SectionHead[];
}

/** Another tab or device saved this draft meanwhile: both texts side by side, and nothing is overwritten until the author has chosen. */
export function Conflict({ session, heads }: ConflictProps) {
  const [other, setOther] = useState<OtherVersion | null>(null);
  const [isOpen, setOpen] = useState(true);
  const [failures, setFailures] = useState(0);
  useEffect(() => {
    let isHere = true;
    session.readOther().then(
      (read) => {
        if (isHere) setOther(read);
      },
      () =>
        setTimeout(() => {
          if (isHere) setFailures((count) => count + 1);
        }, 3_000),
    );
    return () => {
      isHere = false;
    };
  }, [session, failures]);
  return (
    <>
      <Alert color="red" title="Not saved: this draft was changed elsewhere" role="alert">
        <Stack gap="xs" align="flex-start">
          <Text size="sm">
            Another tab or device saved a newer version. Nothing of either is lost: compare them and choose.
          </Text>
          <Button
            size="compact-md"
            onClick={() => {
              setOpen(true);
            }}
          >
            Compare
          </Button>
        </Stack>
      </Alert>
      {other !== null && (
        <Modal
          opened={isOpen}
          onClose={() => {
            setOpen(false);
          }}
          title="Two versions of this draft"
          size="xl"
        >
          <Compare session={session} heads={heads} other={other} />
        </Modal>
      )}
    </>
  );
}

function Compare({ session, heads, other }: ConflictProps & { readonly other: OtherVersion }) {
  const here = useMemo(() => session.store.surfaces.document(), [session]);
  const differences = useMemo(
    () => differencesOf({ here, other: documentOf(other.content), agreed: documentOf(session.agreed()) }),
    [here, other, session],
  );
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const sideOf = ({ key, suggested }: Difference): Side => sides[key] ?? suggested;
  const settle = (): void => {
    const taken = new Map(differences.map((one) => [one.key, textOfSide(one, sideOf(one))]));
    const sections = here.sections.map(({ key, text }) => ({ key, text: taken.get(key) ?? text }));
    session.settle({ sections }, other);
  };
  return (
    <Stack>
      <Text size="sm">
        The other version was saved {momentOf(other.savedAt)}. For each section that differs, say which text
        goes on; what only one of you changed is chosen already.
      </Text>
      {differences.length === 0 && <Text size="sm">Both texts are the same.</Text>}
      {differences.map((one) => (
        <DifferenceRow
          key={one.key}
          difference={one}
          heading={heads.find(({ key }) => key === one.key)?.heading ?? one.key}
          side={sideOf(one)}
          onSide={(side) => {
            setSides((before) => ({ ...before, [one.key]: side }));
          }}
        />
      ))}
      <Group>
        <Button onClick={settle}>Save what is chosen</Button>
      </Group>
    </Stack>
  );
}

interface RowProps {
  readonly difference: Difference;
  readonly heading: string;
  readonly side: Side;
  readonly onSide: (side: Side) => void;
}

function DifferenceRow({ difference, heading, side, onSide }: RowProps) {
  return (
    <section aria-label={heading}>
      <Title order={3} size="h5">
        {heading}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs">
        <div>
          <Text size="sm" fw={600}>
            In this tab
          </Text>
          <div className={classes.text} tabIndex={0} role="group" aria-label={`${heading}, in this tab`}>
            {difference.here}
          </div>
        </div>
        <div>
          <Text size="sm" fw={600}>
            Saved elsewhere
          </Text>
          <div className={classes.text} tabIndex={0} role="group" aria-label={`${heading}, saved elsewhere`}>
            {difference.other}
          </div>
        </div>
      </SimpleGrid>
      <Radio.Group
        mt="xs"
        label={`Which text of ${heading} goes on`}
        value={side}
        onChange={(value) => {
          // The three values of the radios below.
          onSide(value);
        }}
      >
        <Group mt={4}>
          <Radio value="HERE" label="The one in this tab" />
          <Radio value="OTHER" label="The one saved elsewhere" />
          <Radio value="BOTH" label="Both, one after the other" />
        </Group>
      </Radio.Group>
    </section>
  );
}
