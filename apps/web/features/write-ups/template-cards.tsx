import { Anchor, Card, SimpleGrid, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ExampleButton } from './example-button.js';
import type { WriteUpTemplate } from './use-opened-draft.js';
import classes from './write-ups.module.css';

/** The forms of write-up, each a link that begins one. */
export function TemplateCards({ templates }: { readonly templates: readonly WriteUpTemplate[] }) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {templates.map((template) => {
        const { id, title, source, sections } = template;
        return (
          <Card key={id} withBorder className={classes.card}>
            <Title order={2} size="h4">
              <Anchor
                inherit
                className={classes.cover}
                renderRoot={(props) => <Link {...props} to="/write-ups/new" search={{ template: id }} />}
              >
                {title}
              </Anchor>
            </Title>
            <Text size="sm" mt={4}>
              {sections.map(({ heading }) => heading).join(', ')}
            </Text>
            <Text size="xs" c="dimmed" mt="xs">
              {source}
            </Text>
            <div className={classes.cardFoot}>
              <ExampleButton template={template} />
            </div>
          </Card>
        );
      })}
    </SimpleGrid>
  );
}
