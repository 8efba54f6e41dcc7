import { Alert, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useRef } from 'react';
import { refusalTexts } from '../../graphql/refusal-texts.js';
import { SectionText } from '../discussion/section-text.js';
import { headingOf } from './case-words.js';
import type { CaseOnPage } from './case-words.js';
import classes from './cases.module.css';
import { useCaseTexts, useOpenSection } from './use-case.js';

type Section = CaseOnPage['versions'][number]['sections'][number];

interface SectionsProps {
  readonly caseId: string;
  readonly version: number;
  readonly sections: readonly Section[];
  readonly headings: ReadonlyMap<string, string>;
  readonly isAuthor: boolean;
}

/** The sections of a version in their order: opened ones as text, the next one with its button, the others by name. */
export function Sections({ caseId, version, sections, headings, isAuthor }: SectionsProps) {
  const { texts, error } = useCaseTexts(caseId, version);
  const root = useRef<HTMLDivElement>(null);
  const open = useOpenSection(caseId, version);
  const inOrder = [...sections].sort((a, b) => a.position - b.position);
  const isReadable = (section: Section): boolean =>
    isAuthor || section.isOpened || texts?.has(section.id) === true;
  const next = inOrder.find((section) => !isReadable(section));
  const openNext = (id: string): void => {
    open.mutate(id, {
      onSuccess: () => {
        // Once it is drawn.
        setTimeout(() => root.current?.querySelector<HTMLElement>(`[data-heading="${id}"]`)?.focus());
      },
    });
  };
  return (
    <Stack gap="xl" ref={root}>
      {inOrder.filter(isReadable).map((section) => {
        const heading = headingOf(headings, section.key);
        const text = texts?.get(section.id);
        return (
          <section key={section.id} aria-labelledby={`heading-${section.id}`}>
            <Title
              order={2}
              size="h3"
              id={`heading-${section.id}`}
              tabIndex={-1}
              data-heading={section.id}
              mb="xs"
            >
              {heading}
            </Title>
            {text === undefined ? (
              <TextMissing error={error} isLoading={texts === null} />
            ) : (
              <SectionText section={section} heading={heading} text={text} />
            )}
          </section>
        );
      })}
      {next !== undefined && (
        <NextSection
          heading={headingOf(headings, next.key)}
          isFirst={next === inOrder[0]}
          canOpen={next.canOpen}
          rest={inOrder.slice(inOrder.indexOf(next) + 1).map(({ key }) => headingOf(headings, key))}
          isOpening={open.isPending}
          failure={open.error}
          open={() => {
            openNext(next.id);
          }}
        />
      )}
    </Stack>
  );
}

function TextMissing({ error, isLoading }: { readonly error: Error | null; readonly isLoading: boolean }) {
  if (error !== null)
    return <Alert color="red" role="alert" title={`This text could not be shown. ${error.message}`} />;
  if (isLoading) return <Skeleton h={140} maw={640} role="status" aria-busy aria-label="Loading the text" />;
  return (
    <Text className={classes['locked'] ?? ''}>
      This section is not part of what you may read for this purpose.
    </Text>
  );
}

interface NextSectionProps {
  readonly heading: string;
  readonly isFirst: boolean;
  readonly canOpen: boolean;
  readonly rest: readonly string[];
  readonly isOpening: boolean;
  readonly failure: Error | null;
  readonly open: () => void;
}

function NextSection({ heading, isFirst, canOpen, rest, isOpening, failure, open }: NextSectionProps) {
  return (
    <Stack gap="xs" component="section" aria-label={`Next: ${heading}`}>
      {canOpen ? (
        <>
          <Group>
            <Button onClick={open} loading={isOpening} variant={isFirst ? 'filled' : 'default'}>
              Open “{heading}”
            </Button>
          </Group>
          <Text size="sm" c="dimmed">
            Reading is recorded: the author sees who opened what, and when.
          </Text>
        </>
      ) : (
        <Text className={classes['locked'] ?? ''}>“{heading}” is not open to you now.</Text>
      )}
      {failure !== null && (
        <Alert color="red" role="alert" title="It was not opened.">
          {refusalTexts(failure).join(' ')}
        </Alert>
      )}
      {rest.length > 0 && (
        <Text size="sm" className={classes['locked'] ?? ''}>
          Sections open one after the other. After it: {rest.join(', ')}.
        </Text>
      )}
    </Stack>
  );
}
