import { Stack, Table, Text, Title } from '@mantine/core';
import { momentOf } from '../../app/moments.js';
import { headingOf } from './case-words.js';
import type { CaseOnPage } from './case-words.js';

/** Who opened what, and when: for the author. */
export function AuthorRecord({
  seen,
  headings,
}: {
  readonly seen: CaseOnPage;
  readonly headings: ReadonlyMap<string, string>;
}) {
  const places = new Map(
    seen.versions.flatMap(({ number, sections }) =>
      sections.map(({ id, key }) => [id, { number, heading: headingOf(headings, key) }] as const),
    ),
  );
  const openings = [...seen.openings].sort((a, b) => b.openedAt.localeCompare(a.openedAt));
  return (
    <Stack gap="xs" component="section" aria-labelledby="openings-title">
      <Title order={2} size="h3" id="openings-title">
        Who opened what
      </Title>
      {openings.length === 0 ? (
        <Text>Nobody has opened it yet.</Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Who</Table.Th>
              <Table.Th>Section</Table.Th>
              <Table.Th>When</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {openings.map(({ id, sectionId, openedAt, viewer }) => {
              const place = places.get(sectionId);
              return (
                <Table.Tr key={id}>
                  <Table.Td>{viewer?.displayName ?? 'A reader'}</Table.Td>
                  <Table.Td>
                    {place === undefined ? 'A section' : `${place.heading}, version ${String(place.number)}`}
                  </Table.Td>
                  <Table.Td>{momentOf(openedAt)}</Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}
