import { Alert, List } from '@mantine/core';
import { useServerFindings } from './server-findings.js';
import styles from './submission.module.css';

interface ServerFindingsNoteProps {
  readonly draftId: string;
  /** The text at hand, by the key of its section. */
  readonly textOf: (section: string) => string;
}

/** What the server found at the last attempt to submit and this device did not; in the words of the text as it stands. */
export function ServerFindingsNote({ draftId, textOf }: ServerFindingsNoteProps) {
  const found = useServerFindings(draftId)?.findings ?? [];
  if (found.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" title="Found when you submitted">
      <List size="sm">
        {found.map(({ section, from, to, evidence }) => (
          <List.Item key={`${section}-${from}-${to}`}>
            <strong>{textOf(section).slice(from, to)}</strong> {evidence[0]?.text}{' '}
            <span className={styles['server']}>from the server</span>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
