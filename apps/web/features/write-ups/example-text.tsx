import { List, Stack, Text, Title } from '@mantine/core';
import { EXAMPLE_WRITE_UPS } from './example-write-ups.js';
import type { WriteUpTemplate } from './use-opened-draft.js';
import classes from './write-ups.module.css';

const WHAT_TO_NOTICE = [
  'People are their roles: the client, a sibling, a partner.',
  'Ages are bands, dates are weeks of the work, places are kinds of places.',
  'What the question does not need is left out.',
];

/** A form filled in about an invented client, to read. */
export function ExampleText({ template }: { readonly template: WriteUpTemplate }) {
  const example = EXAMPLE_WRITE_UPS.find(({ templateId }) => templateId === template.id);
  if (example === undefined) return null;
  const filled = template.sections.flatMap(({ key, heading }) => {
    const text = example.texts[key];
    return text === undefined ? [] : [{ key, heading, text }];
  });
  const question = { key: 'question', heading: 'Your question', text: example.question };
  return (
    <Stack gap="sm">
      <Text size="sm">The client is invented; nobody in it exists. What makes it pseudonymized:</Text>
      <List size="sm">
        {WHAT_TO_NOTICE.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
      {[question, ...filled].map(({ key, heading, text }) => (
        <section key={key} aria-label={heading}>
          <Title order={3} size="h5" mb={4}>
            {heading}
          </Title>
          <div className={`case-text ${classes.example ?? ''}`}>{text}</div>
        </section>
      ))}
    </Stack>
  );
}
