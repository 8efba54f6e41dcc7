import { Button, Indicator, Popover, ScrollArea, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { NoticesQuery } from '../../graphql/generated/operations.js';
import { MarkNoticesReadDocument, NoticesDocument } from '../../graphql/generated/notices.js';
import { query, useChange } from '../../graphql/use-operation.js';
import { momentOf } from '../../app/moments.js';
import styles from './notices.module.css';

type Notice = NoticesQuery['notices']['edges'][number]['node'];

interface NoticeLineProps {
  readonly notice: Notice;
  readonly onRead: () => void;
}

function NoticeLine({ notice: { text, caseNumber, createdAt }, onRead }: NoticeLineProps) {
  const words = (
    <>
      <Text span display="block" size="sm">
        {text}
      </Text>
      <Text span display="block" size="xs" c="dimmed">
        {momentOf(createdAt)}
      </Text>
    </>
  );
  return (
    <li>
      {caseNumber === null ? (
        <UnstyledButton className={styles['notice']} onClick={onRead} title="Mark as read">
          {words}
        </UnstyledButton>
      ) : (
        <Link
          to="/cases/$number"
          params={{ number: String(caseNumber) }}
          className={styles['notice']}
          onClick={onRead}
        >
          {words}
        </Link>
      )}
    </li>
  );
}

/** The unread notices in the head of every page; each says what is asked, and none says anything of a case. */
export function NoticesBell() {
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery(query(NoticesDocument, {}));
  const mark = useChange(MarkNoticesReadDocument);
  const unread = data?.unreadNotices ?? 0;
  const notices = data?.notices.edges.map(({ node }) => node) ?? [];
  const read = (ids: readonly string[]): void => {
    mark.mutate({ ids: [...ids] });
    setOpen(false);
  };
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      width={340}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Indicator disabled={unread === 0} label={unread > 99 ? '99+' : unread} size={18} offset={4}>
        {/* What opens the list is the button: only it may say that it does. */}
        <Popover.Target>
          <Button
            variant="subtle"
            size="compact-md"
            px={6}
            onClick={() => {
              setOpen((was) => !was);
            }}
            aria-label={unread === 0 ? 'Notices, none unread' : `Notices, ${unread} unread`}
          >
            <IconBell size={20} aria-hidden />
          </Button>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown aria-label="Notices">
        <Stack gap="xs">
          {notices.length === 0 ? (
            <Text size="sm" tabIndex={-1} data-autofocus>
              No unread notices.
            </Text>
          ) : (
            <>
              <ScrollArea.Autosize mah={360}>
                <ul className={styles['list']}>
                  {notices.map((notice) => (
                    <NoticeLine
                      key={notice.id}
                      notice={notice}
                      onRead={() => {
                        read([notice.id]);
                      }}
                    />
                  ))}
                </ul>
              </ScrollArea.Autosize>
              {unread > notices.length && (
                <Text size="xs" c="dimmed">
                  {unread - notices.length} more unread.
                </Text>
              )}
              <Button
                size="compact-md"
                variant="default"
                loading={mark.isPending}
                onClick={() => {
                  read(notices.map(({ id }) => id));
                }}
              >
                Mark these as read
              </Button>
            </>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
