import { Badge, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { InboxRowPartsFragment } from '../../graphql/generated/operations.js';
import type { ReactNode } from 'react';
import { momentOf } from '../../app/moments.js';
import { ExpiryChip } from '../expiry/expiry-chip.js';
import { addressOf, askedOf, nameOf, roleOf } from './inbox-words.js';
import styles from './inbox.module.css';

function Content({ row, onExpire }: { readonly row: InboxRowPartsFragment; readonly onExpire: () => void }) {
  const { person, dueAt, isOverdue, urgency, expiresAt } = row;
  return (
    <>
      <span className={styles['name']}>{nameOf(row)}</span>
      <span>
        <Group gap="xs" component="span">
          <Text span inherit>
            {askedOf(row)}
          </Text>
          {urgency === 'TODAY' && (
            <Badge color="red" variant="outline" radius="sm">
              Today
            </Badge>
          )}
        </Group>
        <Text span size="sm" c="dimmed" display="block">
          {person === null ? '' : `${person.displayName} · `}
          {roleOf(row)} · since {momentOf(row.since)}
        </Text>
      </span>
      <span className={styles['dates']}>
        {dueAt !== null && (
          <span className={isOverdue ? styles['late'] : undefined}>
            {isOverdue ? 'Overdue since' : 'Due'} {momentOf(dueAt)}
          </span>
        )}
        {expiresAt !== null && <ExpiryChip expiresAt={expiresAt} onExpire={onExpire} />}
      </span>
    </>
  );
}

interface InboxLineProps {
  readonly row: InboxRowPartsFragment;
  readonly onExpire: () => void;
  /** What can be done with it besides opening it. */
  readonly children?: ReactNode;
}

/** One line of the inbox, a link where it leads to a page: what is asked, why of this person, and by when. */
export function InboxLine({ children, ...props }: InboxLineProps) {
  const address = addressOf(props.row);
  return (
    <li className={styles['line']} data-line={props.row.id}>
      {address === null ? (
        <div className={styles['row']}>
          <Content {...props} />
        </div>
      ) : (
        <Link to={address} className={styles['row']} data-inbox-row>
          <Content {...props} />
        </Link>
      )}
      {children !== undefined && <div className={styles['acts']}>{children}</div>}
    </li>
  );
}
